"""Rounds in the admin: what is asked of whom, and how many answers are in."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, Beheerformulier, BeheerInline
from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.beheer.formulier import Tabelformset
from partners.acties import rondes
from partners.models import Cijfervraag, Voortgang, Voortgangsronde
from partners.rondevragen import waarschuwingen
from themas.models import Interventie, Thema

Status = Voortgang.Status
LOPEND = "lopend"
THEMA = "thema-"


class Rondeformulier(Beheerformulier):
    """Takes in what runs at once, and lets nothing go of which somebody told something."""

    ook = forms.MultipleChoiceField(
        label=_("Zet er in één keer bij"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wat nu loopt komt erbij als je opslaat. Wat er al in zit blijft erin."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "ook" in self.fields:
            lopend = Interventie.objects.lopend()
            per_thema = Thema.objects.annotate(
                aantal=Count("interventies", filter=Q(interventies__in=lopend))
            )
            self.fields["ook"].choices = [
                (LOPEND, tekst("alles wat loopt (%(n)s)") % {"n": lopend.count()}),
                *(
                    (f"{THEMA}{thema.pk}", tekst("%(thema)s (%(n)s)") % {"thema": thema, "n": thema.aantal})
                    for thema in per_thema
                    if thema.aantal
                ),
            ]

    def clean(self):
        """Add what was asked for at once; refuse to lose answers."""
        gegevens = super().clean()
        if "kies_interventies" not in gegevens:
            return gegevens
        gekozen = set(gegevens["kies_interventies"]) | set(self._erbij(gegevens.get("ook") or ()))
        gegevens["kies_interventies"] = sorted(gekozen, key=lambda rij: rij.pk)
        if self.instance.pk:
            self._verlies_niets(gekozen)
        return gegevens

    def _erbij(self, keuzes):
        lopend = Interventie.objects.lopend()
        if LOPEND in keuzes:
            return lopend
        themas = [keuze.removeprefix(THEMA) for keuze in keuzes]
        return lopend.filter(themas__in=themas).distinct() if themas else []

    def _verlies_niets(self, gekozen):
        kwijt = [str(rij) for rij in rondes.met_antwoord(self.instance) if rij not in gekozen]
        if kwijt:
            self.add_error(
                "kies_interventies",
                ValidationError(
                    tekst("Hierover is in deze ronde al iets verteld, dus dit blijft erin: %(namen)s."),
                    params={"namen": ", ".join(kwijt)},
                ),
            )


class Cijferformset(Tabelformset):
    """Figures; one that somebody answered stays."""

    def clean(self):
        """Refuse to drop a figure with an answer."""
        super().clean()
        beantwoord = rondes.beantwoorde_cijfers(self.instance) if self.instance.pk else set()
        for formulier in self.deleted_forms:
            if str(formulier.instance.pk) in beantwoord:
                raise ValidationError(
                    tekst("“%(vraag)s” heeft al een antwoord en blijft erin."),
                    params={"vraag": formulier.instance},
                )


class CijfervraagInline(BeheerInline):
    """Figures that a round asks for."""

    model = Cijfervraag
    formset = Cijferformset
    fields = ("vraag", "eenheid", "interventie", "volgorde")


class RondeFilter(Vraagfilter):
    """Where a round is in its time."""

    title = _("wanneer")
    parameter_name = "wanneer"
    keuzes = {
        "open": (_("nu open"), lambda rijen: rijen.open()),
        "straks": (_("gaat nog open"), lambda rijen: rijen.straks()),
        "voorbij": (_("gesloten"), lambda rijen: rijen.voorbij()),
    }


@admin.register(Voortgangsronde)
class VoortgangsrondeBeheer(Beheer):
    """Rounds."""

    form = Rondeformulier
    list_display = ("naam", "opent", "inleveren_voor", "sluit", "stand", "stand_van_zaken")
    list_filter = (RondeFilter,)
    search_fields = ("naam",)
    koppelingen = {"interventies": "autocomplete"}
    inlines = (CijfervraagInline,)
    readonly_fields = ("stand_van_zaken", "let_op")
    fieldsets = (
        (_("Wat je vraagt"), {"fields": ("naam", "tekst")}),
        (
            _("Wanneer"),
            {
                "fields": (("opent", "inleveren_voor", "sluit"),),
                "description": _("Op de eerste dag krijgen partners een mail. Daarna herinneren we vanzelf."),
            },
        ),
        (
            _("Waarover"),
            {
                "fields": ("ook", "kies_interventies"),
                "description": _("Elke partner die een interventie trekt of uitvoert, vertelt hoe het gaat."),
            },
        ),
        (_("Hoe het ervoor staat"), {"fields": ("stand_van_zaken", "let_op")}),
    )

    def get_fieldsets(self, request, obj=None):
        """Leave out what is not there yet, or is only for who may change it."""
        secties = super().get_fieldsets(request, obj)
        if obj is None:
            return [sectie for sectie in secties if "let_op" not in sectie[1]["fields"]]
        if not self.has_change_permission(request, obj):
            return [
                (kop, {**rest, "fields": tuple(veld for veld in rest["fields"] if veld != "ook")})
                for kop, rest in secties
            ]
        return secties

    def get_queryset(self, request):
        """Return the rounds with their answers counted."""
        return (
            super()
            .get_queryset(request)
            .annotate(
                gevraagd=Count("voortgangen"),
                **{
                    f"n_{status}": Count("voortgangen", filter=Q(voortgangen__status=status))
                    for status in Status.values
                },
            )
        )

    def save_related(self, request, form, formsets, change):
        """Save what the round is about; one that is open asks it at once."""
        super().save_related(request, form, formsets, change)
        rondes.vergeet_wat_eruit_is(ronde=form.instance)
        if nieuw := rondes.vraag_voortgang(ronde=form.instance, door=request.user):
            zin = ngettext(
                "De ronde is open: %(n)s bericht gevraagd.",
                "De ronde is open: %(n)s berichten gevraagd.",
                len(nieuw),
            )
            self.message_user(request, zin % {"n": len(nieuw)}, messages.SUCCESS)

    @admin.display(description=_("stand"))
    def stand(self, ronde):
        """Where it is in its time."""
        if ronde.is_open:
            return tekst("open, inleverdag voorbij") if ronde.is_te_laat else tekst("open")
        return tekst("gesloten") if ronde.is_voorbij else tekst("gaat nog open")

    @admin.display(description=_("berichten"))
    def stand_van_zaken(self, ronde):
        """How many are asked for, wait, were sent back and approved; each number leads to its list."""
        if not getattr(ronde, "gevraagd", 0):
            return tekst("nog niets gevraagd")
        lijst = reverse("admin:partners_voortgang_changelist")
        delen = [
            (lijst, ronde.pk, status, getattr(ronde, f"n_{status}"), woord)
            for status, woord in (
                (Status.GOEDGEKEURD, tekst("goedgekeurd")),
                (Status.INGEDIEND, tekst("wacht op ons")),
                (Status.TERUGGESTUURD, tekst("teruggestuurd")),
                (Status.CONCEPT, tekst("nog niet ingestuurd")),
            )
            if getattr(ronde, f"n_{status}")
        ]
        return format_html_join(", ", '<a href="{}?ronde__id__exact={}&amp;status={}">{} {}</a>', delen)

    @admin.display(description=_("let op"))
    def let_op(self, ronde):
        """What of this round has nobody to tell about it."""
        regels = waarschuwingen(ronde)
        if not regels:
            return tekst("Bij elke interventie staat wie erover vertelt.")
        punten = format_html_join(
            "",
            '<li><a href="{}">{}</a>: {}</li>',
            (
                (reverse("admin:themas_interventie_change", args=[interventie.pk]), interventie, zin)
                for interventie, zin in regels
            ),
        )
        return format_html('<ul class="verwijzingen">{}</ul>', punten)

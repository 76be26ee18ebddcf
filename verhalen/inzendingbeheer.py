"""The admin of contributions: reading, answering, moderating, and entering what was said elsewhere."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget, AdminURLFieldWidget
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, Beheerformulier, BeheerInline, StapFormulier, kolommen
from coalitie.basis.beheer.filters import OpenbaarFilter, Statusfilter, Vraagfilter
from coalitie.basis.status import StapGeweigerd
from coalitie.basis.tekst import EenRegelField
from coalitie.basis.tellen import een_tegelijk
from coalitie.basis.werkdagen import werkdagen_tussen
from themas.models import Interventie
from verhalen import acties, inzendingpost
from verhalen.models import Aanvulling, Inzending, Verhaal

CONTACT = ("naam", "email", "telefoon")
MODERATIE = ("publieke_tekst", "publiek_antwoord", "openbaar_vanaf")


def _afdruk(request):
    """Return the digest of what this person typed; which button was pressed does not count."""
    getypt = sorted((naam, request.POST.getlist(naam)) for naam in request.POST if not naam.startswith("_"))
    getypt = [(naam, waarden) for naam, waarden in getypt if naam != "csrfmiddlewaretoken"]
    return salted_hmac("verhalen.keukentafel", f"{request.user.pk} {getypt}", algorithm="sha256").hexdigest()


class InzendingStapFormulier(StapFormulier):
    """A step with the text that the resident reads."""

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, obj=obj, **kwargs)
        reden = self.fields["reden"]
        reden.label = _("Tekst voor de inzender")
        reden.help_text = _(
            "Dit leest de inzender, met jouw naam eronder. Schrijf gewone taal en begin met het antwoord. Er staat "
            "al “Dag” boven."
        )
        reden.widget.attrs["rows"] = 6
        del self.fields["bron"]


class OvernameFormulier(InzendingStapFormulier):
    """Something is done with it: what."""

    gevolg_interventie = forms.ModelChoiceField(
        Interventie.objects.order_by("titel"), label=_("Leidde tot interventie"), required=False
    )
    gevolg_verhaal = forms.ModelChoiceField(
        Verhaal.objects.order_by("titel"), label=_("Leidde tot verhaal"), required=False
    )
    gevolg_besluit = EenRegelField(
        label=_("Leidde tot besluit"),
        max_length=300,
        required=False,
        widget=AdminTextInputWidget,
        help_text=_("Wat er is besloten, in één zin."),
    )
    gevolg_besluit_url = forms.URLField(
        label=_("Webadres van het besluit"),
        max_length=500,
        required=False,
        widget=AdminURLFieldWidget,
        assume_scheme="https",
    )


class InzendingFormulier(Beheerformulier):
    """What was said at a kitchen table, or how an answered question comes on the site."""

    class Meta:
        widgets = {
            "publieke_tekst": AdminTextareaWidget(attrs={"rows": 4}),
            "publiek_antwoord": AdminTextareaWidget(attrs={"rows": 4}),
        }

    def clean(self):
        """Refuse a moment to come for what was said."""
        gegevens = super().clean()
        gezegd_op = gegevens.get("ingekomen_op")
        if gezegd_op and gezegd_op > timezone.now():
            self.add_error("ingekomen_op", _("Dit moment moet nog komen."))
        return gegevens


class InzendingStatusFilter(Statusfilter):
    """The statuses, and what waits."""

    groepen = {
        "open": (_("wacht op ons"), lambda rijen: rijen.open()),
        "te-lang": (_("wacht langer dan tien werkdagen"), lambda rijen: rijen.wacht_te_lang()),
    }


class BehandelaarFilter(Vraagfilter):
    """Whose work it is."""

    title = _("behandelaar")
    parameter_name = "behandelaar"

    def __init__(self, request, params, model, model_admin):
        self.keuzes = {
            "ik": (_("ik"), lambda rijen: rijen.filter(behandelaar=request.user)),
            "niemand": (_("nog niemand"), lambda rijen: rijen.filter(behandelaar=None)),
        }
        super().__init__(request, params, model, model_admin)


class AanvullingInline(BeheerInline):
    """What the resident added."""

    model = Aanvulling
    fields = readonly_fields = ("tekst", "geschreven_op")
    extra = 0

    def has_add_permission(self, request, obj=None):
        """Only the resident adds."""
        return False

    def has_change_permission(self, request, obj=None):
        """Somebody else's words stay as they are."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Erasing goes by taking back the whole."""
        return False


@admin.register(Inzending)
class InzendingBeheer(Beheer):
    """Contributions of residents."""

    form = InzendingFormulier
    list_display = (
        "korte_tekst",
        "soort",
        kolommen.status,
        "wacht",
        "behandelaar",
        "wijk",
        "herkomst",
        kolommen.op_de_site,
    )
    list_filter = (
        InzendingStatusFilter,
        BehandelaarFilter,
        "soort",
        "herkomst",
        "toestemming",
        OpenbaarFilter,
        "wijk",
        "thema",
    )
    list_select_related = ("behandelaar", "wijk")
    search_fields = ("tekst", "publieke_tekst", "plek")
    autocomplete_fields = (
        "wijk",
        "thema",
        "interventie",
        "behandelaar",
        "gevolg_interventie",
        "gevolg_verhaal",
    )
    begin_statussen = (Inzending.Status.NIEUW,)
    inlines = (AanvullingInline,)
    actions = ("neem_op_mij",)
    view_on_site = False

    # What is asked, and what is shown ------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        """Ask what was said and where; of something that came in show that, and ask how it goes on the site."""
        gezegd = (
            _("Wat er is gezegd"),
            {"fields": ("soort", "tekst", "wijk", "thema", "interventie", "toestemming")},
        )
        waar = (
            _("Waar en wanneer"),
            {
                "fields": ("herkomst", "plek", "ingekomen_op", "aantal_mensen"),
                "description": _("Ook wat aan een keukentafel of bij de koffiekar is gezegd, telt mee."),
            },
        )
        contact = (
            _("Van wie"),
            {
                "fields": CONTACT,
                "description": _("Alleen om te antwoorden. Het wordt vanzelf gewist."),
            },
        )
        if obj is None:
            return [waar, gezegd, contact]
        secties = [gezegd, waar]
        if self.mag_contact_zien(request, obj):
            secties.append(contact)
        secties.append((_("Behandeling"), {"fields": ("behandelaar",)}))
        if obj.toestemming != Inzending.Toestemming.ANTWOORD:
            uitleg = _(
                "De inzender vindt het goed dat dit op de site komt. Het staat er pas als er antwoord is."
            )
            secties.append((_("Op de site"), {"fields": MODERATIE, "description": uitleg}))
        gevolg = ("gevolg_interventie", "gevolg_verhaal", "gevolg_besluit", "gevolg_besluit_url")
        if obj.status == Inzending.Status.OVERGENOMEN:
            secties.append((_("Waar het toe leidde"), {"fields": gevolg}))
        return secties

    def get_readonly_fields(self, request, obj=None):
        """What somebody said stays as it was said."""
        if obj is None:
            return ()
        return (
            "soort",
            "tekst",
            "toestemming",
            "herkomst",
            "plek",
            "ingekomen_op",
            "aantal_mensen",
            *CONTACT,
        )

    def mag_contact_zien(self, request, obj=None):
        """Tell whether this person may know who it was: only who answers."""
        return self.has_change_permission(request, obj)

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        """What is entered here was not said on the site."""
        if db_field.name == "herkomst":
            kwargs["choices"] = [keuze for keuze in Inzending.Herkomst.choices if keuze[0] != "site"]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    # The list ------------------------------------------------------------------------------------

    def get_queryset(self, request):
        """Return the rows with since when they wait."""
        return super().get_queryset(request).met_wachttijd()

    @admin.display(description=_("wat"), ordering="tekst")
    def korte_tekst(self, inzending):
        """How it begins."""
        return str(inzending)

    @admin.display(description=_("wacht"), ordering="wacht_sinds")
    def wacht(self, inzending):
        """How many working days it waits for us."""
        if not inzending.is_open or not inzending.wacht_sinds:
            return date_format(timezone.localtime(inzending.ingekomen_op), "j b Y")
        dagen = werkdagen_tussen(inzending.wacht_sinds, timezone.localdate())
        return ngettext("%d werkdag", "%d werkdagen", dagen) % dagen

    @admin.action(description=_("Neem op mij: in behandeling"), permissions=["change"])
    def neem_op_mij(self, request, rijen):
        """Take what was chosen, as far as nobody else did."""
        genomen = 0
        for inzending in rijen:
            try:
                acties.zet_stap(
                    inzending=inzending,
                    methode="in_behandeling_nemen",
                    door=request.user,
                    reden=tekst("We hebben je bericht gelezen en zoeken het uit."),
                )
                genomen += 1
            except StapGeweigerd:
                continue
        soort = messages.SUCCESS if genomen else messages.WARNING
        melding = ngettext("%d inzending is nu van jou.", "%d inzendingen zijn nu van jou.", genomen)
        self.message_user(request, melding % genomen, soort)

    # Saving --------------------------------------------------------------------------------------

    @transaction.atomic
    def add_view(self, request, form_url="", extra_context=None):
        """Enter what was said; the same words of the same person at the same moment are entered once."""
        if request.method != "POST" or not self.has_add_permission(request):
            return super().add_view(request, form_url, extra_context)
        request.herhaalafdruk = _afdruk(request)
        een_tegelijk(request.herhaalafdruk)
        eerder = acties.eerder_ingediend(None, request.herhaalafdruk)
        if eerder is None:
            return super().add_view(request, form_url, extra_context)
        self._zeg_code(request, eerder)
        return self.response_add(request, eerder)

    def stap_form(self, request, obj, methode):
        """Ask for the text, and at a takeover for what it led to."""
        return OvernameFormulier if methode == "overnemen" else InzendingStapFormulier

    def zet_stap(self, obj, methode, **stap):
        """Take the step and tell the resident."""
        acties.zet_stap(inzending=obj, methode=methode, **stap)

    def save_model(self, request, obj, form, change):
        """Give something new its code; the code is shown once, to hand it over."""
        if not change:
            obj.geef_code()
            obj.herhaalafdruk = request.herhaalafdruk
        super().save_model(request, obj, form, change)
        if not change:
            with transaction.atomic():
                inzendingpost.bevestig(obj)
            self._zeg_code(request, obj)

    def _zeg_code(self, request, obj):
        melding = tekst("De code is %(code)s. Geef hem aan wie dit zei: daarmee is het antwoord te lezen.")
        self.message_user(request, melding % {"code": obj.code}, messages.INFO)

    def leg_begin_vast(self, request, obj, form):
        """Record the first step, on the day that it was said."""
        acties.leg_ontvangst_vast(obj, door=request.user)

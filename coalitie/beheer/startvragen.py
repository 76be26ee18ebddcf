"""The questions of the start page of the admin: what needs attention, which rows, in which list."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import kolommen
from coalitie.basis.beheer.filters import TERMIJN
from coalitie.basis.models import Beeld, Mail
from coalitie.beheer.filters import STILTE
from coalitie.beheer.vraag import Vraag
from financiering.behoeften import interventies_zonder_geld
from financiering.models import Aanvraag, Ronde
from partners.achterstand import IN_WOORDEN, loopt_achter
from partners.models import Toezegging, Verantwoordelijkheid, Voortgang
from partners.models.verantwoordelijkheid import interventies_zonder_trekker, zonder_persoon
from partners.rondevragen import met_herinneringen
from partners.toegang import partners_zonder_mandaathouder
from themas.models import Interventie
from verhalen.models import Inzending, Verhaal
from verhalen.models.koppelingen import interventies_zonder_nieuws


def termijnen():
    """Return the questions about days that come near or have passed."""
    return [
        Vraag(
            Ronde.objects.sluit_binnen(TERMIJN).select_related("regeling").order_by("sluit"),
            {"stand": "sluit"},
            lambda n: ngettext("ronde sluit binnen 30 dagen", "rondes sluiten binnen 30 dagen", n),
            lambda ronde: kolommen.moment(ronde.sluit),
        ),
        Vraag(
            Aanvraag.objects.verwacht_binnen(TERMIJN).order_by("verwacht_op", "titel"),
            {"termijn": "besluit"},
            lambda n: ngettext(
                "besluit wordt binnen 30 dagen verwacht, of is te laat",
                "besluiten worden binnen 30 dagen verwacht, of zijn te laat",
                n,
            ),
            _wanneer_besluit,
        ),
        Vraag(
            Verhaal.objects.toestemming_loopt_af(TERMIJN).order_by("titel"),
            {"toestemming": "loopt-af"},
            lambda n: ngettext(
                "verhaal heeft een toestemming die binnen 30 dagen afloopt",
                "verhalen hebben een toestemming die binnen 30 dagen afloopt",
                n,
            ),
        ),
        Vraag(
            Verhaal.objects.toestemming_verlopen().order_by("titel"),
            {"status": "offline"},
            lambda n: ngettext(
                "verhaal is offline, want een toestemming is verlopen",
                "verhalen zijn offline, want een toestemming is verlopen",
                n,
            ),
        ),
        Vraag(
            Verhaal.objects.gepland().order_by("publiceren_op"),
            {"status": "gepland"},
            lambda n: ngettext("verhaal staat gepland", "verhalen staan gepland", n),
            lambda verhaal: kolommen.moment(verhaal.publiceren_op),
        ),
        Vraag(
            met_herinneringen(Voortgang.objects.te_laat())
            .select_related("interventie", "partner", "ronde")
            .order_by("ronde__inleveren_voor", "partner__naam", "pk"),
            {"wacht": "te-laat"},
            lambda n: ngettext(
                "bericht over de voortgang is te laat", "berichten over de voortgang zijn te laat", n
            ),
            _wie_is_te_laat,
        ),
        Vraag(
            loopt_achter(Toezegging.objects.met_geleverd())
            .select_related("partner", "interventie")
            .order_by("eind__endswith", "pk"),
            {"geleverd": "achter"},
            lambda n: ngettext("toezegging loopt achter", "toezeggingen lopen achter", n),
            lambda toezegging: IN_WOORDEN[toezegging.achterstand],
        ),
    ]


def _wanneer_besluit(aanvraag):
    if aanvraag.verwacht_op.laatste < timezone.localdate():
        return kolommen.statuslabel(
            "mist", _("te laat: verwacht %(datum)s") % {"datum": aanvraag.verwacht_op}
        )
    return str(aanvraag.verwacht_op)


def _wie_is_te_laat(voortgang):
    wie = voortgang.wie or _("niemand bij naam")
    if not voortgang.herinnerd:
        return _("%(wie)s, nog niet herinnerd") % {"wie": wie}
    keren = ngettext("%(wie)s, %(n)s keer herinnerd", "%(wie)s, %(n)s keer herinnerd", voortgang.herinnerd)
    return keren % {"wie": wie, "n": voortgang.herinnerd}


def _wie_behandelt(inzending):
    return str(inzending.behandelaar or _("nog niemand"))


def wat_wacht():
    """Return the questions about what waits for somebody."""
    return [
        Vraag(
            Verhaal.objects.filter(status=Verhaal.Status.TER_CONTROLE).order_by("pk"),
            {"status": Verhaal.Status.TER_CONTROLE},
            lambda n: ngettext("verhaal wacht op controle", "verhalen wachten op controle", n),
            lambda verhaal: verhaal.auteur,
        ),
        Vraag(
            Voortgang.objects.filter(status=Voortgang.Status.INGEDIEND)
            .select_related("interventie", "partner", "ronde")
            .order_by("ronde__inleveren_voor", "pk"),
            {"wacht": "op-mij"},
            lambda n: ngettext(
                "bericht over de voortgang wacht op ons oordeel",
                "berichten over de voortgang wachten op ons oordeel",
                n,
            ),
            lambda voortgang: voortgang.get_stand_display(),
        ),
        Vraag(
            Inzending.objects.wacht_te_lang().select_related("behandelaar").order_by("wacht_sinds", "pk"),
            {"status": "te-lang"},
            lambda n: ngettext(
                "inzending van een bewoner wacht langer dan tien werkdagen",
                "inzendingen van bewoners wachten langer dan tien werkdagen",
                n,
            ),
            _wie_behandelt,
        ),
        Vraag(
            Inzending.objects.filter(status=Inzending.Status.NIEUW).order_by("ingekomen_op", "pk"),
            {"status": Inzending.Status.NIEUW},
            lambda n: ngettext(
                "inzending van een bewoner is nieuw", "inzendingen van bewoners zijn nieuw", n
            ),
            lambda inzending: kolommen.moment(inzending.ingekomen_op),
        ),
        Vraag(
            Inzending.objects.filter(status=Inzending.Status.HEROPEND)
            .select_related("behandelaar")
            .order_by("pk"),
            {"status": Inzending.Status.HEROPEND},
            lambda n: ngettext(
                "bewoner is niet tevreden met het antwoord", "bewoners zijn niet tevreden met het antwoord", n
            ),
            _wie_behandelt,
        ),
        Vraag(
            Mail.objects.onzeker().order_by("-pk"),
            {"status": Mail.Status.ONZEKER},
            lambda n: ngettext(
                "mail is misschien niet aangekomen", "mails zijn misschien niet aangekomen", n
            ),
            lambda mail: mail.fout,
        ),
        Vraag(
            Mail.objects.mislukt().order_by("-pk"),
            {"status": Mail.Status.MISLUKT},
            lambda n: ngettext("mail kon niet worden verstuurd", "mails konden niet worden verstuurd", n),
            lambda mail: mail.fout,
            kan_opnieuw=True,
        ),
        Vraag(
            Beeld.objects.opgegeven().order_by("-pk"),
            {"maten": "opgegeven"},
            lambda n: ngettext(
                "foto kon niet kleiner worden gemaakt", "foto's konden niet kleiner worden gemaakt", n
            ),
            kan_opnieuw=True,
        ),
        Vraag(
            Toezegging.objects.filter(status=Toezegging.Status.VOORGESTELD)
            .select_related("partner", "interventie")
            .order_by("pk"),
            {"status": Toezegging.Status.VOORGESTELD},
            lambda n: ngettext("toezegging is nog niet bevestigd", "toezeggingen zijn nog niet bevestigd", n),
        ),
        Vraag(
            Aanvraag.objects.wacht_op_besluit().order_by("ingediend_op", "titel"),
            {"status": "wacht"},
            lambda n: ngettext("aanvraag wacht op een besluit", "aanvragen wachten op een besluit", n),
            lambda aanvraag: aanvraag.get_status_display(),
        ),
    ]


def wat_ontbreekt():
    """Return the questions about what is not there yet."""
    lopend = Interventie.objects.lopend().order_by("titel")
    loopt = {"status": "lopend"}
    return [
        Vraag(
            interventies_zonder_trekker(lopend),
            {**loopt, "trekker": "zonder"},
            lambda n: ngettext(
                "interventie die loopt heeft geen trekker", "interventies die lopen hebben geen trekker", n
            ),
            lambda interventie: interventie.get_status_display(),
        ),
        Vraag(
            zonder_persoon(Verantwoordelijkheid.objects.all())
            .select_related("interventie", "partner")
            .order_by("partner__naam", "interventie__titel", "pk"),
            {"persoon": "zonder"},
            lambda n: ngettext(
                "trekker of uitvoerder heeft niemand bij naam",
                "trekkers en uitvoerders hebben niemand bij naam",
                n,
            ),
        ),
        Vraag(
            interventies_zonder_geld(lopend),
            {**loopt, "geld": "zonder"},
            lambda n: ngettext(
                "interventie die loopt heeft geen toegekend geld",
                "interventies die lopen hebben geen toegekend geld",
                n,
            ),
            lambda interventie: interventie.get_status_display(),
        ),
        Vraag(
            interventies_zonder_nieuws(lopend, STILTE),
            {**loopt, "nieuws": "stil"},
            lambda n: ngettext(
                "interventie die loopt: een half jaar niets van gehoord",
                "interventies die lopen: een half jaar niets van gehoord",
                n,
            ),
        ),
        Vraag(
            partners_zonder_mandaathouder().order_by("naam"),
            {"mandaat": "zonder"},
            lambda n: ngettext(
                "partner die meedoet heeft geen mandaathouder",
                "partners die meedoen hebben geen mandaathouder",
                n,
            ),
        ),
        Vraag(
            Interventie.objects.koppelkansen_zonder_uitleg().order_by("titel"),
            {"koppelkans": "onverklaard"},
            lambda n: ngettext(
                "koppelkans zegt niet wat hij verbindt of nodig heeft",
                "koppelkansen zeggen niet wat ze verbinden of nodig hebben",
                n,
            ),
        ),
        Vraag(
            Interventie.objects.niet_openbaar().compleet().order_by("titel"),
            {"openbaar": "klaar"},
            lambda n: ngettext(
                "interventie is compleet, maar staat niet op de site",
                "interventies zijn compleet, maar staan niet op de site",
                n,
            ),
        ),
        Vraag(
            Aanvraag.objects.niet_openbaar().compleet().order_by("titel"),
            {"openbaar": "klaar"},
            lambda n: ngettext(
                "aanvraag is compleet, maar staat niet op de site",
                "aanvragen zijn compleet, maar staan niet op de site",
                n,
            ),
        ),
    ]

"""How it goes: where a partner tells it, round by round."""

from hashlib import sha256
from itertools import groupby

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from coalitie.basis.status import StapGeweigerd
from coalitie.mijn.aanwezig import meld_aanwezig, meld_weg
from coalitie.mijn.toegang import voor_leden
from coalitie.site.lezen import alleen_lezen, lezen_en_sturen
from partners.acties import voortgang as acties
from partners.models import Voortgang, VoortgangStap
from partners.voortgangformulier import CIJFER, UITLEG, VoortgangFormulier, vragen_van, waarden

PER_BLADZIJDE = 40


@alleen_lezen
@voor_leden()
def lijst(request, lid):
    """List what is asked now, and what was said in rounds before."""
    rijen = (
        _van(lid)
        .select_related("ronde", "interventie")
        .order_by("-ronde__opent", "-ronde", "interventie__titel")
    )
    vandaag = timezone.localdate()
    pagina = Paginator(rijen.filter(ronde__sluit__lt=vandaag), PER_BLADZIJDE).get_page(
        request.GET.get("pagina")
    )
    inhoud = {
        "lid": lid,
        "open": _per_ronde(
            rijen.filter(ronde__sluit__gte=vandaag).order_by(
                "ronde__inleveren_voor", "ronde", "interventie__titel"
            )
        ),
        "eerder": _per_ronde(pagina),
        "pagina": pagina,
    }
    return render(request, "mijn/voortgang/lijst.html", inhoud)


@lezen_en_sturen
@voor_leden()
def stuk(request, lid, nummer):
    """Show one update: to fill in, or to read; save it, hand it in or take it back."""
    voortgang = vind(lid, nummer)
    if request.method != "POST":
        return _toon(request, lid, voortgang)
    if not lid.mag_invullen:
        raise PermissionDenied
    if request.POST.get("doe") == "terugnemen":
        return _neem_terug(request, lid, voortgang)
    return _verwerk(request, lid, voortgang)


def vind(lid, nummer):
    """Return an update of this partner, of a round that has opened; others find nothing (404)."""
    return get_object_or_404(_van(lid).select_related("ronde", "interventie", "partner"), pk=nummer)


def aanwezigheid(voortgang):
    """Return the name under which people have this update open."""
    return f"voortgang-{voortgang.pk}"


def _van(lid):
    return lid.partner.voortgangen.filter(ronde__opent__lte=timezone.localdate())


def _per_ronde(rijen):
    return [(ronde, list(groep)) for ronde, groep in groupby(rijen, key=lambda rij: rij.ronde)]


def _neem_terug(request, lid, voortgang):
    try:
        acties.neem_terug(voortgang=voortgang, door=request.user)
    except StapGeweigerd as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, _("Je hebt het teruggenomen. Pas het aan en stuur het weer in."))
    return _naar(lid, voortgang)


def _naar(lid, voortgang):
    return redirect("mijn_voortgang", lid.partner.slug, voortgang.pk)


def _verwerk(request, lid, voortgang):
    """Save what was sent by an ordinary form; hand it in when that was asked."""
    vragen = vragen_van(voortgang)
    formulier = VoortgangFormulier(request.POST, vragen=vragen)
    formulier.is_valid()
    neem = request.POST.get("neem", "")
    eigen = {
        naam: (waarde, gezien)
        for naam, waarde in formulier.cleaned_data.items()
        if naam != neem and (gezien := _aangeraakt(request.POST.get(f"{naam}-basis", ""), waarde)) is not None
    }
    try:
        bewaard = acties.bewaar(
            voortgang=voortgang,
            wijzigingen=eigen,
            door=request.user,
            venster=request.POST.get("venster", ""),
            bevestigd=request.POST.getlist("klopt"),
        )
    except acties.NietTeWijzigen as fout:
        return _te_laat(request, lid, voortgang, eigen, fout)
    fouten = {}
    if not formulier.errors and not bewaard.botsingen:
        if request.POST.get("doe") != "indienen":
            messages.success(request, _("Bewaard om %(tijd)s.") % {"tijd": nu_in_woorden()})
            return _naar(lid, voortgang)
        try:
            acties.dien_in(voortgang=voortgang, door=request.user)
        except acties.Onvolledig as fout:
            fouten = fout.fouten
        except acties.NietTeWijzigen as fout:
            return _te_laat(request, lid, voortgang, {}, fout)
        else:
            meld_weg(lid, aanwezigheid(voortgang))
            messages.success(request, _("Ingestuurd. Dank je wel. Het programmateam leest het nu."))
            return _naar(lid, voortgang)
    weer = _nog_eens(formulier, vragen, eigen, bewaard, fouten)
    status = 409 if bewaard.botsingen else 422
    return _toon(request, lid, vind(lid, voortgang.pk), weer, bewaard.botsingen, status)


def _nog_eens(formulier, vragen, eigen, bewaard, fouten):
    """Return the form with what was typed and what is wrong with it, and with what others saved meanwhile."""
    inhoud = waarden(bewaard.voortgang, vragen)
    inhoud |= {naam: formulier[naam].data for naam in formulier.errors}
    inhoud |= {naam: eigen[naam][0] for naam in bewaard.botsingen}
    weer = VoortgangFormulier(_als_gegevens(inhoud), vragen=vragen)
    for naam, tekst in fouten.items():
        weer.add_error(naam, tekst)
    for naam, versie in bewaard.botsingen.items():
        wie = versie.wie or _("Een collega")
        weer.add_error(naam, _("%(wie)s heeft dit ook aangepast. Kies welke tekst blijft.") % {"wie": wie})
    return weer


def nu_in_woorden():
    """Return the time of day, as people read it on a clock here."""
    return date_format(timezone.localtime(), "H:i")


def _aangeraakt(basis, waarde):
    """Return the number of the save that a field was shown with, when another value came back; else None.

    ``basis`` is what ``Regel`` put in the page: a field that nobody touched must not undo what
    somebody else saved meanwhile. A field that the page did not have is not touched.
    """
    nummer, _deling, afdruk = basis.partition(":")
    if not nummer.isdecimal() or len(nummer) > 9 or afdruk == _afdruk(waarde):
        return None
    return int(nummer)


def _afdruk(waarde):
    if isinstance(waarde, str):
        waarde = waarde.replace("\r\n", "\n").strip()
    return sha256(repr(waarde).encode()).hexdigest()[:12]


def _als_gegevens(inhoud):
    """Return what a browser would send for these values."""
    gegevens = QueryDict(mutable=True)
    for naam, waarde in inhoud.items():
        if isinstance(waarde, list):
            gegevens.setlist(naam, waarde)
        elif waarde is not False:
            gegevens[naam] = "on" if waarde is True else waarde
    return gegevens


def _te_laat(request, lid, voortgang, eigen, fout):
    """Answer who saves what is closed: nothing happened, and what was typed stands on the page."""
    nu = vind(lid, voortgang.pk)
    inhoud = waarden(nu, vragen_van(nu))
    over = {naam: waarde for naam, (waarde, _nummer) in eigen.items() if waarde != inhoud[naam] and waarde}
    if not over and nu.status == Voortgang.Status.INGEDIEND:
        return _naar(lid, voortgang)
    return _lees(request, lid, nu, " ".join(fout.messages), over, 409)


class Regel:
    """One field as the page shows it."""

    def __init__(self, veld, versie, *, gelijk=False, opmerking=None, botsing=None, aangeraakt=False):
        self.veld = veld
        self.nummer = versie.nummer
        self.basis = f"{versie.nummer}:{'' if aangeraakt else _afdruk(versie.waarde)}"
        self.openbaar = veld.name in Voortgang.OPENBARE_VELDEN
        self.gelijk = gelijk
        self.opmerking = opmerking
        self.botsing = botsing
        self.beschreven = self._beschreven()
        if not veld.use_fieldset:
            veld.field.widget.attrs["aria-describedby"] = self.beschreven

    def _beschreven(self):
        """Return the ids of what explains the field, for whoever hears the page."""
        delen = {
            "wie": True,
            "helptext": self.veld.help_text,
            "opmerking": self.opmerking,
            "gelijk": self.gelijk,
            "error": self.veld.errors,
            "botsing": self.botsing,
        }
        return " ".join(f"{self.veld.auto_id}_{naam}" for naam, is_er in delen.items() if is_er)

    @property
    def tekst_van_de_ander(self):
        """What somebody else filled in here meanwhile, in words."""
        return in_woorden(self.veld.field, self.botsing.waarde)


def in_woorden(veld, waarde):
    """Return the value of a field of the form as a text."""
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    if not hasattr(veld, "choices"):
        return waarde
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(str(woord) for code, woord in veld.choices if code in gekozen)


def _toon(request, lid, voortgang, formulier=None, botsingen=None, status=200):
    waarom = acties.waarom_dicht(voortgang)
    if waarom or not lid.mag_invullen:
        return _lees(request, lid, voortgang, waarom)
    vragen = vragen_van(voortgang)
    nu = acties.versies(voortgang, vragen)
    formulier = formulier or VoortgangFormulier(
        initial={naam: versie.waarde for naam, versie in nu.items()}, vragen=vragen
    )
    terug, opmerkingen = _teruggestuurd(voortgang)
    botsingen = botsingen or {}
    regels = {
        naam: Regel(
            formulier[naam],
            versie,
            gelijk=naam in voortgang.gelijk_gebleven,
            opmerking=opmerkingen.get(naam),
            botsing=botsingen.get(naam),
            aangeraakt=naam in formulier.errors,
        )
        for naam, versie in nu.items()
    }
    inhoud = {
        "lid": lid,
        "voortgang": voortgang,
        "form": formulier,
        "regels": regels,
        "cijfers": [
            (regels[f"{CIJFER}{vraag.pk}"], regels[f"{CIJFER}{vraag.pk}{UITLEG}"], vraag) for vraag in vragen
        ],
        "opmerking_cijfers": opmerkingen.get("cijfers"),
        "terug": terug,
        "wie": meld_aanwezig(lid, aanwezigheid(voortgang)),
        "venster": get_random_string(12),
        "ingevuld_vorige_keer": bool(voortgang.gelijk_gebleven),
    }
    return render(request, "mijn/voortgang/invullen.html", inhoud, status=status)


def _lees(request, lid, voortgang, waarom, over=None, status=200):
    vragen = vragen_van(voortgang)
    formulier = VoortgangFormulier(vragen=vragen)
    inhoud = {
        "lid": lid,
        "voortgang": voortgang,
        "waarom": waarom,
        "antwoorden": _antwoorden(voortgang, formulier, waarden(voortgang, vragen)),
        "over": [
            (formulier[naam].label, in_woorden(formulier.fields[naam], waarde))
            for naam, waarde in (over or {}).items()
        ],
        "stap": VoortgangStap.objects.filter(onderwerp=voortgang).select_related("vastgelegd_door").last(),
        "volgende": _volgende(lid, voortgang),
        "op_de_site": Voortgang.objects.openbaar().filter(pk=voortgang.pk).exists(),
        "mag_terug": lid.mag_invullen
        and voortgang.ronde.is_open
        and voortgang.status == Voortgang.Status.INGEDIEND,
    }
    return render(request, "mijn/voortgang/lezen.html", inhoud, status=status)


def _volgende(lid, voortgang):
    """Return another update of the same round that waits for this person, or None."""
    if not lid.mag_invullen or not voortgang.ronde.is_open:
        return None
    rijen = lid.partner.voortgangen.bij_de_partner().filter(ronde=voortgang.ronde_id).exclude(pk=voortgang.pk)
    return rijen.select_related("interventie").order_by("interventie__titel").first()


def _antwoorden(voortgang, formulier, inhoud):
    """Return label, text and whether the public reads it, of each field that was filled in."""
    velden = (
        ["niets_omdat"]
        if voortgang.niets_te_melden
        else [naam for naam in inhoud if not naam.startswith("niets")]
    )
    return [
        (formulier[naam].label, tekst, naam in Voortgang.OPENBARE_VELDEN)
        for naam in velden
        if (tekst := in_woorden(formulier.fields[naam], inhoud[naam]))
    ]


def _teruggestuurd(voortgang):
    """Return the step that sent it back last, and its remarks by field; None and nothing otherwise."""
    terug = (
        VoortgangStap.objects.filter(onderwerp=voortgang, naar=Voortgang.Status.TERUGGESTUURD)
        .select_related("vastgelegd_door")
        .prefetch_related("opmerkingen")
        .last()
    )
    return terug, {een.veld: een for een in terug.opmerkingen.all()} if terug else {}

"""Promising: confirming, adjusting, withdrawing, settling a commitment, and taking that back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.status import StapGeweigerd
from coalitie.mijn.toegang import INVULLER, MANDAATHOUDER, voor_leden
from coalitie.mijn.toezeggingen import haal, naar
from coalitie.site.lezen import lezen_en_sturen
from partners.acties.toezeggingen import ZONDER_REDEN, MeerDanToegezegd, Veranderd, stel_bij, zet_stap
from partners.bevoegdheid import KORT, is_vers, rol_voor, stappen_voor
from partners.formulieren import BijstelFormulier, RedenFormulier, vraag_ook_meer
from partners.models import Toezegging

GELUKT = {
    "bevestigen": gettext_lazy(
        "Bevestigd. Klopt het toch niet? Tot morgen maak je het hier met één klik ongedaan."
    ),
    "bijstellen": gettext_lazy("Bijgesteld. Wat het was, blijft hieronder te lezen."),
    "afwijzen": gettext_lazy("Afgewezen. Vergissing? Stel hem dan opnieuw voor."),
    "intrekken": gettext_lazy("Ingetrokken. Vergissing? Dan maak je het hier ongedaan."),
    "afsluiten": gettext_lazy("Afgesloten. Vergissing? Tot morgen maak je het hier met één klik ongedaan."),
    "opnieuw_voorstellen": gettext_lazy("Opnieuw voorgesteld."),
    "terugdraaien": gettext_lazy("De bevestiging is ongedaan gemaakt. Het is weer een voorstel."),
    "herstellen": gettext_lazy("Ongedaan gemaakt. De toezegging geldt weer."),
}
MET_EIGEN_PAGINA = ("bevestigen", "bijstellen")


@lezen_en_sturen
@voor_leden(MANDAATHOUDER)
def bevestigen(request, lid, nummer):
    """Show in one sentence exactly what is promised, and confirm just that."""
    rij = haal(lid, nummer)
    if request.method == "POST":
        return _neem(request, lid, rij, "bevestigen")
    if rij.status != Toezegging.Status.VOORGESTELD:
        return naar(rij)
    return _toon(request, lid, rij, "bevestigen")


@lezen_en_sturen
@voor_leden(MANDAATHOUDER)
def bijstellen(request, lid, nummer):
    """Change the quantity of what was confirmed, with a reason."""
    rij = haal(lid, nummer)
    if request.method != "POST":
        if not any(stap.methode == "bijstellen" for stap in stappen_voor(lid, rij)):
            return naar(rij)
        return _toon(request, lid, rij, "bijstellen", BijstelFormulier())
    formulier = BijstelFormulier(request.POST)
    if not formulier.is_valid():
        return _toon(request, lid, rij, "bijstellen", formulier, versie=_gezien(request), status=422)
    return _neem(request, lid, rij, "bijstellen", formulier)


@lezen_en_sturen
@voor_leden(INVULLER)
def stap(request, lid, nummer, methode):
    """Take one of the other steps: with a reason, or at once where it only undoes."""
    rij = haal(lid, nummer)
    if methode in MET_EIGEN_PAGINA or methode not in {een.methode for een in Toezegging.OVERGANGEN}:
        raise Http404
    if not lid.mag(rol_voor(methode, rij.status)):
        raise PermissionDenied
    if methode in KORT and not is_vers(rij.laatste_stap()):
        messages.error(request, _("Dit kon tot een dag later. Bel of mail het programmateam."))
        return naar(rij)
    met_reden = methode not in ZONDER_REDEN
    if request.method != "POST":
        if not any(een.methode == methode for een in stappen_voor(lid, rij)):
            return naar(rij)
        return _toon(request, lid, rij, methode, RedenFormulier() if met_reden else None)
    formulier = RedenFormulier(request.POST) if met_reden else None
    if formulier and not formulier.is_valid():
        return _toon(request, lid, rij, methode, formulier, versie=_gezien(request), status=422)
    return _neem(request, lid, rij, methode, formulier)


def _gezien(request):
    return request.POST.get("versie", "")


def _neem(request, lid, rij, methode, formulier=None):
    """Take a step on what was shown; else show why not, with what was typed."""
    wat = dict(formulier.cleaned_data) if formulier else {}
    try:
        if methode == "bijstellen":
            stel_bij(toezegging=rij, versie=_gezien(request), door=request.user, **wat)
        else:
            zet_stap(toezegging=rij, methode=methode, versie=_gezien(request), door=request.user, **wat)
    except Veranderd as fout:
        if _deed_ik_al(request, fout.nu, methode, wat):
            return naar(rij)
        return _toon(request, lid, fout.nu, methode, formulier, toen=fout.toen, status=409)
    except MeerDanToegezegd as fout:
        vraag_ook_meer(formulier, fout)
    except StapGeweigerd as fout:
        if formulier is None:
            messages.error(request, " ".join(fout.messages))
            return naar(rij)
        formulier.add_error(None, fout)
    else:
        messages.success(request, GELUKT[methode])
        return naar(rij)
    return _toon(request, lid, rij, methode, formulier, versie=_gezien(request), status=422)


def _deed_ik_al(request, nu, methode, wat):
    """Tell whether this very person took this very step just before: a double click, or a refresh."""
    laatste, rij = nu.laatste_stap(), Toezegging.overgang_naar(methode)
    return (
        is_vers(laatste)
        and laatste.vastgelegd_door_id == request.user.pk
        and (laatste.naar, nu.status) == (rij.naar, rij.naar)
        and laatste.van in rij.van
        and (methode != "bijstellen" or nu.hoeveelheid == wat["hoeveelheid"])
    )


def _toon(request, lid, rij, methode, formulier=None, *, versie=None, toen=None, status=200):
    mogelijk = [een.methode for een in stappen_voor(lid, rij)]
    inhoud = {
        "lid": lid,
        "toezegging": rij,
        "stap": Toezegging.overgang_naar(methode),
        "form": formulier,
        "versie": rij.versie if versie is None else versie,
        "botsing": status == 409,
        "toen": toen,
        "kan_nog": methode in mogelijk,
    }
    sjabloon = "bevestigen" if methode == "bevestigen" else "stap"
    return render(request, f"mijn/toezeggingen/{sjabloon}.html", inhoud, status=status)

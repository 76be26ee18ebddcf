"""What a partner promised: the list, one commitment, and proposing or changing one."""

from django.contrib import messages
from django.db.models import Case, Value, When
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from coalitie.basis.status import StapGeweigerd
from coalitie.mijn.eenmalig import afdruk, nieuw_kaartje
from coalitie.mijn.toegang import INVULLER, voor_leden
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen, lezen_en_sturen
from partners.acties.toezeggingen import (
    INHOUD,
    Veranderd,
    is_aan_te_vullen,
    is_weg_te_halen,
    net_weggehaald,
    stel_voor,
    wijzig_voorstel,
)
from partners.bevoegdheid import KORT, stappen_voor
from partners.formulieren import ToezeggingFormulier
from partners.models import Toezegging

PER_BLADZIJDE = 30


def haal(lid, nummer):
    """Return a commitment of the partner of ``lid``, with its version; of another partner it is not found."""
    rijen = lid.partner.toezeggingen.met_versie().select_related("partner", "interventie")
    toezegging = rijen.filter(pk=nummer).first()
    if toezegging is None:
        raise Http404
    return toezegging


def naar(toezegging):
    """Return the redirect to the page of a commitment."""
    return redirect("mijn_toezegging", toezegging.partner.slug, toezegging.pk)


@alleen_lezen
@voor_leden()
def toezeggingen(request, lid):
    """List what the partner promised, by intervention, with what is delivered of it."""
    voorbij = Case(When(status__in=Toezegging.VERVALLEN, then=Value(1)), default=Value(0))
    rijen = (
        lid.partner.toezeggingen.met_geleverd()
        .select_related("partner", "interventie")
        .annotate(voorbij=voorbij)
        .order_by("voorbij", "interventie__titel", "interventie", "soort", "pk")
    )
    inhoud = {"lid": lid, "pagina": bladzijde(request, rijen, PER_BLADZIJDE)}
    return render(request, "mijn/toezeggingen/lijst.html", inhoud)


@alleen_lezen
@voor_leden()
def toezegging(request, lid, nummer):
    """Show one commitment: what, how it stands, what was delivered, and what this person can do."""
    rij = haal(lid, nummer)
    met_som = Toezegging.objects.met_geleverd().get(pk=rij.pk)
    rij.geleverd, rij.leveringen_aantal = met_som.geleverd, met_som.leveringen_aantal
    mag_melden = lid.mag_invullen and rij.status == Toezegging.Status.BEVESTIGD
    gezet = list(rij.stappen.select_related("vastgelegd_door").order_by("-pk"))
    laatste = gezet[0] if gezet else None
    leveringen = bladzijde(request, rij.leveringen.select_related("gemeld_door"), PER_BLADZIJDE)
    for levering in leveringen:
        levering.toezegging = rij
        levering.mag_weg = mag_melden and is_weg_te_halen(levering, laatste)
        levering.mag_bewijs = mag_melden and is_aan_te_vullen(levering)
    stappen = stappen_voor(lid, rij)
    inhoud = {
        "lid": lid,
        "toezegging": rij,
        "stappen": gezet,
        "leveringen": leveringen,
        "knoppen": stappen,
        "anders": [stap for stap in stappen if stap.methode not in (*KORT, "bevestigen")],
        "ongedaan": next((stap for stap in stappen if stap.methode in KORT), None),
        "weggehaald": net_weggehaald(rij) if mag_melden else [],
        "mag_melden": mag_melden,
        "mag_wijzigen": lid.mag_invullen and rij.status == Toezegging.Status.VOORGESTELD,
    }
    return render(request, "mijn/toezeggingen/toezegging.html", inhoud)


@lezen_en_sturen
@voor_leden(INVULLER)
def nieuw(request, lid):
    """Ask what kind of commitment it is, then the rest, and store it as a proposal."""
    gegevens = request.POST if request.method == "POST" else request.GET
    soort = gegevens.get("soort", "")
    if soort not in Toezegging.Soort.values:
        inhoud = {"lid": lid, "interventie": gegevens.get("interventie", "")}
        return render(request, "mijn/toezeggingen/soort.html", inhoud)
    if request.method != "POST":
        begin = {"interventie": request.GET.get("interventie")}
        formulier = ToezeggingFormulier(initial=begin, soort=soort, partner=lid.partner)
        return _toon_nieuw(request, lid, formulier, nieuw_kaartje())
    kaartje = request.POST.get("kaartje") or nieuw_kaartje()
    formulier = ToezeggingFormulier(request.POST, soort=soort, partner=lid.partner)
    if not formulier.is_valid():
        return _toon_nieuw(request, lid, formulier, kaartje, status=422)
    velden = formulier.velden()
    bewaard = stel_voor(
        toezegging=formulier.toezegging(),
        door=request.user,
        formulierafdruk=afdruk(lid, kaartje, *(f"{naam}={velden[naam]}" for naam in sorted(velden))),
    )
    if lid.mag_beloven and bewaard.status == Toezegging.Status.VOORGESTELD:
        return redirect("mijn_toezegging_bevestigen", lid.partner.slug, bewaard.pk)
    messages.success(request, _("Voorgesteld. Een mandaathouder van jullie organisatie kan het bevestigen."))
    return naar(bewaard)


def _toon_nieuw(request, lid, formulier, kaartje, status=200):
    inhoud = {"lid": lid, "form": formulier, "soort": formulier.soort, "kaartje": kaartje}
    return render(request, "mijn/toezeggingen/nieuw.html", inhoud, status=status)


@lezen_en_sturen
@voor_leden(INVULLER)
def wijzigen(request, lid, nummer):
    """Change what is proposed; changed by a colleague meanwhile, both are shown."""
    rij = haal(lid, nummer)
    vast = {"soort": rij.soort, "partner": lid.partner, "huidige": rij.interventie_id}
    if request.method != "POST":
        if rij.status != Toezegging.Status.VOORGESTELD:
            return naar(rij)
        begin = {naam: getattr(rij, naam) for naam in INHOUD}
        formulier = ToezeggingFormulier(initial=begin, **vast)
        return _toon_wijzigen(request, lid, rij, formulier)
    formulier = ToezeggingFormulier(request.POST, **vast)
    gezien = request.POST.get("versie", "")
    if not formulier.is_valid():
        return _toon_wijzigen(request, lid, rij, formulier, versie=gezien, status=422)
    try:
        wijzig_voorstel(toezegging=rij, versie=gezien, door=request.user, **formulier.velden())
    except Veranderd as fout:
        if all(getattr(fout.nu, naam) == waarde for naam, waarde in formulier.velden().items()):
            return naar(rij)  # sent twice
        inhoud = {"botsing": True, "is_voorstel": fout.nu.status == Toezegging.Status.VOORGESTELD}
        return _toon_wijzigen(request, lid, fout.nu, formulier, status=409, **inhoud)
    except StapGeweigerd as fout:
        formulier.add_error(None, fout)
        return _toon_wijzigen(request, lid, rij, formulier, status=409)
    messages.success(request, _("Veranderd. Zo staat het nu in het voorstel."))
    return naar(rij)


def _toon_wijzigen(request, lid, rij, formulier, *, versie=None, status=200, **meer):
    inhoud = {
        "lid": lid,
        "toezegging": rij,
        "form": formulier,
        "soort": rij.soort,
        "versie": rij.versie if versie is None else versie,
        **meer,
    }
    return render(request, "mijn/toezeggingen/wijzigen.html", inhoud, status=status)

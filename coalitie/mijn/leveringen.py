"""Deliveries: reporting one, taking it away, putting it back, and its proof."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.status import StapGeweigerd
from coalitie.mijn.eenmalig import afdruk, nieuw_kaartje
from coalitie.mijn.klaarleggen import klaargelegd, leg_klaar
from coalitie.mijn.toegang import INVULLER, voor_leden
from coalitie.mijn.toezeggingen import haal, naar
from coalitie.site.lezen import lezen_en_sturen
from partners.acties.toezeggingen import (
    MeerDanToegezegd,
    bewaar_bewijs,
    geleverd,
    haal_levering_weg,
    is_aan_te_vullen,
    is_weg_te_halen,
    meld_levering,
    net_weggehaald,
    zet_levering_terug,
)
from partners.formulieren import BewijsFormulier, LeveringFormulier, vraag_ook_meer
from partners.models import Toezegging
from partners.woorden import in_eenheid


@lezen_en_sturen
@voor_leden(INVULLER)
def melden(request, lid, nummer):
    """Ask what was delivered, and store it once."""
    rij = haal(lid, nummer)
    if request.method != "POST":
        if rij.status != Toezegging.Status.BEVESTIGD:
            return naar(rij)
        formulier = LeveringFormulier(initial={"datum": timezone.localdate()}, toezegging=rij)
        return _toon_melden(request, lid, rij, formulier, nieuw_kaartje())
    kaartje = request.POST.get("kaartje") or nieuw_kaartje()
    formulier = LeveringFormulier(request.POST, request.FILES, toezegging=rij)
    if not formulier.is_valid():
        return _toon_melden(request, lid, rij, formulier, kaartje, status=422)
    levering = formulier.levering()
    if not levering.bewijs:
        levering.bewijs, levering.bewijs_naam = klaargelegd(lid, request.POST.get("klaar", ""))
    getypt = (rij.pk, levering.datum, levering.hoeveelheid, levering.notitie, levering.bewijs_naam)
    try:
        meld_levering(
            levering=levering,
            door=request.user,
            ook_meer=formulier.cleaned_data["ook_meer"],
            formulierafdruk=afdruk(lid, kaartje, *getypt),
        )
    except MeerDanToegezegd as fout:
        vraag_ook_meer(formulier, fout)
    except StapGeweigerd as fout:
        formulier.add_error(None, fout)
        return _toon_melden(request, lid, rij, formulier, kaartje, status=409)
    else:
        messages.success(request, _("Bewaard. Klopt het niet? Dan haal je de levering hieronder weer weg."))
        return naar(rij)
    return _toon_melden(request, lid, rij, formulier, kaartje, status=422)


def _toon_melden(request, lid, rij, formulier, kaartje, status=200):
    klaar = request.POST.get("klaar", "")
    if formulier.is_bound and (bestand := formulier.cleaned_data.get("bewijs")):
        klaar = leg_klaar(lid, bestand)
    inhoud = {
        "lid": lid,
        "toezegging": rij,
        "form": formulier,
        "kaartje": kaartje,
        "al_geleverd": in_eenheid(geleverd(rij), rij.eenheid) if rij.hoeveelheid is not None else "",
        "klaar": klaar,
        "klaar_naam": klaargelegd(lid, klaar)[1],
    }
    return render(request, "mijn/toezeggingen/melden.html", inhoud, status=status)


def _levering(rij, levering):
    gevonden = rij.leveringen.select_related("gemeld_door").filter(pk=levering).first()
    if gevonden is None:
        raise Http404
    gevonden.toezegging = rij
    return gevonden


@lezen_en_sturen
@voor_leden(INVULLER)
def weghalen(request, lid, nummer, levering):
    """Ask whether a delivery was a mistake, and take it away; it can be put back for an hour."""
    rij = haal(lid, nummer)
    try:
        gevonden = _levering(rij, levering)
    except Http404:
        if request.method == "POST" and levering in {weg.pk for weg in net_weggehaald(rij)}:
            return naar(rij)  # sent twice
        raise
    inhoud = {
        "lid": lid,
        "toezegging": rij,
        "levering": gevonden,
        "kan": is_weg_te_halen(gevonden, rij.laatste_stap()),
    }
    if request.method != "POST":
        return render(request, "mijn/toezeggingen/weghalen.html", inhoud)
    try:
        haal_levering_weg(levering=gevonden, door=request.user)
    except StapGeweigerd:
        return render(request, "mijn/toezeggingen/weghalen.html", inhoud | {"kan": False}, status=409)
    messages.success(request, _("De levering is weggehaald."))
    return naar(rij)


@lezen_en_sturen
@voor_leden(INVULLER)
def terugzetten(request, lid, nummer, levering):
    """Put back a delivery that was just taken away; twice is harmless."""
    rij = haal(lid, nummer)
    if request.method == "POST":
        try:
            terug = zet_levering_terug(toezegging=rij, pk=levering, door=request.user)
        except MeerDanToegezegd:
            messages.error(
                request, _("Er is intussen meer geleverd. Meld deze levering opnieuw als hij klopt.")
            )
        else:
            if terug:
                messages.success(request, _("De levering staat er weer."))
    return naar(rij)


@lezen_en_sturen
@voor_leden(INVULLER)
def bewijs_bij(request, lid, nummer, levering):
    """Add a proof to a delivery, put another in its place, or take it away."""
    rij = haal(lid, nummer)
    gevonden = _levering(rij, levering)
    if not is_aan_te_vullen(gevonden):
        return naar(rij)
    formulier = BewijsFormulier()
    if request.method == "POST" and "weg" in request.POST:
        return _bewaar_bewijs(request, gevonden, None, _("Het bewijs is weggehaald."))
    if request.method == "POST":
        formulier = BewijsFormulier(request.POST, request.FILES)
        if formulier.is_valid():
            nieuw = formulier.cleaned_data["bewijs"]
            return _bewaar_bewijs(request, gevonden, nieuw, _("Het bewijs is opgeslagen."))
    inhoud = {"lid": lid, "toezegging": rij, "levering": gevonden, "form": formulier}
    return render(request, "mijn/toezeggingen/bewijs.html", inhoud, status=422 if formulier.errors else 200)


def _bewaar_bewijs(request, levering, bestand, melding):
    try:
        bewaar_bewijs(levering=levering, bestand=bestand, door=request.user)
    except StapGeweigerd as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, melding)
    return naar(levering.toezegging)

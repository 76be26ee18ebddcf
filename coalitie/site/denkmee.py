"""Denk mee: where a resident asks, tips or tells, without an account."""

from django.db import transaction
from django.shortcuts import render
from django.utils.translation import gettext as _

from coalitie.basis.tellen import een_tegelijk, tel
from coalitie.site.bezoekers import (
    EEN_DAG,
    EEN_UUR,
    TE_SNEL,
    TE_VEEL,
    Grens,
    adresafdruk,
    formulierafdruk,
    leeftijd_van,
    nieuw_kaartje,
    voor_een_persoon,
)
from verhalen import acties
from verhalen.formulieren import InzendingFormulier
from verhalen.inzendingpost import is_bevestigd
from verhalen.models import Inzending

# A community centre shares one address. All together may do so much that only very many networks
# at once get there: then the limit keeps the database from filling up.
GRENS = Grens(wat="denkmee", per_adres=10, in_totaal=5000, seconden=EEN_UUR)
PER_MAILADRES = 5  # receipts a day
OVERGENOMEN = ("wijk", "thema", "interventie")  # from the page she came from


@voor_een_persoon
def denk_mee(request):
    """Show the form, or store what was sent in and say thank you, with the code."""
    if request.method == "POST":
        return _ontvang(request)
    begin = {naam: request.GET[naam] for naam in OVERGENOMEN if naam in request.GET}
    if request.GET.get("soort") in Inzending.Soort.values:
        begin["soort"] = request.GET["soort"]
    formulier = InzendingFormulier(
        initial={**begin, "kaartje": nieuw_kaartje()}, interventie=begin.get("interventie", "")
    )
    return _toon(request, formulier)


def _toon(request, formulier, status=200):
    return render(request, "site/denkmee/denk_mee.html", {"formulier": formulier}, status=status)


def _ontvang(request):
    gegevens = request.POST.copy()
    leeftijd = leeftijd_van(gegevens.get("kaartje", ""))
    if leeftijd is None:
        gegevens["kaartje"] = nieuw_kaartje()
    # The plan of the page she came from is in the address, and in the form that was shown.
    plan = gegevens.get("interventie") or request.GET.get("interventie", "")
    formulier = InzendingFormulier(gegevens, interventie=plan)
    if not formulier.is_valid():
        return _toon(request, formulier, 422)
    bezwaar = _bezwaar(formulier, leeftijd)
    if bezwaar:
        formulier.add_error(None, bezwaar)
        return _toon(request, formulier, 422)
    inzending = _bewaar(request, formulier)
    if inzending is None:
        formulier.add_error(None, TE_VEEL)
        return _toon(request, formulier, 429)
    inhoud = {"inzending": inzending, "met_mail": is_bevestigd(inzending)}
    return render(request, "site/denkmee/bedankt.html", inhoud)


@transaction.atomic
def _bewaar(request, formulier):
    """Store a message once, however often it is sent; returns None when there were too many."""
    afdrukken = {
        "formulierafdruk": formulierafdruk(formulier.cleaned_data["kaartje"], formulier.inhoud()),
        "herhaalafdruk": adresafdruk(request, formulier.inhoud()),
    }
    een_tegelijk(afdrukken["herhaalafdruk"])
    eerder = acties.eerder_ingediend(**afdrukken)
    if eerder or not GRENS.mag_nog(request):
        return eerder
    return acties.dien_in(
        inzending=formulier.save(commit=False), met_bevestiging=_mag_mailen(formulier), **afdrukken
    )


def _bezwaar(formulier, leeftijd):
    """Return why what was sent in looks like the work of a program, or None.

    Always said aloud, with what to do: a person whose browser fills in every field must not think
    that a message arrived that did not.
    """
    if formulier.cleaned_data["website"]:
        return _(
            "Er stond iets in een veld dat leeg moet blijven. Maak het leeg en verstuur het opnieuw, of bel ons."
        )
    if leeftijd is None:
        return _("Dit formulier stond lang open. Wat je schreef staat er nog. Verstuur het nog een keer.")
    if leeftijd < TE_SNEL:
        return _("Dat ging wel heel snel. Wacht een paar tellen en verstuur het nog een keer.")
    return None


def _mag_mailen(formulier):
    """Tell whether a receipt may go to the address: nobody's mailbox is filled from here."""
    email = formulier.cleaned_data["email"].lower()
    if not email:
        return False
    afdruk = formulierafdruk("mailadres", email)
    return tel(f"denkmee:mail:{afdruk}", hoogstens=PER_MAILADRES, seconden=EEN_DAG)

"""Which tables can be had as a file: their columns, and the rows of the page that shows them."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitie.basis.middelen import Eenheid, Middel
from coalitie.basis.zekerheid import Zekerheid
from coalitie.site.behoeftekeuzes import KEUZES, Behoeftekeuzes
from coalitie.site.dekkingswoorden import trede_van_bron
from coalitie.site.dossiertabellen import TABELLEN as DOSSIER
from coalitie.site.dossiertabellen import adres_van, in_woorden
from coalitie.site.downloads import Kolom, Tabel, bestand_van
from financiering.behoeftevragen import dekkingen_van, met_namen, met_zeker
from financiering.eigenregels import regels_van_gemeente, regels_van_partner
from financiering.figuur import Bronsoort
from financiering.geldregels import PERIODE_IN_WOORDEN, regels_van_regeling
from financiering.ladder import Trede
from financiering.vragen import openbare_regelingen
from partners.models import Partner


def _namen(veld):
    """Return a function: the names in a list of themes or wijken of a row, as one text."""
    return lambda rij: ", ".join(een["naam"] for een in getattr(rij, veld))


def _behoeften(vraag, peil, _niets):
    return met_zeker(met_namen(Behoeftekeuzes(vraag, peil).rijen, peil), peil)


def _dekkingen(vraag, peil, _niets):
    gekozen = Behoeftekeuzes(vraag, peil).over()
    return dekkingen_van(gekozen.values("pk"), peil).select_related("behoefte__interventie")


def _bij_naam(rij):
    """Return who or what covers a need."""
    if rij.toezegging:
        return rij.toezegging.partner.naam
    if rij.begrotingsregel:
        return rij.begrotingsregel.aanvraag.titel
    return rij.gemeentebudget.naam


def _soort_bron(rij):
    if rij.toezegging:
        return Bronsoort.PARTNER
    return Bronsoort.REGELING if rij.begrotingsregel else Bronsoort.GEMEENTE


def _wie(rij):
    woorden = {
        Bronsoort.PARTNER: _("partner"),
        Bronsoort.REGELING: _("regeling"),
        Bronsoort.GEMEENTE: _("gemeente"),
    }
    return woorden[_soort_bron(rij)]


BEHOEFTEN = Tabel(
    naam="behoeften",
    titel=_("Wat er nodig is"),
    kolommen=(
        Kolom("plan", _("Plan"), "interventie.titel"),
        Kolom("waarvoor", _("Waarvoor")),
        Kolom("themas", _("Thema's"), _namen("themas_json")),
        Kolom("wijken", _("Wijken"), _namen("wijken_json")),
        Kolom("jaar", _("Jaar")),
        Kolom("soort", _("Soort"), in_woorden(Middel, "soort")),
        Kolom("eenheid", _("Eenheid"), in_woorden(Eenheid, "eenheid")),
        Kolom("zekerheid", _("Hoe precies"), in_woorden(Zekerheid, "zekerheid")),
        Kolom("nodig", _("Nodig"), "laag"),
        Kolom("nodig_tot", _("Nodig, tot"), "hoog"),
        Kolom("toegezegd_of_toegekend", _("Daarvan toegezegd of toegekend"), "zeker"),
        Kolom("bron", _("Bron"), "omvang_bron"),
        Kolom("bron_van", _("Stand van"), "omvang_per"),
        Kolom("adres", _("Adres"), lambda rij: adres_van(rij.interventie)),
    ),
    rijen=_behoeften,
    adres=lambda _slug: reverse("geld_behoeften"),
    parameters=KEUZES,
)

DEKKINGEN = Tabel(
    naam="dekkingen",
    titel=_("Wie zorgt voor wat er nodig is"),
    kolommen=(
        Kolom("plan", _("Plan"), "behoefte.interventie.titel"),
        Kolom("waarvoor", _("Waarvoor"), "behoefte.waarvoor"),
        Kolom("jaar", _("Jaar"), "behoefte.jaar"),
        Kolom("soort", _("Soort"), lambda rij: Middel(rij.behoefte.soort).label),
        Kolom("wie", _("Wie"), _wie),
        Kolom("bron", _("Bron"), _bij_naam),
        Kolom("zeker", _("Hoe zeker"), lambda rij: trede_van_bron(_soort_bron(rij), Trede(rij.trede))),
        Kolom("eenheid", _("Eenheid"), lambda rij: Eenheid(rij.behoefte.eenheid).label),
        Kolom("gedekt", _("Hoeveel"), "hoeveelheid"),
        Kolom("geldt_vanaf", _("Geldt vanaf"), "geldig_vanaf"),
        Kolom("toelichting", _("Toelichting")),
    ),
    rijen=_dekkingen,
    adres=lambda _slug: reverse("geld_behoeften"),
    parameters=BEHOEFTEN.parameters,
)


def _geldregels(soort):
    """Return the columns of lines of money from one kind of source."""
    return (
        Kolom("wat", _("Wat"), lambda rij: rij.wat),
        Kolom("toelichting", _("Toelichting")),
        Kolom("themas", _("Thema's, samen"), _namen("themas")),
        Kolom("jaar", _("Jaar")),
        Kolom("periode", _("Als het niet van één jaar is"), lambda rij: PERIODE_IN_WOORDEN[rij.periode]),
        Kolom("trede", _("Hoe zeker"), lambda rij: trede_van_bron(soort, rij.trede)),
        Kolom("zekerheid", _("Hoe precies"), in_woorden(Zekerheid, "zekerheid")),
        Kolom("bedrag", _("Bedrag in euro's"), "laag"),
        Kolom("bedrag_tot", _("Tot"), "hoog"),
        Kolom("bron", _("Bron")),
        Kolom("bron_van", _("Stand van"), "per"),
        Kolom("adres", _("Adres"), lambda rij: rij.van and adres_van(rij.van)),
    )


REGELING = Tabel(
    naam="regeling",
    titel=_("Geld uit een regeling"),
    kolommen=_geldregels(Bronsoort.REGELING),
    rijen=lambda _vraag, peil, regeling: regels_van_regeling(regeling, peil),
    onderwerp=lambda slug: get_object_or_404(openbare_regelingen(), slug=slug),
    adres=lambda slug: reverse("geld_regeling", args=[slug]),
)
PARTNER = Tabel(
    naam="partner",
    titel=_("Geld van een partner"),
    kolommen=_geldregels(Bronsoort.PARTNER),
    rijen=lambda _vraag, peil, partner: regels_van_partner(partner, peil),
    onderwerp=lambda slug: get_object_or_404(Partner.objects.openbaar(), slug=slug),
    adres=lambda slug: reverse("geld_partner", args=[slug]),
)
GEMEENTE = Tabel(
    naam="gemeente",
    titel=_("Geld van de gemeente"),
    kolommen=_geldregels(Bronsoort.GEMEENTE),
    rijen=lambda _vraag, peil, _niets: regels_van_gemeente(peil),
    adres=lambda _slug: reverse("geld_gemeente"),
)

TABELLEN = {tabel.naam: tabel for tabel in (BEHOEFTEN, DEKKINGEN, REGELING, PARTNER, GEMEENTE, *DOSSIER)}

bestand = bestand_van(TABELLEN)

"""The page of one application as a paper: the same facts, written out for who reads it at a table."""

import re
from html import unescape

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from coalitie.basis.models import Portaal
from coalitie.basis.templatetags.portaal import bedrag_in_woorden, euro, getal
from coalitie.site.aanvraagwoorden import (
    besluit_in_woorden,
    cofinanciering_in_woorden,
    grens_in_woorden,
    ingediend_in_woorden,
    moment_in_woorden,
)
from coalitie.site.pdf import maak_pdf
from financiering.besluitvragen import besluiten_over_aanvraag
from financiering.models.aanvraag import LANGSTE_TEKST

# A paper ends somewhere; where it leaves something out, it says so.
LANGSTE = LANGSTE_TEKST
MEESTE = 200


def pdf_van(dossier, adres, peil):
    """Return the PDF of a ``Dossier``; ``adres`` is where it stands on the site, for the same day."""
    aanvraag = dossier.aanvraag
    stuk = {
        "titel": aanvraag.titel,
        "soort": _("Aanvraag voor geld"),
        "afzender": Portaal.haal().naam,
        "status": dossier.status_publiek or _("Deze aanvraag was er op deze dag nog niet."),
        "stand": _stand(peil),
        "adres": adres[:400],
        "bladzijde": _("Bladzijde"),
        "van_bladzijden": _("van"),
        "taal": (get_language() or "nl")[:2],
        "secties": [
            {"kop": kop, "blokken": blokken}
            for kop, blokken in (
                (_("Wat we vragen en waarom"), _van_nu(peil) + _vraag(dossier)),
                (_("Hoeveel"), _hoeveel(dossier)),
                (_("Wie vraagt wat aan wie"), _wie(dossier)),
                (_("Waarvoor"), _waarvoor(dossier)),
                (_("Wie legt er geld of hulp bij"), _cofinanciering(dossier)),
                (_("Wanneer"), _wanneer(dossier)),
                (_("Stukken"), _stukken(dossier)),
                (_("Wat er gebeurde"), _stappen(dossier)),
            )
        ],
    }
    return maak_pdf(stuk)


def _stand(peil):
    stand = _("Zo was het op %(dag)s.") % {"dag": date_format(peil.datum, "j F Y")}
    if peil.bekend_op:
        moment = date_format(localtime(peil.bekend_op), "j F Y, H:i")
        stand = f"{stand} {_('Zoals dit portaal het wist op %(moment)s uur.') % {'moment': moment}}"
    return stand


def alineas(tekst):
    """Return a text without markup as paragraphs, each with the lines as they were typed."""
    delen = re.split(r"\n\s*\n", str(tekst).replace("\r\n", "\n")[:LANGSTE])
    regels = ([_regel(regel) for regel in deel.splitlines()] for deel in delen)
    return ["\n".join(filter(None, deel)) for deel in regels if any(deel)]


def _regel(tekst):
    return " ".join(tekst.split())


def blokken_van(html):
    """Return a text with markup as blocks: paragraphs, and its lists as lists."""
    blokken = []
    for deel in re.split(r"(<[uo]l\b.*?</[uo]l>)", str(html)[:LANGSTE], flags=re.DOTALL):
        if deel.startswith(("<ul", "<ol")):
            punten = [_kaal(punt) for punt in re.split(r"<li\b[^>]*>", deel)[1:]]
            blokken.append({"nummers" if deel.startswith("<ol") else "lijst": list(filter(None, punten))})
            continue
        stukken = re.split(r"</(?:p|h\d|blockquote|div)>|<br\s*/?>", deel)
        if zinnen := list(filter(None, map(_kaal, stukken))):
            blokken.append({"tekst": zinnen})
    return blokken


def _kaal(html):
    return _regel(unescape(strip_tags(html)))


def _onbekend():
    return _("Nog niet bekend")


def _feiten(*paren):
    return {"feiten": [[kop, str(waarde or _onbekend())] for kop, waarde in paren]}


def _van_nu(peil):
    """Say that texts, other than amounts and steps, are not kept by the day; what was known then is."""
    if peil.bekend_op or peil.datum == timezone.localdate():
        return []
    return [{"tekst": [_("Deze uitleg is van nu. De bedragen en stappen hieronder zijn van die dag.")]}]


def _vraag(dossier):
    aanvraag = dossier.aanvraag
    blokken = blokken_van(aanvraag.publiek) + _afgebroken(aanvraag.publiek)
    for kop, tekst in ((_("Wat we vragen"), aanvraag.vraag), (_("Waarom we het vragen"), aanvraag.waarom)):
        if tekst:
            blokken += [{"tussenkop": kop}, {"tekst": alineas(tekst)}, *_afgebroken(tekst)]
    return blokken or [{"tekst": [_("Een uitleg in gewone woorden komt hier nog te staan.")]}]


def _afgebroken(tekst):
    if len(tekst) <= LANGSTE:
        return []
    return [{"tekst": [_("Deze tekst gaat verder, maar is te lang voor dit stuk. Vraag ons om de rest.")]}]


def _hoeveel(dossier):
    blokken = []
    for _soort, nieuwste, ouder in dossier.bedragen:
        rijen = [
            [
                bedrag_in_woorden(regel, voluit=True),
                str(regel.per),
                ". ".join(deel for deel in (regel.bron, regel.opmerking) if deel),
            ]
            for regel in [nieuwste, *ouder]
        ]
        blokken += [
            {"tussenkop": str(nieuwste.soort_publiek)},
            _tabel((_("Bedrag"), _("Stand van"), _("Bron")), (4, 3, 6), rijen),
        ]
    if not blokken:
        blokken = [{"tekst": [_("Nog niet bekend.")]}]
    if len(dossier.bedragen) > 1:
        blokken.append(
            {"tekst": [_("Deze bedragen gaan over hetzelfde geld. Je mag ze dus niet bij elkaar optellen.")]}
        )
    ronde = dossier.aanvraag.ronde
    grenzen = [
        (
            _("Ten hoogste per aanvraag"),
            grens_in_woorden(ronde.maximum_per_aanvraag, dossier.deel_van_maximum),
        ),
        (_("Te verdelen in deze ronde"), grens_in_woorden(ronde.plafond, dossier.deel_van_plafond)),
    ]
    if dossier.aanvraag.ontvangen_aantal:
        grenzen.append((_("Hiervan ontvangen"), euro(dossier.aanvraag.ontvangen)))
    if dossier.aanvraag.besteed_aantal:
        grenzen.append((_("Hiervan uitgegeven"), euro(dossier.aanvraag.besteed)))
    blokken.append(_feiten(*grenzen))
    if dossier.deel_van_maximum and dossier.deel_van_maximum.te_veel:
        blokken.append({"tekst": [_("Dat is meer dan één aanvraag ten hoogste mag zijn.")]})
    return blokken


def _wie(dossier):
    aanvraag = dossier.aanvraag
    aanvragers = ", ".join(partner.naam for partner in dossier.aanvragers)
    paren = [
        (_("Gevraagd aan"), aanvraag.ronde.regeling.verstrekker),
        (_("Uit welke pot"), f"{aanvraag.ronde.regeling.naam}, {aanvraag.ronde.naam}"),
        (_("Wie vraagt aan"), aanvragers),
    ]
    return [_feiten(*paren, *([(_("Kenmerk"), aanvraag.kenmerk)] if aanvraag.kenmerk else []))]


def _waarvoor(dossier):
    blokken = []
    for kop, groepen, leeg in (
        (_("Plannen"), dossier.plannen, _("Nog niet bekend voor welke plannen dit geld is.")),
        (_("Thema's"), dossier.themas, _("Nog niet bekend voor welke thema's dit geld is.")),
        (_("Wijken"), dossier.wijken, _("Nog niet bekend voor welke wijken dit geld is.")),
    ):
        regels = [
            _("%(wat)s. Sinds %(dag)s. Bron: %(bron)s.")
            % {
                "wat": _namen(groep["doelen"]),
                "dag": groep["geldig_vanaf"],
                "bron": groep["bron"],
            }
            for groep in groepen[:MEESTE]
        ]
        blokken += [{"tussenkop": kop}, {"lijst": regels} if regels else {"tekst": [leeg]}]
    return blokken


def _namen(doelen):
    namen = ", ".join(str(doel) for doel in doelen[:MEESTE])
    if len(doelen) <= MEESTE:
        return namen
    return _("%(namen)s en nog %(aantal)s") % {"namen": namen, "aantal": getal(len(doelen) - MEESTE)}


def _cofinanciering(dossier):
    blokken = [{"tekst": cofinanciering_in_woorden(dossier.stand)}]
    rijen = [
        [
            regel.partner_naam or regel.wie or _("Een andere organisatie"),
            str(regel.get_vorm_display()),
            bedrag_in_woorden(regel, voluit=True),
            _("toegezegd") if regel.is_toegezegd else _("nog niet toegezegd"),
        ]
        for regel in dossier.cofinanciering
    ]
    if rijen:
        blokken.append(_tabel((_("Wie"), _("Hoe"), _("Hoeveel"), _("Hoe zeker")), (3, 2, 2, 2), rijen))
    return blokken


def _wanneer(dossier):
    aanvraag, ronde = dossier.aanvraag, dossier.aanvraag.ronde
    paren = [
        (_("Aanvragen kan vanaf"), moment_in_woorden(ronde.opent)),
        (_("Aanvragen kan tot"), moment_in_woorden(ronde.sluit)),
        (_("Ingediend"), capfirst(ingediend_in_woorden(dossier))),
        (_("Besluit"), capfirst(besluit_in_woorden(dossier))),
    ]
    if aanvraag.begin or aanvraag.eind:
        paren += [(_("Geld voor de tijd vanaf"), aanvraag.begin), (_("Tot en met"), aanvraag.eind)]
    blokken = [_feiten(*paren)]
    rijen = [
        [
            date_format(plicht.uiterlijk, "j F Y"),
            plicht.wat,
            date_format(plicht.geleverd_op, "j F Y") if plicht in dossier.geleverd else _("nog niet"),
        ]
        for plicht in dossier.verplichtingen
    ]
    if rijen:
        blokken += [
            {"tussenkop": _("Wat we moeten laten zien")},
            _tabel((_("Uiterlijk"), _("Wat"), _("Gedaan")), (3, 6, 3), rijen),
        ]
    return blokken


def _stukken(dossier):
    rijen = [
        [document.titel, str(document.rol), str(document.datum), document.kenmerk]
        for document in dossier.documenten
    ]
    if not rijen:
        return [{"tekst": [_("Bij deze aanvraag staan nog geen stukken op de site.")]}]
    return [_tabel((_("Stuk"), _("Wat het is"), _("Datum"), _("Kenmerk")), (5, 3, 3, 2), rijen)]


def _stappen(dossier):
    """Return the steps and the decisions about it, what came first first."""
    rijen = [
        (stap.ingegaan, str(stap.naar_publiek), [*alineas(stap.reden), _bron(stap.bron)])
        for stap in reversed(dossier.stappen)
    ] + [
        (
            besluit.op,
            _("Besluit: %(wie)s") % {"wie": besluit.wie},
            [*alineas(besluit.besluit), _bron(besluit.bron)],
        )
        for besluit in besluiten_over_aanvraag(dossier.aanvraag).filter(op__startswith__lte=dossier.datum)
    ]
    if not rijen:
        return [{"tekst": [_("Er is nog geen stap opgeschreven.")]}]
    rijen.sort(key=lambda rij: (rij[0].laatste, rij[0].eerste))
    regels = [[str(op), wat, "\n".join(filter(None, uitleg))] for op, wat, uitleg in rijen]
    return [_tabel((_("Wanneer"), _("Wat"), _("Uitleg")), (3, 4, 7), regels)]


def _bron(bron):
    return _("Bron: %s.") % bron if bron else ""


def _tabel(koppen, breedtes, rijen):
    tabel = {"koppen": list(koppen), "breedtes": list(breedtes), "rijen": rijen[:MEESTE]}
    if len(rijen) > MEESTE:
        tabel["rest"] = _(
            "Hier staan er %(getoond)s van de %(aantal)s. Alles staat in de bestanden op de site."
        ) % {
            "getoond": MEESTE,
            "aantal": getal(len(rijen)),
        }
    return {"tabel": tabel}

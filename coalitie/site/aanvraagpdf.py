"""The page of one application as a paper: the same facts, written out for who reads it at a table."""

import re
from html import unescape

from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from coalitie.basis.models import Portaal
from coalitie.basis.templatetags.portaal import bedrag_in_woorden, euro, getal, som_in_woorden
from coalitie.site.pdf import maak_pdf

# A text on paper ends somewhere; the site has it whole.
LANGSTE = 12_000
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
                (_("Wat we vragen en waarom"), _vraag(dossier)),
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
    """Return a text, with or without markup, as plain paragraphs."""
    tekst = re.sub(r"</(p|li|h\d|ul|ol|blockquote)>|<br\s*/?>", "\n\n", str(tekst))
    delen = re.split(r"\n\s*\n", unescape(strip_tags(tekst))[:LANGSTE])
    return [" ".join(deel.split()) for deel in delen if deel.strip()]


def _onbekend():
    return _("Nog niet bekend")


def _feiten(*paren):
    return {"feiten": [[kop, str(waarde or _onbekend())] for kop, waarde in paren]}


def _vraag(dossier):
    aanvraag = dossier.aanvraag
    blokken = []
    for kop, tekst in (
        ("", aanvraag.publiek),
        (_("Wat we vragen"), aanvraag.vraag),
        (_("Waarom"), aanvraag.waarom),
    ):
        if tekst:
            blokken += [{"tussenkop": kop}] if kop else []
            blokken.append({"tekst": alineas(tekst)})
    return blokken or [{"tekst": [_("Een uitleg in gewone woorden komt hier nog te staan.")]}]


def _hoeveel(dossier):
    blokken = []
    for _soort, nieuwste, ouder in dossier.bedragen:
        rijen = [
            [
                bedrag_in_woorden(regel, voluit=True),
                str(regel.per),
                ". ".join(deel for deel in (regel.bron, regel.opmerking) if deel),
            ]
            for regel in [nieuwste, *ouder][:MEESTE]
        ]
        blokken += [
            {"tussenkop": str(nieuwste.soort_publiek)},
            _tabel((_("Bedrag"), _("Stand van"), _("Bron")), (2, 1, 3), rijen),
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
    return [*blokken, _feiten(*grenzen)]


def grens_in_woorden(grens, deel):
    """Say what a ceiling is, and which part of it the amount is: "€ 11.399.600, dit is er 92% van"."""
    if grens is None:
        return ""
    if deel is None:
        return euro(grens)
    if deel.laag == deel.hoog:
        zin = _("%(grens)s. Het bedrag van deze aanvraag is daar %(laag)s%% van.")
    else:
        zin = _("%(grens)s. Het bedrag van deze aanvraag is daar %(laag)s%% tot %(hoog)s%% van.")
    return zin % {"grens": euro(grens), "laag": getal(deel.laag), "hoog": getal(deel.hoog)}


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
                "wat": ", ".join(str(doel) for doel in groep["doelen"][:MEESTE]),
                "dag": groep["geldig_vanaf"],
                "bron": groep["bron"],
            }
            for groep in groepen[:MEESTE]
        ]
        blokken += [{"tussenkop": kop}, {"lijst": regels} if regels else {"tekst": [leeg]}]
    return blokken


def _cofinanciering(dossier):
    blokken = [{"tekst": cofinanciering_in_woorden(dossier.stand)}]
    rijen = [
        [
            regel.partner_naam or regel.wie or _("Een andere organisatie"),
            str(regel.get_vorm_display()),
            bedrag_in_woorden(regel, voluit=True),
            _("toegezegd") if regel.is_toegezegd else _("nog niet toegezegd"),
        ]
        for regel in dossier.cofinanciering[:MEESTE]
    ]
    if rijen:
        blokken.append(_tabel((_("Wie"), _("Hoe"), _("Hoeveel"), _("Hoe zeker")), (3, 2, 2, 2), rijen))
    return blokken


def cofinanciering_in_woorden(stand):
    """Return the sentences about what is required, promised and short."""
    zinnen = []
    if stand.percentage is None:
        zinnen.append(_("Of de regio zelf moet meebetalen, is nog niet bekend."))
    elif stand.percentage == 0:
        zinnen.append(_("De regio hoeft niet mee te betalen."))
    elif stand.eis is None:
        zinnen.append(
            _("De regio betaalt %(deel)s%% van het geheel. Hoeveel dat is, is nog niet bekend.")
            % {"deel": getal(stand.percentage)}
        )
    else:
        zinnen.append(
            _("De regio betaalt %(deel)s%% van het geheel. Dat is %(eis)s.")
            % {"deel": getal(stand.percentage), "eis": som_in_woorden(stand.eis)}
        )
    if stand.toegezegd:
        zinnen.append(_("Toegezegd: %(som)s.") % {"som": som_in_woorden(stand.toegezegd)})
    if stand.nog_niet:
        zinnen.append(_("Nog niet toegezegd: %(som)s.") % {"som": som_in_woorden(stand.nog_niet)})
    if stand.zeker_tekort:
        laag, hoog = stand.tekort
        zinnen.append(
            _("Aan toezeggingen is nog %(bedrag)s te kort.")
            % {
                "bedrag": euro(laag)
                if laag == hoog
                else _("%(laag)s tot %(hoog)s") % {"laag": euro(laag), "hoog": euro(hoog)}
            }
        )
    elif stand.is_tekort:
        zinnen.append(
            _("Aan toezeggingen is misschien nog tot %(bedrag)s te kort.") % {"bedrag": euro(stand.tekort[1])}
        )
    return zinnen


def _wanneer(dossier):
    aanvraag, ronde = dossier.aanvraag, dossier.aanvraag.ronde

    def moment(dag):
        return date_format(localtime(dag), _("j F Y, H:i \\u\\u\\r")) if dag else ""

    paren = [
        (_("Aanvragen kan vanaf"), moment(ronde.opent)),
        (_("Aanvragen kan tot"), moment(ronde.sluit)),
        (_("Ingediend"), dossier.ingediend_op),
        (_("Besluit"), dossier.besloten_op),
    ]
    if not dossier.besloten_op and aanvraag.verwacht_op:
        paren.append((_("We verwachten het besluit"), aanvraag.verwacht_op))
    if aanvraag.begin or aanvraag.eind:
        paren += [(_("Geld voor de tijd vanaf"), aanvraag.begin), (_("Tot en met"), aanvraag.eind)]
    blokken = [_feiten(*paren)]
    rijen = [
        [
            date_format(plicht.uiterlijk, "j F Y"),
            plicht.omschrijving,
            date_format(plicht.geleverd_op, "j F Y") if plicht in dossier.geleverd else _("nog niet"),
        ]
        for plicht in dossier.verplichtingen[:MEESTE]
    ]
    if rijen:
        blokken += [
            {"tussenkop": _("Wat we moeten laten zien")},
            _tabel((_("Uiterlijk"), _("Wat"), _("Gedaan")), (1, 3, 1), rijen),
        ]
    return blokken


def _stukken(dossier):
    rijen = [
        [document.titel, str(document.rol), str(document.datum), document.kenmerk]
        for document in dossier.documenten[:MEESTE]
    ]
    if not rijen:
        return [{"tekst": [_("Bij deze aanvraag staan nog geen stukken op de site.")]}]
    return [_tabel((_("Stuk"), _("Wat het is"), _("Datum"), _("Kenmerk")), (3, 2, 1, 1), rijen)]


def _stappen(dossier):
    if not dossier.stappen:
        return [{"tekst": [_("Er is nog geen stap opgeschreven.")]}]
    rijen = [
        [
            str(stap.ingegaan),
            str(stap.naar_publiek),
            " ".join(
                deel
                for deel in (*alineas(stap.reden), _("Bron: %s.") % stap.bron if stap.bron else "")
                if deel
            ),
        ]
        for stap in dossier.stappen[:MEESTE]
    ]
    return [_tabel((_("Wanneer"), _("Wat"), _("Waarom")), (1, 2, 4), rijen)]


def _tabel(koppen, breedtes, rijen):
    return {"tabel": {"koppen": list(koppen), "breedtes": list(breedtes), "rijen": rijen}}

"""Loads themes, wijken, interventions and partners."""

from django.utils import timezone

from coalitie.beheer.voorbeeld import interventies, partners, themas, wijken
from coalitie.beheer.voorbeeld.maken import dag, een, eerste_stap, kies, nieuw, op_slug, overig, vaag
from partners.models import Doorbraak, Partner, Toezegging, Verantwoordelijkheid
from themas.models import (
    Buurt,
    Doelstelling,
    Indicator,
    Interventie,
    Meting,
    Programmaperiode,
    Resultaat,
    Spoor,
    Thema,
    Wijk,
)


def laad_programma():
    """Load periods and tracks; returns how many records were made."""
    aantal = 0
    for rij in themas.PERIODES:
        begin, eind = dag(rij["begin"]), dag(rij["eind"])
        aantal += bool(nieuw(Programmaperiode, kies(rij, "naam"), begin=begin, eind=eind, tekst=rij["tekst"]))
    for rij in themas.SPOREN:
        periode = Programmaperiode.objects.filter(naam=rij["periode"]).first()
        if periode:
            sleutel = {"periode": periode, "nummer": rij["nummer"]}
            aantal += bool(nieuw(Spoor, sleutel, **kies(rij, "naam", "tekst")))
    return aantal


def laad_themas():
    """Load themes, goals and what was measured; returns how many records were made."""
    aantal = sum(bool(nieuw(Thema, {"slug": rij["slug"]}, **overig(rij))) for rij in themas.THEMAS)
    for volgorde, rij in enumerate(themas.DOELSTELLINGEN, 1):
        aantal += bool(
            nieuw(
                Doelstelling,
                {"slug": rij["slug"]},
                thema=een(Thema, rij["thema"]),
                periode=Programmaperiode.objects.filter(naam=rij["periode"]).first(),
                volgorde=volgorde,
                **kies(rij, "titel", "tekst"),
            )
        )
    for volgorde, rij in enumerate(themas.INDICATOREN, 1):
        doelstelling = een(Doelstelling, rij["doelstelling"])
        rest = overig(rij, "doelstelling")
        aantal += bool(
            nieuw(Indicator, {"slug": rij["slug"]}, doelstelling=doelstelling, volgorde=volgorde, **rest)
        )
    for rij in themas.METINGEN:
        sleutel = {
            "indicator": een(Indicator, rij["indicator"]),
            "gebied": rij["gebied"],
            "periode": vaag(rij["periode"]),
        }
        rest = overig(rij, "indicator", "gebied", "periode")
        aantal += bool(nieuw(Meting, sleutel, **rest))
    return aantal


def laad_wijken():
    """Load wijken and their buurten; returns how many records were made."""
    aantal = 0
    for rij in wijken.WIJKEN:
        wijk = nieuw(
            Wijk,
            {"slug": rij["slug"]},
            naam=rij["naam"],
            intro=rij["intro"],
            breedtegraad=rij["lat"],
            lengtegraad=rij["lon"],
        )
        aantal += bool(wijk)
        for code, jaar, naam in rij["buurten"] if wijk else ():
            aantal += bool(nieuw(Buurt, {"code": code, "jaar": jaar}, naam=naam, wijk=wijk))
    return aantal


def laad_interventies():
    """Load interventions with their results; returns how many records were made."""
    aantal = 0
    for rij in interventies.INTERVENTIES:
        interventie = nieuw(
            Interventie,
            {"slug": rij["slug"]},
            spoor=Spoor.objects.filter(nummer=rij["spoor"]).first(),
            begin=vaag(rij["begin"]),
            eind=vaag(rij["eind"]),
            openbaar_vanaf=timezone.now(),
            **kies(
                rij,
                "titel",
                "samenvatting",
                "tekst",
                "doelgroep",
                "status",
                "inspraak",
                "inspraak_toelichting",
                "koppelkans_verbindt",
                "koppelkans_nodig",
                "contact",
            ),
        )
        if interventie is None:
            continue
        aantal += 1
        eerste_stap(interventie, rij["ingegaan_op"], rij["status_reden"], rij["bron"])
        interventie.themas.set(op_slug(Thema, rij["themas"]))
        interventie.wijken.set(op_slug(Wijk, rij["wijken"]))
        for resultaat in rij["resultaten"]:
            velden = {**resultaat, "getal": resultaat["getal"] or None, "datum": vaag(resultaat["datum"])}
            Resultaat.objects.create(interventie=interventie, **velden)
    return aantal


def laad_partners():
    """Load partners, what they answer for and promised, and breakthroughs; returns how many records were made."""
    aantal = 0
    for rij in partners.PARTNERS:
        rest = overig(rij)
        aantal += bool(nieuw(Partner, {"slug": rij["slug"]}, openbaar_vanaf=timezone.now(), **rest))
    for rij in partners.VERANTWOORDELIJKHEDEN:
        sleutel = {
            "partner": een(Partner, rij["partner"]),
            "interventie": een(Interventie, rij["interventie"]),
            "rol": rij["rol"],
        }
        aantal += bool(
            nieuw(Verantwoordelijkheid, sleutel, van=dag(rij["van"]), **kies(rij, "waarvoor", "bron"))
        )
    for rij in partners.TOEZEGGINGEN:
        sleutel = {
            "partner": een(Partner, rij["partner"]),
            "interventie": een(Interventie, rij["interventie"]),
            "tekst": rij["tekst"],
        }
        toezegging = nieuw(
            Toezegging,
            sleutel,
            begin=vaag(rij["van"]),
            eind=vaag(rij["tot"]),
            **kies(rij, "soort", "hoeveelheid", "eenheid", "status", "bron"),
        )
        if toezegging:
            aantal += 1
            eerste_stap(toezegging, rij["van"] or rij["tot"], "Zo staat het in de bron.", rij["bron"])
    for rij in partners.DOORBRAKEN:
        aantal += _doorbraak(rij)
    return aantal


def _doorbraak(rij):
    doorbraak = nieuw(
        Doorbraak,
        {"titel": rij["titel"]},
        slug=rij["interventie"],
        interventie=een(Interventie, rij["interventie"]),
        gevraagd_aan_partner=een(Partner, rij["gevraagd_aan_partner"]),
        openbaar_vanaf=timezone.now(),
        **kies(rij, "regel_in_de_weg", "gevraagde_uitzondering", "gevraagd_aan", "status", "uitkomst"),
    )
    if doorbraak:
        eerste_stap(doorbraak, rij["ingegaan_op"], rij["uitkomst"], rij["bron"])
    return bool(doorbraak)

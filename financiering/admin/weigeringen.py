"""What the team reads when the database refuses: what is left, and which covers there are."""

from decimal import Decimal

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from coalitie.basis.beheer.botsing import voor_het_team_bij
from coalitie.basis.beheer.kolommen import periode_van
from coalitie.basis.middelen import Eenheid
from coalitie.basis.templatetags.portaal import bedrag_in_woorden
from financiering import weigeringen
from financiering.bronnen import dekkingen_uit
from financiering.models import Cofinanciering
from financiering.weigeringen import eenheid_van, in_woorden
from partners.woorden import in_eenheid


def verwijzing(dekking, naam=None):
    """Return a link to a cover: its need or another ``naam``, how much, and how long."""
    return format_html(
        '<a href="{}">{}</a> ({}, {})',
        reverse("admin:financiering_dekking_change", args=[dekking.pk]),
        naam or dekking.behoefte,
        in_eenheid(dekking.hoeveelheid, dekking.behoefte.eenheid),
        periode_van(dekking),
    )


@voor_het_team_bij("dekking_past_in_bron")
def past_niet(detail):
    """Say what is left on the day that does not fit, and name the covers of the source."""
    dekkingen = list(dekkingen_uit(detail["bron"], detail["pk"], detail["dag"]))
    gedekt = sum(rij.hoeveelheid for rij in dekkingen if rij.geldig_vanaf.eerste.isoformat() <= detail["dag"])
    over = Decimal(detail["heeft"]) - gedekt
    woorden = in_woorden(detail) | {"over": in_eenheid(abs(over), eenheid_van(detail))}
    if over < 0:
        kop = _(
            "Dit kan niet: op %(dag)s is er dan %(heeft)s, en er is %(over)s meer gedekt dan dat. Maak eerst "
            "een dekking kleiner, of laat er een eindigen."
        )
    else:
        kop = _("Zoveel is er niet: op %(dag)s heeft deze bron %(heeft)s, en daarvan is nog %(over)s over.")
    lijst = format_html_join("", "<li>{}</li>", ((verwijzing(rij),) for rij in dekkingen))
    uitleg = _("Dit is er al uit gedekt:") if dekkingen else _("Er is nog niets uit gedekt.")
    return format_html("{} {}{}", kop % woorden, uitleg, format_html("<ul>{}</ul>", lijst) if lijst else "")


@voor_het_team_bij("cofinanciering_past_in_toezegging")
def cofinanciering_past_niet(detail):
    """Say how much a commitment would give to applications, and name their lines."""
    regels = _regels_uit(detail).filter(pk__in=Cofinanciering.objects.laatste().values("pk"))
    kop = _(
        "Dit kan niet: deze toezegging is dan %(toegezegd)s, en er zou %(samen)s cofinanciering uit komen. "
        "Maak eerst een van die regels kleiner."
    ) % {naam: in_eenheid(Decimal(detail[naam]), Eenheid.EUR) for naam in ("toegezegd", "samen")}
    return _met_regels(kop, regels)


@voor_het_team_bij("cofinanciering_van_zelfde_partner")
def cofinanciering_van_een_ander(detail):
    """Say that a commitment and its lines are of different partners, and name the lines."""
    return _met_regels(weigeringen.cofinanciering_van_een_ander(detail), _regels_uit(detail))


@voor_het_team_bij("cofinanciering_in_zelfde_vorm")
def cofinanciering_in_een_andere_vorm(detail):
    """Say which commitments belong to money, and name the lines."""
    return _met_regels(weigeringen.cofinanciering_in_een_andere_vorm(detail), _regels_uit(detail))


def _regels_uit(detail):
    return Cofinanciering.objects.filter(toezegging=detail["toezegging"]).select_related(
        "aanvraag", "partner"
    )


def _met_regels(kop, regels):
    """Return a refusal with the lines of co-financing that it is about."""
    lijst = format_html_join(
        "",
        '<li><a href="{}">{}</a> ({})</li>',
        (
            (
                reverse("admin:financiering_aanvraag_change", args=[rij.aanvraag_id]),
                rij,
                bedrag_in_woorden(rij, voluit=True),
            )
            for rij in regels
        ),
    )
    return format_html("{}{}", kop, format_html("<ul>{}</ul>", lijst) if lijst else "")

"""Filters that every template may use without loading them."""

from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.utils.formats import number_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.velden import zuiver

register = template.Library()

MILJOEN = Decimal(1_000_000)
EURO = "EUR"


@register.filter
def opmaak(html):
    """Return text with markup, cleaned once more: what came in past a form is not trusted."""
    return mark_safe(zuiver(str(html)))  # noqa: S308 - cleaned by nh3 on this very line


@register.filter
def getal(waarde):
    """Write a number without zeros that say nothing: 60, 0,5, 10.440,25."""
    if waarde is None:
        return _("nog niet bekend")
    decimalen = max(0, -Decimal(waarde).normalize().as_tuple().exponent)
    return number_format(waarde, decimal_pos=decimalen, use_l10n=True, force_grouping=True)


@register.filter
def euro(bedrag):
    """Write an amount in full, such as € 10.440.872,29; whole euros without cents."""
    if bedrag is None:
        return _("nog niet bekend")
    bedrag = Decimal(bedrag)
    decimalen = 0 if bedrag == bedrag.to_integral_value() else 2
    return f"€\u00a0{number_format(bedrag, decimal_pos=decimalen, use_l10n=True, force_grouping=True)}"


@register.filter
def euro_kort(bedrag):
    """Write an amount for people, such as € 10,4 miljoen; below a million in whole euros."""
    if bedrag is None:
        return _("nog niet bekend")
    bedrag = Decimal(bedrag).quantize(Decimal(1), ROUND_HALF_UP)
    if bedrag < MILJOEN:
        return f"€\u00a0{number_format(bedrag, decimal_pos=0, use_l10n=True, force_grouping=True)}"
    return _("€\u00a0%(getal)s\u00a0miljoen") % {"getal": _miljoenen(bedrag)}


def _miljoenen(bedrag):
    tiende = (bedrag / MILJOEN).quantize(Decimal("0.1"), ROUND_HALF_UP)
    decimalen = 0 if tiende == tiende.to_integral_value() else 1
    return number_format(tiende, decimal_pos=decimalen, use_l10n=True, force_grouping=True)


@register.filter
def bedrag_in_woorden(regel, voluit=False):
    """Write a line with certainty for people: "ruim € 18 miljoen", "€ 22,5 tot 27 miljoen".

    ``voluit`` writes the amount to the cent.
    """
    if regel is None or regel.zekerheid == "onbekend":
        return _("nog niet bekend")
    if regel.zekerheid == "bandbreedte":
        if regel.bedrag >= MILJOEN and not voluit:
            laag, hoog = _miljoenen(regel.bedrag), _miljoenen(regel.bedrag_tot)
            return _("€ %(laag)s tot %(hoog)s miljoen") % {"laag": laag, "hoog": hoog}
        return _("%(laag)s tot %(hoog)s") % {"laag": euro(regel.bedrag), "hoog": euro(regel.bedrag_tot)}
    bedrag = euro(regel.bedrag) if voluit else euro_kort(regel.bedrag)
    match regel.zekerheid:
        case "afgerond":
            return _("ongeveer %(bedrag)s") % {"bedrag": bedrag}
        case "ruim":
            return _("ruim %(bedrag)s") % {"bedrag": bedrag}
    return bedrag


@register.filter
def som_in_woorden(som, eenheid=EURO):
    """Write a sum for people: "ruim € 18 miljoen en 1 bedrag nog niet bekend".

    ``eenheid`` is what it counts: "EUR", "uur" or "fte". What is not known is counted, never guessed.
    """
    return _som_en_onbekend(som, _som(som, eenheid), eenheid)


@register.filter
def som_voluit(som, eenheid=EURO):
    """Write a sum to the cent, and how many of its amounts were rounded or a lower limit."""
    tekst = _som(som, eenheid, voluit=True)
    if som.aantal > 1:
        daarvan = [
            zin % {"aantal": getal(aantal)}
            for aantal, zin in (
                (som.afgerond, ngettext("%(aantal)s is afgerond", "%(aantal)s zijn afgerond", som.afgerond)),
                (
                    som.ruim,
                    ngettext("%(aantal)s is een ondergrens", "%(aantal)s zijn een ondergrens", som.ruim),
                ),
            )
            if aantal
        ]
        if daarvan:
            bedragen = _("van de %(aantal)s bedragen") % {"aantal": getal(som.aantal)}
            tekst = f"{tekst} ({bedragen}: {', '.join(daarvan)})"
    return _som_en_onbekend(som, tekst, eenheid)


def _som(som, eenheid, *, voluit=False):
    """Write what is known of a sum; empty when nothing is."""
    if not som.aantal:
        return ""
    if som.laag != som.hoog:
        return _som_tussen(som, eenheid, voluit)
    bedrag = _hoeveelheid(som.laag, eenheid, voluit)
    if som.afgerond:
        return _("ongeveer %(bedrag)s") % {"bedrag": bedrag}
    return _("ruim %(bedrag)s") % {"bedrag": bedrag} if som.ruim else bedrag


def _som_tussen(som, eenheid, voluit):
    if eenheid == EURO and som.laag >= MILJOEN and not voluit:
        laag, hoog = _miljoenen(som.laag), _miljoenen(som.hoog)
        tekst = _("€ %(laag)s tot %(hoog)s miljoen") % {"laag": laag, "hoog": hoog}
    else:
        laag = _hoeveelheid(som.laag, eenheid, voluit) if eenheid == EURO else getal(som.laag)
        hoog = _hoeveelheid(som.hoog, eenheid, voluit)
        tekst = _("%(laag)s tot %(hoog)s") % {"laag": laag, "hoog": hoog}
    return _("ongeveer %(bedrag)s") % {"bedrag": tekst} if som.afgerond or som.ruim else tekst


def _hoeveelheid(waarde, eenheid, voluit):
    if eenheid == EURO:
        return euro(waarde) if voluit else euro_kort(waarde)
    return f"{getal(waarde)}\u00a0{eenheid}"


def _som_en_onbekend(som, bekend, eenheid):
    """Add to what is known of a sum how many of its amounts are not."""
    if not som.onbekend:
        return bekend or _("nog niets")
    if not bekend and som.onbekend == 1:
        return _("nog niet bekend")
    if eenheid == EURO:
        zin = ngettext(
            "%(aantal)s bedrag nog niet bekend", "%(aantal)s bedragen nog niet bekend", som.onbekend
        )
    else:
        zin = ngettext("%(aantal)s keer nog niet bekend", "%(aantal)s keer nog niet bekend", som.onbekend)
    onbekend = zin % {"aantal": getal(som.onbekend)}
    return _("%(bekend)s en %(onbekend)s") % {"bekend": bekend, "onbekend": onbekend} if bekend else onbekend

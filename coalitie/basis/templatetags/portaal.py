"""Filters that every template may use without loading them."""

from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.utils.formats import number_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from coalitie.basis.velden import zuiver

register = template.Library()

MILJOEN = Decimal(1_000_000)


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

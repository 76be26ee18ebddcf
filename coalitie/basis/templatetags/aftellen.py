"""Counting down in templates."""

from django import template

from coalitie.basis import aftellen

register = template.Library()


@register.filter
def nog(moment):
    """Write how long until a moment; see ``coalitie.basis.aftellen``. Not on a page that is kept."""
    return aftellen.nog(moment) if moment else ""


@register.filter
def over_dagen(moment):
    """Write in how many days a moment falls; see ``coalitie.basis.aftellen``."""
    return aftellen.over_dagen(moment) if moment else ""

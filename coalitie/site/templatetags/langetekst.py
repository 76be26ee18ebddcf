"""Texts that are too long for a page: it shows how they begin, and stays light."""

from django import template
from django.utils.html import strip_tags

register = template.Library()

# Who decides reads no more of one text on a page.
LANGSTE, MEESTE_REGELS = 4_000, 60


@register.filter
def is_lang(tekst):
    """Tell whether a text, with or without markup, is longer than a page shows."""
    return len(tekst) > LANGSTE or tekst.count("\n") > MEESTE_REGELS


@register.filter
def begin_van(tekst):
    """Return the beginning of a text that is too long for a page, without markup; any other as it is."""
    if not is_lang(tekst):
        return tekst
    regels = "\n".join(strip_tags(tekst).splitlines()[:MEESTE_REGELS])
    kort = regels[:LANGSTE]
    if len(kort) < len(regels):
        kort = kort.rpartition(" ")[0] or kort
    return f"{kort} …"

"""Tags for pages about money that can be asked for another day; see ``coalitie.site.peil``."""

from django import template
from django.urls import reverse
from django.utils.html import format_html_join

from coalitie.site.peil import PARAMETERS, adres_met_peil

register = template.Library()


@register.simple_tag(takes_context=True)
def geld_url(context, doel, *args, zonder="", **velden):
    """Return the address of a page about money, for the same day, moment and year as this page.

    ``doel`` is the name of an address (with its arguments), an object with a page of its own, or an address.
    ``zonder`` names what the link leaves out ("jaar", or "peildatum bekend_op"); ``peildatum=``, ``bekend_op=``
    and ``jaar=`` ask for another one.
    """
    if hasattr(doel, "get_absolute_url"):
        adres = doel.get_absolute_url()
    else:
        adres = doel if "/" in doel else reverse(doel, args=args)
    return adres_met_peil(context["request"], adres, zonder=zonder.split(), anders=velden)


@register.simple_tag(takes_context=True)
def peil_velden(context, zonder=""):
    """Return hidden fields, so that a form by GET keeps the day, moment and year of this page."""
    vraag = context["request"].GET
    return format_html_join(
        "\n",
        '<input type="hidden" name="{}" value="{}" />',
        ((naam, vraag[naam]) for naam in PARAMETERS if vraag.get(naam) and naam not in zonder.split()),
    )

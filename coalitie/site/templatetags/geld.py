"""Filters for the pages about money."""

from dataclasses import replace

from django import template
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from coalitie.site.dekkingswoorden import trede_van_bron
from coalitie.site.tabellen import TABELLEN
from financiering.ladder import UITLEG, Trede
from financiering.som import Som
from partners.woorden import in_eenheid

register = template.Library()
register.filter(in_eenheid)

# More wijken than this are counted, not named.
NOEM_HOOGSTENS = 5


@register.filter
def als_som(regel):
    """Return one line (``zekerheid``, ``laag``, ``hoog``) as a ``Som``, to be written like one."""
    return Som.van_een(regel.zekerheid, regel.laag, regel.hoog)


@register.filter
def trede_van(trede, soort):
    """Return a rung of the ladder in the word that fits who pays: "regeling", "partner" or "gemeente"."""
    return trede_van_bron(soort, Trede(trede))


@register.filter
def trede_uitleg(trede):
    """Return what residents read of a rung of the ladder."""
    return UITLEG[Trede(trede)]


@register.filter
def samen(rijen):
    """Say for which themes or wijken an amount is; see ``opsomming_samen``. ``rijen`` are rows with a ``naam``."""
    return opsomming_samen([rij["naam"].lower() if "icoon" in rij else rij["naam"] for rij in rijen])


@register.filter
def opsomming_samen(namen):
    """Say for what an amount is, as a whole: "voor leren en werken samen"; "" for nothing in particular."""
    namen = list(namen)
    if not namen:
        return ""
    if len(namen) == 1:
        return _("voor %(naam)s") % {"naam": namen[0]}
    if len(namen) > NOEM_HOOGSTENS:
        eerste = ", ".join(namen[:NOEM_HOOGSTENS])
        return _("voor %(eerste)s en nog %(aantal)s samen") % {
            "eerste": eerste,
            "aantal": len(namen) - NOEM_HOOGSTENS,
        }
    return _("voor %(eerste)s en %(laatste)s samen") % {"eerste": ", ".join(namen[:-1]), "laatste": namen[-1]}


@register.filter
def alleen_bekend(som):
    """Return a sum without the amounts that are not known, where those are told already."""
    return replace(som, onbekend=0)


@register.inclusion_tag("onderdelen/tabelbestanden.html", takes_context=True)
def tabelbestanden(context, naam, slug="", van=""):
    """Show the links to a table as a file, for the choices and the day of this page.

    ``van`` says which table it is, for who hears the page and for pages with more than one.
    """
    tabel = TABELLEN[naam]
    vraag = tabel.vraag(context["request"].GET)

    def adres(soort, **erbij):
        delen = {"tabel": naam, "soort": soort} | ({"slug": slug} if slug else {})
        pad = reverse("tabel_van" if slug else "tabel", kwargs=delen)
        gevraagd = urlencode({**vraag, **erbij})
        return f"{pad}?{gevraagd}" if gevraagd else pad

    return {
        "van": van or tabel.titel,
        "csv": adres("csv"),
        "xlsx": adres("xlsx"),
        "machine": adres("csv", vorm="machine"),
        "machine_xlsx": adres("xlsx", vorm="machine"),
    }

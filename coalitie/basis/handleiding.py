"""The guides of ``docs/handleiding/`` as pages of the portal: made from Markdown once per process."""

from dataclasses import dataclass
from functools import cache

import nh3
from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from PIL import Image

MAP = settings.BASE_DIR / "docs/handleiding"
# Pixels of a picture per pixel on the screen: pictures of a telephone are twice as sharp.
SCHERPTE = {"partners": 2, "programmateam": 1}
MAG = {
    "h2": {"id"},
    "h3": {"id"},
    "img": {"src", "alt", "width", "height", "loading", "class"},
    "a": {"href", "class"},
    "section": {"class"},
    **{naam: set() for naam in ("p", "ol", "ul", "li", "strong", "em", "code", "blockquote", "br")},
    **{naam: set() for naam in ("table", "thead", "tbody", "tr", "th", "td")},
}
KLASSEN = {
    "h2": "utrecht-heading-2",
    "h3": "utrecht-heading-3",
    "a": "utrecht-link utrecht-link--html-a",
}


@dataclass(frozen=True)
class Handleiding:
    """A guide: its title, its chapters as pairs (anchor, title), and its text as html that is safe to show."""

    titel: str
    hoofdstukken: tuple
    html: str


@cache
def handleiding(naam):
    """Return the guide ``partners`` or ``programmateam``."""
    lezer = MarkdownIt("commonmark", {"html": False}).enable("table")
    delen = lezer.parse((MAP / f"{naam}.md").read_text())
    titel = delen[1].content
    delen = delen[3:]
    hoofdstukken = _nummer(delen)
    for deel in delen:
        for kind in deel.children or ():
            if kind.type == "image":
                _zet_beeld(kind, naam)
            elif kind.type == "link_open":
                kind.attrSet("class", KLASSEN["a"])
    html = lezer.renderer.render(delen, lezer.options, {})
    schoon = nh3.clean(
        _in_hoofdstukken(html),
        tags=set(MAG),
        attributes={**MAG, "h2": {"id", "class"}, "h3": {"id", "class"}},
        link_rel=None,
        url_schemes={"mailto", "tel"},
    )
    return Handleiding(titel, tuple(hoofdstukken), mark_safe(schoon))  # noqa: S308 - cleaned by nh3 just above


def _nummer(delen):
    """Give each heading its anchor, and each chapter its number; return the chapters."""
    hoofdstukken = []
    for kop, tekst in zip(delen, delen[1:], strict=False):
        if kop.type != "heading_open":
            continue
        anker = slugify(tekst.content)
        kop.attrSet("id", anker)
        kop.attrSet("class", KLASSEN[kop.tag])
        if kop.tag == "h2":
            hoofdstukken.append((anker, tekst.content))
            tekst.children[0].content = f"{len(hoofdstukken)}. {tekst.children[0].content}"
    return hoofdstukken


def _zet_beeld(beeld, naam):
    """Let a picture come from the static files, with its size, so that the text stays where it is."""
    bestand = beeld.attrGet("src")
    with Image.open(MAP / bestand) as plaatje:
        breed, hoog = (maat // SCHERPTE[naam] for maat in plaatje.size)
    beeld.attrSet("src", static(f"handleiding/{bestand.removeprefix('beelden/')}"))
    for sleutel, waarde in {"width": breed, "height": hoog, "loading": "lazy"}.items():
        beeld.attrSet(sleutel, str(waarde))
    beeld.attrSet("class", "handleiding__beeld")


def _in_hoofdstukken(html):
    """Put each chapter in a section of its own; its pictures stay beside it."""
    begin, *stukken = html.split("<h2 ")
    secties = (f'<section class="handleiding__deel"><h2 {stuk}</section>' for stuk in stukken)
    return begin + "".join(secties)

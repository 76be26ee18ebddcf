"""HTML as a tree of elements, with what a screen reader makes of it: roles, names, what stays unsaid."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

LEEG = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}
ROLLEN = {
    "main": "main",
    "nav": "navigation",
    "aside": "complementary",
    "form": "form",
    "section": "region",
    "search": "search",
}
# A header or footer inside one of these is no landmark.
AFDELING = {"article", "aside", "main", "nav", "section"}


@dataclass(eq=False)
class Element:
    """An element with its attributes; ``delen`` are its elements and its texts, in order."""

    tag: str
    attrs: dict
    boven: "Element | None" = None
    delen: list = field(default_factory=list)

    def alle(self, *tags):
        """Return the elements below this one, in order, of these tags or of any."""
        gevonden = []
        for deel in self.delen:
            if isinstance(deel, Element):
                if not tags or deel.tag in tags:
                    gevonden.append(deel)
                gevonden += deel.alle(*tags)
        return gevonden

    def kinderen(self):
        """Return the elements directly below this one."""
        return [deel for deel in self.delen if isinstance(deel, Element)]

    def voorouders(self):
        """Return the elements around this one, the nearest first."""
        return [self.boven, *self.boven.voorouders()] if self.boven else []

    def is_stil(self):
        """Tell whether a screen reader skips this element."""
        return any(
            een.attrs.get("aria-hidden") == "true" or "hidden" in een.attrs or een.tag in {"template", "defs"}
            for een in [self, *self.voorouders()]
        )

    def tekst(self):
        """Return what is read aloud of the contents, in one line."""
        return " ".join("".join(self._gesproken()).split())

    def _gesproken(self):
        for deel in self.delen:
            if isinstance(deel, str):
                yield deel
            elif deel.attrs.get("aria-hidden") == "true" or deel.tag in {"style", "script", "template"}:
                continue
            elif "aria-label" in deel.attrs:
                yield f" {deel.attrs['aria-label']} "
            elif deel.tag == "img":
                yield f" {deel.attrs.get('alt', '')} "
            else:
                yield from deel._gesproken()
                if deel.tag not in {"a", "abbr", "b", "em", "i", "mark", "span", "strong", "time", "tspan"}:
                    yield " "

    def __str__(self):
        attrs = "".join(f' {naam}="{waarde}"' for naam, waarde in self.attrs.items())
        return f"<{self.tag}{attrs}>{self.tekst()[:60]}"[:160]


class Boom(HTMLParser):
    """Read a page; the tree is in ``top``, and what was not nested well in ``scheef``."""

    def __init__(self, html):
        """Read ``html``, a text."""
        super().__init__()
        self.top = self._hier = Element("document", {})
        self.scheef = []
        self.feed(html)
        self.close()
        self.op_id = {een.attrs["id"]: een for een in self.top.alle() if "id" in een.attrs}

    def handle_starttag(self, tag, attrs):
        """Go one down, unless nothing can be inside."""
        element = Element(tag, {naam: waarde or "" for naam, waarde in attrs}, self._hier)
        self._hier.delen.append(element)
        if tag not in LEEG:
            self._hier = element

    def handle_startendtag(self, tag, attrs):
        """Take an element of SVG that closes itself."""
        self._hier.delen.append(Element(tag, {naam: waarde or "" for naam, waarde in attrs}, self._hier))

    def handle_endtag(self, tag):
        """Go up; what closes must be what was open."""
        if tag != self._hier.tag:
            self.scheef.append(f"</{tag}> sluit {self._hier}")
            return
        self._hier = self._hier.boven

    def handle_data(self, data):
        """Keep a text."""
        self._hier.delen.append(data)

    def naam(self, element):
        """Return the accessible name, or an empty text."""
        if "aria-labelledby" in element.attrs:
            delen = [self.op_id[een] for een in element.attrs["aria-labelledby"].split() if een in self.op_id]
            return " ".join(een.attrs.get("aria-label") or een.tekst() for een in delen)
        if "aria-label" in element.attrs:
            return element.attrs["aria-label"]
        if element.tag in {"a", "button", "summary", "h1", "h2", "h3", "h4", "h5", "h6"}:
            return element.tekst()
        if element.tag == "svg":
            return " ".join(een.tekst() for een in element.kinderen() if een.tag == "title")
        if element.tag == "img":
            return element.attrs.get("alt", "")
        if element.tag in {"input", "select", "textarea"}:
            labels = [
                een for een in self.top.alle("label") if een.attrs.get("for") == element.attrs.get("id")
            ]
            labels += [een for een in element.voorouders() if een.tag == "label"]
            return " ".join(een.tekst() for een in labels)
        return ""

    def rol(self, element):
        """Return the role when it is a landmark, else an empty text."""
        if "role" in element.attrs:
            rol = element.attrs["role"]
            return rol if rol in {*ROLLEN.values(), "banner", "contentinfo"} else ""
        if element.tag in {"header", "footer"}:
            if any(een.tag in AFDELING for een in element.voorouders()):
                return ""
            return "banner" if element.tag == "header" else "contentinfo"
        rol = ROLLEN.get(element.tag, "")
        return "" if rol in {"region", "form"} and not self.naam(element) else rol

    def bakens(self):
        """Return the landmarks in order, as ``(role, name, element)``."""
        return [
            (self.rol(een), self.naam(een), een)
            for een in self.top.alle()
            if self.rol(een) and not een.is_stil()
        ]

"""Text as it is kept: without what cannot be seen, and with amounts in one piece."""

import re
import unicodedata

from django import forms

# Joins the parts of some emoji, and letters in some scripts: visible, in that it changes what is seen.
VERBINDERS = "\u200c\u200d"
# Control characters, halves of a pair, and those that turn the direction of what follows; marks for a
# single letter stay.
ONZICHTBAAR = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NA_EURO = re.compile(r"€(?:[ \u00a0\u202f]|&nbsp;)+(?=\d)")


def met_hele_bedragen(tekst):
    """Return a text, with or without markup, in which no line can end between a € and its amount."""
    return NA_EURO.sub("€\u00a0", tekst)


def een_regel(tekst):
    """Return a text on one line: no line breaks, no control characters, nothing that turns its direction."""
    zichtbaar = (
        " " if teken.isspace() else teken
        for teken in tekst
        if teken.isspace()
        or teken in VERBINDERS
        or unicodedata.category(teken) not in ("Cc", "Cf", "Cs", "Co")
    )
    return " ".join("".join(zichtbaar).split())


class EenRegelField(forms.CharField):
    """A form field for text of one line."""

    def to_python(self, value):
        """Return the text without what cannot be seen."""
        waarde = super().to_python(value)
        return met_hele_bedragen(een_regel(waarde)) if isinstance(waarde, str) else waarde


class TekstField(forms.CharField):
    """A form field for text of several lines, with line breaks as they are kept: browsers send others."""

    def to_python(self, value):
        """Return the text with plain line breaks."""
        waarde = super().to_python(value)
        return met_hele_bedragen(waarde.replace("\r\n", "\n")) if isinstance(waarde, str) else waarde

    def has_changed(self, initial, data):
        """Tell whether it is another text."""
        return super().has_changed(initial, data.replace("\r\n", "\n") if isinstance(data, str) else data)


class SchoneTekstField(TekstField):
    """A form field for text of several lines, without what cannot be seen."""

    def to_python(self, value):
        """Return the text with line breaks and tabs, and no other control characters."""
        waarde = super().to_python(value)
        return ONZICHTBAAR.sub("", waarde).strip() if isinstance(waarde, str) else waarde

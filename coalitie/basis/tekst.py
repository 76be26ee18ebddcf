"""Text of one line, without what cannot be seen."""

import unicodedata

from django import forms

# Joins the parts of some emoji, and letters in some scripts: visible, in that it changes what is seen.
VERBINDERS = "\u200c\u200d"


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
        return een_regel(waarde) if isinstance(waarde, str) else waarde


class TekstField(forms.CharField):
    """A form field for text of several lines, with line breaks as they are kept: browsers send others."""

    def to_python(self, value):
        """Return the text with plain line breaks."""
        waarde = super().to_python(value)
        return waarde.replace("\r\n", "\n") if isinstance(waarde, str) else waarde

    def has_changed(self, initial, data):
        """Tell whether it is another text."""
        return super().has_changed(initial, data.replace("\r\n", "\n") if isinstance(data, str) else data)

"""Templates without the white space that only we need."""

import re

from django.template.loaders.filesystem import Loader as Bestanden

_INSPRINGING = re.compile(r"\s*\n\s*")


class Loader(Bestanden):
    """Reads our own pages without indentation: a fifth of their bytes, gone before anything is rendered.

    What a variable brings is not touched. A template with ``<pre>`` or ``<textarea>`` is left as it is.
    """

    def get_contents(self, origin):
        """Return the source of a template."""
        bron = super().get_contents(origin)
        if not origin.name.endswith((".html", ".svg")) or "<pre" in bron or "<textarea" in bron:
            return bron
        return _INSPRINGING.sub("\n", bron)

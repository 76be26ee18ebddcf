"""What the team reads after saving: what happened, in our own words, with a link to it."""

from django.contrib import messages
from django.utils.html import format_html
from django.utils.translation import gettext as _


class Meldingen:
    """Mixin of an admin class: says what was saved the way the rest of the admin speaks."""

    def response_add(self, request, obj, post_url_continue=None):
        """Say that it was added."""
        request.wat_er_gebeurde = self._in_een_zin(_("“{}” is toegevoegd."), obj)
        antwoord = super().response_add(request, obj, post_url_continue)
        del request.wat_er_gebeurde
        return antwoord

    def response_change(self, request, obj):
        """Say that it was saved."""
        request.wat_er_gebeurde = self._in_een_zin(_("“{}” is opgeslagen."), obj)
        antwoord = super().response_change(request, obj)
        del request.wat_er_gebeurde
        return antwoord

    def message_user(self, request, message, level=messages.INFO, **opties):
        """Pass on what there is to say, with our own sentence about a save."""
        eigen = getattr(request, "wat_er_gebeurde", None) if level == messages.SUCCESS else None
        super().message_user(request, eigen or message, level, **opties)

    def _in_een_zin(self, zin, obj):
        return format_html(zin, format_html('<a href="{}">{}</a>', self._naar(obj), obj))

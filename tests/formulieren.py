"""Filling in a form the way a browser does: what the page holds is sent back, with some of it changed."""

from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse


class _Velden(HTMLParser):
    """Collects the fields of the forms of a page, with their values."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.velden = {}
        self._kies = None
        self._tekst = None
        self._in_formulier = False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        naam = attrs.get("name")
        if tag == "form":
            self._in_formulier = attrs.get("method", "").lower() == "post" and "logout" not in attrs.get(
                "id", ""
            )
        if not self._in_formulier or "disabled" in attrs:
            return
        if tag == "input" and naam:
            soort = attrs.get("type", "text")
            if soort in ("checkbox", "radio"):
                if "checked" in attrs:
                    self.velden.setdefault(naam, []).append(attrs.get("value", "on"))
            elif soort not in ("submit", "button", "file", "image"):
                self.velden.setdefault(naam, []).append(attrs.get("value", ""))
        elif tag == "textarea" and naam:
            self._tekst = naam
            self.velden[naam] = [""]
        elif tag == "select" and naam:
            self._kies = (naam, "multiple" in attrs)
        elif tag == "option" and self._kies:
            veld, meerdere = self._kies
            if "selected" in attrs:
                if not meerdere:
                    self.velden[veld] = []
                self.velden.setdefault(veld, []).append(attrs.get("value", ""))
            elif not meerdere:
                self.velden.setdefault(veld, [attrs.get("value", "")])

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._tekst = None
        elif tag == "select":
            self._kies = None
        elif tag == "form":
            self._in_formulier = False

    def handle_data(self, data):
        if self._tekst:
            inhoud = self.velden[self._tekst][0] + data
            # As a browser does: the first line break after <textarea> is not part of the text.
            self.velden[self._tekst] = [inhoud.removeprefix("\r\n").removeprefix("\n")]


def lees_formulier(response):
    """Return the fields of the (post) forms of a page as a dict of lists."""
    lezer = _Velden()
    lezer.feed(response.content.decode())
    return lezer.velden


def vul_in(client, adres, **wijzigingen):
    """Open the page at ``adres`` and return what to post to it, with ``wijzigingen`` typed in."""
    response = client.get(adres)
    assert response.status_code == 200, (response.status_code, adres)
    velden = lees_formulier(response)
    velden |= {naam: waarde if isinstance(waarde, list) else [waarde] for naam, waarde in wijzigingen.items()}
    return velden


def rij(velden, prefix, **waarden):
    """Add a new row to the inline ``prefix`` in posted ``velden``, and return ``velden``."""
    nummer = int(velden[f"{prefix}-TOTAL_FORMS"][0])
    velden[f"{prefix}-TOTAL_FORMS"] = [str(nummer + 1)]
    velden |= {f"{prefix}-{nummer}-{naam}": [waarde] for naam, waarde in waarden.items()}
    return velden


def beheeradres(obj, wat="change", *meer):
    """Return the address of a page of the admin about ``obj``."""
    return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_{wat}", args=[obj.pk, *meer])


def aangemeld(gebruiker):
    """Return a client of somebody who is signed in."""
    client = Client()
    client.force_login(gebruiker)
    return client

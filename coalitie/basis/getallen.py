"""Numbers in forms, the way people here write them."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

GROEPEN = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
OVERBODIG = re.compile(r"[\s\u00a0\u202f_']|€|eur(?:o)?|,-+$|,–$", re.IGNORECASE)

LANGSTE = 40


def lees_getal(tekst):
    """Read a number as people type it, in any language of the page: 1.250,50 or 1250.50 or € 1.250,-.

    One point before three digits groups thousands, as is usual here. One comma there can mean both, so it
    is asked. Raises ``ValidationError``; gives at most two decimals.
    """
    kaal = OVERBODIG.sub("", tekst.strip())
    heel, teken, deel = kaal, "", ""
    plekken = [plek for plek, letter in enumerate(kaal) if letter in ".,"]
    if plekken:
        laatste = plekken[-1]
        heel, teken, deel = kaal[:laatste], kaal[laatste], kaal[laatste + 1 :]
        soorten = {kaal[plek] for plek in plekken}
        groepeert = len(soorten) == 1 and GROEPEN.fullmatch(kaal) and not kaal.startswith("0")
        if groepeert and len(plekken) == 1 and teken == ",":
            raise ValidationError(
                _(
                    "Bedoel je %(veel)s of %(weinig)s? Schrijf het zonder punt, met een komma voor de cijfers erachter."
                )
                % {"veel": f"{heel}{deel}", "weinig": f"{heel},{deel[:2]}"}
            )
        if groepeert:
            heel, deel = kaal, ""
        elif teken in heel:
            heel = "x"  # the sign for decimals twice
    if set(heel) & set(".,"):
        heel = (
            re.sub("[.,]", "", heel) if GROEPEN.fullmatch(heel) and len(set(heel) & set(".,")) == 1 else "x"
        )
    if not (heel.isascii() and heel.isdecimal() and (not deel or (deel.isascii() and deel.isdecimal()))):
        raise ValidationError(_("Dit is geen getal. Schrijf bijvoorbeeld 1250 of 1.250,50."))
    if len(deel) > 2:
        raise ValidationError(_("Schrijf ten hoogste twee cijfers achter de komma."))
    return Decimal(f"{heel}.{deel or '0'}")


def schrijf_getal(waarde):
    """Write a number the way ``lees_getal`` reads it without doubt, in any language: 1250 or 1250,50."""
    waarde = Decimal(waarde)
    if waarde == waarde.to_integral_value():
        return str(waarde.to_integral_value())
    return f"{waarde:.2f}".replace(".", ",")


class InvoerGetalField(forms.Field):
    """Takes a number from a telephone or a keyboard, and gives a ``Decimal`` or None.

    ``meer_dan_niets`` refuses nought. At most twelve digits before the comma.
    """

    def __init__(self, *, meer_dan_niets=True, **kwargs):
        self.meer_dan_niets = meer_dan_niets
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return schrijf_getal(value) if isinstance(value, Decimal) else value

    def to_python(self, value):
        tekst = str(value or "").strip()
        if not tekst:
            return None
        getal = lees_getal(tekst) if len(tekst) <= LANGSTE else Decimal("Infinity")
        if getal >= 10**12:
            raise ValidationError(_("Dit getal is te groot. Kijk of je niet te veel cijfers typte."))
        if self.meer_dan_niets and not getal:
            raise ValidationError(_("Vul een getal in dat meer is dan nul."))
        return getal

    def has_changed(self, initial, data):
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


class GetalFormField(forms.DecimalField):
    """Takes 1.234,5 and shows it so; decimals that say nothing are left out, except the cents of money.

    What has two decimals is read as people write money: also € 1.250,- and with a minus before it.
    """

    widget = forms.TextInput

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "localize": True})

    def to_python(self, value):
        if self.decimal_places != 2 or not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        kaal = OVERBODIG.sub("", value.strip())
        min_ervoor = kaal.startswith(("-", "−"))
        if len(kaal) > LANGSTE:
            raise ValidationError(_("Dit getal is te groot. Kijk of je niet te veel cijfers typte."))
        getal = lees_getal(kaal[1:] if min_ervoor else kaal)
        return -getal if min_ervoor else getal

    def prepare_value(self, value):
        """Return 18 for 18.000, which here would read as eighteen thousand."""
        if not isinstance(value, Decimal):
            return value
        if value == value.to_integral_value():
            return value.to_integral_value()
        return value.normalize() if self.decimal_places != 2 else value

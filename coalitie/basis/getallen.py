"""Numbers in forms, the way people here write them."""

from decimal import Decimal

from django import forms


class GetalFormField(forms.DecimalField):
    """Takes 1.234,5 and shows it so; decimals that say nothing are left out, except the cents of money."""

    widget = forms.TextInput

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "localize": True})

    def prepare_value(self, value):
        """Return 18 for 18.000, which here would read as eighteen thousand."""
        if not isinstance(value, Decimal):
            return value
        if value == value.to_integral_value():
            return value.to_integral_value()
        return value.normalize() if self.decimal_places != 2 else value

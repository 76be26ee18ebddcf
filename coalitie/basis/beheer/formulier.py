"""Forms of the admin: every constraint of the database speaks up before the database must."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.models import BaseInlineFormSet


class Beheerformulier(forms.ModelForm):
    """Checks all constraints of the model, also those on fields that are not in the form.

    ``weigering`` is a reason not to save at all, whatever was typed; the admin class sets it.
    """

    weigering = None

    def clean(self):
        """Refuse when there is a reason to, after the fields have been read."""
        gegevens = super().clean()
        if self.weigering:
            self.add_error(None, ValidationError(self.weigering, code="weigering"))
        return gegevens

    def validate_constraints(self):
        """Check the constraints, except on fields that are wrong or that only the parent can fill."""
        uitgezonderd = {
            veld.name
            for veld in self.instance._meta.concrete_fields
            if veld.name in self.errors
            or (veld.is_relation and not veld.null and getattr(self.instance, veld.attname) is None)
        }
        try:
            self.instance.validate_constraints(exclude=uitgezonderd)
        except ValidationError as fouten:
            self._update_errors(self._op_velden_van_het_formulier(fouten))

    def _op_velden_van_het_formulier(self, fouten):
        per_veld = {}
        for naam, lijst in getattr(fouten, "error_dict", {NON_FIELD_ERRORS: fouten.error_list}).items():
            plek = naam if naam in self.fields else NON_FIELD_ERRORS
            per_veld.setdefault(plek, []).extend(lijst)
        return ValidationError(per_veld)


class Beheerformset(BaseInlineFormSet):
    """Rows of an inline."""

"""Many-to-many links with a table of their own, chosen in the form like any other field."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.utils.text import capfirst

VOORVOEGSEL = "kies_"


class Zoekvak(AutocompleteSelectMultiple):
    """Choosing several by typing; each can be taken out by itself, so there is no "clear all"."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        """Return the attributes, without what select2 would put between the items of its list."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class Koppelingen:
    """Mixin of an admin class: ``koppelingen`` maps a many-to-many field to how it is chosen.

    The way is "checkboxes" or "autocomplete". In ``fieldsets`` a field is named
    ``kies_<field>``, because Django refuses the field's own name when its table is a model.
    """

    koppelingen = {}

    def __init__(self, model, admin_site):
        super().__init__(model, admin_site)
        for naam in self.koppelingen:
            setattr(self, VOORVOEGSEL + naam, self._leesbaar(model._meta.get_field(naam)))

    @staticmethod
    def _leesbaar(veld):
        """Return a column that names what is chosen, for who may only read."""

        def kolom(obj):
            return ", ".join(map(str, getattr(obj, veld.name).all()))

        kolom.short_description = veld.verbose_name
        return kolom

    def koppelvelden(self, request, obj=None):
        """Return the form fields of the links."""
        return {
            VOORVOEGSEL + naam: self._koppelveld(naam, hoe, obj) for naam, hoe in self.koppelingen.items()
        }

    def _koppelveld(self, naam, hoe, obj):
        veld = self.model._meta.get_field(naam)
        if hoe == "checkboxes":
            widget = forms.CheckboxSelectMultiple()
        elif hoe == "autocomplete":
            widget = Zoekvak(veld, self.admin_site)
        else:
            raise ValueError(f"koppelingen[{naam!r}]: {hoe!r} is geen 'checkboxes' of 'autocomplete'")
        return forms.ModelMultipleChoiceField(
            queryset=veld.related_model._default_manager.all(),
            required=False,
            label=capfirst(veld.verbose_name),
            help_text=veld.help_text,
            widget=widget,
            initial=list(getattr(obj, naam).values_list("pk", flat=True)) if obj else None,
        )

    def bewaar_koppelingen(self, form):
        """Store what was chosen; called when the object itself is stored."""
        for naam in self.koppelingen:
            if VOORVOEGSEL + naam in form.cleaned_data:
                getattr(form.instance, naam).set(form.cleaned_data[VOORVOEGSEL + naam])

"""Fields of forms, and finding things: by any part of a name, and relations by typing."""

from django.contrib.admin.widgets import (
    AdminDateWidget,
    AdminTextareaWidget,
    AdminTextInputWidget,
    AutocompleteSelect,
    RelatedFieldWidgetWrapper,
)
from django.db import models

from coalitie.basis.getallen import GetalFormField
from coalitie.basis.tekst import EenRegelField, TekstField
from coalitie.basis.velden import DagFormField, OpmaakField, VageDatumField

LOOKUP_TEKENS = ("^", "=", "@")
LANG = 250  # characters from which one line of text gets a box of several lines


class Zoekkeuze(AutocompleteSelect):
    """Choosing one by typing. With ``bekend``, the row that is chosen now, it need not be looked up."""

    bekend = None

    def optgroups(self, name, value, attrs=None):
        """Return the chosen row as the only option, besides the empty one."""
        if self.bekend is None or [str(een) for een in value] != [str(self.bekend.pk)]:
            return super().optgroups(name, value, attrs)
        opties = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        opties.append(self.create_option(name, str(self.bekend.pk), str(self.bekend), True, len(opties)))
        return [(None, opties, 0)]


class ZelfAanvullend:
    """Mixin of admin classes and inlines: how each kind of field is filled in.

    Each relation that can be searched is chosen by typing; text of one line is cleaned.
    """

    formfield_overrides = {
        models.CharField: {"form_class": EenRegelField, "widget": AdminTextInputWidget},
        models.SlugField: {"widget": AdminTextInputWidget},
        models.URLField: {"assume_scheme": "https"},
        models.TextField: {"form_class": TekstField, "widget": AdminTextareaWidget(attrs={"rows": 4})},
        models.DateField: {"form_class": DagFormField, "widget": AdminDateWidget},
        OpmaakField: {"widget": AdminTextareaWidget},
        VageDatumField: {"widget": AdminTextInputWidget},
        models.DecimalField: {"form_class": GetalFormField, "widget": AdminTextInputWidget},
    }

    regels_in_tabel = False

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Give long text room. Beside a relation one may change or add what it names, not delete it."""
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if self._is_lang(veld, db_field):
            veld.widget = AdminTextareaWidget(attrs={"rows": 2, **veld.widget_attrs(veld.widget)})
        if veld is not None and isinstance(veld.widget, RelatedFieldWidgetWrapper):
            veld.widget.can_delete_related = False
            veld.widget.can_view_related = False
        return veld

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Choose by typing."""
        if "widget" not in kwargs and db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Zoekkeuze(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def _is_lang(self, veld, db_field):
        """Tell whether a field is one line of text that gets long; the place of a block is hidden."""
        lang = isinstance(veld, EenRegelField) and db_field.max_length >= LANG
        return lang and not veld.widget.is_hidden and not self.regels_in_tabel

    def get_autocomplete_fields(self, request):
        """Return the relations whose own list can be searched, besides those that were named."""
        namen = list(super().get_autocomplete_fields(request))
        gekozen = {*namen, *self.raw_id_fields, *self.radio_fields, *self.get_readonly_fields(request)}
        for veld in self.model._meta.get_fields():
            if (veld.many_to_one and veld.concrete) and veld.name not in gekozen and self._doorzoekbaar(veld):
                namen.append(veld.name)
        return namen

    def _doorzoekbaar(self, veld):
        site = self.admin_site
        return site.is_registered(veld.related_model) and bool(
            site.get_model_admin(veld.related_model).search_fields
        )


def zonder_accenten(veld):
    """Return the lookup that finds a text by any part, whether or not accents were typed."""
    if veld.startswith(LOOKUP_TEKENS) or veld.endswith(("__unaccent", "__exact", "__iexact")):
        return veld
    return f"{veld}__unaccent"

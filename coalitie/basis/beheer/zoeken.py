"""Finding things: by any part of a name, with or without accents, and relations by typing."""

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper

LOOKUP_TEKENS = ("^", "=", "@")


class ZelfAanvullend:
    """Mixin of admin classes and inlines: each relation that can be searched is chosen by typing."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Beside a relation one may change or add what it names; deleting it is done on its own page."""
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if veld is not None and isinstance(veld.widget, RelatedFieldWidgetWrapper):
            veld.widget.can_delete_related = False
            veld.widget.can_view_related = False
        return veld

    def get_autocomplete_fields(self, request):
        """Return the relations whose own list can be searched, besides those that were named."""
        namen = list(super().get_autocomplete_fields(request))
        gekozen = {*namen, *self.raw_id_fields, *self.radio_fields, *self.get_readonly_fields(request)}
        for veld in self.model._meta.get_fields():
            if (veld.many_to_one and veld.concrete) and veld.name not in gekozen and self._doorzoekbaar(veld):
                namen.append(veld.name)
        return namen

    def _doorzoekbaar(self, veld):
        beheer = self.admin_site._registry.get(veld.related_model)
        return bool(beheer and beheer.search_fields)


def zonder_accenten(veld):
    """Return the lookup that finds a text by any part, whether or not accents were typed."""
    if veld.startswith(LOOKUP_TEKENS) or veld.endswith(("__unaccent", "__exact", "__iexact")):
        return veld
    return f"{veld}__unaccent"

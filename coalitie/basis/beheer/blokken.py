"""Stories as ordered blocks."""

from content_editor.admin import ContentEditor, ContentEditorInline
from django.utils.translation import gettext as _

from coalitie.basis.beheer.formulier import Beheerformset, Beheerformulier
from coalitie.basis.beheer.modeladmin import Beheer
from coalitie.basis.beheer.zoeken import ZelfAanvullend


class BlokInline(ZelfAanvullend, ContentEditorInline):
    """Blocks of one kind: ``BlokInline.create(TekstBlok, icon="notes")``."""

    form = Beheerformulier
    formset = Beheerformset
    view_on_site = False


class BeheerMetBlokken(Beheer, ContentEditor):
    """Base of the admin class of a model with blocks."""

    class Media:
        js = ["js/beheer-blokken.js"]

    def _content_editor_context(self, request, context):
        """Say in Dutch what the editor of blocks says."""
        return super()._content_editor_context(request, context) | {
            "messages": {
                "createNew": _("Nieuw blok"),
                "empty": _("Er staat nog niets. Voeg een blok toe."),
                "emptyInherited": _("Er staat nog niets."),
                "noRegions": _("Hier kunnen geen blokken staan."),
                "noPlugins": _("Hier kun je geen blokken toevoegen."),
                "newItem": _("nieuw"),
                "unknownRegion": _("onbekende plek"),
                "collapseAll": _("Alle blokken inklappen"),
                "uncollapseAll": _("Alle blokken uitklappen"),
                "forDeletion": _("wordt verwijderd"),
                "selectMultiple": _("Sleep een blok aan zijn kop, of gebruik de pijlen."),
                "clone": _("Kopiëren"),
                "noClone": _("Er is niets om te kopiëren."),
                "selectAll": _("Alles kiezen"),
            }
        }

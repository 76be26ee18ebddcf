"""Stories as ordered blocks."""

from content_editor.admin import ContentEditor, ContentEditorInline

from coalitie.basis.beheer.formulier import Beheerformset, Beheerformulier
from coalitie.basis.beheer.modeladmin import Beheer
from coalitie.basis.beheer.zoeken import ZelfAanvullend


class BlokInline(ZelfAanvullend, ContentEditorInline):
    """Blocks of one kind: ``BlokInline.create(TekstBlok, icon="notes")``."""

    form = Beheerformulier
    formset = Beheerformset


class BeheerMetBlokken(Beheer, ContentEditor):
    """Base of the admin class of a model with blocks."""

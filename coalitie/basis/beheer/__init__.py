"""What every part of the admin is made of; the rooms register their own classes on top of it."""

from coalitie.basis.beheer.blokken import BeheerMetBlokken, BlokInline
from coalitie.basis.beheer.formulier import Beheerformset, Beheerformulier
from coalitie.basis.beheer.handelingen import Handeling, Handelingen, Handelingsformulier
from coalitie.basis.beheer.inlines import BeheerInline, BeheerStapelInline
from coalitie.basis.beheer.koppelingen import Koppelingen
from coalitie.basis.beheer.modeladmin import Beheer
from coalitie.basis.beheer.ongedaan import Stapterug
from coalitie.basis.beheer.stappen import StapFormulier

__all__ = [
    "Beheer",
    "BeheerInline",
    "BeheerMetBlokken",
    "BeheerStapelInline",
    "Beheerformset",
    "Beheerformulier",
    "BlokInline",
    "Handeling",
    "Handelingen",
    "Handelingsformulier",
    "Koppelingen",
    "StapFormulier",
    "Stapterug",
]

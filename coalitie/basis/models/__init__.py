"""The ground: accounts, the portal's own texts and addresses that moved."""

from coalitie.basis.models.adres import MetSlug, OudAdres
from coalitie.basis.models.beeld import Beeld
from coalitie.basis.models.gebruiker import Gebruiker, Groepslidmaatschap
from coalitie.basis.models.mail import Mail
from coalitie.basis.models.portaal import Portaal
from coalitie.basis.models.wissing import Wissing
from coalitie.basis.models.zoektekst import Zoektekst, Zoekwoord

__all__ = [
    "Beeld",
    "Gebruiker",
    "Groepslidmaatschap",
    "Mail",
    "MetSlug",
    "OudAdres",
    "Portaal",
    "Wissing",
    "Zoektekst",
    "Zoekwoord",
]

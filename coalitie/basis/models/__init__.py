"""The ground: accounts, the portal's own texts and addresses that moved."""

from coalitie.basis.models.adres import MetSlug, OudAdres
from coalitie.basis.models.gebruiker import Gebruiker, Groepslidmaatschap
from coalitie.basis.models.portaal import Portaal

__all__ = ["Gebruiker", "Groepslidmaatschap", "MetSlug", "OudAdres", "Portaal"]

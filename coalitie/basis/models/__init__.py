"""The ground: accounts, the portal's own texts and addresses that moved."""

from coalitie.basis.models.adres import MetSlug, OudAdres
from coalitie.basis.models.gebruiker import Gebruiker
from coalitie.basis.models.portaal import Portaal

__all__ = ["Gebruiker", "MetSlug", "OudAdres", "Portaal"]

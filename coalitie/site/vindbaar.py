"""All that can be found on the site, of every room, in the order in which it is shown."""

from coalitie.basis.models import Zoektekst
from coalitie.basis.zoeken.bijhouden import loop_na
from financiering.zoekbaar import BRONNEN as GELD
from partners.zoekbaar import BRONNEN as PARTNERS
from themas.zoekbaar import BRONNEN as THEMAS
from verhalen.zoekbaar import BRONNEN as VERHALEN

BRONNEN = (*VERHALEN, *THEMAS, *PARTNERS, *GELD)


def vul_na_migratie(**kwargs):
    """Fill the index of a portal that had pages before it had a search."""
    if not Zoektekst.objects.exists():
        loop_na(BRONNEN)

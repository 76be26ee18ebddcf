"""The proof of a delivery, for the partner's own people."""

from coalitie.mijn.toegang import voor_leden
from coalitie.site.lezen import alleen_lezen
from partners.bewijs import geef
from partners.models import Levering


@alleen_lezen
@voor_leden()
def bewijs(request, lid, nummer):
    """Give the proof of one delivery of this partner."""
    return geef(Levering.objects.filter(toezegging__partner=lid.partner, pk=nummer).first())

"""What the rules that triggers keep (migrations 0004, 0006, 0010 and 0011) say to people."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from coalitie.basis.middelen import Eenheid
from coalitie.basis.regels import melding_bij
from partners.models import Toezegging
from partners.woorden import in_eenheid


def eenheid_van(detail):
    """Return the unit of the source that a refusal names."""
    if detail["bron"] != "toezegging":
        return Eenheid.EUR
    return Toezegging.objects.values_list("eenheid", flat=True).get(pk=detail["pk"]) or Eenheid.EUR


def in_woorden(detail):
    """Return what a refusal for want of money counts: ``dag``, ``heeft`` and ``gedekt``, in words."""
    eenheid = eenheid_van(detail)
    return {
        "dag": date_format(date.fromisoformat(detail["dag"]), "j F Y"),
        "heeft": in_eenheid(Decimal(detail["heeft"]), eenheid),
        "gedekt": in_eenheid(Decimal(detail["gedekt"]), eenheid),
    }


@melding_bij("dekking_past_in_bron")
def past_niet(detail):
    """Say that more would be covered than there is, without who counts on it."""
    if detail["bron"] == "toezegging":
        melding = _(
            "Dit kan nu niet. Plannen in de coalitie rekenen op %(gedekt)s van deze toezegging (stand van "
            "%(dag)s). Bel of mail het programmateam: dan zoeken we samen hoe het wel kan."
        )
    else:
        melding = _(
            "Dit kan niet: op %(dag)s is er %(heeft)s, en er zou %(gedekt)s van gebruikt zijn. "
            "Maak eerst een dekking kleiner, of laat er een eindigen."
        )
    return melding % in_woorden(detail)


@melding_bij("dekking_in_dezelfde_eenheid")
def andere_eenheid(detail):
    """Say that the units differ."""
    if detail["bron"] == "dekking":
        eenheden = {
            naam: Eenheid(detail[naam]).label if detail[naam] else _("niets") for naam in ("nodig", "eenheid")
        }
        return (
            _("De behoefte telt in %(nodig)s, de bron in %(eenheid)s. Kies een bron in dezelfde eenheid.")
            % eenheden
        )
    eenheid = Eenheid(detail["eenheid"]).label
    if detail["bron"] == "behoefte":
        return _(
            "Deze behoefte is al gedekt in %(eenheid)s. Maak een nieuwe behoefte als het in iets anders telt."
        ) % {"eenheid": eenheid}
    return _(
        "Een plan rekent al op deze toezegging, in %(eenheid)s. De eenheid kan dus niet meer veranderen. "
        "Maak een nieuwe toezegging, of bel of mail het programmateam."
    ) % {"eenheid": eenheid}


@melding_bij("begrotingsregel_hoofdthema_van_regeling")
def hoofdthema_van_een_ander(detail):
    """Say that a main theme is of another scheme."""
    return _(
        "Een begrotingsregel heeft een hoofdthema van een andere regeling. Kies een hoofdthema van de regeling "
        "van deze aanvraag."
    )


@melding_bij("verschuiving_naar_volgend_jaar")
def verschuift_verkeerd(detail):
    """Say where an amount can be moved to."""
    return _(
        "Verschuiven kan alleen naar het volgende jaar, binnen dezelfde aanvraag en hetzelfde hoofdthema."
    )


@melding_bij("cofinanciering_van_zelfde_partner")
def cofinanciering_van_een_ander(detail):
    """Say that a commitment is of another partner than its line of co-financing."""
    return _(
        "Een toezegging bij cofinanciering is van de partner die op die regel staat. Kies er een van die partner."
    )


@melding_bij("cofinanciering_in_zelfde_vorm")
def cofinanciering_in_een_andere_vorm(detail):
    """Say which commitments belong to money, and which do not."""
    return _(
        "Bij cofinanciering hoort geld bij een toezegging van geld, en natura bij een van kennis of mensen."
    )


@melding_bij("cofinanciering_past_in_toezegging")
def cofinanciering_past_niet(detail):
    """Say that applications count on more than there would be."""
    return _(
        "Dit kan nu niet. Aanvragen rekenen op %(samen)s cofinanciering uit deze toezegging. Bel of mail het "
        "programmateam: dan zoeken we samen hoe het wel kan."
    ) % {"samen": in_eenheid(Decimal(detail["samen"]), Eenheid.EUR)}

"""Co-financing of applications: what the scheme requires, what was promised for it, and what is short.

The percentage of a scheme is the share of the whole: of the money of the scheme and what the region adds to
it together. So 50% of a grant of 15 million asks for another 15 million, and 20% of 8 million for 2 million.
The grant is the amount that says most: what was settled, else granted, else set aside, else asked.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Count, DecimalField, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Greatest, Round

from financiering.models import AanvraagBedrag, Cofinanciering
from financiering.som import Som
from financiering.vragen import VERST_EERST
from partners.models import Toezegging

_GELD = DecimalField(max_digits=20, decimal_places=2)
_NUL = Value(Decimal(0), output_field=_GELD)


@dataclass(frozen=True)
class Stand:
    """Where the co-financing of one application stands, in euros.

    ``eis`` is what the scheme requires: None when the percentage or the amount is not known. ``tekort`` is
    what is short of it, as (lowest, highest); None when ``eis`` is.
    """

    percentage: Decimal | None
    eis: Som | None
    toegezegd: Som
    nog_niet: Som
    tekort: tuple[Decimal, Decimal] | None

    @property
    def is_tekort(self):
        """Tell whether something is short for sure, or may be."""
        return self.tekort is not None and self.tekort[1] > 0

    @property
    def zeker_tekort(self):
        """Tell whether something is short whatever the ranges and the unknown amounts turn out to be."""
        return self.tekort is not None and self.tekort[0] > 0


def regels(datum):
    """Return the lines as of ``datum``, annotated with ``is_toegezegd``: the commitment stood that day."""
    staat = Toezegging.objects.op(datum).filter(status_op__in=Toezegging.STAAT, pk=OuterRef("toezegging"))
    return Cofinanciering.objects.filter(
        pk__in=Cofinanciering.objects.op(datum).laatste().values("pk")
    ).annotate(is_toegezegd=Exists(staat))


def met_cofinanciering(aanvragen, datum):
    """Annotate applications with what ``stand`` reads, as of ``datum``; also ``tekort_hoog`` for a filter.

    ``tekort_hoog`` is what is short at most: NULL when the requirement is not known.
    """
    bedrag = (
        AanvraagBedrag.objects.op(datum)
        .filter(aanvraag=OuterRef("pk"))
        .order_by(_rang_van_bedrag(), "-per__startswith", "-pk")
    )
    percentage = F("ronde__regeling__cofinanciering_percentage")
    deel = Case(
        When(ronde__regeling__cofinanciering_percentage__lt=100, then=percentage / (Value(100) - percentage)),
        output_field=DecimalField(max_digits=20, decimal_places=10),
    )
    aanvragen = aanvragen.annotate(
        _laag=Subquery(bedrag.values("bedrag")[:1]),
        _hoog=Subquery(bedrag.values(hoog=Coalesce("bedrag_tot", "bedrag"))[:1]),
        cofinanciering_eist=percentage,
        **_sommen("toegezegd", datum, True),
        **_sommen("nog_niet", datum, False),
    ).annotate(eis_laag=_keer("_laag", deel), eis_hoog=_keer("_hoog", deel))
    return aanvragen.annotate(
        tekort_hoog=Greatest(F("eis_hoog") - F("toegezegd_laag"), _NUL, output_field=_GELD)
    )


def met_tekort(aanvragen, datum):
    """Return the applications of which co-financing is short, or may be; annotated for ``stand``."""
    return met_cofinanciering(aanvragen, datum).filter(eis_hoog__isnull=False, tekort_hoog__gt=0)


def stand(aanvraag):
    """Return the ``Stand`` of an application that was read through ``met_cofinanciering``."""
    toegezegd, nog_niet = _som(aanvraag, "toegezegd"), _som(aanvraag, "nog_niet")
    percentage = aanvraag.cofinanciering_eist
    if percentage == 0:
        eis = Som(aantal=1)
    elif aanvraag.eis_laag is None:
        eis = None
    else:
        eis = Som(laag=aanvraag.eis_laag, hoog=aanvraag.eis_hoog, aantal=1)
    tekort = None
    if eis is not None:
        # A promise of which the amount is not known may be all that is needed.
        laag = Decimal(0) if toegezegd.onbekend else max(eis.laag - toegezegd.hoog, Decimal(0))
        tekort = (laag, max(eis.hoog - toegezegd.laag, Decimal(0)))
    return Stand(percentage, eis, toegezegd, nog_niet, tekort)


def _rang_van_bedrag():
    return Case(*(When(soort=soort, then=Value(plek)) for plek, soort in enumerate(VERST_EERST)))


def _keer(veld, deel):
    """Return the amount times the share, to the cent: NULL when one of them is not known."""
    return Round(F(veld) * deel, 2, output_field=_GELD)


_TELLEN = {
    "laag": Sum("bedrag"),
    "hoog": Sum(Coalesce("bedrag_tot", "bedrag")),
    "aantal": Count("bedrag"),
    "onbekend": Count("pk", filter=Q(bedrag__isnull=True)),
    "afgerond": Count("pk", filter=Q(zekerheid="afgerond")),
    "ruim": Count("pk", filter=Q(zekerheid="ruim")),
}


def _sommen(naam, datum, toegezegd):
    van_aanvraag = regels(datum).filter(aanvraag=OuterRef("pk"), is_toegezegd=toegezegd)
    gegroepeerd = van_aanvraag.order_by().values("aanvraag")
    return {
        f"{naam}_{deel}": Coalesce(
            Subquery(gegroepeerd.annotate(uit=som).values("uit")),
            _NUL if isinstance(som, Sum) else Value(0),
        )
        for deel, som in _TELLEN.items()
    }


def _som(aanvraag, naam):
    return Som(**{deel: getattr(aanvraag, f"{naam}_{deel}") for deel in _TELLEN})

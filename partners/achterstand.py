"""Which commitments slip: less was delivered than the time that has passed asks for."""

from datetime import timedelta
from decimal import Decimal

from django.db.models import Case, CharField, DateField, DecimalField, F, Func, Q, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partners.models import Toezegging

BIJNA = timedelta(days=30)  # so long before the end it has to be nearly all there
BIJNA_ALLES = Decimal("0.75")
SPELING = Decimal("0.25")  # so much of the whole it may be behind on the calendar

VOORBIJ, NADERT, TRAAG = "voorbij", "nadert", "traag"
IN_WOORDEN = {
    VOORBIJ: _("de einddag is voorbij en nog niet alles is geleverd"),
    NADERT: _("de einddag is binnen 30 dagen en minder dan driekwart is geleverd"),
    TRAAG: _("er is meer dan een kwart minder geleverd dan bij de verstreken tijd past"),
}

_BREUK = DecimalField(max_digits=20, decimal_places=6)


def _dag(veld, functie):
    return Func(F(veld), function=functie, output_field=DateField())


def _dagen(van, tot):
    """Return an expression: the number of days between two dates."""
    dagen = Func(tot, van, arg_joiner=" - ", template="(%(expressions)s)", output_field=_BREUK)
    return Cast(dagen, _BREUK)


def met_achterstand(toezeggingen):
    """Annotate commitments that have ``geleverd`` with ``achterstand``: a key of ``IN_WOORDEN``, or "".

    Only what is confirmed and not settled can slip. Without a quantity it slips when its last day has
    passed and nothing was delivered at all.
    """
    vandaag = timezone.localdate()
    dag = Cast(Value(vandaag), DateField())
    deel = Coalesce(
        Cast(F("geleverd"), _BREUK) / NullIf(Cast(F("hoeveelheid"), _BREUK), Value(Decimal(0), _BREUK)),
        Value(Decimal(0), _BREUK),
    )
    # A range in the database ends on the first day that does not belong to it.
    tijd = _dagen(_dag("begin", "LOWER"), dag) / NullIf(
        _dagen(_dag("begin", "LOWER"), _dag("eind", "UPPER")), Value(Decimal(0), _BREUK)
    )
    geteld = Q(hoeveelheid__gt=0)
    return toezeggingen.annotate(geleverd_deel=deel, tijd_deel=tijd).annotate(
        achterstand=Case(
            When(~Q(status=Toezegging.Status.BEVESTIGD), then=Value("")),
            When(Q(eind__endswith__lte=vandaag) & geteld & Q(geleverd_deel__lt=1), then=Value(VOORBIJ)),
            When(
                Q(eind__endswith__lte=vandaag, hoeveelheid__isnull=True, leveringen_aantal=0),
                then=Value(VOORBIJ),
            ),
            When(
                Q(eind__endswith__lte=vandaag + BIJNA, eind__endswith__gt=vandaag)
                & geteld
                & Q(geleverd_deel__lt=BIJNA_ALLES),
                then=Value(NADERT),
            ),
            When(
                Q(begin__startswith__lte=vandaag, eind__endswith__gt=vandaag)
                & geteld
                & Q(geleverd_deel__lt=F("tijd_deel") - Value(SPELING, _BREUK)),
                then=Value(TRAAG),
            ),
            default=Value(""),
            output_field=CharField(),
        )
    )


def loopt_achter(toezeggingen):
    """Narrow commitments that have ``geleverd`` to those that slip."""
    return met_achterstand(toezeggingen).exclude(achterstand="")

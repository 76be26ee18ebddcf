"""The order in which people look words up."""

from django.contrib.postgres.lookups import Unaccent
from django.db.models import F
from django.db.models.functions import Lower


def alfabetisch(veld):
    """Return an expression to order by: capitals and accents do not count, so "Één" comes before "zebra"."""
    return Lower(Unaccent(F(veld)))

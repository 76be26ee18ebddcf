"""What a line of the start page of the admin asks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import QuerySet


@dataclass(frozen=True)
class Vraag:
    """Something that may need attention: which rows, in which filtered list, and how to say it."""

    rijen: QuerySet
    lijst: dict
    zin: Callable[[int], str]
    bij_rij: Callable = field(default=lambda rij: "")
    kan_opnieuw: bool = False  # the list has an action "opnieuw"

    @property
    def model(self):
        """Whose list the line links to."""
        return self.rijen.model

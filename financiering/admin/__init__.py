"""The admin of what pays for it."""

from financiering.admin import (  # noqa: F401 - they register themselves
    aanvraag,
    begroting,
    besluit,
    dekking,
    gemeentebudget,
    regeling,
    verplichting,
    weigeringen,
)

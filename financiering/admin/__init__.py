"""The admin of what pays for it."""

from financiering.admin import aanvraag, besluit, regeling, verplichting  # noqa: F401 - they register themselves

"""The admin of what pays for it."""

from financiering.admin import aanvraag, regeling  # noqa: F401 - they register themselves

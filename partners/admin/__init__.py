"""The admin of who promises what. Partners are registered in ``coalitie.beheer.admin``."""

from partners.admin import afspraken, ronde, toezeggingen, uitnodigingen, voortgang  # noqa: F401 - they register themselves

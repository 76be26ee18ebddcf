"""What the programme runs on: money, knowledge and people, each counted in units of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Middel(models.TextChoices):
    """What is needed or promised."""

    GELD = "geld", _("geld")
    KENNIS = "kennis", _("kennis")
    MENSEN = "mensen", _("mensen")


class Eenheid(models.TextChoices):
    """In what it is counted. Different units are never added up."""

    EUR = "EUR", _("euro")
    UUR = "uur", _("uur")
    FTE = "fte", _("fte")

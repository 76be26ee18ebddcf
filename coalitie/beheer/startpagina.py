"""The start page of the admin: what needs attention today, and where everything is.

Each line is one question to one room, in one query that gives both the number and the first few
rows. It links to the list that asks the same question with its filters.
"""

from dataclasses import dataclass

from django.contrib.auth import get_permission_codename
from django.db.models import Count, Window
from django.urls import reverse
from django.utils.translation import gettext as _

from coalitie.beheer.besluitzaken import rond_besluiten
from coalitie.beheer.geldvragen import geld, verplichtingen
from coalitie.beheer.startvragen import termijnen, wat_ontbreekt, wat_wacht

EERSTE = 3  # how many rows are named


@dataclass(frozen=True)
class Regel:
    """An answer: the sentence, the filtered list, and the first rows with a link and a remark."""

    aantal: int
    zin: str
    adres: str
    eerste: list
    eigen_werk: bool
    opnieuw: int | None = None  # pk of a row, which the action of the list asks for

    @property
    def meer(self):
        """How many rows are not named."""
        return self.aantal - len(self.eerste)


def aandacht(gebruiker):
    """Return the lines for this person as a list of (heading, lines), without what is in order.

    Only what the person may see. What somebody else has to do comes last, under a heading of its own.
    """
    secties = [
        (_("Termijnen"), [*verplichtingen(), *termijnen()]),
        (_("Wacht op iemand"), wat_wacht()),
        (_("Besluiten"), rond_besluiten()),
        (_("Geld"), geld()),
        (_("Ontbreekt nog"), wat_ontbreekt()),
    ]
    gevuld = [
        (kop, [regel for vraag in vragen if (regel := _beantwoord(vraag, gebruiker))])
        for kop, vragen in secties
    ]
    eigen = [(kop, [regel for regel in regels if regel.eigen_werk]) for kop, regels in gevuld]
    van_anderen = [regel for _kop, regels in gevuld for regel in regels if not regel.eigen_werk]
    if any(regels for _kop, regels in eigen):
        gevuld = [*eigen, (_("Waar anderen aan werken"), van_anderen)]
    return [(kop, regels) for kop, regels in gevuld if regels]


def _beantwoord(vraag, gebruiker):
    if not mag(gebruiker, vraag.model, "view") and not mag(gebruiker, vraag.model, "change"):
        return None
    rijen = list(vraag.rijen.annotate(totaal=Window(Count("*")))[:EERSTE])
    if not rijen:
        return None
    aantal = rijen[0].totaal
    return Regel(
        aantal=aantal,
        zin=vraag.zin(aantal),
        adres=lijst(vraag.model, vraag.lijst),
        eerste=[(str(rij), formulier(rij), vraag.bij_rij(rij)) for rij in rijen],
        eigen_werk=vraag.kan_opnieuw or mag(gebruiker, vraag.model, "change"),
        opnieuw=rijen[0].pk if vraag.kan_opnieuw else None,
    )


def mag(gebruiker, model, actie):
    """Tell whether somebody has a right on a model."""
    return gebruiker.has_perm(f"{model._meta.app_label}.{get_permission_codename(actie, model._meta)}")


def lijst(model, filters=None):
    """Return the address of the list of a model, with filters."""
    return reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist", query=filters or None
    )


def formulier(rij):
    """Return the address of the form of a row."""
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])


def toevoegen(model):
    """Return the address of the form for a new row."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")

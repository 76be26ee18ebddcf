"""Erasing a text from the past: from the history that the database keeps, and with it from what was known then.

A mistake is corrected in its row first; what it said before stays in the history, and can be read with
``&bekend_op=``. Where that may not be, somebody of the group beheer erases it there, and says why. Only texts
and names of files: days, amounts and choices say nothing about a person, and without them nothing adds up.
"""

import hashlib
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from coalitie.basis.models import MetSlug, OudAdres, Wissing
from coalitie.basis.status import Stap

GEWIST = "[gewist]"
# Instead of these stands nothing: they are addresses of something.
LEEG = (models.FileField, models.EmailField, models.URLField)
KORT = 3  # a text of fewer letters is in any sentence
# Of a step: from which status to which. Without these it is no step, and they are no text of people.
STATUSSEN = ("van", "naar")


@dataclass(frozen=True)
class Vroeger:
    """What a field of a row said once, and does not say now; of a step what it says as well."""

    model: type
    pk: int
    veld: models.Field
    waarde: str

    @property
    def kenmerk(self):
        """What tells it apart on a page; its words are not in it."""
        afdruk = hashlib.sha256(self.waarde.encode()).hexdigest()[:20]
        return f"{self.model._meta.label_lower}-{self.pk}-{self.veld.attname}-{afdruk}"

    @property
    def wat(self):
        """Which field of what kind of row, in words."""
        return f"{capfirst(self.model._meta.verbose_name)}: {self.veld.verbose_name}"


def wisbare_velden(model):
    """Return the fields of a tracked model that hold text of people."""
    bekend = {veld.column for veld in model.pgh_event_model._meta.concrete_fields}
    return [
        veld
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.CharField | models.TextField | models.FileField)
        and veld.column in bekend
        and not veld.flatchoices
        and not (issubclass(model, Stap) and veld.name in STATUSSEN)
    ]


def vroeger(model, gebeurtenissen):
    """Return what can be erased of the rows of ``model`` that ``gebeurtenissen`` are of, newest first."""
    velden = wisbare_velden(model)
    if not velden:
        return []
    namen = [veld.attname for veld in velden]
    rijen = list(gebeurtenissen.order_by("-pgh_id").values_list("pgh_obj_id", *namen))
    nu = {}
    if not issubclass(model, Stap):  # what no form can change is erased in the row as well
        nu = {pk: waarden for pk, *waarden in _rijen(model, {pk for pk, *_w in rijen}, namen)}
    gevonden = {}
    for pk, *waarden in rijen:
        for plek, (veld, waarde) in enumerate(zip(velden, waarden, strict=True)):
            staat_er = pk in nu and str(nu[pk][plek]) == str(waarde)
            if waarde and str(waarde) != _erna(veld) and not staat_er:
                een = Vroeger(model, pk, veld, str(waarde))
                gevonden[een.kenmerk] = een
    return list(gevonden.values())


def _rijen(model, pks, namen):
    return model._base_manager.filter(pk__in=pks).values_list("pk", *namen)


def _erna(veld):
    return "" if isinstance(veld, LEEG) else GEWIST[: veld.max_length]


@transaction.atomic
def wis_uit_verleden(*, soort, pk, wat, reden, door):
    """Erase texts of ``wat`` (``Vroeger``) that belong to the record ``pk`` of the model ``soort``.

    Returns the ``Wissing`` rows, one per kind of field. What it was is nowhere kept: not by us; a backup that
    was made before has it until it is thrown away. Raises ``ValidationError`` when the reason repeats it.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom dit weg moet.")})
    if any(len(een.waarde) > KORT and een.waarde.casefold() in reden.casefold() for een in wat):
        raise ValidationError(
            {"reden": _("Hier staat wat je wist. Schrijf waarom het weg moet, zonder het te herhalen.")}
        )
    aantallen = {}
    for een in wat:
        aantallen[een.wat] = aantallen.get(een.wat, 0) + _wis(een)
    return Wissing.objects.bulk_create(
        Wissing(
            soort=soort._meta.label_lower,
            object_id=pk,
            wat=naam[:200],
            aantal=aantal,
            reden=reden,
            gewist_door=door,
        )
        for naam, aantal in aantallen.items()
    )


def _wis(een):
    model, naam, erna = een.model, een.veld.attname, _erna(een.veld)
    if issubclass(model, Stap):
        # The row first: the trigger keeps that it changed, and with it what it was.
        model._base_manager.filter(pk=een.pk, **{naam: een.waarde}).update(**{naam: erna})
    if issubclass(model, MetSlug) and naam == "slug":
        # A page of the past is found by its address of then.
        nu = model._base_manager.filter(pk=een.pk).values_list("slug", flat=True).first()
        erna = nu or f"gewist-{een.pk}"
        oud = OudAdres.objects.filter(soort=model._meta.label_lower, object_id=een.pk, slug=een.waarde)
        oud.delete()
    gebeurtenissen = model.pgh_event_model.objects.filter(pgh_obj_id=een.pk, **{naam: een.waarde})
    return gebeurtenissen.update(**{naam: erna})

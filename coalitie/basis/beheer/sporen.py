"""Which tables of the history a form is about, and the version that follows from them.

A form with its inlines, links and blocks has one version: per table how many changes belong to
the object, and the number of the last one. Triggers write those tables, so a change in bulk, by a
status step or in raw SQL makes a form stale just as a colleague's save does.
"""

import hashlib
from dataclasses import dataclass

from django.db.models import Count, Max, Value
from django.forms.models import _get_foreign_key


@dataclass(frozen=True)
class Spoor:
    """The history of ``model``, as far as its column ``kolom`` names the object of the form."""

    model: type
    kolom: str

    @property
    def tabel(self):
        """The model of the events."""
        return self.model.pgh_event_model

    def van(self, pk):
        """Return the events that belong to the object with this ``pk``."""
        return self.tabel.objects.filter(**{self.kolom: pk}).order_by()


def is_gevolgd(model):
    """Tell whether the database keeps the history of a model."""
    return hasattr(model, "pgh_event_models")


def eigen_spoor(model):
    """Return the history of the rows of ``model`` themselves."""
    return Spoor(model, "pgh_obj_id")


def sporen_van_formulier(beheer):
    """Return the histories of everything that the form of an admin class can change."""
    sporen = [eigen_spoor(beheer.model)]
    for inline in beheer.inlines:
        sleutel = _get_foreign_key(beheer.model, inline.model, fk_name=inline.fk_name)
        sporen.append(Spoor(inline.model, sleutel.attname))
    for naam in beheer.koppelingen:
        veld = beheer.model._meta.get_field(naam)
        tussentabel = veld.remote_field.through
        sporen.append(Spoor(tussentabel, tussentabel._meta.get_field(veld.m2m_field_name()).attname))
    return [spoor for spoor in dict.fromkeys(sporen) if is_gevolgd(spoor.model)]


def versie(beheer, obj):
    """Return the version of the form of ``obj`` as a short text.

    What the database keeps no history of counts by its values, after a colon.
    """
    tellingen = [
        spoor.van(obj.pk)
        .annotate(pgh_tabel=Value(nummer))
        .values("pgh_tabel")
        .annotate(pgh_aantal=Count("*"), pgh_laatste=Max("pgh_id"))
        .values_list("pgh_tabel", "pgh_aantal", "pgh_laatste")
        for nummer, spoor in enumerate(sporen_van_formulier(beheer))
    ]
    per_tabel = {}
    if tellingen:
        for nummer, aantal, laatste in tellingen[0].union(*tellingen[1:], all=True):
            per_tabel[nummer] = f"{aantal}.{laatste or 0}"
    geteld = "-".join(per_tabel.get(nummer, "0.0") for nummer in range(len(tellingen)))
    return geteld + _vingerafdruk(beheer.model, obj.pk)


def laatst_gezien(tekst, sporen):
    """Return per history the number of the last change that a version knew, or None when unreadable."""
    try:
        nummers = [int(deel.split(".")[1]) for deel in tekst.partition(":")[0].split("-")]
    except (IndexError, ValueError):
        return None
    return dict(zip(sporen, nummers, strict=True)) if len(nummers) == len(sporen) else None


def _vingerafdruk(model, pk):
    """Return a digest of what has no history: a row that is not kept, and links without a model."""
    waarden = []
    if not is_gevolgd(model):
        waarden += model._base_manager.filter(pk=pk).values_list()
    for veld in model._meta.many_to_many:
        if veld.remote_field.through._meta.auto_created:
            links = veld.remote_field.through._base_manager.filter(**{veld.m2m_field_name(): pk})
            waarden.append(sorted(links.values_list(veld.m2m_reverse_field_name(), flat=True)))
    return ":" + hashlib.sha256(repr(waarden).encode()).hexdigest()[:16] if waarden else ""


def vergrendel(beheer, pk):
    """Lock the object and the rows of its form until the end of the transaction.

    Somebody who saves one of those rows on a page of its own waits, or is waited for.
    """
    eigen = beheer.model._base_manager.filter(pk=pk).order_by()
    list(eigen.select_for_update(no_key=True).values_list("pk"))
    for spoor in sporen_van_formulier(beheer)[1:]:
        rijen = spoor.model._base_manager.filter(**{spoor.kolom: pk}).order_by("pk")
        list(rijen.select_for_update(no_key=True).values_list("pk"))

"""Covering a need out of a source, and letting a cover end."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coalitie.basis.regels import of_zeg_waarom
from coalitie.basis.vaag import VageDatum
from financiering.models import Dekking


def dek(*, behoefte, bron, hoeveelheid, geldig_vanaf, door, toelichting=""):
    """Cover ``hoeveelheid`` of a need, in its own unit, out of one source from a day on; returns the cover.

    ``geldig_vanaf`` is a ``VageDatum`` or a date. Raises ``ValidationError`` when the source has less left
    or counts in another unit.
    """
    if not isinstance(geldig_vanaf, VageDatum):
        geldig_vanaf = VageDatum.van_dag(geldig_vanaf)
    dekking = Dekking(
        behoefte=behoefte,
        hoeveelheid=hoeveelheid,
        geldig_vanaf=geldig_vanaf,
        toelichting=toelichting,
        **{bron._meta.model_name: bron},
    )
    dekking.full_clean()
    with of_zeg_waarom():
        dekking.save()
    return dekking


@transaction.atomic
def beeindig(*, dekking, per, door):
    """Let a cover end: on the day ``per`` it holds no more. Returns it. Raises ``ValidationError``."""
    nu = Dekking.objects.select_for_update(no_key=True).get(pk=dekking.pk)
    if nu.geldig_tot is not None and nu.geldig_tot <= per:
        raise ValidationError({"per": _("Deze dekking hield al eerder op.")})
    if per <= nu.geldig_vanaf.eerste:
        raise ValidationError(
            {"per": _("Een dekking houdt op nadat zij begint. Was zij een vergissing? Verbeter haar dan.")}
        )
    nu.geldig_tot = per
    nu.save(update_fields=["geldig_tot"])
    return nu

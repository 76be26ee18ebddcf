"""Moving an amount of one year of a budget to the next."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.regels import of_zeg_waarom
from coalitie.basis.vaag import VageDatum
from coalitie.basis.zekerheid import Zekerheid
from financiering.models import Begrotingsregel, Verschuiving
from partners.woorden import in_eenheid
from themas.models.behoefte import LAATSTE_JAAR


def verschuif(*, van, bedrag, reden, bron, door, op=None):
    """Move ``bedrag`` euros of a budget line to the next year, within its main theme; returns the ``Verschuiving``.

    Both lines get a new amount as of the day ``op`` (today when left out). Of a range both ends move. Raises
    ``ValidationError``: more than there is, unknown, below what is covered, or recorded before.
    """
    op = op or timezone.localdate()
    if op > timezone.localdate():
        raise ValidationError(
            {"op": _("Deze dag moet nog komen. Leg de verschuiving vast als het zover is.")}
        )
    if van.jaar >= LAATSTE_JAAR:
        raise ValidationError(_("Verder dan dit jaar gaat geen begroting."))
    with of_zeg_waarom():
        naar, _nieuw = Begrotingsregel.objects.get_or_create(
            aanvraag_id=van.aanvraag_id, jaar=van.jaar + 1, soort=van.soort, hoofdthema_id=van.hoofdthema_id
        )
        # In one order, so of two moves along the same lines one waits for the other.
        regels = Begrotingsregel.objects.filter(pk__in=[van.pk, naar.pk]).order_by("pk")
        list(regels.select_for_update(no_key=True))
        verschuiving = Verschuiving(
            van=van, naar=naar, bedrag=bedrag, op=op, reden=reden.strip(), bron=bron, vastgelegd_door=door
        )
        verschuiving.full_clean()
        uit, erbij = _stand(van, op), _stand(naar, op)
        _controleer(uit, erbij, bedrag)
        verschuiving.save(force_insert=True)
        _leg_vast(van, verschuiving, uit, -bedrag)
        _leg_vast(naar, verschuiving, erbij, bedrag)
    return verschuiving


def maak_ongedaan(*, verschuiving, door):
    """Undo a move that was a mistake: both lines have what they had; the history keeps it.

    Raises ``ValidationError`` when something was recorded since, or when what came is already used.
    """
    with of_zeg_waarom():
        paar = Begrotingsregel.objects.filter(pk__in=[verschuiving.van_id, verschuiving.naar_id]).order_by(
            "pk"
        )
        for regel in paar.select_for_update(no_key=True):
            laatste = regel.bedragen.order_by("-per__startswith", "-pk").first()
            if laatste is None or laatste.verschuiving_id != verschuiving.pk:
                raise ValidationError(
                    _("Van %(jaar)s is daarna een ander bedrag vastgelegd. Verbeter dat eerst.")
                    % {"jaar": str(regel.jaar)}
                )
        verschuiving.bedragen.all().delete()
        verschuiving.delete()


def _stand(regel, op):
    """Return what was known last of a line on a day, or None; raises when more was known later."""
    later = regel.bedragen.filter(per__startswith__gt=op).order_by("-per__startswith", "-pk").first()
    if later:
        raise ValidationError(
            {
                "op": _("Van %(jaar)s staat er al een bedrag van %(per)s. Kies die dag of een latere.")
                % {"jaar": str(regel.jaar), "per": later.per}
            }
        )
    return regel.bedragen.op(op).order_by("-per__startswith", "-pk").first()


def _controleer(uit, erbij, bedrag):
    if uit is None or uit.bedrag is None:
        raise ValidationError(_("Van dit jaar is niet bekend hoeveel er is. Vul dat eerst in."))
    if erbij is not None and erbij.bedrag is None:
        raise ValidationError(_("Van het volgende jaar is niet bekend hoeveel er is. Vul dat eerst in."))
    if bedrag > uit.bedrag:
        raise ValidationError(
            {
                "bedrag": _("Er is %(er_is)s. Meer kun je niet verschuiven.")
                % {"er_is": in_eenheid(uit.bedrag, "EUR")}
            }
        )


def _leg_vast(regel, verschuiving, stand, erbij):
    """Write the new amount of a line: what it was and what was moved, as certain as it was."""
    laag, hoog = (stand.bedrag, stand.bedrag_tot) if stand else (0, None)
    regel.bedragen.create(
        zekerheid=stand.zekerheid if stand else Zekerheid.EXACT,
        bedrag=laag + erbij,
        bedrag_tot=None if hoog is None else hoog + erbij,
        bron=verschuiving.bron,
        per=VageDatum.van_dag(verschuiving.op),
        verschuiving=verschuiving,
    )

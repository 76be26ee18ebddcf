"""What happens to what we want and do in more than one row at once."""

from dataclasses import dataclass, field

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from themas.buurtkaart import lees_kaart
from themas.models import Buurt, Wijk


@dataclass
class Ingelezen:
    """What an import did: the names of buurten that were new, changed, unchanged, or have no wijk."""

    nieuw: list = field(default_factory=list)
    gewijzigd: list = field(default_factory=list)
    gelijk: list = field(default_factory=list)
    zonder_wijk: list = field(default_factory=list)


@transaction.atomic
def importeer_buurten(*, pad, door, jaar=None):
    """Read a map of CBS buurten and store name and border of each; returns what changed as ``Ingelezen``.

    ``door`` is the user who asks for it, None for the command line. A new buurt belongs to the wijk to
    which the newest buurt of the same code belongs, else to the one that the file names, else to none;
    who belongs where is otherwise for the admin to say. Raises ``ValidationError`` and changes nothing
    when the file is no such map.
    """
    gelezen = lees_kaart(pad, jaar=jaar)
    codes = [een.code for een in gelezen]
    bestaand = {
        een.code: een
        for een in Buurt.objects.select_for_update(of=("self",)).filter(code__in=codes, jaar=gelezen[0].jaar)
    }
    bekende_wijk = dict(
        Buurt.objects.filter(code__in=codes, wijk__isnull=False).order_by("jaar").values_list("code", "wijk")
    )
    op_adres = dict(Wijk.objects.values_list("slug", "pk"))
    uitkomst = Ingelezen()
    with pghistory.context(actie="importeer_buurten", user=door.pk if door else None):
        for een in gelezen:
            buurt = bestaand.get(een.code) or Buurt(
                code=een.code,
                jaar=een.jaar,
                wijk_id=bekende_wijk.get(een.code) or op_adres.get(een.wijk),
            )
            is_nieuw = buurt.pk is None
            is_gelijk = not is_nieuw and (buurt.naam, buurt.vorm) == (een.naam, een.vorm)
            (uitkomst.nieuw if is_nieuw else uitkomst.gelijk if is_gelijk else uitkomst.gewijzigd).append(
                een.naam
            )
            if not is_gelijk:
                buurt.naam, buurt.vorm = een.naam, een.vorm
                _bewaar(buurt)
            if buurt.wijk_id is None:
                uitkomst.zonder_wijk.append(een.naam)
    return uitkomst


def _bewaar(buurt):
    try:
        buurt.full_clean()
    except ValidationError as fout:
        raise ValidationError([f"{buurt.code}: {regel}" for regel in fout.messages]) from fout
    buurt.save()

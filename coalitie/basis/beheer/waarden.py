"""Values of fields in words, the way people say them."""

import datetime
import json
import re
from decimal import Decimal

from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from coalitie.basis.templatetags.portaal import euro
from coalitie.basis.vaag import VageDatum
from coalitie.basis.velden import EEN_DAG, GeldField, OpmaakField, VageDatumField

RANGE = re.compile(r"\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\)")
EINDE_VAN_ALINEA = re.compile(r"</(p|h[1-6]|li|blockquote)>|<br\s*/?>", re.IGNORECASE)


def uit_json(veld, waarde):
    """Return the Python value of a field from how the history keeps it."""
    if waarde is None:
        return None
    if isinstance(veld, VageDatumField):
        gevonden = RANGE.fullmatch(waarde)
        if not gevonden:
            return None
        begin, eind = map(datetime.date.fromisoformat, gevonden.groups())
        return VageDatum(begin, eind - EEN_DAG)
    if veld.is_relation:
        return veld.target_field.to_python(waarde)
    if isinstance(veld, models.FileField | models.JSONField):
        return waarde
    return veld.to_python(waarde)


def platte_tekst(html):
    """Return text with markup as plain text, a line for each paragraph."""
    regels = strip_tags(EINDE_VAN_ALINEA.sub("\n", html)).splitlines()
    return "\n".join(regel.strip() for regel in regels if regel.strip())


def in_woorden(veld, waarde, namen=None):
    """Write a value of a model field for people; empty when there is none.

    ``namen`` gives the name of a related row by (model, pk); a row itself may be given, too.
    """
    if waarde is None or waarde == "":
        return ""
    if veld.is_relation:
        return _naam(veld, waarde, namen or {})
    if veld.flatchoices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    if isinstance(veld, GeldField):
        return euro(waarde)
    if isinstance(veld, OpmaakField):
        return platte_tekst(waarde)
    return _gewoon(waarde)


def _naam(veld, waarde, namen):
    if isinstance(waarde, models.Model):
        return str(waarde)
    if isinstance(waarde, list | tuple | models.QuerySet):
        return ", ".join(_naam(veld, een, namen) for een in waarde)
    naam = namen.get((veld.related_model, waarde))
    return naam if naam is not None else _("nummer %(nummer)s, inmiddels verwijderd") % {"nummer": waarde}


def _gewoon(waarde):
    match waarde:
        case bool():
            return _("ja") if waarde else _("nee")
        case datetime.datetime():
            lokaal = timezone.localtime(waarde) if timezone.is_aware(waarde) else waarde
            return date_format(lokaal, "j F Y H:i")
        case datetime.date():
            return date_format(waarde, "j F Y")
        case Decimal():
            return number_format(waarde.normalize() if waarde == waarde.to_integral_value() else waarde)
        case int() | float():
            return number_format(waarde, force_grouping=False, use_l10n=False)
        case FieldFile():
            return waarde.name
        case dict() | list():
            return json.dumps(waarde, ensure_ascii=False, default=str)
    return str(waarde)

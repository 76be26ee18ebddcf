"""Model fields that all rooms share: money, dates known in part, and text with markup."""

import datetime
from decimal import Decimal

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField, create_sanitizer

from coalitie.basis.tekst import met_hele_bedragen
from coalitie.basis.vaag import JAREN, VageDatum

EEN_DAG = datetime.timedelta(days=1)


class GeldField(models.DecimalField):
    """An amount in euros with cents, never negative, up to 999.999.999.999,99."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("validators", [MinValueValidator(Decimal(0))])
        super().__init__(*args, **{**kwargs, "max_digits": 14, "decimal_places": 2})

    def deconstruct(self):
        naam, pad, args, kwargs = super().deconstruct()
        for vast in ("max_digits", "decimal_places", "validators"):
            kwargs.pop(vast, None)
        return naam, pad, args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(**{"localize": True, **kwargs})


class DagFormField(forms.DateField):
    """Takes a day; a year that is a slip of the pen is said to be one."""

    def to_python(self, value):
        dag = super().to_python(value)
        if dag is not None and dag.year not in JAREN:
            raise ValidationError(_("Deze dag kan niet kloppen. Kijk het jaartal na."))
        return dag


class VageDatumFormField(forms.CharField):
    """Takes a date as people write it and gives a ``VageDatum``, or None when it is empty."""

    default_error_messages = {
        "vorm": _(
            "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 4 juli 2024, juli 2024, najaar 2023 of 2023."
        ),
    }

    def __init__(self, **kwargs):
        kwargs.pop("range_lookup", None)
        kwargs.pop("base_field", None)
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return str(value) if value else ""

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return None
        try:
            return VageDatum.lees(value)
        except ValueError:
            raise ValidationError(self.error_messages["vorm"], code="vorm") from None

    def has_changed(self, initial, data):
        try:
            return (initial or None) != self.to_python(data)
        except ValidationError:
            return True


class VageDatumField(DateRangeField):
    """A date known to the day, month, season or year, kept as first and last possible day.

    In Python a ``VageDatum``; in the database a ``daterange``, so its lookups and transforms
    (``__startswith`` is the first day, ``__endswith`` the day after the last) work in queries.
    """

    description = _("datum, zo precies als bekend")

    def from_db_value(self, value, expression, connection):
        return self._uit_range(value)

    def _uit_range(self, value):
        if value is None or value.isempty:
            return None
        return VageDatum(value.lower, value.upper - EEN_DAG)

    def to_python(self, value):
        if value is None or isinstance(value, VageDatum):
            return value
        if isinstance(value, DateRange):
            return self._uit_range(value)
        if isinstance(value, datetime.date):
            return VageDatum.van_dag(value)
        try:
            return VageDatum.lees(value)
        except ValueError:
            raise ValidationError(VageDatumFormField.default_error_messages["vorm"]) from None

    def get_prep_value(self, value):
        if isinstance(value, str) and value:
            value = VageDatum.lees(value)
        if isinstance(value, datetime.date):
            value = VageDatum.van_dag(value)
        if isinstance(value, VageDatum):
            return DateRange(value.eerste, value.laatste + EEN_DAG)
        return super().get_prep_value(value)

    def value_to_string(self, obj):
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

    def formfield(self, **kwargs):
        standaard = {"form_class": VageDatumFormField}
        if not kwargs.get("help_text") and not self.help_text:
            standaard["help_text"] = _("Bijvoorbeeld 4 juli 2024, juli 2024, najaar 2023 of 2023.")
        return models.Field.formfield(self, **{**standaard, **kwargs})


OPMAAK = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Heading": {"levels": [2, 3]},
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "HardBreak": True,
}
_zonder_kwaad = create_sanitizer(OPMAAK)


def zuiver(html):
    """Return text with markup without what could do harm, and with amounts in one piece."""
    return met_hele_bedragen(_zonder_kwaad(html))


class OpmaakField(ProseEditorField):
    """Text with markup: paragraphs, headings, lists, quotations and links; all else is removed."""

    def __init__(self, *args, **kwargs):
        # The browser helps with spelling.
        super().__init__(*args, extensions={**OPMAAK, "NoSpellCheck": False}, sanitize=True, **kwargs)

    def pre_save(self, model_instance, add):
        """Clean what is stored, however it came in: past a form, too."""
        schoon = zuiver(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, schoon)
        return schoon

"""Forms of the admin: every constraint of the database speaks up before the database must."""

import re

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.beheer.sporen import is_gevolgd
from coalitie.basis.beheer.zoeken import Zoekkeuze
from coalitie.basis.velden import OpmaakField, zuiver


def fouten_per_veld(fout):
    """Return the errors of a ``ValidationError`` by field."""
    if hasattr(fout, "error_dict"):
        return fout.error_dict
    return {NON_FIELD_ERRORS: fout.error_list}


class Beheerformulier(forms.ModelForm):
    """Checks all constraints of the model, also those on fields that are not in the form.

    ``weigering`` is a reason not to save at all, whatever was typed; the admin class sets it. ``regels_bij``
    maps the name of a constraint to the field where it is said that it is broken.
    """

    weigering = None
    regels_bij = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for naam, veld in self.fields.items():
            benoem_delen(veld)
            self._geef_keuze(naam, veld)

    def _geef_keuze(self, naam, veld):
        """Hand a box for a relation the row that it shows, when that was read along."""
        widget = getattr(veld.widget, "widget", veld.widget)
        if isinstance(widget, Zoekkeuze):
            relatie = self._meta.model._meta.get_field(naam)
            widget.bekend = relatie.get_cached_value(self.instance, default=None)

    def clean(self):
        """Refuse when there is a reason to, after the fields have been read."""
        gegevens = super().clean()
        self._behoud_wat_niet_veranderde()
        if self.weigering:
            self.add_error(None, ValidationError(self.weigering, code="weigering"))
        if "begin_status" in self.fields:
            self._begin()
        return gegevens

    def _behoud_wat_niet_veranderde(self):
        """Keep what a form cannot show exactly: parts of a second, and how markup was written down."""
        if self.instance._state.adding:
            return
        for veld in self.instance._meta.concrete_fields:
            if veld.name not in self.cleaned_data:
                continue
            nu, getypt = getattr(self.instance, veld.attname), self.cleaned_data[veld.name]
            if isinstance(veld, OpmaakField):
                gelijk = bool(nu) and _kale_opmaak(nu) == _kale_opmaak(getypt)
            else:
                gelijk = isinstance(veld, models.DateTimeField) and veld.name not in self.changed_data
            if gelijk:
                self.cleaned_data[veld.name] = nu

    def _begin(self):
        """Let something new begin with the chosen status, with a day and a reason that make sense."""
        status = self.cleaned_data.get("begin_status")
        if not status:
            return
        if status != self.fields["begin_status"].initial and not self.cleaned_data.get("begin_reden"):
            self.add_error("begin_reden", _("Schrijf op waarom het niet met de eerste status begint."))
        sinds = self.cleaned_data.get("begin_sinds")
        if sinds and sinds.eerste > timezone.localdate():
            self.add_error("begin_sinds", _("Deze dag moet nog komen."))
        self.instance.status = status

    def validate_unique(self):
        """Check uniqueness, and the constraints that Django leaves out: on fields outside the form."""
        super().validate_unique()
        uitgezonderd = {
            veld.name
            for veld in self.instance._meta.concrete_fields
            if veld.name in self.errors
            or (veld.is_relation and not veld.null and getattr(self.instance, veld.attname) is None)
            or self._wordt_eerst_bewaard(veld)
        }
        try:
            self.instance.validate_constraints(exclude=uitgezonderd)
        except ValidationError as fouten:
            self._voeg_nieuwe_toe(fouten_per_veld(fouten))

    def _wordt_eerst_bewaard(self, veld):
        """Tell whether a field names what is saved just before this row: the form that the row is part of."""
        if not veld.is_relation or getattr(self.instance, veld.attname) is not None:
            return False
        return veld.get_cached_value(self.instance, default=None) is not None

    def _voeg_nieuwe_toe(self, fouten):
        bekend = {
            melding for lijst in self.errors.as_data().values() for fout in lijst for melding in fout.messages
        }
        for naam, lijst in self._bij_hun_veld(fouten).items():
            nieuw = [fout for fout in lijst if not bekend.intersection(fout.messages)]
            if nieuw:
                self.add_error(naam if naam in self.fields else None, nieuw)

    def _update_errors(self, errors):
        """Take in what the model refuses, each at the field that it is about."""
        super()._update_errors(ValidationError(self._bij_hun_veld(fouten_per_veld(errors))))

    def _bij_hun_veld(self, fouten):
        """Return errors by field, with the rules of ``regels_bij`` at their fields."""
        bij = {
            str(regel.get_violation_error_message()): self.regels_bij[regel.name]
            for regel in self.instance._meta.constraints
            if self.regels_bij.get(regel.name) in self.fields
        }
        verdeeld = {}
        for naam, lijst in fouten.items():
            for fout in lijst:
                plek = bij.get(fout.messages[0], naam) if naam == NON_FIELD_ERRORS else naam
                verdeeld.setdefault(plek, []).append(fout)
        return verdeeld


def _kale_opmaak(html):
    """Return markup without what makes no difference to a reader."""
    return " ".join(re.sub(r">\s+<", "><", zuiver(html)).split())


def benoem_delen(veld):
    """Name the two boxes of a date with a time: they share one label."""
    if isinstance(veld.widget, forms.SplitDateTimeWidget):
        for deel, naam in zip(veld.widget.widgets, (_("datum"), _("tijd")), strict=True):
            deel.attrs["aria-label"] = f"{veld.label}: {naam}"


class Beheerformset(BaseInlineFormSet):
    """Rows of an inline. With ``verouderd`` the rows are shown again after a save was refused.

    A row that somebody else deleted meanwhile comes back as a new row when something was typed
    in it; when nothing was, it stays away. With ``verdwenen`` what they belong to was deleted, so
    all come back.
    """

    def __init__(self, data=None, *args, verouderd=False, verdwenen=False, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.verdwenen = verdwenen
        if (verouderd or verdwenen) and self.is_bound and self.management_form.is_valid():
            self.data = self._zonder_verdwenen_rijen()
            self.__dict__.pop("management_form", None)

    @classmethod
    def get_default_prefix(cls):
        """Return the name of the relation back, or of the model when there is none."""
        return super().get_default_prefix() or cls.model._meta.model_name

    def get_queryset(self):
        """Return the stored rows, in the order of the forms once those have been made."""
        if self.is_bound and "forms" in self.__dict__:
            return [formulier.instance for formulier in self.initial_forms]
        return super().get_queryset()

    def _zonder_verdwenen_rijen(self):
        begin = self.initial_form_count()
        bestaand = {str(rij.pk) for rij in super().get_queryset()}
        data, rijen = self._neem_rijen_uit()
        sleutel = self.model._meta.pk.name
        gebleven = [rij for rij in rijen[:begin] if rij.get(sleutel, [""])[0] in bestaand]
        terug = [
            {**rij, sleutel: [""]}
            for rij in rijen[:begin]
            if rij not in gebleven and "DELETE" not in rij and self._is_getypt(rij, sleutel)
        ]
        alle = gebleven + terug + rijen[begin:]
        for nummer, rij in enumerate(alle):
            if self.verdwenen:
                rij[self.fk.name] = [""]
            for veld, waarden in rij.items():
                data.setlist(f"{self.prefix}-{nummer}-{veld}", waarden)
        data[f"{self.prefix}-TOTAL_FORMS"] = str(len(alle))
        data[f"{self.prefix}-INITIAL_FORMS"] = str(len(gebleven))
        return data

    def _neem_rijen_uit(self):
        """Return what was sent in without the rows, and the rows: field -> values."""
        rijen = [{} for _nummer in range(self.total_form_count())]
        data = self.data.copy()
        for naam in self.data:
            gevonden = re.fullmatch(rf"{re.escape(self.prefix)}-(\d{{1,5}})-(.+)", naam)
            if gevonden and int(gevonden[1]) < len(rijen):
                rijen[int(gevonden[1])][gevonden[2]] = data.pop(naam)
        return data, rijen

    def _is_getypt(self, rij, sleutel):
        """Tell whether a row that is gone comes back: it differs from what it was when it was deleted."""
        pk = rij.get(sleutel, [""])[0]
        if self.verdwenen:
            return True
        if not is_gevolgd(self.model) or not pk.isdecimal():
            return True
        laatste = self.model.pgh_event_model.objects.filter(pgh_obj_id=pk).order_by("pgh_id").last()
        if laatste is None:
            return True
        namen = [veld.attname for veld in self.model._meta.concrete_fields if hasattr(laatste, veld.attname)]
        toen = self.model(**{naam: getattr(laatste, naam) for naam in namen})
        prefix = "rij"
        data = type(self.data)("", mutable=True)
        for veld, waarden in rij.items():
            data.setlist(f"{prefix}-{veld}", waarden)
        return self.form(data, prefix=prefix, instance=toen, **self.form_kwargs).has_changed()


class Tabelformset(Beheerformset):
    """Rows in a table, where the heading of a column is the label of its fields."""

    def add_fields(self, form, index):
        """Tell each field what it is called and where its help stands."""
        super().add_fields(form, index)
        for naam, veld in form.fields.items():
            widget = getattr(veld.widget, "widget", veld.widget)  # inside Django's "add another" buttons
            if widget.is_hidden or naam == "DELETE":
                continue
            widget.attrs.setdefault("aria-label", veld.label)
            if veld.help_text:
                widget.attrs["aria-describedby"] = f"{self.prefix}-{naam}-hulp"

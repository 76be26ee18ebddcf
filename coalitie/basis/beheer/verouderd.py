"""What to show when somebody else saved first: what was typed beside what is stored now."""

from dataclasses import dataclass, field

from django.core.exceptions import FieldDoesNotExist
from django.forms.models import ModelChoiceField
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from coalitie.basis.beheer.geschiedenis import Verteller, lees
from coalitie.basis.beheer.koppelingen import VOORVOEGSEL
from coalitie.basis.beheer.sporen import laatst_gezien, sporen_van_formulier
from coalitie.basis.beheer.waarden import in_woorden
from coalitie.basis.tekstverschil import Tekst, vergelijk

GENOEG = 500  # changes that are read to tell who did what


@dataclass(frozen=True)
class Verschil:
    """One field: typed by the reader, and stored by somebody else (or the other way round)."""

    waar: str
    getypt: Tekst
    nu: Tekst
    wie: str = ""
    moment: object = None
    onaangeroerd: bool = False


@dataclass
class Verouderd:
    """Everything that differs, and who changed something since the form was opened."""

    verschillen: list = field(default_factory=list)
    opslagen: list = field(default_factory=list)


def verouderd(beheer, obj, gezien, form, formsets):
    """Compare what was typed in ``form`` and ``formsets`` with what is stored of ``obj``.

    ``gezien`` is the version of the form that was sent in.
    """
    sporen = sporen_van_formulier(beheer)
    sinds = laatst_gezien(gezien, sporen)
    gebeurtenissen = lees(sporen, pk=obj.pk, na=sinds, per_pagina=GENOEG)[0] if sinds else []
    verteller = Verteller(gebeurtenissen, verzwijg={(spoor.model, spoor.kolom) for spoor in sporen})
    vergelijker = _Vergelijker(gebeurtenissen, verteller)
    vergelijker.formulier(form, "")
    for formset in formsets:
        rijen = [rij for rij in formset.initial_forms if rij.has_changed()]
        namen = formset.model._base_manager.select_related().in_bulk([rij.instance.pk for rij in rijen])
        for rij in rijen:
            vergelijker.rij(rij, formset.model, str(namen.get(rij.instance.pk, "")))
    return Verouderd(vergelijker.verschillen, verteller.opslagen())


class _Vergelijker:
    def __init__(self, gebeurtenissen, verteller):
        self.verteller = verteller
        self.verschillen = []
        self.laatste, self.begin = {}, {}
        for een in gebeurtenissen:  # newest first
            self.laatste.setdefault((een.model, een.pk, None), een)
            self.laatste.setdefault((een.model, None, None), een)
            for veld, was, _werd in een.velden():
                self.laatste.setdefault((een.model, een.pk, veld.name), een)
                self.begin[een.model, een.pk, veld.name] = was

    def rij(self, form, model, naam):
        """Compare one row of an inline; ``naam`` is what it is called now."""
        waar = f"{capfirst(model._meta.verbose_name)} “{naam}”"
        if form.data.get(form.add_prefix("DELETE")):
            self._voeg_toe(waar, _("deze regel verwijderen"), naam, (model, form.instance.pk, None))
            return
        self.formulier(form, waar)

    def formulier(self, form, waar):
        """Compare the fields of one form."""
        for naam in form.changed_data:
            if naam in ("DELETE", "id") or form.fields[naam].disabled:
                continue
            self._veld(form, naam, waar)

    def _veld(self, form, naam, waar):
        veld = _modelveld(form, naam)
        was = form[naam].initial
        if veld is None:
            getypt, nu = str(form[naam].value() or ""), str(was or "")
        else:
            namen = _namen(veld, form.fields[naam], was)
            nu = in_woorden(veld, was, namen)
            getypt = (
                in_woorden(veld, form.cleaned_data[naam], namen)
                if naam in form.cleaned_data
                else form[naam].value()
            )
        if str(getypt) == str(nu):
            return
        model, pk = type(form.instance), form.instance.pk
        sleutel = (
            (veld.remote_field.through, None, None)
            if veld is not None and veld.many_to_many
            else (model, pk, naam)
        )
        label = str(form.fields[naam].label or naam)
        begin = self.begin.get((model, pk, naam), self)
        onaangeroerd = (
            begin is not self and naam in form.cleaned_data and _zelfde(form.cleaned_data[naam], begin)
        )
        self._voeg_toe(f"{waar} – {label}" if waar else label, str(getypt), str(nu), sleutel, onaangeroerd)

    def _voeg_toe(self, waar, getypt, nu, sleutel, onaangeroerd=False):
        een = self.laatste.get(sleutel)
        self.verschillen.append(
            Verschil(
                waar,
                *vergelijk(getypt, nu),
                wie=self.verteller.wie(een) if een else "",
                moment=een.moment if een else None,
                onaangeroerd=onaangeroerd,
            )
        )


def _modelveld(form, naam):
    try:
        return form._meta.model._meta.get_field(naam.removeprefix(VOORVOEGSEL))
    except FieldDoesNotExist:
        return None


def _namen(veld, formulierveld, was):
    if not isinstance(formulierveld, ModelChoiceField) or not was:
        return {}
    sleutels = [getattr(een, "pk", een) for een in (was if isinstance(was, list) else [was])]
    rijen = formulierveld.queryset.filter(pk__in=sleutels)
    return {(veld.related_model, rij.pk): str(rij) for rij in rijen}


def _zelfde(getypt, begin):
    return getattr(getypt, "pk", getypt) == begin or (not getypt and not begin)

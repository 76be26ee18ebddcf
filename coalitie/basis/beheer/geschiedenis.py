"""The history as the database keeps it, read in a fixed number of queries and put into words."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from django.contrib.auth import get_permission_codename, get_user_model
from django.db import connection
from django.db.models import Value
from django.urls import reverse
from django.utils.translation import gettext as _
from pghistory.models import Context

from coalitie.basis.beheer.waarden import in_woorden, platte_tekst, uit_json
from coalitie.basis.tekstverschil import vergelijk
from coalitie.basis.velden import OpmaakField

PER_PAGINA = 50
# Rows of one table are taken by number, the page is sorted by moment: a margin for saves that
# began in one order and finished in the other.
SPELING = 100
NIEMAND = "niemand"


@dataclass(frozen=True)
class Gebeurtenis:
    """One row of the history: what a record was and became."""

    model: type
    pk: int
    soort: str  # insert, update or delete
    moment: object
    opslag: object  # the same for everything that was stored at once
    in_portaal: bool
    gebruiker_id: int | None
    nu: dict
    was: dict | None

    def velden(self):
        """Yield (field, value before, value after) for each field that changed."""
        for veld in self.model._meta.concrete_fields:
            if veld.primary_key or veld.column not in self.nu:
                continue
            na = uit_json(veld, self.nu[veld.column])
            voor = uit_json(veld, self.was.get(veld.column)) if self.was else None
            if self.soort == "delete":
                voor, na = na, None
            elif self.soort == "insert":
                voor = None
            if voor != na and (voor, na) not in ((None, ""), ("", None)):
                yield veld, voor, na


def lees(sporen, *, pk=None, gebruiker=None, nummer=1, per_pagina=PER_PAGINA, na=None):
    """Return (events, whether there are older ones): one page, newest first, in two queries.

    ``pk`` narrows the histories to what belongs to that object; ``gebruiker`` is the pk of an
    account or ``NIEMAND``; ``na`` gives per history the number that events must be above.
    """
    begin, eind = (nummer - 1) * per_pagina, nummer * per_pagina + 1
    tabellen = []
    for plaats, spoor in enumerate(sporen):
        rijen = spoor.van(pk) if pk is not None else spoor.tabel.objects.order_by()
        if na is not None:
            rijen = rijen.filter(pgh_id__gt=na[spoor])
        rijen = _door(rijen, gebruiker)
        if pk is None and len(sporen) > 1:
            rijen = rijen.order_by("-pgh_id")[: eind + SPELING]
        tabellen.append(
            rijen.annotate(pgh_tabel=Value(plaats)).values_list("pgh_tabel", "pgh_id", "pgh_created_at")
        )
    if not tabellen:
        return [], False
    gevonden = tabellen[0].union(*tabellen[1:], all=True)
    sleutels = list(gevonden.order_by("-pgh_created_at", "pgh_tabel", "-pgh_id")[begin:eind])
    meer = len(sleutels) > per_pagina
    return _inhoud(sporen, sleutels[:per_pagina]), meer


def _door(rijen, gebruiker):
    if gebruiker is None:
        return rijen
    if gebruiker == NIEMAND:
        return rijen.filter(pgh_context__isnull=True)
    return rijen.filter(pgh_context__in=Context.objects.filter(metadata__user=gebruiker))


def _inhoud(sporen, sleutels):
    per_spoor = defaultdict(list)
    for plaats, pgh_id, _moment in sleutels:
        per_spoor[plaats].append(pgh_id)
    if not per_spoor:
        return []
    delen = [_rijen_met_vorige(plaats, sporen[plaats].tabel) for plaats in per_spoor]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(delen), list(per_spoor.values()))
        rijen = {(plaats, pgh_id): rest for plaats, pgh_id, *rest in cursor.fetchall()}
    return [
        _gebeurtenis(sporen[plaats].model, moment, *rijen[plaats, pgh_id])
        for plaats, pgh_id, moment in sleutels
        if (plaats, pgh_id) in rijen
    ]


def _rijen_met_vorige(plaats, model):
    """Return the SQL for rows of one table of events, each with the row before it as JSON."""
    tabel = connection.ops.quote_name(model._meta.db_table)
    contexten = connection.ops.quote_name(Context._meta.db_table)
    return f"""
        SELECT {int(plaats)}, e.pgh_id, to_jsonb(e), c.id IS NOT NULL, c.metadata ->> 'user', (
            SELECT to_jsonb(v) FROM {tabel} v
            WHERE v.pgh_obj_id = e.pgh_obj_id AND v.pgh_id < e.pgh_id ORDER BY v.pgh_id DESC LIMIT 1
        )
        FROM {tabel} e LEFT JOIN {contexten} c ON c.id = e.pgh_context_id WHERE e.pgh_id = ANY(%s)
    """  # noqa: S608 - names of our own tables; the values are parameters


def _gebeurtenis(model, moment, nu, in_portaal, gebruiker_id, was):
    nu = json.loads(nu, parse_float=Decimal)
    return Gebeurtenis(
        model=model,
        pk=nu["pgh_obj_id"],
        soort=nu["pgh_label"],
        moment=moment,
        opslag=(nu["pgh_context_id"], moment),
        in_portaal=in_portaal,
        gebruiker_id=int(gebruiker_id) if gebruiker_id else None,
        nu=nu,
        was=json.loads(was, parse_float=Decimal) if was else None,
    )


@dataclass(frozen=True)
class Veldwijziging:
    """A field that changed, in words."""

    naam: str
    was: object
    werd: object
    opmerking: str = ""


@dataclass(frozen=True)
class Wijziging:
    """A record that changed, in words."""

    soort: str
    wat: str
    record: str
    adres: str
    velden: list


@dataclass(frozen=True)
class Opslag:
    """What one person stored at one moment."""

    moment: object
    wie: str
    wijzigingen: list = field(default_factory=list)


class Verteller:
    """Puts events into words; reads the names it needs once per model, however many events."""

    def __init__(self, gebeurtenissen, *, beheersite=None, gebruiker=None, verzwijg=()):
        self.gebeurtenissen = gebeurtenissen
        self.beheersite = beheersite
        self.gebruiker = gebruiker
        self.verzwijg = set(verzwijg)
        self.namen = self._lees_namen()

    def _lees_namen(self):
        nodig = defaultdict(set)
        for een in self.gebeurtenissen:
            nodig[een.model].add(een.pk)
            if een.gebruiker_id:
                nodig[get_user_model()].add(een.gebruiker_id)
            for veld, *waarden in een.velden():
                if veld.is_relation:
                    nodig[veld.related_model].update(waarde for waarde in waarden if waarde is not None)
        namen = {}
        for model, sleutels in nodig.items():
            rijen = model._base_manager.select_related().in_bulk(sleutels)
            namen |= {(model, sleutel): str(rij) for sleutel, rij in rijen.items()}
        return namen

    def wie(self, een):
        """Name who did it."""
        if een.gebruiker_id:
            return self.namen.get((get_user_model(), een.gebruiker_id), _("een account dat er niet meer is"))
        return _("een bezoeker zonder account") if een.in_portaal else _("buiten het portaal om")

    def opslagen(self):
        """Return the events, those that were stored at once together."""
        return [
            Opslag(moment, self.wie(eerste), [self._wijziging(een) for een in (eerste, *rest)])
            for (_context, moment), (eerste, *rest) in (
                (sleutel, tuple(groep))
                for sleutel, groep in groupby(self.gebeurtenissen, lambda een: een.opslag)
            )
        ]

    def _wijziging(self, een):
        return Wijziging(
            soort=een.soort,
            wat=str(een.model._meta.verbose_name),
            record=self._record(een),
            adres=self._adres(een),
            velden=[
                self.veldwijziging(veld, was, werd)
                for veld, was, werd in een.velden()
                if (een.model, veld.attname) not in self.verzwijg
            ],
        )

    def veldwijziging(self, veld, was, werd):
        """Put one field into words."""
        woorden = [in_woorden(veld, waarde, self.namen) for waarde in (was, werd)]
        alleen_opmaak = isinstance(veld, OpmaakField) and was and werd and woorden[0] == woorden[1]
        return Veldwijziging(
            veld.verbose_name,
            *vergelijk(*woorden),
            opmerking=_("alleen de opmaak is veranderd") if alleen_opmaak else "",
        )

    def _record(self, een):
        naam = self.namen.get((een.model, een.pk))
        if naam is not None:
            return naam
        teksten = (
            platte_tekst(een.nu.get(veld.column) or "")
            for veld in een.model._meta.concrete_fields
            if veld.get_internal_type() in ("CharField", "TextField") and not veld.flatchoices
        )
        kort = next((tekst[:80] for tekst in teksten if tekst), "")
        return kort or _("nummer %(nummer)s") % {"nummer": een.pk}

    def _adres(self, een):
        if not (self.beheersite and self.beheersite.is_registered(een.model)):
            return ""
        if not mag_zien(self.gebruiker, een.model):
            return ""
        # What is gone has its history still, and there it can be erased.
        pagina = "change" if (een.model, een.pk) in self.namen else "history"
        opties = een.model._meta
        return reverse(
            f"{self.beheersite.name}:{opties.app_label}_{opties.model_name}_{pagina}", args=[een.pk]
        )


def mag_zien(gebruiker, model):
    """Tell whether somebody may read the rows of a model in the admin."""
    opties = model._meta
    return any(
        gebruiker.has_perm(f"{opties.app_label}.{get_permission_codename(actie, opties)}")
        for actie in ("view", "change")
    )


def wie_deed_iets(*, ook_anderen):
    """Return the accounts that ever changed something, by name; those outside the team when asked."""
    nummers = Context.objects.exclude(metadata__user=None).values_list("metadata__user", flat=True)
    mensen = get_user_model().objects.filter(pk__in=list(nummers.distinct().order_by()))
    return (mensen if ook_anderen else mensen.filter(is_staff=True)).order_by("naam", "email")

"""Queries that are built once: building a large one in Python costs more than asking it.

What a public page asks is the same every time, but for a slug and for what time it is. The statement
is kept as the database gets it; only those values are filled in anew.
"""

import copy
from datetime import date
from functools import update_wrapper

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.utils import timezone

# Values that stand for arguments while the statement is made; no row has them.
_TEKST = "\ue000argument {}\ue000"
_GETAL = 4_611_686_018_427_387_000


class _Vast:
    """Stands in for the ``Query`` of a queryset: gives the statement that is ready."""

    def __init__(self, query, compiler):
        self._query, self._compiler = query, compiler

    def __getattr__(self, naam):
        return getattr(self._query, naam)

    def get_compiler(self, using=None, connection=None, elide_empty=True):
        return self._compiler


class _Klaar:
    """A statement, with per parameter a function of (arguments, now) or None for a constant."""

    def __init__(self, rijen, compiler, sql, params, vullers):
        self.rijen, self.compiler, self.sql = rijen, compiler, sql
        self.params, self.vullers = params, vullers

    def vraag(self, argumenten):
        nu = timezone.now()
        params = tuple(
            param if vul is None else vul(argumenten, nu)
            for param, vul in zip(self.params, self.vullers, strict=True)
        )
        rijen = self.rijen
        compiler = copy.copy(self.compiler)
        compiler.connection = connections[rijen.db]
        compiler.as_sql = lambda *args, **kwargs: (self.sql, params)
        uitkomst = rijen.__class__(
            model=rijen.model, query=_Vast(rijen.query, compiler), using=rijen._db, hints=rijen._hints
        )
        uitkomst._iterable_class, uitkomst._fields = rijen._iterable_class, rijen._fields
        return list(uitkomst)


def _vuller(param, merken, voor, na):
    """Return how to fill in a parameter: from an argument, with the time of now, or None to keep it."""
    if isinstance(param, (str, int)) and param in merken:
        plek, deel = merken[param]
        soort = type(param)
        if deel is None:
            return lambda argumenten, nu: soort(argumenten[plek])
        return lambda argumenten, nu: soort(argumenten[plek][deel])
    if isinstance(param, type(voor)) and voor <= param <= na:
        return lambda argumenten, nu: nu
    if type(param) is date and timezone.localdate(voor) <= param <= timezone.localdate(na):
        return lambda argumenten, nu: timezone.localdate(nu)
    return None


def vaste_vraag(bouw):
    """Decorate a function that builds a queryset: calling it gives its rows as a list.

    Its arguments are texts, whole numbers, or lists of those; each becomes a parameter of the statement
    and nothing else may depend on it. The time comes from ``timezone``, never from an argument. Rows
    that were prefetched would be lost, so do not.
    """
    klaar = {}

    def bereid_voor(argumenten):
        merken, namaak = {}, []

        def merk(waarde, plek, deel=None):
            nummer = len(merken)
            nep = _TEKST.format(nummer) if isinstance(waarde, str) else _GETAL + nummer
            merken[nep] = (plek, deel)
            return nep

        for plek, waarde in enumerate(argumenten):
            if isinstance(waarde, list):
                namaak.append([merk(een, plek, deel) for deel, een in enumerate(waarde)])
            else:
                namaak.append(merk(waarde, plek))
        voor = timezone.now()
        rijen = bouw(*namaak)
        compiler = rijen.query.get_compiler(using=rijen.db)
        sql, params = compiler.as_sql()
        na = timezone.now()
        vullers = [_vuller(param, merken, voor, na) for param in params]
        return _Klaar(rijen, compiler, sql, params, vullers)

    def vraag(*argumenten):
        vorm = tuple(
            (len(een), *map(type, een)) if isinstance(een, list) else type(een) for een in argumenten
        )
        if vorm not in klaar:
            try:
                klaar[vorm] = bereid_voor(argumenten)
            except EmptyResultSet:
                return list(bouw(*argumenten))
        return klaar[vorm].vraag(argumenten)

    return update_wrapper(vraag, bouw)

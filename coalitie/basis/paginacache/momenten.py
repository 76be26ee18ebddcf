"""When time alone changes what a page says."""

from datetime import datetime, time, timedelta

from django.apps import apps
from django.utils import timezone

from coalitie.basis.paginacache import versies

_bekend = {"laatst": (None, None)}


def _velden():
    """Return (model, field) for each field that a model names in ``MOMENTEN``."""
    return [
        (model, veld)
        for model in apps.get_models()
        for veld in getattr(model, "MOMENTEN", ())
        if not model._meta.abstract
    ]


def _eerstvolgende(velden, nu):
    vragen = [
        model._base_manager.filter(**{f"{veld}__gt": nu}).order_by(veld).values_list(veld)[:1]
        for model, veld in velden
    ]
    if not vragen:
        return None
    eerste, *overige = vragen
    return min((rij[0] for rij in eerste.union(*overige, all=True)), default=None)


def volgend_moment(tokens):
    """Return the next moment at which a page may have to change without anybody saving anything.

    That is the next moment in a field that a model names in ``MOMENTEN``, and midnight at the latest,
    when consents and periods end. ``tokens`` are those of all tables, read before this was called: the
    database is asked again only when one of these tables changed, or the moment has passed.
    """
    nu = timezone.now()
    velden = _velden()
    eigen = {naam: tokens.get(naam, "") for naam in {model._meta.db_table for model, _ in velden}}
    eigen[versies.ALLES] = tokens[versies.ALLES]
    van, bekend = _bekend["laatst"]
    if van != eigen or (bekend is not None and bekend <= nu):
        bekend = _eerstvolgende(velden, nu)
        _bekend["laatst"] = (eigen, bekend)
    morgen = timezone.localtime(nu).date() + timedelta(days=1)
    middernacht = timezone.make_aware(datetime.combine(morgen, time()))
    return min(middernacht, bekend) if bekend else middernacht

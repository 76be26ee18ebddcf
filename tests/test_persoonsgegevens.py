"""The list of personal data names every field that holds some, and the tasks that it promises run."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.postgres.fields import ArrayField
from django.db import models

from coalitie.basis.status import OngedaanStap, Stap

LIJST = (Path(__file__).resolve().parent.parent / "docs/persoonsgegevens.md").read_text()
ONZE = ("basis", "themas", "partners", "financiering", "verhalen")
# What belongs to a person as a whole has its row under its own name.
EIGEN_RIJ = (
    "Gebruiker",
    "Groepslidmaatschap",
    "Lidmaatschap",
    "Uitnodiging",
    "Agendasleutel",
    "Herinnering",
    "Termijnherinnering",
)


def is_van_iemand(veld):
    """Tell whether a field names an account or holds an address of somebody."""
    inhoud = veld.base_field if isinstance(veld, ArrayField) else veld
    return veld.related_model is get_user_model() or isinstance(inhoud, models.EmailField)


def velden_van_iemand():
    return [
        (model, veld)
        for app in ONZE
        for model in apps.get_app_config(app).get_models()
        if not hasattr(model, "pgh_tracked_model")
        for veld in model._meta.concrete_fields
        if is_van_iemand(veld)
    ]


def naam_in_de_lijst(model, veld):
    """Return what the list calls it: of every step at once, of a person's own row by its model."""
    for soort in (OngedaanStap, Stap):
        if issubclass(model, soort) and any(veld.name == een.name for een in soort._meta.fields):
            return f"`{'Stap' if veld.name == 'vastgelegd_door' else soort.__name__}.{veld.name}`"
    if model.__name__ in EIGEN_RIJ:
        return f"`{model.__name__}`"
    return f"`{model.__name__}`: adressen" if veld.name == "aan" else f"`{model.__name__}.{veld.name}`"


@pytest.mark.parametrize(
    ("model", "veld"), velden_van_iemand(), ids=lambda een: getattr(een, "__name__", getattr(een, "name", ""))
)
def test_elk_gegeven_van_een_mens_staat_in_de_lijst(model, veld):
    assert naam_in_de_lijst(model, veld) in LIJST


@pytest.mark.parametrize(
    "taak",
    [
        "basis.tasks.wis_oude_post",
        "basis.tasks.ruim_sessies_op",
        "basis.tasks.ruim_tellingen_op",
        "verhalen.tasks.wis_oude_inzendingen",
        "verhalen.tasks.meld_verlopen_toestemmingen",
        "partners.tasks.houd_leden_bij",
        "site.tasks.wis_wat_niet_meer_nodig_is",
    ],
)
def test_wat_vanzelf_weggaat_heeft_een_taak(taak):
    assert taak in {rij["task"] for rij in settings.CELERY_BEAT_SCHEDULE.values()}

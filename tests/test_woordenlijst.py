"""The list of words names every model and every status, in the words that the site uses."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from coalitie.basis.status import MetStatus

WOORDENLIJST = (Path(__file__).resolve().parent.parent / "docs/woordenlijst.md").read_text()
KAMERS = ("themas", "partners", "financiering", "verhalen")
# Links, steps and the blocks of a story are explained with what they belong to.
GEEN_EIGEN_WOORD = re.compile(
    r".+Event|.+Stap|.+Blok|HoofdthemaThema|(Interventie|Aanvraag|Verhaal|Bericht)(Thema|Wijk|Interventie|Partner)"
)


def eigen_modellen():
    """Return the models of the rooms that stand on their own."""
    modellen = [model for kamer in KAMERS for model in apps.get_app_config(kamer).get_models()]
    return [model for model in modellen if not GEEN_EIGEN_WOORD.fullmatch(model.__name__)]


def met_status():
    return [model for model in apps.get_models() if issubclass(model, MetStatus)]


@pytest.mark.parametrize("model", eigen_modellen(), ids=lambda model: model.__name__)
def test_elk_model_staat_in_de_woordenlijst(model):
    assert f"`{model.__name__}`" in WOORDENLIJST


@pytest.mark.parametrize("model", met_status(), ids=lambda model: model.__name__)
def test_elke_status_staat_in_de_woordenlijst_met_de_woorden_van_de_site(model):
    statussen = WOORDENLIJST.partition("## Statussen")[2]
    for status in model.Status:
        assert status.value.replace("_", " ") in statussen or str(status.label) in statussen, status
    for woorden in getattr(model, "STATUS_PUBLIEK", {}).values():
        assert f"| {woorden} |" in statussen

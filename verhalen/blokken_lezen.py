"""Reading the blocks of a story, all kinds of them by one query."""

from datetime import date, timedelta

from django.db.models import F, Value
from django.db.models.functions import JSONObject

from coalitie.basis.beeldmaten import maten_van
from coalitie.basis.vaag import VageDatum
from coalitie.basis.vaste_vraag import vaste_vraag
from verhalen.models import CijferBlok, CitaatBlok, FotoBlok, TekstBlok

INHOUD = {
    TekstBlok: {"tekst": "tekst"},
    FotoBlok: {
        "foto": "foto",
        "breedte": "breedte",
        "hoogte": "hoogte",
        "maten": maten_van("foto"),
        "alt": "alt",
        "bijschrift": "bijschrift",
    },
    CitaatBlok: {"citaat": "citaat", "wie": "wie", "bron": "bron"},
    CijferBlok: {
        "getal": "getal",
        "eenheid": "eenheid",
        "wat": "wat",
        "bron": "bron",
        "eerste": "datum__startswith",
        "na": "datum__endswith",
    },
}


def blokken(verhaal):
    """Return the blocks of a story in their order: dicts with ``soort`` and what that kind holds.

    ``soort`` is the name of the model, such as "tekstblok". A figure has ``datum`` (a ``VageDatum``).
    """
    return [_klaar({"soort": rij["soort"], **rij["inhoud"]}) for rij in _rijen(verhaal.pk)]


@vaste_vraag
def _rijen(verhaal):
    eerste, *overige = [_lees(model, velden, verhaal) for model, velden in INHOUD.items()]
    return eerste.union(*overige, all=True).order_by("volgorde", "soort", "nummer")


def _lees(model, velden, verhaal):
    return (
        model.objects.filter(parent=verhaal)
        .order_by()
        .values(
            soort=Value(model._meta.model_name),
            volgorde=F("ordering"),
            nummer=F("pk"),
            inhoud=JSONObject(
                **{naam: F(veld) if isinstance(veld, str) else veld for naam, veld in velden.items()}
            ),
        )
    )


def _klaar(blok):
    if "eerste" in blok:
        laatste = date.fromisoformat(blok.pop("na")) - timedelta(days=1)
        blok["datum"] = VageDatum(date.fromisoformat(blok.pop("eerste")), laatste)
    return blok

"""What happened, from every room: one list of events with a day as vague as it is known, by one query."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from django.db.models import Count, Exists, F, OuterRef, Subquery, Value, Window
from django.db.models.functions import ExtractYear, JSONObject, RowNumber, TruncDate
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext_lazy

from coalitie.basis.vaag import VageDatum
from financiering.models import Aanvraag, AanvraagStap, Besluit
from partners.hoe_gaat_het import STAND_IN_WOORDEN
from partners.models import Doorbraak
from themas.models import Document, Interventie, InterventieStap, Resultaat
from verhalen.models import Bericht, Verhaal

SOORTEN = {
    "mijlpaal": gettext_lazy("Mijlpaal"),
    "document": gettext_lazy("Document"),
    "verhaal": gettext_lazy("Verhaal"),
    "bericht": gettext_lazy("Kort nieuws"),
    "plan": gettext_lazy("Plan"),
    "geld": gettext_lazy("Geld"),
    "besluit": gettext_lazy("Besluit"),
    "resultaat": gettext_lazy("Resultaat"),
}
# Only on the timeline of one plan or one application.
SOORTEN_IN_VERLOOP = SOORTEN | {
    "behoefte": gettext_lazy("Wat er nodig is"),
    "toezegging": gettext_lazy("Toegezegd"),
    "doorbraak": gettext_lazy("Een regel die in de weg staat"),
    "voortgang": gettext_lazy("Hoe het gaat"),
}
GETELD = {
    "mijlpaal": ngettext_lazy("%d mijlpaal", "%d mijlpalen"),
    "document": ngettext_lazy("%d document", "%d documenten"),
    "verhaal": ngettext_lazy("%d verhaal", "%d verhalen"),
    "bericht": ngettext_lazy("%d kort bericht", "%d korte berichten"),
    "plan": ngettext_lazy("%d stap in een plan", "%d stappen in plannen"),
    "geld": ngettext_lazy("%d stap bij een aanvraag om geld", "%d stappen bij aanvragen om geld"),
    "besluit": ngettext_lazy("%d besluit", "%d besluiten"),
    "resultaat": ngettext_lazy("%d resultaat", "%d resultaten"),
}
# How many of each kind a year has in the overview of all years.
IN_OVERZICHT = {
    "mijlpaal": 6,
    "document": 1,
    "verhaal": 2,
    "bericht": 0,
    "plan": 2,
    "geld": 1,
    "besluit": 1,
    "resultaat": 1,
}
# How many the overview has in all: it must stay light, also when the programme is twenty years old.
SAMEN_IN_OVERZICHT = 60
EERST_MIJLPALEN = 3
PAGINA_VAN = {
    "verhaal": "verhaal",
    "bericht": "bericht",
    "plan": "interventie",
    "geld": "aanvraag",
    "besluit": "besluit",
    "resultaat": "interventie",
    "doorbraak": "interventie",
    "toezegging": "partner",
    "voortgang": "interventie_voortgang",
}
STATUSWOORDEN = {
    "plan": Interventie.STATUS_PUBLIEK,
    "geld": Aanvraag.STATUS_PUBLIEK,
    "doorbraak": Doorbraak.STATUS_PUBLIEK,
    "voortgang": STAND_IN_WOORDEN,
}
# More in one year nobody reads; who does want it all has the lists of stories and plans.
HOOGSTENS = 1_000
KOLOMMEN = ("wat_voor", "eerste", "na_laatste", "wat", "waar", "meer")
# What fell on the same day and is of one kind stands in the order in which it was recorded.
VOLGORDE = ("na_laatste", "wat_voor", "wat", "nummer")


@dataclass(frozen=True)
class Gebeurtenis:
    """Something that happened: ``soort`` is a key of ``SOORTEN_IN_VERLOOP``; ``meer`` differs by kind."""

    soort: str
    datum: VageDatum
    titel: str
    slug: str
    meer: dict

    @property
    def soort_in_woorden(self):
        """The kind as residents read it."""
        return SOORTEN_IN_VERLOOP[self.soort]

    @property
    def adres(self):
        """The page about it; empty for what has none."""
        if self.soort == "document":
            return f"{reverse('documenten')}#{self.slug}"
        pagina = PAGINA_VAN.get(self.soort) if self.slug else None
        return f"{reverse(pagina, args=[self.slug])}{self.meer.get('plek', '')}" if pagina else ""

    @property
    def document_adres(self):
        """Where the document is that belongs to a milestone; empty when there is none."""
        slug = self.meer.get("document_slug")
        return f"{reverse('documenten')}#{slug}" if slug else ""

    @property
    def status(self):
        """The status that was reached, in the words of the site; empty for what is no step."""
        return STATUSWOORDEN.get(self.soort, {}).get(self.meer.get("status"), "")

    @property
    def groep(self):
        """The month, season or year under which it stands, as a ``VageDatum``."""
        eerste, laatste = self.datum.eerste, self.datum.laatste
        if (eerste.year, eerste.month) == (laatste.year, laatste.month):
            return VageDatum.lees(f"{eerste:%Y-%m}")
        if self.datum.nauwkeurigheid == "deel":
            return self.datum
        return VageDatum.lees(str(eerste.year))

    def sleutel(self):
        """Sort key: what is vague comes after all that fell in the same time."""
        groep = self.groep
        return groep.laatste, -groep.eerste.toordinal(), self.datum.laatste, -self.datum.eerste.toordinal()


def bronnen(tot_en_met, mijlpalen):
    """Return per kind the public events that began by that day, as a queryset with ``KOLOMMEN``.

    ``mijlpalen`` are the milestones that this visitor may see.
    """
    dag = TruncDate("publiceren_op")
    rijen = {
        "mijlpaal": met_datum(mijlpalen).annotate(wat=F("titel"), waar=Value(""), meer=_bij_mijlpaal()),
        "document": met_datum(_zonder_mijlpaal(mijlpalen)).annotate(
            wat=F("titel"), waar=F("slug"), meer=JSONObject(tekst="omschrijving")
        ),
        "verhaal": Verhaal.objects.openbaar().annotate(
            eerste=dag,
            na_laatste=TruncDate(F("publiceren_op") + timedelta(days=1)),
            wat=F("titel"),
            waar=F("slug"),
            meer=JSONObject(tekst="intro"),
        ),
        "bericht": met_datum(Bericht.objects.openbaar()).annotate(
            wat=F("titel"), waar=F("slug"), meer=JSONObject(bron="bron_naam")
        ),
        "plan": _stappen(InterventieStap, Interventie),
        "geld": _stappen(AanvraagStap, Aanvraag),
        "besluit": met_datum(Besluit.objects.openbaar(), "op").annotate(
            wat=F("titel"), waar=F("slug"), meer=JSONObject(tekst="besluit")
        ),
        "resultaat": met_datum(
            Resultaat.objects.filter(interventie__in=Interventie.objects.openbaar())
        ).annotate(waar=F("interventie__slug"), meer=JSONObject(plan="interventie__titel", bron="bron")),
    }
    return {
        soort: van_soort.filter(eerste__lte=tot_en_met)
        .annotate(wat_voor=Value(soort), jaar=ExtractYear("eerste"))
        .order_by()
        for soort, van_soort in rijen.items()
    }


def met_datum(rijen, veld="datum"):
    """Annotate rows with the first day of ``veld`` and the day after its last."""
    return rijen.annotate(eerste=F(f"{veld}__startswith"), na_laatste=F(f"{veld}__endswith"))


def _bij_mijlpaal():
    """Return what a milestone has besides: its text, its source, and its document when that is public."""
    document = Document.objects.openbaar().filter(pk=OuterRef("document"))
    return JSONObject(
        tekst="tekst",
        bron="bron",
        document=Subquery(document.values("titel")),
        document_slug=Subquery(document.values("slug")),
    )


def _zonder_mijlpaal(mijlpalen):
    """Return the public documents that no milestone tells of."""
    return Document.objects.openbaar().exclude(Exists(mijlpalen.filter(document=OuterRef("pk"))))


def _stappen(stappen, model):
    """Return the steps of what is public; their page is that of what took the step."""
    return met_datum(
        stappen.objects.geldend().filter(onderwerp__in=model.objects.openbaar()), "ingegaan"
    ).annotate(wat=F("onderwerp__titel"), waar=F("onderwerp__slug"), meer=JSONObject(status="naar"))


def aantallen(per_soort):
    """Return how much of which kind there is in each year, as {year: {kind: number}}; one query."""
    tellingen = [
        rijen.values("wat_voor", "jaar")
        .annotate(aantal=Count("pk"))
        .values_list("wat_voor", "jaar", "aantal")
        .order_by()
        for rijen in per_soort.values()
    ]
    per_jaar = {}
    for soort, jaar, aantal in samen(tellingen):
        per_jaar.setdefault(jaar, {})[soort] = aantal
    return dict(sorted(per_jaar.items()))


def van_jaar(per_soort, jaar):
    """Return what happened in a year, what came first first, at most ``HOOGSTENS``; one query."""
    return gelezen([rijen.filter(jaar=jaar) for rijen in per_soort.values()])


def uitgelicht(per_soort):
    """Return of every year a few of each kind, see ``IN_OVERZICHT``, what came first first; one query."""
    volgorde = Window(RowNumber(), partition_by=F("jaar"), order_by=["eerste", "na_laatste", "pk"])
    rijen = [
        rijen.annotate(plek=volgorde).filter(plek__lte=IN_OVERZICHT[soort])
        for soort, rijen in per_soort.items()
        if IN_OVERZICHT[soort]
    ]
    return gelezen(rijen)


def uitgelicht_per_jaar(per_soort, jaren):
    """Return ``uitgelicht`` as {year: events}, of each year as many as there is room for.

    The first milestones go before the other kinds, and those before more of the same.
    """
    per_jaar = {jaar: [] for jaar in jaren}
    for een in uitgelicht(per_soort):
        per_jaar.setdefault(een.datum.eerste.year, []).append(een)
    ruimte = max(2, SAMEN_IN_OVERZICHT // max(1, len(per_jaar)))
    return {jaar: _belangrijkste(rijen, ruimte) for jaar, rijen in per_jaar.items()}


def _belangrijkste(rijen, ruimte):
    al_gezien = Counter()
    met_voorrang = []
    for een in rijen:
        beurt = al_gezien[een.soort] // (EERST_MIJLPALEN if een.soort == "mijlpaal" else 1)
        met_voorrang.append((beurt, een.soort != "mijlpaal", een))
        al_gezien[een.soort] += 1
    gekozen = sorted(met_voorrang, key=lambda rij: rij[:2])[:ruimte]
    return sorted((een for *_voorrang, een in gekozen), key=Gebeurtenis.sleutel)


def samen(vragen):
    """Return querysets with the same columns as one."""
    eerste, *overige = vragen
    return eerste.union(*overige, all=True)


def gelezen(vragen):
    """Return the rows of querysets with ``KOLOMMEN`` together as events, in order, at most ``HOOGSTENS``."""
    rijen = samen([vraag.annotate(nummer=F("pk")).values_list(*KOLOMMEN, "nummer") for vraag in vragen])
    gebeurtenissen = [
        Gebeurtenis(soort, VageDatum(eerste, na_laatste - timedelta(days=1)), wat, waar, meer)
        for soort, eerste, na_laatste, wat, waar, meer, _nummer in rijen.order_by(*VOLGORDE)[:HOOGSTENS]
    ]
    return sorted(gebeurtenissen, key=Gebeurtenis.sleutel)


def per_groep(gebeurtenissen):
    """Return events that are in order as a list of (month, season or year, events)."""
    return [(groep, list(rijen)) for groep, rijen in groupby(gebeurtenissen, lambda een: een.groep)]

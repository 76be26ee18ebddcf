"""The money of the bench: so many interventions, and five times as many lines of needs, promises, budgets and covers."""

from datetime import UTC, date, datetime

from django.apps import apps
from django.db import connection, transaction

from coalitie.basis.vaag import VageDatum
from coalitie.beheer.voorbeeld.laden import laad
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagStap,
    AanvraagThema,
    Begrotingsbedrag,
    Begrotingsregel,
    Dekking,
    Ronde,
)
from partners.models import Partner, Toezegging, ToezeggingStap
from themas.models import (
    Behoefte,
    BehoefteOmvang,
    Document,
    Interventie,
    InterventieStap,
    InterventieThema,
    Thema,
)

EERSTE = 1_000_000  # the number of the first row
REGELS_PER_AANVRAAG = 80  # two kinds in forty years
VANAF = VageDatum.van_dag(date(2024, 1, 1))
BEDRAG = {"zekerheid": "afgerond", "bron": "Bench", "per": VANAF}
VASTGELEGD = datetime(2024, 11, 1, tzinfo=UTC)
STAP = {"ingegaan": VANAF, "reden": "Bench.", "bron": ""}


def vul(aantal):
    """Make the example programme and ``aantal`` interventions with their lines, unless they are there."""
    if Interventie.objects.filter(pk=EERSTE).exists():
        return
    laad()
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            model.objects.update(pgh_created_at=VASTGELEGD)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        for rijen in _rijen(aantal):
            tabel = type(rijen[0])._meta.db_table
            # Rows that are right, made a thousand times: no trigger has to look at them.
            cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {tabel} DISABLE TRIGGER USER")
            type(rijen[0]).objects.bulk_create(rijen, batch_size=5_000)
            cursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")
            _in_de_geschiedenis(cursor, type(rijen[0]))
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("VACUUM ANALYZE")


def _in_de_geschiedenis(cursor, model):
    """Record the new rows, as the trigger would have, in the autumn of 2024."""
    gebeurtenis = model.pgh_event_model._meta
    bekend = {veld.column for veld in gebeurtenis.concrete_fields}
    kolommen = ", ".join(veld.column for veld in model._meta.concrete_fields if veld.column in bekend)
    tabel, sleutel = model._meta.db_table, model._meta.pk.column
    cursor.execute(
        f"INSERT INTO {gebeurtenis.db_table} ({kolommen}, pgh_created_at, pgh_label, pgh_obj_id) "  # noqa: S608
        f"SELECT {kolommen}, '{VASTGELEGD:%Y-%m-%d}', 'insert', {sleutel} FROM {tabel} rij WHERE NOT EXISTS "
        f"(SELECT FROM {gebeurtenis.db_table} er WHERE er.pgh_obj_id = rij.{sleutel})"
    )


def _rijen(aantal):
    themas, partners, rondes = (
        list(Thema.objects.all()),
        list(Partner.objects.all()),
        list(Ronde.objects.all()),
    )
    openbaar = {"openbaar_vanaf": datetime(2024, 1, 1, tzinfo=UTC)}
    nummers = range(EERSTE, EERSTE + aantal)
    yield [
        Interventie(
            pk=n,
            slug=f"bench-{n}",
            titel=f"Plan {n}",
            inspraak="raadplegen",
            inspraak_toelichting="Zo.",
            **openbaar,
        )
        for n in nummers
    ]
    yield [InterventieStap(onderwerp_id=n, naar="uitvoering", **STAP) for n in nummers]
    yield [
        InterventieThema(interventie_id=n, thema=themas[(n + plek) % len(themas)])
        for n in nummers
        for plek in range(1 + n % 2)
    ]
    yield from _behoeften(nummers)
    yield [
        Toezegging(
            pk=n, partner=partners[n % len(partners)], interventie_id=n, soort="geld", hoeveelheid=1_000 + n % 7,
            eenheid="EUR", tekst="Bench", status="bevestigd",
        )
        for n in nummers
    ]  # fmt: skip
    yield [
        ToezeggingStap(onderwerp_id=n, naar="bevestigd", hoeveelheid=1_000 + n % 7, **STAP) for n in nummers
    ]
    yield from _aanvragen(nummers, themas, rondes, openbaar)
    yield [
        Dekking(
            behoefte_id=n,
            hoeveelheid=500,
            geldig_vanaf=VANAF,
            **{("toezegging_id", "begrotingsregel_id")[n % 2]: n},
        )
        for n in nummers
    ]


def _behoeften(nummers):
    aantal = len(nummers)
    paren = [(n + aantal * keer, n) for keer in range(2) for n in nummers]
    yield [
        Behoefte(
            pk=pk, interventie_id=n, jaar=2024 + n % 5, soort="geld", eenheid="EUR", waarvoor=f"Doel {pk}"
        )
        for pk, n in paren
    ]
    yield [BehoefteOmvang(behoefte_id=pk, hoeveelheid=2_000 + n % 11, **BEDRAG) for pk, n in paren]


def _aanvragen(nummers, themas, rondes, openbaar):
    aanvragen, besluit = sorted({_aanvraag_van(n) for n in nummers}), Document.objects.first()
    yield [
        Aanvraag(pk=pk, slug=f"bench-{pk}", titel=f"Aanvraag {pk}", ronde=rondes[pk % len(rondes)], status="toegekend",
                 besloten_op=VANAF, besluitdocument=besluit, **openbaar)
        for pk in aanvragen
    ]  # fmt: skip
    yield [AanvraagStap(onderwerp_id=pk, naar="toegekend", **STAP) for pk in aanvragen]
    yield [
        AanvraagThema(aanvraag_id=pk, thema=themas[pk % len(themas)], bron="Bench", geldig_vanaf=VANAF)
        for pk in aanvragen
    ]
    yield [AanvraagBedrag(aanvraag_id=pk, soort="verleend", bedrag=100_000, **BEDRAG) for pk in aanvragen]
    yield [
        Begrotingsregel(
            pk=n, aanvraag_id=_aanvraag_van(n), jaar=2015 + (n % REGELS_PER_AANVRAAG) // 2,
            soort=("integraal", "programma")[n % 2],
        )
        for n in nummers
    ]  # fmt: skip
    yield [Begrotingsbedrag(regel_id=n, bedrag=1_000 + n % 13, **BEDRAG) for n in nummers]


def _aanvraag_van(n):
    return EERSTE + (n - EERSTE) // REGELS_PER_AANVRAAG

"""The data of the bench: always the same, made by the database itself."""

from django.db import connection, transaction
from django.utils import timezone
from django.utils.timezone import datetime

from coalitie.basis.models import Zoektekst
from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.beheer.voorbeeld.laden import laad
from coalitie.site.vindbaar import BRONNEN
from themas.models import Thema, Wijk
from verhalen.models import CijferBlok, CitaatBlok, TekstBlok, Verhaal, VerhaalThema, VerhaalWijk

VERHAAL = "bench-verhaal"
EERSTE = 1_000_000  # the number of the first copy
DAG = datetime(2026, 1, 1, 12, tzinfo=timezone.get_fixed_timezone(0))
ALINEA = "<p>" + "De buurt kreeg een plek om samen te koken, te leren en te klussen. " * 6 + "</p>"
_WOORDEN = """
buurt straat leren werken gezond koken tuin school opleiding flat woning energie isolatie huur bewoner
gesprek koffie plein kind ouder student vakman diploma project plan geld samen helpen vragen luisteren
"""
WOORDEN = _WOORDEN.split()


def vul(aantal):
    """Make the example programme and one long story, unless they are there, and more up to ``aantal``."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        if not Verhaal.objects.filter(slug=VERHAAL).exists():
            _begin()
        te_kort = aantal - 1 - Verhaal.objects.filter(pk__gte=EERSTE).count()
        if te_kort > 0:
            _verveelvoudig(cursor, aantal - 1 - te_kort, te_kort)
    if te_kort > 0:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
            cursor.execute("VACUUM ANALYZE")
            cursor.execute("RESET statement_timeout")


def _begin():
    laad()
    themas, wijken = list(Thema.objects.all()), list(Wijk.objects.all())
    verhaal = Verhaal.objects.create(
        slug=VERHAAL,
        titel="Een lang verhaal",
        intro="Waar het over gaat, in twee zinnen. Dit is de tweede.",
        auteur="De redactie",
        portretteert=False,
        status="gepubliceerd",
        publiceren_op=DAG,
    )
    verhaal.themas.set(themas[:2])
    verhaal.wijken.set(wijken[:2])
    for nummer in range(8):
        TekstBlok.objects.create(parent=verhaal, region="inhoud", ordering=nummer * 10, tekst=ALINEA * 4)
    CitaatBlok.objects.create(
        parent=verhaal, region="inhoud", ordering=5, citaat="Ik ben trots.", wie="Een bewoner"
    )
    CijferBlok.objects.create(
        parent=verhaal,
        region="inhoud",
        ordering=15,
        getal="33",
        wat="diploma's",
        bron="Verslag",
        datum="2024",
    )
    loop_na(BRONNEN)


def _verveelvoudig(cursor, vanaf, aantal):
    """Copy the story ``aantal`` times with another address, moment, theme, wijk and text."""
    verhaal = Verhaal.objects.get(slug=VERHAAL)
    tabellen = [model._meta.db_table for model in (Verhaal, TekstBlok, VerhaalThema, VerhaalWijk, Zoektekst)]
    # What still has to be checked of the story itself stands in the way of changing its tables.
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for tabel in tabellen:
        cursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
    woord = " || ' ' || ".join(
        f"(%(woorden)s::text[])[1 + (abs(hashint4(n * 31 + {plek})) %% {len(WOORDEN)})]" for plek in range(40)
    )
    gegeven = {
        "van": EERSTE + vanaf,
        "tot": EERSTE + vanaf + aantal - 1,
        "een": verhaal.pk,
        "woorden": WOORDEN,
        "eerste": EERSTE,
    }
    for naam, model in (("themas", Thema), ("wijken", Wijk)):
        gegeven[naam] = list(model.objects.values_list("pk", flat=True))
    rijen = "generate_series(%(van)s, %(tot)s) AS n"
    for tabel, waar, velden in (
        (
            tabellen[0],
            "r.id = %(een)s",
            "'id', n, 'slug', 'verhaal-' || n, 'titel', 'Verhaal ' || n || ' over ' || "
            "(%(woorden)s::text[])[1 + n %% 30], 'publiceren_op', r.publiceren_op - (n - %(eerste)s) * interval '7 minutes'",
        ),
        (tabellen[1], "r.id = (SELECT min(id) FROM verhalen_tekstblok WHERE parent_id = %(een)s)",
         "'id', n, 'parent_id', n, 'tekst', '<p>' || repeat('Een korte tekst. ', 8) || '</p>'"),
        (tabellen[2], "r.id = (SELECT min(id) FROM verhalen_verhaalthema WHERE verhaal_id = %(een)s)",
         "'id', n, 'verhaal_id', n, 'thema_id', (%(themas)s::bigint[])[1 + n %% cardinality(%(themas)s::bigint[])]"),
        (tabellen[3], "r.id = (SELECT min(id) FROM verhalen_verhaalwijk WHERE verhaal_id = %(een)s)",
         "'id', n, 'verhaal_id', n, 'wijk_id', (%(wijken)s::bigint[])[1 + n %% cardinality(%(wijken)s::bigint[])]"),
    ):  # fmt: skip
        cursor.execute(
            f"INSERT INTO {tabel} SELECT (jsonb_populate_record(r, jsonb_build_object({velden}))).*"  # noqa: S608
            f" FROM {tabel} r, {rijen} WHERE {waar}",
            gegeven,
        )
    eigen = [
        veld.column for veld in Zoektekst._meta.concrete_fields if not veld.generated and veld.column != "id"
    ]
    anders = {
        "object_id": "n",
        "slug": "'verhaal-' || n",
        "titel": "'Verhaal ' || n",
        "tekst": f"{woord} || CASE WHEN n %% 1000 = 7 THEN ' zeldzaam' ELSE '' END",
    }
    cursor.execute(
        f"INSERT INTO {tabellen[4]} ({', '.join(eigen)})"  # noqa: S608 - names of our own columns
        f" SELECT {', '.join(anders.get(naam, naam) for naam in eigen)} FROM {tabellen[4]}, {rijen}"
        " WHERE soort = 'verhaal' AND object_id = %(een)s",
        gegeven,
    )
    for tabel in tabellen:
        cursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")

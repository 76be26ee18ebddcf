"""Searching below the pages: reading a question, words that were meant, and how long it takes."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitie.basis.models import Zoektekst, Zoekwoord
from coalitie.basis.zoeken import vinden, woorden
from coalitie.basis.zoeken.bronnen import HOOGSTENS_TEKENS, kaal
from coalitie.basis.zoeken.vragen import HOOGSTENS_WOORDEN, Vraag, vormen
from coalitie.basis.zoeken.woorden import bedoeld, buren, tel_woorden
from coalitie.site.vindbaar import BRONNEN
from tests.makers import gisteren, maak_verhaal
from verhalen.models import Verhaal

TEKSTEN = 10_000
# In the database, on a machine that does ``REKENSOM`` in so many ms; a busy one does both more slowly.
HOOGSTENS_MS = 20
REKENSOM = "SELECT sum(sqrt(getal)) FROM generate_series(1, 100000) AS getal"
REKENSOM_MS = 12
HERHAAL = 4


@pytest.mark.parametrize(
    ("tekst", "losse_woorden", "alles"),
    [
        ("", [], ""),
        ("  Huis  aan\tzee ", ["Huis", "aan", "zee"], "('Huis' | 'Huizen') & ('aan') & ('zee')"),
        ('"samen koken"', ["samen", "koken"], "('samen' <-> 'koken')"),
        ("noord -zuid", ["noord"], "('noord') & !('zuid')"),
        ("Paddepoel-Noord", ["Paddepoel", "Noord"], "('Paddepoel') & ('Noord')"),
        ("z'n", ["z", "n"], "('z') & ('n')"),
        ("a&b|!c:*", ["a", "b", "c"], "('a') & ('b') & ('c')"),
    ],
)
def test_een_vraag_wordt_gelezen(tekst, losse_woorden, alles):
    vraag = Vraag.lees(tekst)
    assert vraag.losse_woorden == losse_woorden
    assert vraag.alles.lower() == alles.lower()
    assert bool(vraag) == bool(losse_woorden)


def test_alleen_woorden_die_er_niet_in_mogen_is_geen_vraag():
    assert not Vraag.lees("-huis")


def test_een_vraag_heeft_een_eind():
    vraag = Vraag.lees("woord" * 100 + " " + " ".join(f"w{nummer}" for nummer in range(100)))
    assert len(vraag.tekst) <= 200
    assert len(Vraag.lees(" ".join("abcdefghijklmnop")).termen) == HOOGSTENS_WOORDEN


@pytest.mark.parametrize(
    ("een", "ander"), [("huis", "huizen"), ("brief", "brieven"), ("huizen", "huis"), ("brieven", "brief")]
)
def test_enkelvoud_en_meervoud_horen_bij_elkaar(een, ander):
    assert vormen(een) == (een, ander)


def test_tekst_wordt_kaal():
    assert (
        kaal("<h2>Kop</h2><p>Een &amp; <b>ander</b></p><ul><li>x\x00y</li></ul>") == "Kop. Een & ander. x y."
    )
    assert kaal("<p>Dat is nog\nniet bekend.</p>\n<p>Straks wel</p>") == "Dat is nog niet bekend. Straks wel."
    assert kaal("Een regel\nEen andere") == "Een regel. Een andere."
    assert len(kaal("woord " * HOOGSTENS_TEKENS)) == HOOGSTENS_TEKENS


def test_buren_zijn_een_tikfout_weg():
    assert {"hui", "hius", "huos", "huiis"} <= buren("huis")
    assert "huis" not in buren("huis")
    assert "huiken" not in buren("huis")


def tekst(woorden, **velden):
    """Store the text of a public page."""
    vast = {"soort": "verhaal", "object_id": 1, "etiketten": [], "openbaar_vanaf": "2020-01-01T00:00:00Z"}
    return Zoektekst.objects.create(**{**vast, "titel": "Titel", "tekst": woorden, **velden})


@pytest.mark.django_db
def test_bedoeld_is_het_bekende_woord_dat_het_meeste_voorkomt():
    Zoekwoord.objects.bulk_create(
        Zoekwoord(woord=woord, aantal=aantal)
        for woord, aantal in (("huis", 5), ("hulp", 90), ("buur", 1), ("buurt", 50), ("vergadering", 2))
    )
    tekst("Huis, hulp, buur, buurt, vergadering")
    assert bedoeld(["hius", "huls", "buur", "huis", "vergaderrring", "qqqq", "zz", "12345"]) == {
        "hius": "huis",
        "huls": "hulp",
        "buur": "buurt",
        "vergaderrring": "vergadering",
    }


@pytest.mark.django_db
def test_een_woord_dat_niemand_meer_kan_lezen_wordt_meteen_niet_meer_genoemd():
    """A story can be withdrawn, or its consent can end, long before the words are counted again."""
    weg, verlopen = tekst("Mevrouw Jaspersen"), tekst("Fatoumata woont hier", object_id=2)
    tel_woorden()
    fout = ["jaspresen", "fatoumatta"]
    assert bedoeld(fout) == {"jaspresen": "jaspersen", "fatoumatta": "fatoumata"}

    weg.delete()
    Zoektekst.objects.filter(pk=verlopen.pk).update(openbaar_tot="2020-02-01T00:00:00Z")

    assert bedoeld(fout) == {}
    assert bedoeld(fout, alleen_bekende=True) == {}


@pytest.mark.django_db
def test_woorden_tellen_blijft_gelijk_aan_de_teksten():
    vast = {"soort": "verhaal", "openbaar_vanaf": "2020-01-01T00:00:00Z", "etiketten": ["soort:verhaal"]}
    een = Zoektekst.objects.create(
        **vast, object_id=1, slug="een", titel="Café één", tekst="Huis, 2024 en huis."
    )
    Zoektekst.objects.create(**vast, object_id=2, slug="twee", titel="Huis")
    Zoektekst.objects.create(
        **{**vast, "openbaar_vanaf": "2999-01-01T00:00:00Z"}, object_id=3, titel="Geheim"
    )
    tel_woorden()
    assert dict(Zoekwoord.objects.values_list("woord", "aantal")) == {"cafe": 1, "een": 1, "huis": 2}
    een.delete()
    tel_woorden()
    assert dict(Zoekwoord.objects.values_list("woord", "aantal")) == {"huis": 1}


def vul(aantal):
    """Store texts whose words are as unevenly spread as in a language: a few everywhere, most in one text."""
    woord = "'woord' || translate(floor(exp(random() * ln(20000)))::int::text, '0123456789', 'abcdefghij')"
    sql = f"""
        INSERT INTO basis_zoektekst
            (soort, object_id, slug, titel, samenvatting, tekst, etiketten, gewicht, datum, openbaar_vanaf)
        SELECT 'verhaal', nummer, 'verhaal-' || nummer, titel.woorden, '', tekst.woorden,
            ARRAY['soort:verhaal', 'thema:' || nummer %% 5, 'wijk:' || nummer %% 9], 1,
            date '2020-01-01' + nummer * 7919 %% 2000, now() - interval '1 day'
        FROM generate_series(1, %s) AS nummer,
            LATERAL (SELECT string_agg({woord}, ' ') AS woorden FROM generate_series(1, 4 + nummer * 0)) AS titel,
            LATERAL (SELECT string_agg({woord}, ' ') AS woorden FROM generate_series(1, 50 + nummer * 0)) AS tekst
    """  # noqa: S608 - our own words
    with connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.5)")
        # Making the indexes afterwards takes a fraction of the time.
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes"
            " WHERE tablename = 'basis_zoektekst' AND indexdef LIKE '% gin %'"
        )
        indexen = cursor.fetchall()
        assert len(indexen) == 2
        for naam, _maak in indexen:
            cursor.execute(f"DROP INDEX {naam}")
        cursor.execute(sql, [aantal])
        for _naam, maak in indexen:
            cursor.execute(maak)
        cursor.execute("ANALYZE basis_zoektekst")
    tel_woorden()


def gemeten(sql, waarden=()):
    """Return in how many ms the database executes a query, and how many texts a single step of it reads at most."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", waarden)
        uitleg = cursor.fetchall()[0][0]
    plan = (json.loads(uitleg) if isinstance(uitleg, str) else uitleg)[0]
    return plan["Execution Time"], max(_teksten(plan["Plan"]))


def _teksten(stap):
    """Yield of a step and all below it how many rows of the table it looks at."""
    velden = ("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
    is_van_tabel = stap.get("Relation Name") == Zoektekst._meta.db_table
    yield sum(stap.get(veld, 0) for veld in velden) * stap["Actual Loops"] if is_van_tabel else 0
    for deel in stap.get("Plans", ()):
        yield from _teksten(deel)


def duur(monkeypatch, module, functie, doe):
    """Return the shortest of a few times, in ms, that the database needs for what ``doe`` asks by this ``functie``.

    And the most texts that it looks at in one step.
    """
    tijden, gelezen = [], []
    echt = getattr(module, functie)

    def meet_mee(sql, waarden):
        ms, teksten = gemeten(sql, waarden)
        tijden.append(ms)
        gelezen.append(teksten)
        return echt(sql, waarden)

    beste = float("inf")
    with monkeypatch.context() as zolang:
        zolang.setattr(module, functie, meet_mee)
        doe()  # settles how it is read: SET LOCAL stands from here on
        for _ in range(HERHAAL):
            tijden.clear()
            traagheid = max(1, gemeten(REKENSOM)[0] / REKENSOM_MS)
            doe()
            beste = min(beste, sum(tijden) / traagheid)
    assert tijden
    return beste, max(gelezen)


@pytest.mark.django_db
def test_zoeken_is_snel_voor_elk_woord(monkeypatch):
    vul(TEKSTEN)
    gewoon = list(Zoekwoord.objects.order_by("-aantal").values_list("woord", flat=True)[:3])
    half = Zoekwoord.objects.filter(aantal__lt=TEKSTEN // 5).order_by("-aantal").first().woord
    zeldzaam = Zoekwoord.objects.filter(aantal=1).first().woord
    keuzes = {"thema": "thema:3", "wijk": "wijk:4"}
    gevallen = {
        "in elke tekst": (gewoon[0], {}),
        "twee in elke tekst": (" ".join(gewoon[:2]), {}),
        "in een vijfde": (half, {}),
        "in een tekst": (zeldzaam, {}),
        "nergens": ("hemelbol", {}),
        "gekozen": (gewoon[0], keuzes),
        "niets over": (gewoon[0], {"thema": "thema:99"}),
        "op een rij": (f'"{gewoon[0]} {gewoon[1]}"', {}),
        "drie op een rij": (f'"{" ".join(gewoon)}"', {}),
        "niet op een rij": (f'{half} -"{gewoon[0]} {gewoon[1]}"', {}),
        "een klein woord erbij": (f'"de {gewoon[0]}"', {}),
    }

    metingen = {}
    for naam, (woord, gekozen) in gevallen.items():
        vraag = Vraag.lees(woord)
        metingen[naam] = duur(
            monkeypatch, vinden, "vraag_de_index", lambda v=vraag, k=gekozen: vinden.zoek(v, k)
        )
    begin, fout = Vraag.lees("woor"), ["woordxyzzz"]
    metingen["begin van een woord"] = duur(
        monkeypatch, vinden, "vraag_de_index", lambda: vinden.begint_met(begin)
    )
    metingen["tikfout"] = duur(monkeypatch, woorden, "_vraag_op", lambda: bedoeld(fout))

    assert {naam: ms for naam, (ms, _teksten) in metingen.items() if ms > HOOGSTENS_MS} == {}
    # Of a hundred thousand texts, no more are looked at than of these.
    assert {naam: teksten for naam, (_ms, teksten) in metingen.items() if teksten > vinden.KIJK_NA} == {}
    for naam in ("in elke tekst", "twee in elke tekst", "in een vijfde", "gekozen"):
        assert metingen[naam][1] <= vinden.TEL_TOT * 1.5, naam  # a page of the table has some texts more
    assert 0 < metingen["in een tekst"][1] <= 10


@pytest.mark.django_db
def test_van_wat_gevonden_is_worden_alleen_die_paginas_opgezocht():
    Verhaal.objects.bulk_create(
        Verhaal(
            slug=f"v{nummer}",
            titel="Zon",
            status="gepubliceerd",
            portretteert=False,
            publiceren_op=gisteren(),
        )
        for nummer in range(300)
    )
    gezocht = maak_verhaal(slug="gezocht", titel="Hemelbol")
    vraag = Vraag.lees("hemelbol")
    vondsten = vinden.zoek(vraag, {}).vondsten

    with CaptureQueriesContext(connection) as gevraagd:
        gevonden = vinden.lees(vraag, vondsten, BRONNEN)

    assert [tekst.object_id for tekst in gevonden] == [gezocht.pk]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF) {gevraagd[0]['sql']}")
        rijen = [
            int(float(rij))
            for regel in cursor.fetchall()
            for rij in re.findall(r"rows=([\d.]+) loops", regel[0])
        ]
    assert max(rijen) == 1

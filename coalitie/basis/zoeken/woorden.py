"""The words of the public pages: what somebody may have meant who typed something else."""

from django.db import connection, transaction

from coalitie.basis.zoeken.index import vraag_de_index

LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Longer words have too many neighbours to name them all; there likeness is enough.
LANGST = 16
KORTST = 3
LIJKT_GENOEG = 0.4
HOOGSTENS_GELIJKEND = 3
# A word of so many pages is no secret of one that was withdrawn since they were counted.
VAN_IEDEREEN = 20

TEL = """
    SELECT word, ndoc FROM ts_stat($$
        SELECT to_tsvector('portaal_letterlijk', concat_ws(' ', titel, samenvatting, tekst))
        FROM basis_zoektekst
        WHERE openbaar_vanaf <= now() AND (openbaar_tot IS NULL OR openbaar_tot > now())
    $$) WHERE word ~ '^[[:alpha:]]{3,40}$'
"""
VERVANG = f"""
    WITH geteld AS MATERIALIZED ({TEL}),
    weg AS (DELETE FROM basis_zoekwoord WHERE woord NOT IN (SELECT word FROM geteld))
    INSERT INTO basis_zoekwoord (woord, aantal) SELECT word, ndoc FROM geteld
    ON CONFLICT (woord) DO UPDATE SET aantal = excluded.aantal
    WHERE basis_zoekwoord.aantal IS DISTINCT FROM excluded.aantal
"""  # noqa: S608 - no value in it comes from anywhere but this file
BEKEND_OF_BUUR = """
    SELECT gevraagd.woord, zoekwoord.woord, zoekwoord.aantal
    FROM unnest(%s::text[], %s::text[]) AS gevraagd(woord, buur)
    JOIN basis_zoekwoord AS zoekwoord ON zoekwoord.woord = gevraagd.buur
"""
# The candidates are bounded: where a great many words look alike, any of them will do.
LIJKT = """
    SELECT gevraagd.woord, beste.woord
    FROM unnest(%s::text[]) AS gevraagd(woord), LATERAL (
        SELECT kandidaat.woord FROM (
            SELECT zoekwoord.woord, aantal FROM basis_zoekwoord AS zoekwoord
            WHERE zoekwoord.woord %% gevraagd.woord
            AND abs(length(zoekwoord.woord) - length(gevraagd.woord)) <= 3
            LIMIT 500
        ) AS kandidaat
        WHERE similarity(kandidaat.woord, gevraagd.woord) >= %s
        ORDER BY similarity(kandidaat.woord, gevraagd.woord) DESC, aantal DESC LIMIT 1
    ) AS beste
"""
NOG_TE_LEZEN = """
    SELECT woord FROM basis_zoekwoord AS zoekwoord WHERE woord = ANY(%s) AND (aantal > %s OR EXISTS (
        SELECT 1 FROM basis_zoektekst WHERE zoek @@ plainto_tsquery('portaal', zoekwoord.woord)
        AND openbaar_vanaf <= now() AND (openbaar_tot IS NULL OR openbaar_tot > now())
    ))
"""


@transaction.atomic
def tel_woorden():
    """Count the words of all public pages; running it twice changes nothing."""
    with connection.cursor() as cursor:
        # Nobody waits for this one.
        cursor.execute("SET LOCAL statement_timeout = '120s'")
        cursor.execute(VERVANG)


def buren(woord):
    """Return every word that one slip of the fingers makes of ``woord``: a letter too many, missing, wrong or swapped."""
    delen = [(woord[:plek], woord[plek:]) for plek in range(len(woord) + 1)]
    return {
        *(links + rechts[1:] for links, rechts in delen if rechts),
        *(links + rechts[1] + rechts[0] + rechts[2:] for links, rechts in delen if len(rechts) > 1),
        *(links + letter + rechts[1:] for links, rechts in delen if rechts for letter in LETTERS),
        *(links + letter + rechts for links, rechts in delen for letter in LETTERS),
    } - {woord}


def bedoeld(woorden, *, alleen_bekende=False):
    """Return for each of these words the known word that was probably meant, where there is a better one.

    A word that is known is only replaced by a neighbour that stands in ten times as many pages. With
    ``alleen_bekende`` the words were found, so one that is not known is another form of one that is.
    Words come without accents and capitals.
    """
    woorden = {woord for woord in woorden if len(woord) >= KORTST and woord.isalpha()}
    aantallen = _bekend_en_buren(woorden)
    beter = {}
    for woord, gevonden in aantallen.items():
        bekend = gevonden.pop(woord, 0)
        if alleen_bekende and not bekend:
            continue
        beste, aantal = max(gevonden.items(), key=lambda paar: (paar[1], paar[0]), default=("", 0))
        if aantal > bekend * 10:
            beter[woord] = beste
    if not alleen_bekende:
        beter |= _lijkt_op(woorden - aantallen.keys())
    publiek = _nog_te_lezen(beter.values())
    return {woord: beste for woord, beste in beter.items() if beste in publiek}


def _bekend_en_buren(woorden):
    """Return, by word, in how many pages it and its neighbours stand."""
    paren = [(woord, buur) for woord in woorden if len(woord) <= LANGST for buur in (woord, *buren(woord))]
    gevonden = {}
    if paren:
        for woord, buur, aantal in _vraag_op(
            BEKEND_OF_BUUR, [list(kolom) for kolom in zip(*paren, strict=True)]
        ):
            gevonden.setdefault(woord, {})[buur] = aantal
    return gevonden


def _lijkt_op(woorden):
    """Return, by word, the known word that looks most like it."""
    if not woorden:
        return {}
    rijen = _vraag_op(LIJKT, [sorted(woorden)[:HOOGSTENS_GELIJKEND], LIJKT_GENOEG])
    return {woord: beste for woord, beste in rijen if beste != woord}


def _nog_te_lezen(woorden):
    """Return which of these known words a visitor can still read: a page may have gone since they were counted."""
    if not woorden:
        return set()
    # For a word that nobody can read any more the planner would read every text.
    return {woord for (woord,) in vraag_de_index(NOG_TE_LEZEN, [list(woorden), VAN_IEDEREEN])}


def _vraag_op(sql, waarden):
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()

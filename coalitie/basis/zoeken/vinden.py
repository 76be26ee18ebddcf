"""Asking the database for pages: which, how many of what, best first, and what was found in them."""

import json
from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db import connection, transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat, Left, Right
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import mark_safe

from coalitie.basis.models import Zoektekst
from coalitie.basis.models.zoektekst import STAMMEN

# Of a common word so many pages are counted; the newest so many of those are put in order, and as many again that
# have it in their title.
TEL_TOT = 1000
RANGSCHIK = 100
PER_BLADZIJDE = 10
SUGGESTIES = 6
TEKENS_IN_UITTREKSEL = 30_000
TEKENS_AAN_RAND = 12
# In no text: control characters are left out of them.
BEGIN, EINDE = "\x02", "\x03"

_STAM = "to_tsquery('portaal', %(vraag)s)"
# Words that Dutch search leaves out, such as "het", do count when they are the title.
_STAM_OF_LETTERLIJK = f"({_STAM} || to_tsquery('portaal_letterlijk', %(vraag)s))"
_BEGIN_VAN_TITEL = "to_tsquery('portaal_letterlijk', %(vraag)s)"


def _kandidaten(naam, veld, vraag, keuzes=""):
    """Return SQL for at most ``TEL_TOT`` visible pages; ``keuzes`` names the parameter with their labels.

    Materialised, so that a rare word is looked up in its index and never by walking along the dates,
    and so that the limit ends the reading without changing that plan.
    """
    gekozen = f"AND etiketten @> %({keuzes})s::varchar[]" if keuzes else ""
    return f"""
        {naam}_alle AS MATERIALIZED (
            SELECT id, datum, etiketten, gewicht, length(titel) AS lengte FROM basis_zoektekst
            WHERE {veld} @@ {vraag} {gekozen}
            AND openbaar_vanaf <= %(nu)s AND (openbaar_tot IS NULL OR openbaar_tot > %(nu)s)
        ),
        {naam} AS MATERIALIZED (SELECT * FROM {naam}_alle LIMIT {TEL_TOT})
    """  # noqa: S608 - all parts are from this file; what was typed goes in as a parameter


_VENSTER = f"""
    samen AS MATERIALIZED (
        SELECT id, datum, etiketten FROM tekst
        UNION ALL SELECT id, datum, etiketten FROM titel WHERE id NOT IN (SELECT id FROM tekst)
    ),
    venster AS MATERIALIZED (
        (SELECT id FROM tekst ORDER BY datum DESC NULLS LAST, id DESC LIMIT {RANGSCHIK})
        UNION (SELECT id FROM titel ORDER BY lengte, id LIMIT {RANGSCHIK})
    ),
    beste AS (
        SELECT id, row_number() OVER (ORDER BY punten DESC, datum DESC NULLS LAST, id DESC) AS plek FROM (
            SELECT id, datum, gewicht * (
                ts_rank('{{0.05, 0.2, 0.5, 1}}', zoek, {_STAM}, 1)
                + CASE WHEN titelzoek @@ {_STAM_OF_LETTERLIJK} THEN 0.5 ELSE 0 END
                + CASE WHEN lower(titel) = lower(%(tekst)s) THEN 2 ELSE 0 END
            ) AS punten
            FROM venster JOIN basis_zoektekst USING (id)
        ) AS gewogen
        ORDER BY plek LIMIT {PER_BLADZIJDE} OFFSET %(vanaf)s
    )
"""  # noqa: S608 - as above


@dataclass(frozen=True)
class Uitslag:
    """What was found: row numbers of this page, best first, and how many there are.

    ``aantal`` counts to ``TEL_TOT``; ``te_bladeren`` of those can be paged through. ``per_etiket`` counts, for
    each label, what choosing it instead of the present choice would leave.
    """

    ids: tuple[int, ...]
    aantal: int
    te_bladeren: int
    per_etiket: dict

    @property
    def is_meer(self):
        """Tell whether there are more than were counted."""
        return self.aantal >= TEL_TOT


def zoek(vraag, tsquery, keuzes, vanaf=0):
    """Return the ``Uitslag`` for one page.

    ``tsquery`` is ``vraag.alles`` or ``vraag.iets``; ``keuzes`` are labels by the name of their kind, such as
    ``{"thema": "thema:3"}``; ``vanaf`` is how many of the best to leave out.
    """
    waarden = {
        "vraag": tsquery,
        "tekst": vraag.tekst,
        "nu": timezone.now(),
        "vanaf": vanaf,
        "keuzes": list(keuzes.values()),
        "namen": list(keuzes),
    }
    delen = [
        _kandidaten("tekst", "zoek", _STAM, keuzes and "keuzes"),
        _kandidaten("titel", "titelzoek", _STAM_OF_LETTERLIJK, keuzes and "keuzes"),
        _VENSTER,
    ]
    tellingen = [
        "SELECT etiket FROM samen, unnest(etiketten) AS etiket"
        " WHERE split_part(etiket, ':', 1) <> ALL(%(namen)s::text[]) OR etiket = ANY(%(keuzes)s::varchar[])"
    ]
    for nummer, naam in enumerate(keuzes):
        # The other choices stand; what if this one were another?
        waarden[f"zonder{nummer}"] = [etiket for ander, etiket in keuzes.items() if ander != naam]
        waarden[f"naam{nummer}"] = naam
        delen.append(_kandidaten(f"ander{nummer}", "zoek", _STAM, len(keuzes) > 1 and f"zonder{nummer}"))
        tellingen.append(
            f"SELECT etiket FROM ander{nummer}, unnest(etiketten) AS etiket"  # noqa: S608 - a number
            f" WHERE split_part(etiket, ':', 1) = %(naam{nummer})s AND etiket <> ALL(%(keuzes)s::varchar[])"
        )
    sql = f"""
        WITH {",".join(delen)},
        geteld AS (SELECT etiket, count(*) AS aantal FROM ({" UNION ALL ".join(tellingen)}) AS alle GROUP BY etiket)
        SELECT (SELECT count(*) FROM samen), (SELECT count(*) FROM venster),
            ARRAY(SELECT id FROM beste ORDER BY plek), (SELECT jsonb_object_agg(etiket, aantal)::text FROM geteld)
    """  # noqa: S608 - as above
    aantal, te_bladeren, ids, geteld = _vraag_op(sql, waarden)[0]
    return Uitslag(tuple(ids), aantal, te_bladeren, json.loads(geteld or "{}"))


def tel_etiketten(etiketten):
    """Return, for each label, how many visible pages have it beside all of ``etiketten``."""
    sql = """
        SELECT etiket, count(*) FROM basis_zoektekst, unnest(etiketten) AS etiket
        WHERE etiketten @> %(keuzes)s::varchar[]
        AND openbaar_vanaf <= %(nu)s AND (openbaar_tot IS NULL OR openbaar_tot > %(nu)s)
        GROUP BY etiket
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, {"keuzes": etiketten, "nu": timezone.now()})
        return dict(cursor.fetchall())


def begint_met(vraag):
    """Return the row numbers of a few pages whose title has words that begin with what was typed."""
    sql = f"""
        WITH {_kandidaten("titel", "titelzoek", _BEGIN_VAN_TITEL)}
        SELECT id FROM titel ORDER BY gewicht DESC, lengte, id LIMIT {SUGGESTIES}
    """  # noqa: S608 - as above
    waarden = {"vraag": vraag.begin, "nu": timezone.now()}
    return tuple(rij[0] for rij in _vraag_op(sql, waarden))


def _vraag_op(sql, waarden):
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        # The planner does not know what reading a long row beside its table costs: it would read all of them.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def lees(vraag, ids, bronnen, *, met_uittreksel=True):
    """Return the texts with these row numbers, in that order, with ``titel_html`` and ``uittreksel_html``.

    What its own page would not show to a visitor at this moment is not among them.
    """
    gevraagd = SearchQuery(vraag.wel, config=STAMMEN, search_type="raw")
    mag = Q(pk__in=())
    for bron in bronnen:
        mag |= Q(soort=bron.soort, object_id__in=bron.openbaar().order_by().values("pk"))
    rijen = (
        Zoektekst.objects.filter(mag, pk__in=ids)
        .defer("tekst", "samenvatting", "zoek", "titelzoek")
        .annotate(titel_gemerkt=_gemerkt("titel", gevraagd, highlight_all=True))
    )
    if met_uittreksel:
        alles = Concat("samenvatting", Value(" "), Left("tekst", TEKENS_IN_UITTREKSEL))
        rijen = rijen.annotate(
            uittreksel=_gemerkt(
                alles, gevraagd, max_fragments=2, max_words=24, min_words=12, fragment_delimiter=" … "
            ),
            eerste=Left(alles, TEKENS_AAN_RAND),
            laatste=Right(alles, TEKENS_AAN_RAND),
        )
    gevonden = {}
    for rij in rijen:
        rij.titel_html = _als_html(rij.titel_gemerkt)
        rij.uittreksel_html = _als_html(_met_puntjes(rij)) if met_uittreksel else ""
        gevonden[rij.pk] = rij
    return [gevonden[pk] for pk in ids if pk in gevonden]


def _gemerkt(tekst, gevraagd, **opties):
    return SearchHeadline(tekst, gevraagd, config=STAMMEN, start_sel=BEGIN, stop_sel=EINDE, **opties)


def _met_puntjes(rij):
    """Return the excerpt, with dots where it leaves out the beginning or the end of the text."""
    kaal = rij.uittreksel.replace(BEGIN, "").replace(EINDE, "").strip()
    begin = "" if kaal.startswith(rij.eerste.strip()[: len(kaal)]) else "… "
    einde = "" if kaal.endswith(rij.laatste.strip()[-len(kaal) :]) else " …"
    return f"{begin}{rij.uittreksel.strip()}{einde}" if kaal else ""


def _als_html(tekst):
    """Return a text with its marks as elements; all else in it stays text."""
    veilig = escape(tekst)
    return mark_safe(veilig.replace(BEGIN, "<mark>").replace(EINDE, "</mark>"))  # noqa: S308 - escaped above

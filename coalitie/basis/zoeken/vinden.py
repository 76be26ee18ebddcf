"""Asking the database for pages: which, how many of what, best first, and what was found in them."""

import json
from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db import connection
from django.db.models import Q, Value
from django.db.models.functions import Concat, Left, Right
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import mark_safe

from coalitie.basis.models import Zoektekst
from coalitie.basis.models.zoektekst import STAMMEN
from coalitie.basis.zoeken.index import vraag_de_index

# Of a common word so many pages are counted; the newest so many of those are put in order, and as many again that
# have it in their title.
TEL_TOT = 1000
RANGSCHIK = 100
# So many pages with all words are read to see whether those stand in a row.
KIJK_NA = 5000
PER_BLADZIJDE = 10
SUGGESTIES = 6
TEKENS_IN_UITTREKSEL = 30_000
TEKENS_AAN_RAND = 12
# In no text: control characters are left out of them.
BEGIN, EINDE = "\x02", "\x03"

_STAM = "to_tsquery('portaal', %(vraag)s)"
# Words that Dutch search leaves out, such as "het", do count when they are the title.
_STAM_OF_LETTERLIJK = f"({_STAM} || to_tsquery('portaal_letterlijk', %(vraag)s))"
# The same without asking that words stand in a row: all that the index can tell.
_STAM_LOS, _STAM_OF_LETTERLIJK_LOS = (deel.replace("vraag", "los") for deel in (_STAM, _STAM_OF_LETTERLIJK))
_BEGIN_VAN_TITEL = "to_tsquery('portaal_letterlijk', %(vraag)s)"


def _kandidaten(naam, veld, vraag, keuzes="", ruim=""):
    """Return SQL for at most ``TEL_TOT`` visible pages; ``keuzes`` names the parameter with their labels.

    Materialised, so that a rare word is looked up in its index and never by walking along the dates,
    and so that the limit ends the reading without changing that plan.

    The index does not know which words stand in a row. With ``ruim``, the same question without rows, at
    most ``KIJK_NA`` of the pages that it finds are read to see whether they do.
    """
    gekozen = f"AND etiketten @> %({keuzes})s::varchar[]" if keuzes else ""
    klopt, hoogstens = (f"{veld} @@ {vraag}", f"LIMIT {KIJK_NA}") if ruim else ("true", "")
    return f"""
        {naam}_alle AS MATERIALIZED (
            SELECT id, datum, etiketten, gewicht, length(titel) AS lengte, {klopt} AS klopt
            FROM basis_zoektekst WHERE {veld} @@ {ruim or vraag} {gekozen}
            AND openbaar_vanaf <= %(nu)s AND (openbaar_tot IS NULL OR openbaar_tot > %(nu)s) {hoogstens}
        ),
        {naam} AS MATERIALIZED (SELECT * FROM {naam}_alle WHERE klopt LIMIT {TEL_TOT})
    """  # noqa: S608 - all parts are from this file; what was typed goes in as a parameter


_VENSTER = f"""
    samen AS MATERIALIZED (
        SELECT id, etiketten FROM tekst
        UNION ALL SELECT id, etiketten FROM titel WHERE id NOT IN (SELECT id FROM tekst)
    ),
    venster AS MATERIALIZED (
        (SELECT id FROM tekst ORDER BY datum DESC NULLS LAST, id DESC LIMIT {RANGSCHIK})
        UNION (SELECT id FROM titel ORDER BY lengte, id LIMIT {RANGSCHIK})
    ),
    beste AS (
        SELECT id, soort, object_id, row_number() OVER (ORDER BY punten DESC, datum DESC NULLS LAST, id DESC) AS plek
        FROM (
            SELECT id, soort, object_id, datum, gewicht * (
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
class Vondst:
    """A page that was found: the number of its row here, its kind, and its own number."""

    pk: int
    soort: str
    object_id: int


@dataclass(frozen=True)
class Uitslag:
    """What was found: the pages of this page, best first, and how many there are.

    ``aantal`` counts to ``TEL_TOT``; ``te_bladeren`` of those can be paged through. ``per_etiket`` counts, for
    each label, what choosing it instead of the present choice would leave. ``is_deels_bekeken``: not every page
    with the words was read to see whether they stand in a row.
    """

    vondsten: tuple[Vondst, ...]
    aantal: int
    te_bladeren: int
    per_etiket: dict
    is_deels_bekeken: bool = False

    @property
    def is_meer(self):
        """Tell whether there are more than were counted."""
        return self.aantal >= TEL_TOT


def zoek(vraag, keuzes, vanaf=0, *, is_deel=False):
    """Return the ``Uitslag`` for one page: of what has all words, or with ``is_deel`` some of them.

    ``keuzes`` are labels by the name of their kind, such as ``{"thema": "thema:3"}``; ``vanaf`` is how many of
    the best to leave out.
    """
    waarden = {
        "vraag": vraag.iets if is_deel else vraag.alles,
        "los": vraag.iets_los if is_deel else vraag.alles_los,
        "tekst": vraag.tekst,
        "nu": timezone.now(),
        "vanaf": vanaf,
        "keuzes": list(keuzes.values()),
    }
    los, los_in_titel = (_STAM_LOS, _STAM_OF_LETTERLIJK_LOS) if vraag.heeft_rij else ("", "")
    if not is_deel and (paren := _paren(vraag.rijen)):
        waarden["paren"] = paren
        los = f"{los} AND paren @> %(paren)s::text[]"
    delen = [
        _kandidaten("tekst", "zoek", _STAM, keuzes and "keuzes", los),
        _kandidaten("titel", "titelzoek", _STAM_OF_LETTERLIJK, keuzes and "keuzes", los_in_titel),
        _VENSTER,
    ]
    # What has the same labels is counted together before the labels are.
    groepen = ["SELECT '' AS zonder, etiketten, count(*) AS aantal FROM samen GROUP BY etiketten"]
    for nummer, naam in enumerate(keuzes):
        # The other choices stand; what if this one were another?
        waarden[f"zonder{nummer}"] = [etiket for ander, etiket in keuzes.items() if ander != naam]
        waarden[f"naam{nummer}"] = naam
        delen.append(_kandidaten(f"ander{nummer}", "zoek", _STAM, len(keuzes) > 1 and f"zonder{nummer}", los))
        groepen.append(
            f"SELECT %(naam{nummer})s, etiketten, count(*) FROM ander{nummer} GROUP BY etiketten"  # noqa: S608 - a number
        )
    sql = f"""
        WITH {",".join(delen)},
        geteld AS (
            SELECT zonder, etiket, sum(aantal) AS aantal
            FROM ({" UNION ALL ".join(groepen)}) AS groepen, unnest(etiketten) AS etiket GROUP BY zonder, etiket
        )
        SELECT (SELECT count(*) FROM samen), (SELECT count(*) FROM venster),
            (SELECT json_agg(json_build_array(id, soort, object_id) ORDER BY plek)::text FROM beste),
            (SELECT json_agg(json_build_array(zonder, etiket, aantal))::text FROM geteld),
            {_deels_bekeken("tekst", "titel") if vraag.heeft_rij else "false"}
    """  # noqa: S608 - as above
    aantal, te_bladeren, beste, geteld, deels = vraag_de_index(sql, waarden)[0]
    vondsten = tuple(Vondst(*delen) for delen in json.loads(beste or "[]"))
    return Uitslag(vondsten, aantal, te_bladeren, _per_etiket(json.loads(geteld or "[]"), keuzes), deels)


def _paren(rijen):
    """Return each two words that follow each other in these rows, as the index has them.

    There are none in "de buurt", and of an empty list the index would read every page.
    """
    if not rijen:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT paar FROM unnest(%s::text[]) AS rij, unnest(portaal_paren(to_tsvector('portaal', rij))) AS paar",
            [rijen],
        )
        return [paar for (paar,) in cursor.fetchall()]


def _deels_bekeken(*namen):
    """Return SQL that tells whether of these candidates not all could be read; only asked for when few were found."""
    return " OR ".join(
        f"((SELECT count(*) FROM {naam}) < {TEL_TOT} AND (SELECT count(*) FROM {naam}_alle) >= {KIJK_NA})"  # noqa: S608 - as above
        for naam in namen
    )


def _per_etiket(geteld, keuzes):
    """Return the counts by label: for a kind of which one was chosen, of the others as if that were not."""
    per_etiket = {}
    for zonder, etiket, aantal in geteld:
        naam = etiket.partition(":")[0]
        is_anders = naam in keuzes and keuzes[naam] != etiket
        if zonder == (naam if is_anders else ""):
            per_etiket[etiket] = aantal
    return per_etiket


def tel_etiketten(etiketten):
    """Return, for each label, how many visible pages have it beside all of ``etiketten``."""
    sql = """
        SELECT etiket, sum(aantal)::integer FROM (
            SELECT etiketten, count(*) AS aantal FROM basis_zoektekst WHERE etiketten @> %(keuzes)s::varchar[]
            AND openbaar_vanaf <= %(nu)s AND (openbaar_tot IS NULL OR openbaar_tot > %(nu)s) GROUP BY etiketten
        ) AS groepen, unnest(etiketten) AS etiket GROUP BY etiket
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, {"keuzes": etiketten, "nu": timezone.now()})
        return dict(cursor.fetchall())


def begint_met(vraag):
    """Return a few pages whose title has words that begin with what was typed, as a tuple of ``Vondst``."""
    sql = f"""
        WITH {_kandidaten("titel", "titelzoek", _BEGIN_VAN_TITEL)}
        SELECT id, soort, object_id FROM (SELECT * FROM titel ORDER BY gewicht DESC, lengte, id LIMIT {SUGGESTIES}) AS kort
        JOIN basis_zoektekst USING (id) ORDER BY kort.gewicht DESC, lengte, id
    """  # noqa: S608 - as above
    waarden = {"vraag": vraag.begin, "nu": timezone.now()}
    return tuple(Vondst(*rij) for rij in vraag_de_index(sql, waarden))


def lees(vraag, vondsten, bronnen, *, is_deel=False, met_uittreksel=True):
    """Return the texts of these pages, in that order, with ``titel_html`` and ``uittreksel_html``.

    With ``is_deel`` they were found by some of the words, and those are marked.

    What its own page would not show to a visitor at this moment is not among them.
    """
    gevraagd = SearchQuery(vraag.losse_wel if is_deel else vraag.wel, config=STAMMEN, search_type="raw")
    mag = Q(pk__in=())
    for bron in bronnen:
        if pks := [vondst.object_id for vondst in vondsten if vondst.soort == bron.soort]:
            # Only asked of these few: else the database would first list every public page.
            openbaar = bron.openbaar().filter(pk__in=pks).order_by().values("pk")
            mag |= Q(soort=bron.soort, object_id__in=openbaar)
    rijen = (
        Zoektekst.objects.filter(mag, pk__in=[vondst.pk for vondst in vondsten])
        .defer("tekst", "samenvatting", "zoek", "titelzoek", "paren")
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
    return [gevonden[vondst.pk] for vondst in vondsten if vondst.pk in gevonden]


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

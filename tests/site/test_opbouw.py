"""Every public page as somebody hears it: headings, landmarks, lists, tables, links, languages, titles."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.db import transaction
from django.test import Client

from coalitie.basis.models import Portaal
from tests.leegmaken import zet_terug
from tests.makers import (
    maak_aanvraag,
    maak_bericht,
    maak_document,
    maak_interventie,
    maak_mijlpaal,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from tests.site.boom import Boom

WORTEL = Path(__file__).resolve().parents[2]
VAAG = {"hier", "klik hier", "lees meer", "lees verder", "meer", "link", "verder", "bekijk", "download"}
# Addresses that no link leads to, with the status they answer with.
LOS = {
    "/bestaat-niet/": 404,
    "/verhalen/?thema=bestaat-niet": 200,
    "/interventies/?wijk=bestaat-niet": 200,
    "/interventies/?wijk=selwerd&thema=leren": 200,
    "/zoeken/?q=huis": 200,
    "/zoeken/?q=qxzvw": 200,
}
# Not pages: tables to download are most of all links (test_hele_site fetches them).
NIET = ("/account/", "/beheer/", "/en/", "/media/", "/mijn/", "/static/", "/tabellen/")
KOPPEN = tuple(f"h{niveau}" for niveau in range(1, 7))
STILLE_SOORTEN = {"hidden", "submit", "button"}


def _paden(pagina, hier):
    """Yield the addresses of this site that a page links to, in Dutch, without what comes after ? or #."""
    for link in pagina.top.alle("a"):
        doel = urlsplit(urljoin(f"http://testserver{hier}", link.attrs.get("href", "")))
        if doel.netloc == "testserver" and not doel.path.startswith(NIET):
            yield doel.path


@pytest.fixture(scope="module")
def paginas(voorbeeldprogramma, django_db_blocker):
    """Return all pages that links lead to from the home page of the example programme, by address."""
    with django_db_blocker.unblock(), transaction.atomic():
        zet_terug("voorbeeld")
        client, gezien, wachtrij = Client(), {}, ["/", *LOS]
        while wachtrij:
            pad = wachtrij.pop(0)
            if pad in gezien:
                continue
            antwoord = client.get(pad)
            if not antwoord.get("Content-Type", "").startswith("text/html"):
                continue
            assert antwoord.status_code == LOS.get(pad, 200), pad
            gezien[pad] = Boom(antwoord.content.decode())
            if pad not in LOS:
                wachtrij += _paden(gezien[pad], pad)
        transaction.set_rollback(True)
    return gezien


def test_de_tocht_komt_overal(paginas):
    soorten = Counter(pad.split("/")[1] for pad in paginas)
    assert len(paginas) > 60
    assert {"verhalen", "themas", "wijken", "interventies", "partners", "geld", "denk-mee"} <= set(soorten)
    assert soorten["verhalen"] > 3
    assert soorten["wijken"] > 3


def _bezwaren(paginas, regel):
    """Return what a rule has against each page, once for pages that share it."""
    gevonden = defaultdict(list)
    for pad, pagina in paginas.items():
        for bezwaar in regel(pagina):
            gevonden[str(bezwaar)].append(pad)
    return [f"{bezwaar} op {paden[0]} en {len(paden) - 1} meer" for bezwaar, paden in gevonden.items()]


def test_elementen_zijn_goed_genest(paginas):
    assert _bezwaren(paginas, lambda pagina: pagina.scheef) == []


def test_een_kop_van_de_eerste_rang_en_daarna_zonder_sprongen(paginas):
    def regel(pagina):
        koppen = [kop for kop in pagina.top.alle(*KOPPEN) if not kop.is_stil()]
        if [kop.tag for kop in koppen].count("h1") != 1:
            yield "niet precies één h1"
        if koppen and koppen[0].tag != "h1":
            yield f"begint met {koppen[0]}"
        for vorige, kop in zip(koppen, koppen[1:], strict=False):
            if int(kop.tag[1]) > int(vorige.tag[1]) + 1:
                yield f"van {vorige} naar {kop}"
        yield from (f"lege kop {kop}" for kop in koppen if not pagina.naam(kop))

    assert _bezwaren(paginas, regel) == []


def test_bakens_hebben_een_naam_die_je_uit_elkaar_houdt(paginas):
    def regel(pagina):
        bakens = pagina.bakens()
        rollen = Counter(rol for rol, _naam, _element in bakens)
        yield from (
            f"{rollen[rol]} keer {rol}" for rol in ("main", "banner", "contentinfo") if rollen[rol] != 1
        )
        for rol, naam, element in bakens:
            if rollen[rol] > 1 and not naam:
                yield f"{rol} zonder naam: {element}"
        yield from (
            f"{aantal} keer {soort}"
            for soort, aantal in Counter((rol, naam) for rol, naam, _element in bakens).items()
            if aantal > 1
        )

    assert _bezwaren(paginas, regel) == []


def test_alles_staat_in_een_baken(paginas):
    def regel(pagina):
        bakens = {element for _rol, _naam, element in pagina.bakens()}
        body = pagina.top.alle("body")[0]
        for element in body.alle("p", "ul", "ol", "dl", "table", *KOPPEN):
            if not element.is_stil() and not bakens & set(element.voorouders()):
                yield f"buiten de bakens: {element}"

    assert _bezwaren(paginas, regel) == []


def test_lijsten_zijn_lijsten(paginas):
    def regel(pagina):
        for lijst in pagina.top.alle("ul", "ol"):
            kinderen = lijst.kinderen()
            if not kinderen:
                yield f"lege lijst {lijst}"
            yield from (f"{kind} in een lijst" for kind in kinderen if kind.tag != "li")
        for rij in pagina.top.alle("li"):
            if rij.boven.tag not in {"ul", "ol"}:
                yield f"{rij} zonder lijst"
        for lijst in pagina.top.alle("dl"):
            groepen = [kind for kind in lijst.kinderen() if kind.tag == "div"] or [lijst]
            for groep in groepen:
                tags = [kind.tag for kind in groep.kinderen()]
                if tags[:1] != ["dt"] or "dd" not in tags:
                    yield f"begrippenlijst zonder paren {groep}"

    assert _bezwaren(paginas, regel) == []


def test_tabellen_zeggen_wat_ze_laten_zien_en_waar_een_kop_bij_hoort(paginas):
    tabellen = [tabel for pagina in paginas.values() for tabel in pagina.top.alle("table")]
    assert tabellen

    def regel(pagina):
        for tabel in pagina.top.alle("table"):
            if not any(een.tekst() for een in tabel.alle("caption")) and not pagina.naam(tabel):
                yield f"zonder bijschrift {tabel}"
            for kop in tabel.alle("th"):
                if kop.attrs.get("scope") not in {"col", "row", "colgroup", "rowgroup"} or not kop.tekst():
                    yield f"kop zonder scope of tekst {kop}"
            for rij in tabel.alle("tr"):
                if not rij.alle("th"):
                    yield f"rij zonder kop {rij}"

    assert _bezwaren(paginas, regel) == []


def _kolom(element):
    """Return the number of the column of a table that an element is in, or None."""
    cel = next((een for een in element.voorouders() if een.tag in {"td", "th"}), None)
    return cel and cel.boven.kinderen().index(cel) + 1


def _zin(link):
    """Return what is read in the list item or paragraph of a link, when that is more than the link itself."""
    om = next((een for een in link.voorouders() if een.tag in {"li", "p", "dd"}), None)
    return om.tekst() if om and om.tekst() != link.tekst() else None


def test_een_link_zegt_waar_hij_heen_gaat(paginas):
    def regel(pagina):
        doelen, kop = defaultdict(set), None
        for link in pagina.top.alle("a", *KOPPEN):
            if link.tag in KOPPEN:
                kop = pagina.naam(link)
                continue
            if link.is_stil() or "href" not in link.attrs:
                continue
            naam = pagina.naam(link)
            if not re.search(r"\w", naam) or naam.lower().strip(" .…›»") in VAAG:
                yield f"zegt niets: {link}"
            verband = link.attrs.get("aria-describedby") or _kolom(link) or _zin(link) or kop
            doelen[naam.lower(), verband].add(link.attrs["href"])
        yield from (f"{naam[0]!r} gaat naar {sorted(waar)}" for naam, waar in doelen.items() if len(waar) > 1)

    assert _bezwaren(paginas, regel) == []


def test_wat_je_ziet_staat_in_de_naam(paginas):
    """Who speaks to the computer says what is on the screen."""

    def regel(pagina):
        for element in pagina.top.alle("a", "button", "summary"):
            gezien = element.tekst()
            if "aria-label" in element.attrs and _woord(gezien) not in _woord(element.attrs["aria-label"]):
                yield f"naam zonder {gezien!r}: {element}"

    assert _bezwaren(paginas, regel) == []


def _woord(tekst):
    """Return a text without what differs when it is broken over two lines."""
    return re.sub(r"[\W_]", "", tekst).lower()


def test_velden_knoppen_en_beelden_hebben_een_naam(paginas):
    def regel(pagina):
        for veld in pagina.top.alle("input", "select", "textarea", "button", "summary"):
            if veld.attrs.get("type") not in STILLE_SOORTEN and not veld.is_stil() and not pagina.naam(veld):
                yield f"zonder naam {veld}"
        for beeld in pagina.top.alle("img"):
            if "alt" not in beeld.attrs:
                yield f"zonder alt {beeld}"
        for tekening in pagina.top.alle("svg"):
            if not tekening.is_stil() and not (
                tekening.attrs.get("role") == "img" and pagina.naam(tekening) or tekening.alle("a")
            ):
                yield f"tekening die niet stil is en geen naam heeft {tekening}"

    assert _bezwaren(paginas, regel) == []


def test_wat_naar_elkaar_verwijst_bestaat_en_is_enig(paginas):
    def regel(pagina):
        ids = Counter(een.attrs["id"] for een in pagina.top.alle() if "id" in een.attrs)
        yield from (f"{aantal} keer id {naam}" for naam, aantal in ids.items() if aantal > 1)
        for element in pagina.top.alle():
            for soort in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                for naam in element.attrs.get(soort, "").split():
                    if naam not in ids:
                        yield f"{soort} naar niets: {element}"
            doel = element.attrs.get("href", "")
            if element.tag == "a" and doel.startswith("#") and doel[1:] not in ids:
                yield f"link naar niets: {element}"

    assert _bezwaren(paginas, regel) == []


def test_eerst_de_link_naar_de_inhoud_en_niets_dat_de_volgorde_verstoort(paginas):
    def regel(pagina):
        eerste = pagina.top.alle("a", "button", "summary", "input")[0]
        if eerste.attrs.get("href") != "#inhoud":
            yield f"begint met {eerste}"
        for element in pagina.top.alle():
            if element.attrs.get("tabindex", "0") not in {"0", "-1"} or "accesskey" in element.attrs:
                yield f"verstoort het toetsenbord: {element}"
            if "autofocus" in element.attrs or element.attrs.get("target") == "_blank":
                yield f"onverwacht: {element}"
            yield from (f"{naam} op {element}" for naam in element.attrs if naam.startswith("on"))

    assert _bezwaren(paginas, regel) == []


def test_niets_beweegt_speelt_af_of_ververst_vanzelf(paginas):
    """Nothing starts by itself, nothing hangs on hovering, and zooming in is never refused."""

    def regel(pagina):
        zelf = ("audio", "video", "iframe", "object", "embed", "canvas", "marquee", "blink", "animate")
        yield from pagina.top.alle(*zelf, "animatetransform", "animatemotion")
        for meta in pagina.top.alle("meta"):
            inhoud = meta.attrs.get("content", "")
            if meta.attrs.get("http-equiv", "").lower() == "refresh" or re.search(
                "user-scalable|maximum-scale", inhoud
            ):
                yield meta
        yield from (een for een in pagina.top.alle("body")[0].alle() if "title" in een.attrs)

    assert _bezwaren(paginas, regel) == []


def test_opmaak_zet_niets_vast_en_beweegt_niet():
    """No style asks how the device is held, and none moves."""
    bladen = [blad.read_text() for blad in (WORTEL / "static/bron/delen").glob("*.css")]
    assert len(bladen) > 5
    assert not re.search(r"orientation\s*:|@keyframes|\banimation", "".join(bladen))


def test_scripts_luisteren_niet_naar_vingers_bewegingen_of_losse_letters():
    """What a script does starts with a click, which a keyboard makes as well, or with what happens to the page."""
    gehoord = set()
    for script in (WORTEL / "static/js").glob("*.js"):
        if not script.name.startswith("beheer"):
            gehoord |= set(re.findall(r"addEventListener\(\s*[\"'](\w+)", script.read_text()))
    assert "click" in gehoord
    van_mensen = {"click", "change", "submit", "input", "focusout"}
    van_de_pagina = {"hashchange", "pageshow", "pagehide", "visibilitychange", "storage", "online", "offline"}
    assert gehoord - {"allauth"} <= van_mensen | van_de_pagina


@pytest.mark.django_db
def test_wat_over_jezelf_gaat_vult_de_browser_voor_je_in(client):
    """A password manager may fill in and paste; no puzzle stands between somebody and her account."""
    velden = {
        veld.attrs.get("name"): veld.attrs.get("autocomplete")
        for pad in ("/account/login/", "/denk-mee/")
        for veld in Boom(client.get(pad).content.decode()).top.alle("input")
    }
    bedoeld = {"naam": "name", "email": "email", "telefoon": "tel", "login": "email"}
    assert {**bedoeld, "password": "current-password"}.items() <= velden.items()


def test_elke_pagina_heeft_een_eigen_titel_en_een_taal(paginas):
    titels = defaultdict(list)
    for pad, pagina in paginas.items():
        if "?" in pad and not pad.startswith("/zoeken/"):
            continue  # a choice from the list that has this title
        titels[pagina.top.alle("title")[0].tekst()].append(pad)
        assert pagina.top.alle("html")[0].attrs["lang"] == "nl"

    assert [paden for titel, paden in titels.items() if len(paden) > 1 or not titel.strip(" -")] == []


def test_menu_en_hulp_staan_overal_op_dezelfde_plek(paginas):
    """The same navigation and the same way to reach a person, in the same order on every page."""

    def vast(pagina):
        return [
            (rol, naam)
            for rol, naam, element in pagina.bakens()
            if not any(een.tag == "main" for een in [element, *element.voorouders()])
            and naam not in {"Kruimelpad", "Je bent hier"}
        ]

    reeksen = Counter(tuple(vast(pagina)) for pagina in paginas.values())
    assert len(reeksen) == 1, reeksen
    menus = Counter(
        tuple(link.tekst() for link in nav.alle("a"))
        for pagina in paginas.values()
        for nav in pagina.top.alle("nav")
        if nav.attrs.get("aria-label") == "Hoofdmenu"
    )
    assert len(menus) == 1


@pytest.mark.django_db
def test_op_een_engelse_pagina_is_nederlandse_inhoud_als_zodanig_gemerkt(client):
    """A screen reader speaks what the editors wrote in Dutch, also where the menu is in English."""
    woord = "Zwaluwnest"
    Portaal.objects.create(naam="Naam", ondertitel=woord, contact_naam="Naam", contact_tekst=woord)
    thema = maak_thema(slug="een", naam=woord, wat_we_willen=woord, tekst=f"<p>{woord}</p>")
    wijk = maak_wijk(slug="een", naam="Selwerd", intro=f"<p>{woord}</p>")
    interventie = maak_interventie(slug="een", titel=woord, samenvatting=woord, themas=[thema], wijken=[wijk])
    partner = maak_partner(slug="een", naam="Nijestee", korte_tekst=woord)
    maak_verantwoordelijkheid(interventie=interventie, partner=partner, waarvoor=woord)
    maak_bericht(slug="een", titel=woord, tekst=f"<p>{woord}</p>").themas.set([thema])
    maak_document(titel=woord, omschrijving=woord)
    maak_mijlpaal(titel=woord)
    maak_aanvraag(slug="een", titel=woord, themas=[thema], interventies=[interventie])
    maak_verhaal(
        slug="een",
        titel=woord,
        intro=f"{woord} vliegt",
        tekst=f"<p>{woord}</p>",
        themas=[thema],
        wijken=[wijk],
    )

    vergeten, gezien = [], 0
    lijsten = ("verhalen", "themas", "wijken", "interventies", "partners", "geld", "berichten")
    paden = [f"/en/{kamer}/{een}" for kamer in lijsten for een in ("", "een/")]
    for pad in (
        "/en/",
        *paden,
        "/en/tijdlijn/",
        "/en/documenten/",
        "/en/resultaten/",
        "/en/zoeken/?q=vliegt",
    ):
        antwoord = client.get(pad)
        assert antwoord.status_code == 200, pad
        body = Boom(antwoord.content.decode()).top.alle("body")[0]
        for element in body.alle():
            if element.tag == "script" or not any(
                woord in een for een in element.delen if isinstance(een, str)
            ):
                continue
            gezien += 1
            talen = [een.attrs["lang"] for een in [element, *element.voorouders()] if "lang" in een.attrs]
            if talen[0] != "nl":
                vergeten.append(f"{pad}: {element}")
    assert gezien > 40
    assert vergeten == []

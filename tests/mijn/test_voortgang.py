"""The partner tells how it goes: by an ordinary form, and while typing."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partners.models import VoortgangOpmerking
from tests.formulieren import lees_formulier
from tests.makers import maak_lid, maak_partner, maak_voortgang, maak_voortgangsronde

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def niemand_meer():
    cache.clear()


@pytest.fixture
def partner():
    return maak_partner(naam="Nijestee")


@pytest.fixture
def jan(partner):
    return _lid(partner, "Jan")


@pytest.fixture
def els(partner):
    return _lid(partner, "Els")


def _lid(partner, naam, rol="invuller"):
    lid = maak_lid(partner=partner, rol=rol)
    lid.gebruiker.naam = naam
    lid.gebruiker.save()
    return lid


@pytest.fixture
def voortgang(partner):
    return maak_voortgang(partner=partner, gelijk_gebleven=["reden"])


def _ga(client, lid):
    client.force_login(lid.gebruiker)
    return client


def _adres(voortgang, naam="mijn_voortgang"):
    return reverse(naam, args=[voortgang.partner.slug, voortgang.pk])


def _stuur(client, voortgang, velden, doe="bewaar", **meer):
    return client.post(_adres(voortgang), {**velden, "doe": doe, **meer})


def _open(client, voortgang):
    return lees_formulier(client.get(_adres(voortgang)))


def _json(client, voortgang, inhoud):
    tekst = inhoud if isinstance(inhoud, str | bytes) else json.dumps(inhoud)
    return client.post(_adres(voortgang, "mijn_voortgang_bewaar"), tekst, content_type="application/json")


def _bericht(lid, velden=(), venster="een", standen=None, bevestigd=()):
    return {
        "gebruiker": lid.gebruiker.pk,
        "venster": venster,
        "velden": {
            naam: {"waarde": waarde, "nummer": nummer} for naam, (waarde, nummer) in dict(velden).items()
        },
        "standen": standen or {},
        "bevestigd": list(bevestigd),
    }


def _verloopt(**velden):
    vandaag = timezone.localdate()
    dagen = {naam: vandaag + timedelta(days=dag) for naam, dag in velden.items()}
    return maak_voortgangsronde(**dagen)


def test_invullen_bewaren_en_insturen_met_een_gewoon_formulier(client, jan, voortgang):
    velden = _open(_ga(client, jan), voortgang)
    velden |= {"stand": ["let_op"], "reden": ["Regel een.\r\nRegel twee."], "nodig": ["geld", "besluit"]}
    assert _stuur(client, voortgang, velden, nodig_toelichting="€ 5.000 voor april.").status_code == 302
    voortgang.refresh_from_db()
    assert (voortgang.stand, voortgang.reden) == ("let_op", "Regel een.\nRegel twee.")
    assert (voortgang.nodig, voortgang.gelijk_gebleven) == (["geld", "besluit"], [])
    assert voortgang.bewaard_door == jan.gebruiker
    response = client.post(_adres(voortgang), {**_open(client, voortgang), "doe": "indienen"}, follow=True)
    assert "Ingestuurd" in response.content.decode()
    assert "door Jan op" in response.content.decode()
    response = client.post(_adres(voortgang), {"doe": "terugnemen"}, follow=True)
    assert "Je hebt het teruggenomen" in response.content.decode()
    voortgang.refresh_from_db()
    assert voortgang.status == "concept"


def test_na_insturen_wijst_de_pagina_naar_wat_nog_wacht(client, jan, voortgang):
    wacht = maak_voortgang(partner=jan.partner, ronde=voortgang.ronde)
    maak_voortgang(partner=jan.partner, ronde=voortgang.ronde, status="ingediend")
    velden = _open(_ga(client, jan), voortgang)
    client.post(_adres(voortgang), {**velden, "doe": "indienen"})
    tekst = " ".join(client.get(_adres(voortgang)).content.decode().split())
    assert "Ook nog te doen:" in tekst
    assert _adres(wacht) in tekst
    lezer = _lid(jan.partner, "Lea", "lezer")
    assert "Ook nog te doen:" not in _ga(client, lezer).get(_adres(voortgang)).content.decode()


def test_twee_keer_insturen_is_een_keer_en_geen_fout(client, jan, voortgang):
    velden = _open(_ga(client, jan), voortgang)
    for _keer in range(2):
        assert _stuur(client, voortgang, velden, "indienen").status_code == 302
    assert voortgang.stappen.filter(naar="ingediend").count() == 1


def test_wat_ontbreekt_staat_bovenaan_en_wat_getypt_is_blijft(client, jan, partner):
    voortgang = maak_voortgang(partner=partner, stand="", reden="", gedaan="")
    velden = _open(_ga(client, jan), voortgang)
    response = _stuur(client, voortgang, velden, "indienen", reden="Het loopt.")
    tekst = response.content.decode()
    assert response.status_code == 422
    assert "autofocus" in tekst
    assert "Kies hoe het gaat." in tekst
    assert "Schrijf wat er is gedaan." in tekst
    assert "Schrijf in een zin waarom" not in tekst
    voortgang.refresh_from_db()
    assert (voortgang.reden, voortgang.status) == ("Het loopt.", "concept")


def test_een_tekst_die_te_lang_is_blijft_staan_en_de_rest_wordt_bewaard(client, jan, voortgang):
    velden = _open(_ga(client, jan), voortgang)
    response = _stuur(client, voortgang, velden, reden="a" * 4001, gedaan="Dit wel.")
    assert response.status_code == 422
    assert "4001 tekens" in response.content.decode()
    assert lees_formulier(response)["reden"] == ["a" * 4001]
    voortgang.refresh_from_db()
    assert voortgang.gedaan == "Dit wel."
    assert voortgang.reden != "a" * 4001


def test_twee_mensen_met_een_gewoon_formulier_zien_elkaars_tekst(client, jan, els, voortgang):
    van_jan, van_els = _open(_ga(client, jan), voortgang), _open(_ga(client, els), voortgang)
    _stuur(client, voortgang, van_els, reden="Van Els.", bewoners="Els zag het.")
    _ga(client, jan)
    response = _stuur(client, voortgang, van_jan, "indienen", reden="Van Jan.", gedaan="Jan deed het.")
    tekst = response.content.decode()
    assert response.status_code == 409
    assert "Els vulde dit in:" in " ".join(
        tekst.replace("<span data-wie>", "").replace("</span>", "").split()
    )
    assert "Van Els." in tekst
    velden = lees_formulier(response)
    assert velden["reden"] == ["Van Jan."]
    assert velden["bewoners"] == ["Els zag het."], "what nobody here touched is the newest"
    voortgang.refresh_from_db()
    assert (voortgang.reden, voortgang.gedaan, voortgang.status) == ("Van Els.", "Jan deed het.", "concept")
    assert client.post(_adres(voortgang), {**velden, "neem": "reden"}).status_code == 302
    voortgang.refresh_from_db()
    assert voortgang.reden == "Van Els."
    assert client.post(_adres(voortgang), {**velden, "houd": "reden"}).status_code == 302
    voortgang.refresh_from_db()
    assert voortgang.reden == "Van Jan."


def test_wie_bewaart_wat_een_collega_al_instuurde_ziet_zijn_tekst_terug(client, jan, els, voortgang):
    van_jan = _open(_ga(client, jan), voortgang)
    _stuur(_ga(client, els), voortgang, _open(client, voortgang), "indienen")
    response = _stuur(_ga(client, jan), voortgang, van_jan, reden="Te laat van Jan.")
    assert response.status_code == 409
    assert "Te laat van Jan." in response.content.decode()
    voortgang.refresh_from_db()
    assert voortgang.reden != "Te laat van Jan."


def test_klopt_nog_haalt_het_merk_weg(client, jan, voortgang):
    velden = _open(_ga(client, jan), voortgang)
    assert "Zelfde als vorige keer" in client.get(_adres(voortgang)).content.decode()
    _stuur(client, voortgang, velden, klopt="reden")
    assert "Zelfde als vorige keer" not in client.get(_adres(voortgang)).content.decode()


def test_een_teruggestuurd_bericht_toont_wat_het_team_vraagt_bij_het_veld(client, jan, partner, charlie):
    charlie.naam = "Charlie"
    charlie.save()
    voortgang = maak_voortgang(partner=partner, status="ingediend")
    stap = voortgang.terugsturen(door=charlie, reden="Bijna goed.")
    VoortgangOpmerking.objects.create(stap=stap, veld="bewoners", tekst="Noem een voorbeeld.")
    VoortgangOpmerking.objects.create(stap=stap, veld="cijfers", tekst="Wanneer geteld?")
    voortgang.ronde.cijfervragen.create(vraag="Hoeveel bewoners?")
    tekst = " ".join(_ga(client, jan).get(_adres(voortgang)).content.decode().split())
    assert "Charlie stuurde dit terug op" in tekst
    assert "Bijna goed." in tekst
    assert (
        tekst.index("Wat merken bewoners")
        < tekst.index("Noem een voorbeeld.")
        < tekst.index("Wat gaan jullie")
    )
    assert tekst.index("Cijfers die we vragen") < tekst.index("Wanneer geteld?")


def test_een_gesloten_ronde_is_te_lezen_en_zegt_waarom(client, jan, partner):
    voortgang = maak_voortgang(partner=partner, ronde=_verloopt(opent=-30, inleveren_voor=-9, sluit=-1))
    tekst = _ga(client, jan).get(_adres(voortgang)).content.decode()
    assert "Deze ronde is gesloten." in tekst
    assert voortgang.gedaan in tekst
    assert 'name="reden"' not in tekst
    response = _stuur(client, voortgang, {"reden": "Toch nog.", "reden-basis": "0:"})
    assert response.status_code == 409
    assert "Toch nog." in response.content.decode()


def test_een_ronde_die_nog_moet_openen_is_er_niet(client, jan, partner):
    voortgang = maak_voortgang(partner=partner, ronde=_verloopt(opent=2, inleveren_voor=3, sluit=4))
    for naam in ("mijn_voortgang", "mijn_voortgang_bewaar"):
        assert _ga(client, jan).get(_adres(voortgang, naam)).status_code == 404


def test_een_lezer_leest_en_schrijft_niet(client, partner, voortgang):
    lezer = _lid(partner, "Lea", "lezer")
    tekst = _ga(client, lezer).get(_adres(voortgang)).content.decode()
    assert voortgang.gedaan in tekst
    assert 'name="reden"' not in tekst
    for doe in ("bewaar", "indienen", "terugnemen"):
        assert _stuur(client, voortgang, {"reden": "X", "reden-basis": "0:"}, doe).status_code == 403
    assert _json(client, voortgang, _bericht(lezer, {"reden": ("X", 0)})).status_code == 403
    voortgang.refresh_from_db()
    assert voortgang.reden != "X"


def test_de_voortgang_van_een_ander_is_er_niet(client, jan):
    vreemd = maak_voortgang()
    eigen = [jan.partner.slug, vreemd.pk]
    for naam in ("mijn_voortgang", "mijn_voortgang_bewaar"):
        assert _ga(client, jan).get(reverse(naam, args=eigen)).status_code == 404
        assert client.post(reverse(naam, args=eigen), {"doe": "indienen"}).status_code == 404
        assert client.get(_adres(vreemd, naam)).status_code == 404


def test_de_lijst_toont_wat_nu_wordt_gevraagd_en_wat_was(
    client, jan, partner, voortgang, django_assert_max_num_queries
):
    eerder = _verloopt(opent=-90, inleveren_voor=-70, sluit=-60)
    oud = [maak_voortgang(partner=partner, ronde=eerder, status="goedgekeurd") for _keer in range(8)]
    vreemd = maak_voortgang(ronde=voortgang.ronde)
    _ga(client, jan)
    with django_assert_max_num_queries(10):
        tekst = client.get(reverse("mijn_voortgangen", args=[partner.slug])).content.decode()
    assert tekst.index(voortgang.interventie.titel) < tekst.index(oud[0].interventie.titel)
    assert "Uiterlijk" in tekst
    assert vreemd.interventie.titel not in tekst


def test_het_formulier_is_licht(client, jan, voortgang, django_assert_max_num_queries):
    _ga(client, jan)
    with django_assert_max_num_queries(12):
        assert len(client.get(_adres(voortgang)).content) < 60_000


# While typing ---------------------------------------------------------------------------------


def test_bewaren_geeft_nummers_terug_en_wat_anderen_veranderden(client, jan, els, voortgang):
    antwoord = _json(_ga(client, els), voortgang, _bericht(els, {"gedaan": ("Van Els.", 0)}, "els")).json()
    assert antwoord["nummers"] == {"gedaan": 1}
    vraag = _bericht(jan, {"reden": ("Van Jan.", 0)}, "jan", standen={"gedaan": 0, "reden": 0})
    antwoord = _json(_ga(client, jan), voortgang, vraag).json()
    assert antwoord["nummers"] == {"reden": 1}
    assert antwoord["anders"] == {"gedaan": {"waarde": "Van Els.", "nummer": 1, "wie": "Els"}}
    assert antwoord["gelijk"] == []
    antwoord = _json(client, voortgang, _bericht(jan, {"gedaan": ("Ook van Jan.", 0)}, "jan")).json()
    assert antwoord["botsingen"] == {"gedaan": {"waarde": "Van Els.", "nummer": 1, "wie": "Els"}}


def test_wie_er_nog_meer_is_staat_erbij(client, jan, els, voortgang):
    assert _json(_ga(client, els), voortgang, _bericht(els)).json()["wie"] == []
    assert _json(_ga(client, jan), voortgang, _bericht(jan)).json()["wie"] == ["Els"]
    assert "Els" in client.get(_adres(voortgang)).content.decode()


def test_zonder_redis_gaat_alles_door(client, jan, els, voortgang, settings):
    settings.CACHES = {
        **settings.CACHES,
        "default": {**settings.CACHES["default"], "LOCATION": "unix:///tmp/geen-redis-hier.sock"},
    }
    assert _json(_ga(client, els), voortgang, _bericht(els)).json()["wie"] == []
    antwoord = _json(_ga(client, jan), voortgang, _bericht(jan, {"reden": ("Bewaard.", 0)})).json()
    assert (antwoord["wie"], antwoord["nummers"]) == ([], {"reden": 1})


def test_een_ander_die_inlogde_in_een_ander_tabblad_bewaart_niets_onder_zijn_naam(
    client, jan, els, voortgang
):
    response = _json(_ga(client, els), voortgang, _bericht(jan, {"reden": ("Van Jan.", 0)}))
    assert (response.status_code, response.json()) == (409, {"ander": "Els"})
    voortgang.refresh_from_db()
    assert voortgang.reden != "Van Jan."


def test_bewaren_wat_is_ingestuurd_zegt_dat(client, jan, partner):
    voortgang = maak_voortgang(partner=partner, status="ingediend")
    response = _json(_ga(client, jan), voortgang, _bericht(jan, {"reden": ("Nog iets.", 0)}))
    assert response.status_code == 409
    assert "ingestuurd" in response.json()["dicht"]


def test_onbekende_velden_en_te_lange_teksten_worden_geweigerd_de_rest_niet(client, jan, voortgang):
    velden = {
        "status": ("goedgekeurd", 0),
        "partner": ("1", 0),
        "cijfer-999": ("12", 0),
        "stand": ("prima", 0),
        "gedaan": ("a" * 4001, 0),
        "reden": ("Dit wel.", 0),
    }
    antwoord = _json(_ga(client, jan), voortgang, _bericht(jan, velden)).json()
    assert set(antwoord["fouten"]) == {"status", "partner", "cijfer-999", "stand", "gedaan"}
    assert antwoord["nummers"] == {"reden": 1}
    voortgang.refresh_from_db()
    assert (voortgang.status, voortgang.stand, voortgang.reden) == ("concept", "op_koers", "Dit wel.")


def test_wat_niet_te_zien_is_komt_er_niet_in(client, jan, voortgang):
    tekst = "Goed\u202e nieuws\x00\x07 \ud800 <script>alert(1)</script>\r\nEn verder."
    bericht = _bericht(jan, {"reden": (tekst, 0), "intern": ("\x00", 0)}, "\x00\ud800" + "v" * 1000)
    assert _json(_ga(client, jan), voortgang, bericht).status_code == 200
    voortgang.refresh_from_db()
    assert voortgang.reden == "Goed nieuws  <script>alert(1)</script>\nEn verder."
    assert "<script>alert" not in client.get(_adres(voortgang)).content.decode()
    velden = {
        **_open(client, voortgang),
        "reden": "Zo\x00.",
        "venster": "\x00",
        "stand": "\x00",
        "klopt": "\x00",
    }
    assert client.post(_adres(voortgang), velden).status_code == 422
    voortgang.refresh_from_db()
    assert voortgang.reden == "Zo."


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\xff\xfe",
        "null",
        "[]",
        "{}",
        "[" * 100_000,
        '{"gebruiker": NaN}',
        {"velden": []},
        {"velden": {"reden": "los"}},
        {"velden": {"reden": {"waarde": {"a": 1}, "nummer": 0}}},
        {"velden": {"reden": {"waarde": None, "nummer": 0}}},
        {"velden": {"reden": {"waarde": "x", "nummer": "0"}}},
        {"velden": {"reden": {"waarde": "x", "nummer": -1}}},
        {"velden": {"reden": {"waarde": "x", "nummer": 10**30}}},
        {"velden": {"reden": {"waarde": "x", "nummer": True}}},
        {"velden": {"nodig": {"waarde": [["geld"]], "nummer": 0}}},
        {"velden": {"niets_te_melden": {"waarde": "ja", "nummer": 0}}},
        {"venster": None},
        {"bevestigd": "reden"},
        {"bevestigd": [{}]},
        {"standen": {"reden": "veel"}},
    ],
)
def test_vijandige_json_wordt_geweigerd(client, jan, voortgang, inhoud):
    if isinstance(inhoud, dict):
        inhoud = {**_bericht(jan), **inhoud}
    assert _json(_ga(client, jan), voortgang, inhoud).status_code == 400


def test_te_veel_tegelijk_wordt_geweigerd(client, jan, voortgang):
    bericht = _bericht(jan, {f"x{nummer}": ("a" * 4000, 0) for nummer in range(80)})
    assert _json(_ga(client, jan), voortgang, bericht).status_code == 413


def test_bewaren_vraagt_een_kaartje_en_geeft_een_nieuw(voortgang, jan):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(jan.gebruiker)
    assert _json(streng, voortgang, _bericht(jan)).status_code == 403
    kaartje = streng.get(_adres(voortgang, "mijn_voortgang_bewaar")).json()["kaartje"]
    response = streng.post(
        _adres(voortgang, "mijn_voortgang_bewaar"),
        json.dumps(_bericht(jan)),
        content_type="application/json",
        headers={"X-CSRFToken": kaartje},
    )
    assert response.status_code == 200


def test_uitgelogd_wordt_niets_bewaard(client, jan, voortgang):
    response = _json(client, voortgang, _bericht(jan, {"reden": ("Van niemand.", 0)}))
    assert response.status_code == 302
    assert "/account/login/" in response.url


@pytest.mark.parametrize(
    ("velden", "staat_er"),
    [({"status": "goedgekeurd"}, True), ({"status": "ingediend"}, False)],
)
def test_wat_is_goedgekeurd_wijst_naar_de_site(client, jan, partner, velden, staat_er):
    voortgang = maak_voortgang(partner=partner, **velden)

    pagina = _ga(client, jan).get(_adres(voortgang)).content.decode()

    adres = reverse("interventie_voortgang", args=[voortgang.interventie.slug])
    assert (f'href="{adres}"' in pagina) is staat_er

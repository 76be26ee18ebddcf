"""The front page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.basis.models import Portaal
from tests.makers import datum, maak_bericht, maak_interventie, maak_thema, maak_verhaal, maak_wijk
from tests.site.vragen import tekst
from themas.models import Resultaat

pytestmark = pytest.mark.django_db


def test_zegt_wat_dit_is_en_wie_je_kunt_bellen(client):
    Portaal.objects.create(
        naam="Noorderlicht", ondertitel="Lees wat er gebeurt.", contact_naam="Ada", contact_telefoon="14 050"
    )

    antwoord = client.get("/")

    assert "Noorderlicht" in tekst(antwoord)
    assert "Lees wat er gebeurt." in tekst(antwoord)
    assert 'href="tel:14050"' in antwoord.content.decode()


def test_toont_het_nieuwste_verhaal_eerst(client):
    maak_verhaal(titel="Ouder", publiceren_op=timezone.now() - timedelta(days=3))
    maak_verhaal(titel="Nieuwer", publiceren_op=timezone.now() - timedelta(days=1))

    pagina = tekst(client.get("/"))

    assert pagina.index("Nieuwer") < pagina.index("Ouder")


def test_toont_thema_wijk_en_bericht_met_hun_adres(client):
    maak_thema(slug="leren", naam="Leren")
    maak_wijk(slug="selwerd", naam="Selwerd")
    maak_bericht(slug="geld-erbij", titel="Geld erbij")

    pagina = client.get("/").content.decode()

    for adres in ("/themas/leren/", "/wijken/selwerd/", "/berichten/geld-erbij/"):
        assert f'href="{adres}"' in pagina


def test_een_cijfer_staat_er_met_zijn_bron_en_alleen_van_wat_openbaar_is(client):
    openbaar, geheim = maak_interventie(), maak_interventie(openbaar_vanaf=None)
    Resultaat.objects.create(
        interventie=openbaar,
        wat="Diploma's",
        getal=9,
        eenheid="diploma's",
        bron="De krant",
        datum=datum("juli 2023"),
    )
    Resultaat.objects.create(interventie=geheim, wat="Geheim", getal=3, bron="X", datum=datum("2024"))
    Resultaat.objects.create(interventie=openbaar, wat="Zonder getal", bron="De krant", datum=datum("2024"))

    pagina = tekst(client.get("/"))

    assert "9 diploma's" in pagina.replace("&#x27;", "'")
    assert "Bron: De krant (juli 2023)" in pagina
    assert "Geheim" not in pagina
    assert "Zonder getal" not in pagina


def test_zonder_inhoud_staat_er_wat_er_komt(client):
    assert "Hier komen verhalen" in tekst(client.get("/"))

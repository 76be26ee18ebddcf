"""How heavy a page of a partner gets when there is a great deal of everything."""

import pytest
from django.urls import reverse
from django.utils import timezone

from coalitie.basis.models import Gebruiker
from partners.models import Levering, Lidmaatschap, Toezegging, Verantwoordelijkheid, Voortgang
from tests.makers import maak_lid, maak_voortgangsronde
from tests.site.vragen import tel_queries, veel
from themas.models import Interventie

VEEL = 200
MEESTE_BYTES = 60_000
MEESTE_VRAGEN = 12


@pytest.fixture
def druk(db):
    """Return a mandaathouder of a partner that does, promises, delivers and is asked two hundred things."""
    lid = maak_lid(rol="mandaathouder")
    partner = lid.partner
    plannen = veel(
        Interventie,
        VEEL,
        slug=lambda n: f"plan-{n}",
        titel=lambda n: f"Een plan met een naam van een gewone lengte, nummer {n}",
        samenvatting="Wat we doen.",
        inspraak="raadplegen",
        inspraak_toelichting="Bewoners zijn gevraagd.",
    )
    mensen = veel(
        Gebruiker, VEEL, email=lambda n: f"collega-{n}@partner.example", naam=lambda n: f"Collega {n}"
    )
    ronde = maak_voortgangsronde()
    veel(Lidmaatschap, VEEL, partner=partner, rol="invuller", gebruiker=lambda n: mensen[n])
    veel(
        Verantwoordelijkheid,
        VEEL,
        partner=partner,
        rol="uitvoerder",
        interventie=lambda n: plannen[n],
        persoon=lambda n: mensen[n] if n % 2 else None,
    )
    veel(Voortgang, VEEL, partner=partner, ronde=ronde, interventie=lambda n: plannen[n])
    toezeggingen = veel(
        Toezegging,
        VEEL,
        partner=partner,
        interventie=lambda n: plannen[n],
        soort="mensen",
        hoeveelheid=40,
        eenheid="uur",
        tekst="Iemand die een dag in de week meewerkt aan het plan en met bewoners praat.",
        status=lambda n: "bevestigd" if n % 2 == 0 else "voorgesteld",
    )
    veel(
        Levering,
        VEEL,
        toezegging=toezeggingen[0],
        datum=timezone.localdate(),
        hoeveelheid=1,
        notitie="Een dag meegewerkt.",
    )
    lid.eerste = toezeggingen[0].pk
    return lid


def test_elke_pagina_blijft_licht(client, druk):
    client.force_login(druk.gebruiker)
    slug = druk.partner.slug
    adressen = [
        *(reverse(naam, args=[slug]) for naam in ("mijn_start", "mijn_collegas", "mijn_toezeggingen")),
        *(reverse(naam, args=[slug]) for naam in ("mijn_voortgangen", "mijn_wie_deed_wat")),
        reverse("mijn_toezegging", args=[slug, druk.eerste]),
    ]
    zwaar = {}
    for adres in adressen:
        bytes_ = len(client.get(adres).content)
        vragen = tel_queries(client, adres)
        if bytes_ > MEESTE_BYTES or vragen > MEESTE_VRAGEN:
            zwaar[adres] = (bytes_, vragen)
    assert zwaar == {}


def test_wat_er_niet_bij_past_staat_achter_een_link(client, druk):
    client.force_login(druk.gebruiker)
    start = reverse("mijn_start", args=[druk.partner.slug])
    eerste = client.get(start).content.decode()
    assert "Bekijk alle 200 toezeggingen" in eerste
    assert "Dit is nog niet alles." in eerste
    laatste = client.get(start, {"pagina": 7}).content.decode()
    assert "nummer 99<" in laatste
    assert "nummer 99<" not in eerste
    assert client.get(start, {"pagina": 8}).status_code == 404

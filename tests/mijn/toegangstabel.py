"""Who may open and send what at /mijn/: one row per address. ``test_toegang.py`` says how to add one."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from tests.makers import (
    datum,
    maak_interventie,
    maak_levering,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_uitnodiging,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)

LEZER, INVULLER, MANDAATHOUDER = ROLLEN = ("lezer", "invuller", "mandaathouder")


class Wereld:
    """A partner with people in each role and one of everything that it can have."""

    def __init__(self):
        self.partner = maak_partner()
        self.leden = {rol: maak_lid(partner=self.partner, rol=rol) for rol in ROLLEN}
        self.collega = maak_lid(partner=self.partner, rol=LEZER)
        gisteren = timezone.localdate() - timedelta(days=1)
        self.oud_lid = maak_lid(partner=self.partner, rol=MANDAATHOUDER, tot=gisteren)
        # Not public: nobody of another partner may find it, or promise something for it.
        self.interventie = maak_interventie(openbaar_vanaf=None)
        self.verantwoordelijkheid = maak_verantwoordelijkheid(
            partner=self.partner, interventie=self.interventie
        )
        self.voorgesteld = self._toezegging(status="voorgesteld")
        self.bevestigd = self._toezegging(status="bevestigd")
        self.levering = maak_levering(
            toezegging=self.bevestigd,
            gemeld_door=self.leden[INVULLER].gebruiker,
            bewijs=ContentFile(b"%PDF-1.7 een bewijs", name="bewijs.pdf"),
        )
        self.voortgang = maak_voortgang(
            partner=self.partner,
            interventie=self.interventie,
            ronde=maak_voortgangsronde(interventies=[self.interventie]),
        )
        self.uitnodiging = maak_uitnodiging(
            partner=self.partner, verstuurd_op=timezone.now() - timedelta(hours=1)
        )

    def _toezegging(self, **velden):
        toezegging = maak_toezegging(partner=self.partner, interventie=self.interventie, **velden)
        toezegging.leg_stap_vast(
            van="", naar=toezegging.status, ingegaan=datum("2024"), reden="Begin.", bron="", door=None
        )
        return toezegging


@dataclass(frozen=True)
class Rij:
    """What holds for one address.

    ``waar``: which object of a ``Wereld`` each number in the path is (its attribute), or "=" and a fixed text.
    ``lezen`` and ``sturen``: the lowest role that may GET and POST; None where that is no method here.
    ``vult``: what is typed into the form that the page shows (a dict, or a function of the ``Wereld``).
    ``zonder_pagina``: the button stands on another page, so what is sent is ``vult`` and no more.
    ``vreemd``: fields of the form that name an object, with a function that gives the other partner's.
    ``json``: what is sent is the function ``vult``, as JSON. ``leest``, ``stuurt``: how is answered.
    """

    waar: dict = field(default_factory=dict)
    lezen: str | None = LEZER
    sturen: str | None = None
    vult: dict | Callable = field(default_factory=dict)
    zonder_pagina: bool = False
    vreemd: dict = field(default_factory=dict)
    json: bool = False
    leest: int = 200
    stuurt: int = 302

    @property
    def objecten(self):
        """The numbers in the path, with the attribute of a ``Wereld`` that each is."""
        return {naam: attr for naam, attr in self.waar.items() if not attr.startswith("=")}

    def args(self, wereld, ander=None):
        """Return the arguments of the path; with ``ander`` the objects are of that world."""
        vast = {naam: attr[1:] for naam, attr in self.waar.items() if attr.startswith("=")}
        nummers = {naam: getattr(ander or wereld, attr).pk for naam, attr in self.objecten.items()}
        return {"partner": wereld.partner.slug, **nummers, **vast}

    def getypt(self, wereld):
        """Return what is typed."""
        return self.vult(wereld) if callable(self.vult) else self.vult


def _bewaar(wereld):
    return {
        "gebruiker": wereld.leden[MANDAATHOUDER].gebruiker_id,
        "venster": "abc",
        "velden": {"reden": {"waarde": "Het gaat anders.", "nummer": 0}},
        "standen": {},
        "bevestigd": [],
    }


TOEZEGGING = {"nummer": "voorgesteld"}
BEVESTIGD = {"nummer": "bevestigd"}
LEVERING = {"nummer": "bevestigd", "levering": "levering"}

RIJEN = {
    "mijn_start": Rij(),
    # Colleagues
    "mijn_collegas": Rij(),
    "mijn_uitnodigen": Rij(
        lezen=MANDAATHOUDER, sturen=MANDAATHOUDER, vult={"email": "nieuw@voorbeeld.example", "rol": "lezer"}
    ),
    "mijn_uitnodiging_opnieuw": Rij(
        {"pk": "uitnodiging"}, lezen=None, sturen=MANDAATHOUDER, zonder_pagina=True
    ),
    "mijn_uitnodiging_intrekken": Rij(
        {"pk": "uitnodiging"}, lezen=None, sturen=MANDAATHOUDER, zonder_pagina=True
    ),
    "mijn_weggaan": Rij(sturen=LEZER),
    "mijn_collega": Rij(
        {"pk": "collega"}, lezen=MANDAATHOUDER, sturen=MANDAATHOUDER, vult={"rol": "invuller"}
    ),
    "mijn_collega_weg": Rij({"pk": "collega"}, lezen=MANDAATHOUDER, sturen=MANDAATHOUDER),
    "mijn_persoon": Rij(
        {"pk": "verantwoordelijkheid"},
        lezen=INVULLER,
        sturen=INVULLER,
        vult=lambda wereld: {"persoon": wereld.leden[INVULLER].gebruiker_id},
        vreemd={"persoon": lambda ander: ander.leden[INVULLER].gebruiker_id},
    ),
    "mijn_wie_deed_wat": Rij(),
    # Progress
    "mijn_voortgangen": Rij(),
    "mijn_voortgang": Rij(
        {"nummer": "voortgang"}, sturen=INVULLER, vult={"reden": "Het gaat anders.", "doe": "bewaren"}
    ),
    "mijn_voortgang_bewaar": Rij(
        {"nummer": "voortgang"}, lezen=INVULLER, sturen=INVULLER, vult=_bewaar, json=True, stuurt=200
    ),
    # Commitments
    "mijn_toezeggingen": Rij(),
    "mijn_toezegging_nieuw": Rij(
        lezen=INVULLER,
        sturen=INVULLER,
        vult=lambda wereld: {
            "soort": "geld",
            "interventie": wereld.interventie.pk,
            "hoeveelheid": "100",
            "tekst": "Een bijdrage.",
            "begin": "2027",
        },
        vreemd={"interventie": lambda ander: ander.interventie.pk},
    ),
    "mijn_toezegging": Rij(TOEZEGGING),
    "mijn_toezegging_wijzigen": Rij(
        TOEZEGGING,
        lezen=INVULLER,
        sturen=INVULLER,
        vult={"hoeveelheid": "12", "begin": "2027"},
        vreemd={"interventie": lambda ander: ander.interventie.pk},
    ),
    "mijn_toezegging_bevestigen": Rij(TOEZEGGING, lezen=MANDAATHOUDER, sturen=MANDAATHOUDER),
    "mijn_toezegging_bijstellen": Rij(
        BEVESTIGD,
        lezen=MANDAATHOUDER,
        sturen=MANDAATHOUDER,
        vult={"hoeveelheid": "20000", "reden": "Het wordt meer."},
    ),
    "mijn_toezegging_stap": Rij(
        BEVESTIGD | {"methode": "=intrekken"},
        lezen=MANDAATHOUDER,
        sturen=MANDAATHOUDER,
        vult={"reden": "Het kan niet meer."},
    ),
    "mijn_levering_nieuw": Rij(
        BEVESTIGD, lezen=INVULLER, sturen=INVULLER, vult={"hoeveelheid": "5", "notitie": "Iets."}
    ),
    "mijn_levering_weg": Rij(LEVERING, lezen=INVULLER, sturen=INVULLER),
    "mijn_levering_terug": Rij(LEVERING, lezen=INVULLER, sturen=INVULLER, leest=302, zonder_pagina=True),
    "mijn_levering_bewijs": Rij(
        LEVERING, lezen=INVULLER, sturen=INVULLER, vult={"weg": "1"}, zonder_pagina=True
    ),
    "mijn_bewijs": Rij({"nummer": "levering"}),
}

# What is sent changes nothing when there is nothing to do.
VERANDERT_NIETS = {"mijn_levering_terug"}


def als_verzoek(rij, inhoud):
    """Return the keywords with which a client sends this."""
    if rij.json:
        return {"data": json.dumps(inhoud, default=str), "content_type": "application/json"}
    return {"data": inhoud}

"""Two people at the same moment, and every order of acts: the table of steps holds, and so do the sums."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from partners.acties import toezeggingen as acties
from partners.bevoegdheid import rol_voor, stappen_voor
from partners.models import Levering, Lidmaatschap, Toezegging
from partners.vragen import per_soort, toegezegd_door
from tests.formulieren import aangemeld, lees_formulier
from tests.makers import maak_levering, maak_lid, maak_partner, maak_toezegging
from tests.mijn.test_toezeggingen import adres
from tests.samen import tegelijk


def _versie(rij):
    return Toezegging.objects.met_versie().get(pk=rij.pk).versie


@pytest.mark.django_db(transaction=True)
class TestTegelijk:
    def test_twee_bevestigen_en_een_wint(self):
        rij = maak_toezegging()
        mensen = [maak_lid(partner=rij.partner, rol="mandaathouder") for _wie in range(2)]
        clients = [aangemeld(lid.gebruiker) for lid in mensen]
        plek = adres("toezegging_bevestigen", rij)
        velden = [lees_formulier(client.get(plek)) for client in clients]
        uitkomst = tegelijk(
            *(lambda nr=nr: clients[nr].post(plek, velden[nr]).status_code for nr in range(2))
        )
        assert sorted(uitkomst) == [302, 409]
        assert rij.stappen.filter(naar="bevestigd").count() == 1

    def test_bevestigen_en_veranderen_gaan_niet_samen(self):
        rij = maak_toezegging()
        versie = _versie(rij)
        lid = maak_lid(partner=rij.partner, rol="mandaathouder")
        uitkomst = tegelijk(
            lambda: (
                acties.zet_stap(
                    toezegging=rij, methode="bevestigen", versie=versie, door=lid.gebruiker
                ).hoeveelheid
            ),
            lambda: (
                acties.wijzig_voorstel(
                    toezegging=rij, versie=versie, door=lid.gebruiker, hoeveelheid=Decimal(5)
                ).hoeveelheid
            ),
        )
        assert [type(een) for een in uitkomst].count(acties.Veranderd) == 1
        rij.refresh_from_db()
        assert (rij.status, rij.hoeveelheid) in (("bevestigd", 10_000), ("voorgesteld", 5))

    def test_dubbelklik_op_hetzelfde_formulier_is_een_rij(self):
        lid = maak_lid()
        rij = maak_toezegging(partner=lid.partner, status="bevestigd")

        def meld():
            levering = Levering(toezegging=rij, datum="2026-01-02", hoeveelheid=6_000)
            return acties.meld_levering(levering=levering, door=lid.gebruiker, formulierafdruk="a" * 64).pk

        def stel_voor():
            velden = {naam: getattr(rij, naam) for naam in acties.INHOUD}
            nieuw = Toezegging(partner=lid.partner, **velden)
            return acties.stel_voor(toezegging=nieuw, door=lid.gebruiker, formulierafdruk="b" * 64).pk

        for act, model in ((meld, Levering), (stel_voor, Toezegging)):
            uitkomst = tegelijk(*[act] * 4)
            assert len(set(uitkomst)) == 1, uitkomst
            assert model.objects.exclude(formulierafdruk=None).count() == 1

    def test_twee_leveringen_gaan_samen_niet_ongezegd_over_de_toezegging_heen(self):
        rij = maak_toezegging(status="bevestigd")

        def meld():
            levering = Levering(toezegging=rij, datum="2026-01-02", hoeveelheid=6_000)
            return acties.meld_levering(levering=levering, door=None)

        uitkomst = tegelijk(meld, meld)
        assert sorted(type(een).__name__ for een in uitkomst) == ["Levering", "MeerDanToegezegd"]
        assert rij.leveringen.count() == 1

    def test_leveren_en_terugdraaien_gaan_niet_samen(self):
        rij = maak_toezegging()
        lid = maak_lid(partner=rij.partner, rol="mandaathouder")
        acties.zet_stap(toezegging=rij, methode="bevestigen", door=lid.gebruiker)
        uitkomst = tegelijk(
            lambda: acties.zet_stap(toezegging=rij, methode="terugdraaien", door=lid.gebruiker),
            lambda: acties.meld_levering(
                levering=Levering(toezegging=rij, datum="2026-01-02", hoeveelheid=1), door=lid.gebruiker
            ),
        )
        assert sum(isinstance(een, Exception) for een in uitkomst) == 1, uitkomst
        rij.refresh_from_db()
        assert (rij.status, rij.leveringen.count()) in (("voorgesteld", 0), ("bevestigd", 1))


METHODEN = [rij.methode for rij in Toezegging.OVERGANGEN]
AANTALLEN = st.decimals(min_value="0.01", max_value="20000", places=2)
ROLLEN = Lidmaatschap.Rol.values


class Belofte(RuleBasedStateMachine):
    """Everything that everybody of a partner may try with one commitment, in any order.

    Beside it runs a model in Python: the status, the quantity and the deliveries as they should be.
    """

    @initialize()
    def begin(self):
        partner = maak_partner()
        self.leden = {rol: maak_lid(partner=partner, rol=rol) for rol in ROLLEN}
        self.rij = acties.stel_voor(
            toezegging=Toezegging(
                partner=partner,
                interventie=maak_toezegging().interventie,
                soort="geld",
                hoeveelheid=Decimal(10_000),
                eenheid="EUR",
                tekst="Een bijdrage.",
            ),
            door=self.leden["invuller"].gebruiker,
        )
        self.status, self.hoeveelheid, self.geleverd = "voorgesteld", Decimal(10_000), {}
        self.weg = {}

    def vers(self):
        return Toezegging.objects.met_versie().get(pk=self.rij.pk)

    @rule(rol=st.sampled_from(ROLLEN), methode=st.sampled_from(METHODEN), aantal=AANTALLEN, oud=st.booleans())
    def stap(self, rol, methode, aantal, oud):
        """Try a step, now and then on a page that somebody changed meanwhile."""
        nu, lid = self.vers(), self.leden[rol]
        versie = str(int(nu.versie) - 1) if oud else nu.versie
        mag = any(een.methode == methode for een in stappen_voor(lid, nu))
        assert not mag or lid.mag(rol_voor(methode, nu.status))
        if not mag:
            return
        overgang = Toezegging.overgang_naar(methode)
        try:
            if methode == "bijstellen":
                acties.stel_bij(
                    toezegging=nu, hoeveelheid=aantal, reden="Zo.", versie=versie, door=lid.gebruiker
                )
            else:
                acties.zet_stap(
                    toezegging=nu, methode=methode, reden="Zo.", versie=versie, door=lid.gebruiker
                )
        except (acties.Veranderd, ValidationError):
            assert oud or methode == "bijstellen"
            return
        assert not oud
        assert self.status in overgang.van
        if methode == "bijstellen":
            assert sum(self.geleverd.values()) <= aantal
            self.hoeveelheid = aantal
        if methode == "terugdraaien":
            assert not self.geleverd
        self.status = overgang.naar

    @rule(rol=st.sampled_from(ROLLEN), aantal=AANTALLEN)
    def verander(self, rol, aantal):
        """Change the proposal."""
        nu, lid = self.vers(), self.leden[rol]
        if not lid.mag_invullen:
            return
        try:
            acties.wijzig_voorstel(toezegging=nu, versie=nu.versie, door=lid.gebruiker, hoeveelheid=aantal)
        except ValidationError:
            assert self.status != "voorgesteld"
        else:
            assert self.status == "voorgesteld"
            self.hoeveelheid = aantal

    @rule(rol=st.sampled_from(ROLLEN), aantal=AANTALLEN, ook_meer=st.booleans())
    def lever(self, rol, aantal, ook_meer):
        """Report a delivery."""
        lid = self.leden[rol]
        if not lid.mag_invullen:
            return
        levering = Levering(toezegging=self.rij, datum="2026-01-02", hoeveelheid=aantal)
        past = sum(self.geleverd.values()) + aantal <= self.hoeveelheid
        try:
            acties.meld_levering(levering=levering, door=lid.gebruiker, ook_meer=ook_meer)
        except ValidationError:
            assert self.status != "bevestigd" or not (past or ook_meer)
        else:
            assert self.status == "bevestigd"
            assert past or ook_meer
            self.geleverd[levering.pk] = aantal

    @precondition(lambda self: self.geleverd)
    @rule(data=st.data())
    def haal_weg(self, data):
        """Take a delivery away."""
        pk = data.draw(st.sampled_from(sorted(self.geleverd)))
        try:
            acties.haal_levering_weg(levering=Levering.objects.get(pk=pk), door=None)
        except ValidationError:
            return
        assert self.status == "bevestigd"
        self.weg[pk] = self.geleverd.pop(pk)

    @precondition(lambda self: self.weg)
    @rule(data=st.data(), ook_meer=st.booleans())
    def zet_terug(self, data, ook_meer):
        """Put a delivery back."""
        pk = data.draw(st.sampled_from(sorted(self.weg)))
        past = sum(self.geleverd.values()) + self.weg[pk] <= self.hoeveelheid
        try:
            terug = acties.zet_levering_terug(toezegging=self.rij, pk=pk, door=None, ook_meer=ook_meer)
        except ValidationError:
            assert not past
            assert not ook_meer
            return
        assert (terug is not None) == (self.status == "bevestigd")
        if terug:
            assert past or ook_meer
            self.geleverd[pk] = self.weg.pop(pk)

    @invariant()
    def klopt(self):
        """Compare the database with the model, and the steps with the table."""
        nu = Toezegging.objects.met_geleverd().get(pk=self.rij.pk)
        assert (nu.status, nu.hoeveelheid) == (self.status, self.hoeveelheid)
        assert (nu.geleverd or 0) == sum(self.geleverd.values())
        assert nu.leveringen_aantal == len(self.geleverd)
        toegestaan = {(van, rij.naar) for rij in Toezegging.OVERGANGEN for van in rij.van}
        paren = list(nu.stappen.order_by("pk").values_list("van", "naar"))
        assert paren[0] == ("", "voorgesteld")
        assert set(paren[1:]) <= toegestaan
        assert [naar for _van, naar in paren[:-1]] == [van for van, _naar in paren[1:]]
        assert paren[-1][1] == nu.status


class TestElkeVolgorde(Belofte.TestCase, TestCase):
    """Runs the acts above in many orders."""

    settings = settings(
        max_examples=25, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
    )


def test_som_is_de_som_van_de_regels_en_eenheden_worden_nooit_opgeteld(db):
    partner = maak_partner()
    for eenheid, hoeveelheden in (("uur", [100, 20]), ("fte", [Decimal("0.5"), 1])):
        for hoeveelheid in hoeveelheden:
            rij = maak_toezegging(
                partner=partner, soort="mensen", eenheid=eenheid, hoeveelheid=hoeveelheid, status="bevestigd"
            )
            maak_levering(toezegging=rij, hoeveelheid=Decimal("0.25"))
    maak_toezegging(partner=partner, status="bevestigd")
    groepen = per_soort(toegezegd_door(partner))
    assert [(rijen[0].soort, len(rijen), len(samen)) for rijen, samen in groepen] == [
        ("geld", 1, 0),
        ("mensen", 4, 2),
    ]
    samen = {som.eenheid: (som.hoeveelheid, som.geleverd) for som in groepen[1][1]}
    assert samen == {"uur": (120, Decimal("0.5")), "fte": (Decimal("1.5"), Decimal("0.5"))}
    alles = Levering.objects.aggregate(som=Sum("hoeveelheid"))["som"]
    assert sum(geleverd for _hoeveel, geleverd in samen.values()) == alles

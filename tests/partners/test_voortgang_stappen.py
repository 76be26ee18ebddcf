"""Progress as a machine: whoever does what, it goes as its table says, and the public reads what was approved."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from coalitie.basis.status import StapGeweigerd
from partners.acties import beoordelen
from partners.acties import voortgang as bij_partner
from partners.hoe_gaat_het import laatste_bericht, met_berichten
from partners.models import Verantwoordelijkheid, Voortgang
from tests.makers import (
    maak_gebruiker,
    maak_interventie,
    maak_partner,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.samen import tegelijk

MAG = {(van, rij.naar) for rij in Voortgang.OVERGANGEN for van in rij.van}
TEKSTEN = st.sampled_from(["Tien gesprekken.", "Een feest.", "", "Niets bijzonders."])


class Voortgangsloop(RuleBasedStateMachine):
    """A partner and a team at it, in two rounds that close at some moment; beside it what has to come out."""

    @initialize()
    def begin(self):
        self.plan = maak_interventie()
        self.partner = maak_partner()
        maak_verantwoordelijkheid(interventie=self.plan, partner=self.partner, rol="trekker")
        self.invuller, self.team = maak_gebruiker(), maak_gebruiker()
        vandaag = timezone.localdate()
        self.rijen = []
        for geleden in (40, 5):
            opent = vandaag - timedelta(days=geleden)
            ronde = maak_voortgangsronde(
                interventies=[self.plan], opent=opent, inleveren_voor=vandaag, sluit=vandaag
            )
            self.rijen.append(
                maak_voortgang(ronde=ronde, interventie=self.plan, partner=self.partner, gedaan="")
            )
        # What the model expects: the status of each, and what was approved of it.
        self.status = ["concept", "concept"]
        self.gedaan = ["", ""]
        self.goedgekeurd = [None, None]
        self.gesloten = False

    def rij(self, welke):
        return Voortgang.objects.get(pk=self.rijen[welke].pk)

    def doe(self, mag, handeling):
        """Do something; it succeeds exactly when the model says that it may."""
        try:
            handeling()
        except StapGeweigerd:
            assert not mag
            return False
        assert mag
        return True

    @rule(welke=st.integers(0, 1), tekst=TEKSTEN)
    def typ(self, welke, tekst):
        open_ = self.status[welke] in ("concept", "teruggestuurd") and not self.gesloten
        rij = self.rij(welke)
        nummer = bij_partner.nummer_van(rij, "gedaan")
        if self.doe(
            open_,
            lambda: bij_partner.bewaar(
                voortgang=rij, wijzigingen={"gedaan": (tekst, nummer)}, door=self.invuller
            ),
        ):
            self.gedaan[welke] = tekst

    @rule(welke=st.integers(0, 1))
    def dien_in(self, welke):
        mag = self.status[welke] in ("concept", "teruggestuurd") and not self.gesloten
        if self.doe(
            mag and bool(self.gedaan[welke]),
            lambda: bij_partner.dien_in(voortgang=self.rij(welke), door=self.invuller),
        ):
            self.status[welke] = "ingediend"

    @rule(welke=st.integers(0, 1))
    def neem_terug(self, welke):
        mag = self.status[welke] == "ingediend" and not self.gesloten
        if self.doe(mag, lambda: bij_partner.neem_terug(voortgang=self.rij(welke), door=self.invuller)):
            self.status[welke] = "concept"

    @rule(welke=st.integers(0, 1))
    def keur_goed(self, welke):
        if self.doe(
            self.status[welke] == "ingediend",
            lambda: beoordelen.keur_goed(voortgang=self.rij(welke), door=self.team),
        ):
            self.status[welke], self.goedgekeurd[welke] = "goedgekeurd", self.gedaan[welke]

    @rule(welke=st.integers(0, 1), reden=st.sampled_from(["Bijna.", " "]))
    def stuur_terug(self, welke, reden):
        if self.doe(
            self.status[welke] == "ingediend" and bool(reden.strip()),
            lambda: beoordelen.stuur_terug(
                voortgang=self.rij(welke), door=self.team, reden=reden, opmerkingen={"gedaan": "Hoe dan?"}
            ),
        ):
            self.status[welke] = "teruggestuurd"

    @rule(welke=st.integers(0, 1))
    def heropen(self, welke):
        if self.doe(
            self.status[welke] == "goedgekeurd",
            lambda: beoordelen.heropen(voortgang=self.rij(welke), door=self.team, reden="Toch niet."),
        ):
            self.status[welke], self.goedgekeurd[welke] = "ingediend", None

    @rule(welke=st.integers(0, 1))
    def beslis_op_wat_je_niet_zag(self, welke):
        """A judge who saw an older state is always refused."""
        rij = self.rij(welke)
        if rij.stappen.count() > 1:
            gezien = rij.stappen.order_by("pk").first().pk
            for beslis in (beoordelen.keur_goed, beoordelen.stuur_terug, beoordelen.heropen):
                with pytest.raises(beoordelen.Ingehaald):
                    beslis(voortgang=rij, door=self.team, reden="Zo.", gezien=gezien)

    @rule()
    def sluit(self):
        if not self.gesloten:
            gisteren = timezone.localdate() - timedelta(days=1)
            for rij in self.rijen:
                type(rij.ronde).objects.filter(pk=rij.ronde_id).update(
                    inleveren_voor=gisteren, sluit=gisteren
                )
            self.gesloten = True

    @invariant()
    def alles_volgt_de_tabel(self):
        for welke, begin in enumerate(self.rijen):
            rij = self.rij(welke)
            assert rij.status == self.status[welke]
            stappen = list(rij.stappen.order_by("pk").values_list("van", "naar"))
            assert stappen[0] == ("", "concept")
            assert stappen[-1][1] == rij.status
            for (_van, naar), (volgende_van, volgende_naar) in zip(stappen, stappen[1:], strict=False):
                assert volgende_van == naar
                assert (volgende_van, volgende_naar) in MAG
            assert begin.pk == rij.pk

    @invariant()
    def openbaar_is_wat_het_laatst_is_goedgekeurd(self):
        (trekker,) = met_berichten(Verantwoordelijkheid.objects.filter(interventie=self.plan))
        openbaar = laatste_bericht(trekker)
        verwacht = next((tekst for tekst in reversed(self.goedgekeurd) if tekst is not None), None)
        assert (openbaar and openbaar.gedaan) == verwacht


def test_geen_reeks_handelingen_komt_ergens_waar_het_niet_mag(db):
    run_state_machine_as_test(
        Voortgangsloop,
        settings=settings(max_examples=15, stateful_step_count=15, deadline=None, derandomize=True),
    )


@pytest.mark.django_db(transaction=True)
def test_van_team_en_partner_die_tegelijk_iets_doen_wint_er_een():
    voortgang = maak_voortgang(status="ingediend")
    gezien = voortgang.stappen.get().pk
    wie = maak_gebruiker()

    def rij():
        return Voortgang.objects.get(pk=voortgang.pk)

    uitkomsten = tegelijk(
        lambda: beoordelen.keur_goed(voortgang=rij(), door=wie, gezien=gezien),
        lambda: beoordelen.stuur_terug(voortgang=rij(), door=wie, reden="Nee.", gezien=gezien),
        lambda: bij_partner.neem_terug(voortgang=rij(), door=wie),
    )
    geweigerd = [een for een in uitkomsten if isinstance(een, StapGeweigerd)]
    assert len(geweigerd) == 2, uitkomsten
    assert voortgang.stappen.count() == 2
    assert rij().status == voortgang.stappen.latest("pk").naar

"""Statuses that change in steps: the same rules for everything that has a status."""

import datetime
import inspect
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from coalitie.basis.models import Gebruiker
from coalitie.basis.status import MetStatus, StapGeweigerd
from coalitie.basis.toen import zoals_bekend
from coalitie.basis.vaag import VageDatum
from financiering.models import Aanvraag, Gemeentebudget
from partners.models import Doorbraak, Toezegging, Voortgang
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_document,
    maak_doorbraak,
    maak_gemeentebudget,
    maak_interventie,
    maak_toezegging,
    maak_verhaal,
    maak_voortgang,
)
from tests.samen import tegelijk
from tests.toen import leg_vast_op
from themas.models import Interventie
from verhalen.models import Verhaal

MAKERS = {
    Interventie: maak_interventie,
    Aanvraag: maak_aanvraag,
    Gemeentebudget: maak_gemeentebudget,
    Toezegging: maak_toezegging,
    Doorbraak: maak_doorbraak,
    Verhaal: maak_verhaal,
    Voortgang: maak_voortgang,
}
ELK_MODEL = pytest.mark.parametrize("model", MAKERS, ids=lambda model: model.__name__)
ELKE_STATUS = pytest.mark.parametrize(
    ("model", "van"),
    [
        pytest.param(model, van, id=f"{model.__name__}-{van}")
        for model in MAKERS
        for van in model.Status.values
    ],
)


def in_status(model, status):
    """Make a row in a status, with the dates that go with it."""
    velden = {"status": status}
    if model is Aanvraag and status not in {"verkend", "voorbereiding"}:
        velden["ingediend_op"] = datum("2023")
    if model is Aanvraag and status in {*Aanvraag.VERLEEND, "afgewezen"}:
        velden["besloten_op"] = datum("2024")
    if model is Aanvraag:
        velden["besluitdocument"] = maak_document()
    if model is Verhaal:
        velden["publiceren_op"] = timezone.now() if status == "gepubliceerd" else None
    return MAKERS[model](**velden)


@pytest.fixture
def iemand(db):
    """Somebody who records a step; what that person may do is decided elsewhere."""
    return Gebruiker.objects.create(email="iemand@coalitie.example")


# Steps that stay where they are, and change something else.
BLIJFT = {"bijstellen": {"hoeveelheid": 5_000}}
# What the row does not have yet when the status before did not say that it was granted.
ERBIJ = {(Aanvraag, "onbekend", "uitvoeren"): {"besloten_op": datum("2024")}}
# Steps that undo the step before, and which status that one left.
NA_EEN_STAP_VAN = {"terugdraaien": "voorgesteld", "herstellen": "bevestigd"}


def toestand(rij):
    """Return all that a refused step may not touch: the row and its steps."""
    vers = type(rij).objects.filter(pk=rij.pk).values().get()
    return vers, list(rij.stappen.values())


@ELK_MODEL
def test_elke_stap_is_een_methode_die_je_met_zoeken_vindt(model):
    methoden = [rij.methode for rij in model.OVERGANGEN]
    assert len(methoden) == len(set(methoden))
    bron = "".join(inspect.getsource(een) for een in model.__mro__ if issubclass(een, MetStatus))
    assert [naam for naam in methoden if f"    def {naam}(self, " not in bron] == []


@ELK_MODEL
def test_elke_stap_heeft_bestaande_statussen_en_een_knop(model):
    for rij in model.OVERGANGEN:
        assert {*rij.van, rij.naar} <= set(model.Status.values)
        assert rij.naar not in rij.van or rij.methode in BLIJFT
        assert str(rij.label)


@ELK_MODEL
def test_elke_status_is_te_bereiken(model):
    bereikt = {model._meta.get_field("status").default}
    while nieuw := {rij.naar for rij in model.OVERGANGEN if rij.van & bereikt} - bereikt:
        bereikt |= nieuw
    assert bereikt == set(model.Status)


@pytest.mark.parametrize("model", [Interventie, Aanvraag, Doorbraak])
def test_elke_status_heeft_woorden_voor_bewoners(model):
    assert set(model.STATUS_PUBLIEK) == set(model.Status)
    for status in model.Status:
        assert model(status=status).status_publiek


@ELKE_STATUS
def test_van_elke_status_naar_elke_andere_die_de_tabel_toestaat(iemand, model, van):
    vandaag = VageDatum.van_dag(timezone.localdate())
    for overgang in [overgang for overgang in model.OVERGANGEN if van in overgang.van]:
        rij = in_status(model, van)
        if overgang.methode in NA_EEN_STAP_VAN:
            eerder = NA_EEN_STAP_VAN[overgang.methode]
            rij.leg_stap_vast(van=eerder, naar=van, ingegaan=vandaag, reden="Eerst.", bron="", door=None)
        assert overgang in rij.mogelijke_stappen()
        extra = BLIJFT.get(overgang.methode, {}) | ERBIJ.get((model, van, overgang.methode), {})
        gezet = getattr(rij, overgang.methode)(
            door=iemand, reden=" Zo is besloten. ", bron="Notulen", **extra
        )
        vers = model.objects.get(pk=rij.pk)
        assert rij.status == vers.status == overgang.naar
        assert gezet == vers.stappen.last()
        assert (gezet.van, gezet.naar) == (van, overgang.naar)
        assert gezet.naar_label == model.Status(overgang.naar).label
        assert (gezet.ingegaan, gezet.reden, gezet.bron) == (vandaag, "Zo is besloten.", "Notulen")
        assert gezet.vastgelegd_door == iemand
        assert timezone.now() - gezet.vastgelegd_op < timedelta(minutes=1)


@ELKE_STATUS
def test_van_elke_status_naar_geen_andere_dan_de_tabel_toestaat(iemand, model, van):
    rij = in_status(model, van)
    voor = toestand(rij)
    for overgang in [overgang for overgang in model.OVERGANGEN if van not in overgang.van]:
        assert overgang not in rij.mogelijke_stappen()
        extra = BLIJFT.get(overgang.methode, {})
        with pytest.raises(StapGeweigerd) as geweigerd:
            getattr(rij, overgang.methode)(door=iemand, reden="Toch maar wel.", **extra)
        assert geweigerd.value.messages == [
            f"Van “{model.Status(van).label}” naar “{model.Status(overgang.naar).label}” kan niet."
        ]
    assert toestand(rij) == voor
    assert rij.status == van


@pytest.mark.parametrize(
    ("model", "eind"),
    [(Aanvraag, ["afgewezen", "ingetrokken", "vastgesteld"]), (Toezegging, ["afgesloten"])],
)
def test_wat_klaar_is_blijft_klaar(model, eind):
    assert [status for status in model.Status if not model(status=status).mogelijke_stappen()] == eind


def test_geld_wordt_niet_toegekend_voor_het_is_aangevraagd():
    for status in ("verkend", "voorbereiding"):
        mogelijk = {rij.naar for rij in Aanvraag(status=status).mogelijke_stappen()}
        assert not mogelijk & {*Aanvraag.VERLEEND, "afgewezen"}


# What a step needs


@ELK_MODEL
@pytest.mark.parametrize("reden", ["", "   ", "\n\t"])
def test_stap_zonder_reden_wordt_geweigerd(iemand, model, reden):
    rij = in_status(model, model._meta.get_field("status").default)
    voor = toestand(rij)
    with pytest.raises(StapGeweigerd) as fout:
        getattr(rij, rij.mogelijke_stappen()[0].methode)(door=iemand, reden=reden)
    assert fout.value.message_dict == {
        "reden": ["Schrijf op waarom. Ook over tien jaar wil iemand dat weten."]
    }
    assert toestand(rij) == voor


@pytest.mark.parametrize("hoe", ["dag", "vaag"])
def test_stap_in_de_toekomst_wordt_geweigerd(iemand, hoe):
    rij = maak_interventie()
    morgen = timezone.localdate() + timedelta(days=1)
    ingegaan = morgen if hoe == "dag" else VageDatum(morgen, morgen + timedelta(days=300))
    with pytest.raises(StapGeweigerd) as fout:
        rij.voorbereiden(door=iemand, reden="Vast vooruit.", ingegaan=ingegaan)
    assert fout.value.message_dict == {
        "ingegaan": ["Deze dag moet nog komen. Leg de stap vast als het zover is."]
    }
    assert Interventie.objects.get(pk=rij.pk).status == "idee"


def test_stap_dit_jaar_mag_ook_als_het_jaar_nog_loopt(iemand):
    rij = maak_interventie()
    dit_jaar = datum(str(timezone.localdate().year))
    assert rij.voorbereiden(door=iemand, reden="Begonnen.", ingegaan=dit_jaar).ingegaan == dit_jaar


def test_stap_voor_de_vorige_wordt_geweigerd(iemand):
    rij = maak_interventie()
    rij.voorbereiden(door=iemand, reden="Begonnen.", ingegaan=datum("juli 2024"))
    with pytest.raises(StapGeweigerd) as fout:
        rij.uitvoeren(door=iemand, reden="Verder.", ingegaan=datum("30 juni 2024"))
    assert fout.value.message_dict == {
        "ingegaan": ["De vorige stap was op juli 2024. Deze stap kan niet eerder zijn."]
    }
    rij.uitvoeren(door=iemand, reden="Verder.", ingegaan=datum("1 juli 2024"))


def test_stap_mag_zonder_persoon_en_op_een_kale_dag(db):
    stap = maak_interventie().voorbereiden(
        door=None, reden="Uit het archief.", ingegaan=datetime.date(2024, 2, 29)
    )
    assert stap.vastgelegd_door is None
    assert str(stap) == "voorbereiding (29 februari 2024)"


def test_stap_die_een_regel_van_de_databank_breekt_is_een_nette_weigering(iemand):
    rij = maak_aanvraag(
        status="in_beoordeling", ingediend_op=datum("juli 2024"), besluitdocument=maak_document()
    )
    voor = toestand(rij)
    with pytest.raises(StapGeweigerd) as fout:
        rij.toekennen(door=iemand, reden="Brief van het Rijk.", ingegaan=datum("juni 2024"))
    assert fout.value.messages == ["Een besluit valt nadat de aanvraag is ingediend."]
    assert toestand(rij) == voor
    assert (rij.status, rij.besloten_op) == ("in_beoordeling", None)
    rij.toekennen(door=iemand, reden="Brief van het Rijk.", ingegaan=datum("augustus 2024"))


# Two people


@ELK_MODEL
def test_wie_een_verouderde_status_voor_zich_heeft_krijgt_een_nette_weigering(iemand, model):
    rij = in_status(model, model._meta.get_field("status").default)
    zelfde = model.objects.get(pk=rij.pk)
    methode = rij.mogelijke_stappen()[0].methode
    getattr(rij, methode)(door=iemand, reden="Eerst.")
    voor = toestand(rij)
    with pytest.raises(StapGeweigerd) as fout:
        getattr(zelfde, methode)(door=None, reden="Ook.")
    assert fout.value.messages == [
        "Iemand anders was je net voor. Laad de pagina opnieuw en kijk wat de status nu is."
    ]
    assert toestand(rij) == voor


@pytest.mark.django_db(transaction=True)
def test_van_velen_die_tegelijk_drukken_wint_er_een():
    rij = in_status(Aanvraag, "in_beoordeling")
    methoden = ["toekennen", "afwijzen", "intrekken", "selecteren"]

    def druk(methode):
        mijn = Aanvraag.objects.get(pk=rij.pk)
        return lambda: getattr(mijn, methode)(door=None, reden=methode)

    uitkomsten = tegelijk(*map(druk, methoden))
    (winnaar,) = [uit for uit in uitkomsten if not isinstance(uit, Exception)]
    verliezers = [uit for uit in uitkomsten if isinstance(uit, Exception)]
    assert {type(verliezer) for verliezer in verliezers} == {StapGeweigerd}
    rij.refresh_from_db()
    assert rij.status == winnaar.naar
    assert [stap.naar for stap in rij.stappen.order_by("pk")] == ["in_beoordeling", winnaar.naar]


# The state on any day


def op(dag, **kwargs):
    dag = datetime.date.fromisoformat(dag)
    return list(Interventie.objects.order_by("pk").op(dag, **kwargs).values_list("status_op", flat=True))


@pytest.fixture
def bewogen(db):
    """An intervention with three steps: the day, the month and the season are known."""
    rij = maak_interventie()
    rij.voorbereiden(door=None, reden="Begonnen.", ingegaan=datum("10 mei 2023"))
    rij.proberen(door=None, reden="Pilot.", ingegaan=datum("juli 2024"))
    rij.stoppen(door=None, reden="Geld op.", ingegaan=datum("winter 2024"))
    return rij


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        ("2022-12-31", None),
        ("2023-01-01", "idee"),
        ("2023-05-09", "idee"),
        ("2023-05-10", "voorbereiding"),
        ("2024-06-30", "voorbereiding"),
        ("2024-07-01", "pilot"),
        ("2024-07-31", "pilot"),
        ("2024-11-30", "pilot"),
        ("2024-12-01", "gestopt"),
        ("2100-01-01", "gestopt"),
    ],
)
def test_status_op_een_dag(bewogen, dag, status):
    assert op(dag) == [status]


def test_wat_pas_later_is_vastgelegd(bewogen):
    eerste, tweede, derde, vierde = bewogen.stappen.order_by("pk")
    nu = timezone.now()
    leg_vast_op(nu - timedelta(days=365 * 3), bewogen, eerste)
    leg_vast_op(nu - timedelta(days=365 * 2), tweede, derde)
    leg_vast_op(nu, vierde)
    assert op("2024-12-31") == ["gestopt"]
    for bekend_op, status in ((nu, ["gestopt"]), (300, ["pilot"]), (800, ["idee"]), (5000, [])):
        moment = bekend_op if bekend_op == nu else nu - timedelta(days=bekend_op)
        with zoals_bekend(moment):
            assert op("2024-12-31") == status


def test_een_stap_van_ergens_in_het_najaar_na_een_stap_in_oktober(db):
    """The first possible day of the second step lies before the first step, but it came after."""
    rij = maak_interventie()
    rij.voorbereiden(door=None, reden="Begonnen.", ingegaan=datum("15 oktober 2023"))
    rij.proberen(door=None, reden="Pilot.", ingegaan=datum("najaar 2023"))
    assert op("2023-10-14") == ["idee"]
    assert op("2023-10-15") == ["pilot"]
    assert op("2024-01-01") == ["pilot"]
    assert [stap.naar for stap in rij.stappen.all()] == ["idee", "voorbereiding", "pilot"]


def test_twee_stappen_op_een_dag(db):
    rij = maak_interventie()
    rij.voorbereiden(door=None, reden="Begonnen.", ingegaan=datum("4 juli 2024"))
    rij.proberen(door=None, reden="Meteen.", ingegaan=datum("4 juli 2024"))
    assert op("2024-07-04") == ["pilot"]


def test_elke_rij_zijn_eigen_status_in_een_vraag(db, django_assert_num_queries):
    for _keer in range(3):
        maak_interventie().voorbereiden(door=None, reden="Begonnen.", ingegaan=datum("juli 2024"))
    maak_interventie()
    with django_assert_num_queries(1):
        assert op("2024-07-01") == ["voorbereiding"] * 3 + ["idee"]


# Any order of steps at all


class Levensloop(RuleBasedStateMachine):
    """An application that lives through random steps on random days, beside a list in Python."""

    def __init__(self):
        super().__init__()
        self.rij = maak_aanvraag(besluitdocument=maak_document())
        self.stappen = [("verkend", datum("2023"))]

    dagen = st.dates(datetime.date(2022, 6, 1), datetime.date(2025, 6, 30)).map(VageDatum.van_dag)
    vaag = st.sampled_from(["2023", "najaar 2023", "juli 2024", "winter 2023-2024", "2025", "2030"]).map(
        datum
    )

    @rule(overgang=st.sampled_from(Aanvraag.OVERGANGEN), ingegaan=dagen | vaag)
    def zet(self, overgang, ingegaan):
        status, vorige = self.stappen[-1]
        mag = (
            status in overgang.van
            and ingegaan.laatste >= vorige.eerste
            and ingegaan.eerste <= timezone.localdate()
            and (status, overgang.methode) != ("onbekend", "uitvoeren")  # nobody knows when it was granted
        )
        geweigerd = []
        try:
            getattr(self.rij, overgang.methode)(door=None, reden="Omdat.", ingegaan=ingegaan)
        except StapGeweigerd as fout:
            geweigerd = fout.messages
        if geweigerd == ["Een besluit valt nadat de aanvraag is ingediend."]:
            return  # the table and the order of the steps cannot know this
        assert mag is not bool(geweigerd)
        if mag:
            self.stappen.append((overgang.naar, ingegaan))

    @rule(dag=dagen)
    def kijk_terug(self, dag):
        verwacht = None
        for naar, ingegaan in self.stappen:
            if ingegaan.eerste > dag.eerste:
                break
            verwacht = naar
        assert Aanvraag.objects.op(dag.eerste).get(pk=self.rij.pk).status_op == verwacht

    @invariant()
    def databank_en_object_zijn_het_eens(self):
        vers = Aanvraag.objects.op(timezone.localdate()).get(pk=self.rij.pk)
        assert vers.status == self.rij.status == vers.status_op == self.stappen[-1][0]
        assert vers.besloten_op == self.rij.besloten_op
        assert vers.ingediend_op == self.rij.ingediend_op
        assert [stap.naar for stap in vers.stappen.all()] == [naar for naar, _dag in self.stappen]


def test_elke_levensloop_klopt(db):
    run_state_machine_as_test(
        Levensloop,
        settings=hypothesis(max_examples=15, stateful_step_count=12, deadline=None, derandomize=True),
    )

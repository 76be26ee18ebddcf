"""Whatever is done to covers and sources in whatever order, the database allows what a plain rule allows."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from coalitie.basis.vaag import VageDatum
from financiering.models import Begrotingsbedrag, Dekking
from tests.makers import maak_begrotingsregel, maak_behoefte

BEGIN = date(2020, 1, 1)
DAGEN = 6  # the days on which something may happen in an example
dagen = st.integers(0, DAGEN - 1)
# Few and round, so that what is covered is often just what there is, or a cent more.
RUIM = Decimal("0.30")
bedragen = st.sampled_from([Decimal(0), Decimal("0.10"), Decimal("0.20"), RUIM])
iets = st.sampled_from([Decimal("0.01"), Decimal("0.10"), Decimal("0.20"), RUIM])
nummers = st.integers(0, 5)
BEDRAG = st.tuples(st.just("bedrag"), st.booleans(), dagen, st.none() | bedragen, st.booleans())
DEK = st.tuples(st.just("dek"), st.booleans(), dagen, st.none() | dagen, iets)
HANDELING = st.one_of(
    # Each a strategy of its own, so that it is chosen more often.
    *(DEK.map(tuple) for _keer in range(4)),
    *(BEDRAG.map(tuple) for _keer in range(3)),
    st.tuples(st.just("bedrag_weg"), st.booleans(), nummers),
    st.tuples(st.just("beeindig"), nummers, dagen),
    st.tuples(st.just("meer_of_minder"), nummers, iets),
    st.tuples(st.just("andere_bron"), nummers),
)


def dag(nummer):
    """Return the day of that number."""
    return BEGIN + timedelta(days=nummer)


class Model:
    """What two sources have and cover, in plain Python: the rule that the database should keep.

    ``bedragen`` maps a source to {key: (day, amount or None)}, in the order of recording; ``dekkingen`` maps
    a key to (source, from, until or None, quantity).
    """

    def __init__(self):
        self.bedragen, self.dekkingen = {False: {}, True: {}}, {}

    def kopie(self):
        ander = Model()
        ander.bedragen = {bron: dict(rijen) for bron, rijen in self.bedragen.items()}
        ander.dekkingen = dict(self.dekkingen)
        return ander

    def klopt(self):
        return all(
            self._gedekt(bron, nr) <= self._heeft(bron, nr) for bron in (False, True) for nr in range(40)
        )

    def _heeft(self, bron, nr):
        bekend = [
            (dag, volg, hoeveel)
            for volg, (dag, hoeveel) in enumerate(self.bedragen[bron].values())
            if dag <= nr
        ]
        return (max(bekend)[2] if bekend else 0) or 0

    def _gedekt(self, bron, nr):
        return sum(
            hoeveel
            for van, begin, eind, hoeveel in self.dekkingen.values()
            if van == bron and begin <= nr and (eind is None or nr < eind)
        )


class TestElkeVolgorde(TestCase):
    """Whatever is done in whatever order, the database allows exactly what the plain rule allows."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(handelingen=st.lists(HANDELING, min_size=6, max_size=14))
    def test_de_database_laat_precies_toe_wat_past(self, handelingen):
        self.model = Model()
        self.bron = {
            een: maak_begrotingsregel(bedrag=RUIM, per=VageDatum.van_dag(dag(-1))) for een in (False, True)
        }
        for een, regel in self.bron.items():
            self.model.bedragen[een][regel.bedragen.get().pk] = (-1, RUIM)
        self.behoefte = maak_behoefte()
        for naam, *wat in handelingen:
            straks = self.model.kopie()
            if (doe := getattr(self, f"_{naam}")(straks, *wat)) is None:
                continue
            geweigerd = self._weigert(doe)
            assert geweigerd == ("" if straks.klopt() else "dekking_past_in_bron"), (naam, wat)
            if not geweigerd:
                self.model = straks
        assert {rij.pk: rij.hoeveelheid for rij in Dekking.objects.all()} == {
            sleutel: rij[3] for sleutel, rij in self.model.dekkingen.items()
        }

    @staticmethod
    def _weigert(doe):
        """Do it; return the name of the rule that refused, if any."""
        try:
            with transaction.atomic():
                doe()
        except IntegrityError as fout:
            return fout.__cause__.diag.constraint_name
        return ""

    def _dek(self, straks, bron, begin, duur, hoeveel):
        eind = None if duur is None else begin + 1 + duur
        sleutel = object()
        straks.dekkingen[sleutel] = (bron, begin, eind, hoeveel)

        def doe():
            rij = Dekking.objects.create(
                behoefte=self.behoefte,
                begrotingsregel=self.bron[bron],
                hoeveelheid=hoeveel,
                geldig_vanaf=VageDatum.van_dag(dag(begin)),
                geldig_tot=None if eind is None else dag(eind),
            )
            straks.dekkingen[rij.pk] = straks.dekkingen.pop(sleutel)

        return doe

    def _bedrag(self, straks, bron, per, hoeveel, bandbreedte):
        sleutel = object()
        straks.bedragen[bron][sleutel] = (per, hoeveel)
        zekerheid = "onbekend" if hoeveel is None else "bandbreedte" if bandbreedte else "exact"

        def doe():
            rij = self.bron[bron].bedragen.create(
                zekerheid=zekerheid,
                bedrag=hoeveel,
                bedrag_tot=100 if zekerheid == "bandbreedte" else None,
                bron="Een brief",
                per=VageDatum.van_dag(dag(per)),
            )
            straks.bedragen[bron][rij.pk] = straks.bedragen[bron].pop(sleutel)

        return doe

    def _bedrag_weg(self, straks, bron, nummer):
        if nummer >= len(straks.bedragen[bron]):
            return None
        pk = list(straks.bedragen[bron])[nummer]
        del straks.bedragen[bron][pk]
        return Begrotingsbedrag.objects.filter(pk=pk).delete

    def _verander(self, straks, nummer, verander, **velden):
        if nummer >= len(straks.dekkingen):
            return None
        pk = list(straks.dekkingen)[nummer]
        straks.dekkingen[pk] = verander(*straks.dekkingen[pk])
        return lambda: Dekking.objects.filter(pk=pk).update(**velden)

    def _beeindig(self, straks, nummer, duur):
        if nummer >= len(straks.dekkingen):
            return None
        eind = list(straks.dekkingen.values())[nummer][1] + 1 + duur
        return self._verander(
            straks, nummer, lambda bron, begin, _eind, q: (bron, begin, eind, q), geldig_tot=dag(eind)
        )

    def _meer_of_minder(self, straks, nummer, hoeveel):
        return self._verander(
            straks, nummer, lambda bron, begin, eind, _q: (bron, begin, eind, hoeveel), hoeveelheid=hoeveel
        )

    def _andere_bron(self, straks, nummer):
        if nummer >= len(straks.dekkingen):
            return None
        ander = not list(straks.dekkingen.values())[nummer][0]
        return self._verander(
            straks,
            nummer,
            lambda _bron, begin, eind, q: (ander, begin, eind, q),
            begrotingsregel=self.bron[ander],
        )

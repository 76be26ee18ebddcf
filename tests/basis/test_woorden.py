"""Numbers, statuses and order as people read them."""

from decimal import Decimal

import pytest

from coalitie.basis.templatetags.portaal import getal
from coalitie.basis.volgorde import alfabetisch
from financiering.models import Aanvraag
from partners.models import Partner, ToezeggingStap
from tests.makers import datum, maak_aanvraag, maak_partner


@pytest.mark.parametrize(
    ("waarde", "woorden"),
    [
        (Decimal("60.000"), "60"),
        (Decimal("0.500"), "0,5"),
        (Decimal("55.125"), "55,125"),
        (Decimal("10440.20"), "10.440,2"),
        (Decimal("100"), "100"),
        (Decimal("0.000"), "0"),
        (2362, "2.362"),
        (None, "nog niet bekend"),
    ],
)
def test_getal_zonder_nullen_die_niets_zeggen(waarde, woorden):
    assert getal(waarde) == woorden


@pytest.mark.django_db
def test_een_stap_heeft_de_woorden_van_de_site(charlie):
    aanvraag = maak_aanvraag()
    stap = aanvraag.indienen(door=charlie, reden="Op tijd.", ingegaan=datum("mei 2025"))
    assert stap.naar_publiek == Aanvraag.STATUS_PUBLIEK["ingediend"]


def test_een_stap_zonder_eigen_woorden_houdt_zijn_label():
    assert ToezeggingStap(naar="bevestigd").naar_publiek == "bevestigd"


@pytest.mark.django_db
def test_alfabet_let_niet_op_hoofdletters_en_accenten():
    for naam in ("zebra", "Één", "aap", "Éland", "Beer"):
        maak_partner(naam=naam)
    op_volgorde = Partner.objects.order_by(alfabetisch("naam")).values_list("naam", flat=True)
    assert list(op_volgorde) == ["aap", "Beer", "Één", "Éland", "zebra"]

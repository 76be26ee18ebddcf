"""Colours of a theme are data, and can be read whoever chose them."""

import pytest
from django.core.exceptions import ValidationError

from coalitie.beheer.voorbeeld.themas import THEMAS
from themas.kleuren import contrast
from themas.models import Thema

GOED = {"kleur": "#0B5CAD", "kleur_vlak": "#E4EFFA", "kleur_donker": "#8EC5FF"}


def test_contrast_zoals_de_richtlijn_het_meet():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#0b5cad", "#0B5CAD") == 1


@pytest.mark.parametrize("anders", [{}, {"kleur": "#a8480b", "kleur_vlak": "#FCEBDD"}])
def test_een_leesbare_kleur_mag(anders):
    Thema(naam="Leren", **(GOED | anders)).clean()


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"kleur": "#FFC845"}, "kleur", "het contrast is 1,4 en moet 4,5 zijn. Kies een donkerdere kleur"),
        # Almost is not enough, and must not look like enough.
        ({"kleur": "#747474"}, "kleur", "het contrast is 4,4"),
        ({"kleur_vlak": "#7FA8D6"}, "kleur_vlak", "Kies een lichter vlak"),
        ({"kleur_donker": "#0B5CAD"}, "kleur_donker", "Kies een lichtere kleur"),
    ],
)
def test_een_onleesbare_kleur_wordt_geweigerd_met_wat_je_kunt_doen(anders, veld, zin):
    with pytest.raises(ValidationError) as fout:
        Thema(naam="Leren", **(GOED | anders)).clean()

    assert list(fout.value.message_dict) == [veld]
    assert zin in fout.value.message_dict[veld][0]


def test_een_kleur_die_geen_kleur_is_krijgt_alleen_de_fout_van_het_veld():
    thema = Thema(naam="Leren", wat_we_willen="Iets.", **(GOED | {"kleur": "blauw"}))
    thema.clean()

    with pytest.raises(ValidationError) as fout:
        thema.full_clean(validate_unique=False, validate_constraints=False, exclude=["slug"])

    assert list(fout.value.message_dict) == ["kleur"]


def test_de_themas_van_het_voorbeeld_zijn_leesbaar():
    for thema in THEMAS:
        Thema(**{veld: thema[veld] for veld in GOED}).clean()

"""The sizes of pictures: made by whoever claims them, never lost, never double, gone with the picture."""

from datetime import timedelta
from pathlib import Path

import pytest
from celery import current_app
from django.core.files.storage import default_storage
from django.utils import timezone
from kombu.exceptions import OperationalError
from PIL import Image

from coalitie.basis import beeldmaten
from coalitie.basis.beelden import houd_bij
from coalitie.basis.beeldmaten import breedtes, origineel_van, pad_van
from coalitie.basis.models import Beeld
from coalitie.basis.models.beeld import HOOGSTENS_PROBEREN
from coalitie.basis.tasks import maak_beeld, maak_beelden
from tests.makers import maak_partner, maak_verhaal
from tests.plaatjes import plaatje, rood_met_profiel
from tests.samen import tegelijk
from verhalen.models import FotoBlok, Verhaal


def bestanden(naam):
    """Return the names of the sizes of a picture that lie on the disk."""
    plek = Path(default_storage.path(f"maten/{naam}"))
    return sorted(een.name for een in plek.iterdir()) if plek.exists() else []


def met_foto(**opties):
    return maak_verhaal(foto=plaatje(**{"maat": (900, 600), **opties}), foto_alt="Een plein")


@pytest.mark.parametrize(
    ("breedte", "verwacht"),
    [
        (1, [1]),
        (300, [300]),
        (399, [399]),
        (400, [400]),
        (450, [400]),
        (600, [400, 600]),
        (1000, [400, 800, 1000]),
        (1599, [400, 800, 1200, 1599]),
        (1600, [400, 800, 1200, 1600]),
        (2400, [400, 800, 1200, 1600]),
    ],
)
def test_hoogstens_vier_breedtes_en_nooit_breder_dan_de_foto(breedte, verwacht):
    assert breedtes(breedte) == verwacht


@pytest.mark.parametrize(
    ("pad", "naam"),
    [
        ("maten/verhalen/abc.jpg/400.avif", "verhalen/abc.jpg"),
        ("maten/logos/x.png/1200.webp", "logos/x.png"),
        ("verhalen/abc.jpg", None),
        ("maten/400.avif", None),
        ("maten//400.avif", None),
        ("maten/verhalen/abc.jpg/400.svg", None),
        ("maten/verhalen/abc.jpg/groot.avif", None),
        ("maten", None),
        ("", None),
    ],
)
def test_van_welke_foto_een_maat_is(pad, naam):
    assert origineel_van(pad) == naam


class TestMaken:
    """What a worker makes."""

    pytestmark = pytest.mark.django_db

    def test_avif_en_webp_in_elke_breedte(self):
        verhaal = met_foto()
        beeld = Beeld.objects.get()
        assert (beeld.naam, beeld.maten, beeld.klaar_op) == (verhaal.foto.name, [], None)

        maak_beeld(beeld.pk)

        beeld.refresh_from_db()
        assert (beeld.maten, beeld.pogingen) == ([400, 800], 1)
        assert beeld.klaar_op is not None
        assert bestanden(beeld.naam) == ["400.avif", "400.webp", "800.avif", "800.webp"]
        for breedte, hoogte in ((400, 267), (800, 533)):
            for formaat in ("avif", "webp"):
                with Image.open(default_storage.path(pad_van(beeld.naam, breedte, formaat))) as maat:
                    assert (maat.format, maat.size) == (formaat.upper(), (breedte, hoogte))

    def test_doorzichtig_blijft_doorzichtig(self):
        naam = maak_partner(logo=plaatje("logo.png", "PNG", (500, 500), "RGBA")).logo.name

        maak_beelden()

        for formaat in ("avif", "webp"):
            with Image.open(default_storage.path(pad_van(naam, 400, formaat))) as maat:
                assert maat.convert("RGBA").getpixel((5, 5))[3] == 0

    def test_een_smalle_hoge_foto(self):
        met_foto(maat=(1, 2000))
        maak_beelden()
        assert Beeld.objects.get().maten == [1]

    def test_twee_werkers_maken_haar_een_keer(self, monkeypatch):
        met_foto()
        pk = Beeld.objects.get().pk
        gemaakt = []
        monkeypatch.setattr(beeldmaten, "maak", lambda naam: gemaakt.append(naam) or maak_beeld(pk) or [1])

        maak_beeld(pk)
        maak_beeld(pk)

        assert len(gemaakt) == 1

    def test_wat_niet_lukt_komt_later_weer_en_wordt_dan_opgegeven(self, caplog):
        naam = met_foto().foto.name
        Path(default_storage.path(naam)).write_bytes(b"geen foto meer")
        maak_beelden()
        maak_beelden()  # too soon: nothing happens
        beeld = Beeld.objects.get()
        assert (beeld.pogingen, beeld.klaar_op) == (1, None)
        for _keer in range(HOOGSTENS_PROBEREN + 2):
            Beeld.objects.update(geclaimd_op=timezone.now() - timedelta(minutes=11))
            maak_beelden()

        beeld.refresh_from_db()
        assert beeld.pogingen == HOOGSTENS_PROBEREN
        meldingen = [regel.getMessage() for regel in caplog.records if naam in regel.getMessage()]
        assert len(meldingen) == HOOGSTENS_PROBEREN
        assert meldingen[-1].endswith("we geven het op")
        assert bestanden(naam) == []

    def test_een_kapotte_foto_houdt_de_andere_niet_op(self):
        Path(default_storage.path(met_foto().foto.name)).unlink()
        goed = met_foto().foto.name

        maak_beelden()

        assert Beeld.objects.get(naam=goed).maten == [400, 800]

    def test_een_volle_schijf_laat_geen_half_bestand_achter(self, monkeypatch):
        naam = met_foto().foto.name

        def vol(*args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", vol)
        maak_beelden()

        assert bestanden(naam) == []
        assert Beeld.objects.get().maten == []

    def test_wie_halverwege_werd_gestopt_begint_opnieuw(self):
        naam = met_foto().foto.name
        default_storage.zet(pad_van(naam, 800, "avif"), b"oud")
        Beeld.objects.update(geclaimd_op=timezone.now() - timedelta(minutes=11), pogingen=1)

        maak_beelden()

        assert bestanden(naam) == ["400.avif", "400.webp", "800.avif", "800.webp"]
        with Image.open(default_storage.path(pad_van(naam, 800, "avif"))) as maat:
            assert maat.width == 800

    def test_een_foto_die_intussen_wegging_laat_niets_achter(self, monkeypatch):
        naam = met_foto().foto.name
        echt = beeldmaten.maak

        def maak(naam):
            maten = echt(naam)
            Beeld.objects.all().delete()
            return maten

        monkeypatch.setattr(beeldmaten, "maak", maak)
        maak_beelden()

        assert bestanden(naam) == []


@pytest.mark.django_db(transaction=True)
class TestBewaren:
    """From a record that is saved to the request for its sizes, and back when it goes."""

    @pytest.fixture(autouse=True)
    def gevraagd(self, monkeypatch):
        """Note which pictures a worker is asked for."""
        pks = []
        monkeypatch.setattr(current_app, "send_task", lambda naam, args, **opties: pks.extend(args))
        return pks

    def test_een_nieuwe_foto_wordt_een_keer_gevraagd(self, gevraagd):
        verhaal = met_foto()
        verhaal.titel = "Anders"
        verhaal.save()
        maak_verhaal()

        assert gevraagd == [Beeld.objects.get().pk]

    def test_de_wachtrij_weg_en_toch_bewaard(self, monkeypatch, caplog):
        def weg(naam, **opties):
            raise OperationalError

        monkeypatch.setattr(current_app, "send_task", weg)
        naam = met_foto().foto.name
        assert "De wachtrij werkt niet (OperationalError)" in caplog.text
        assert Verhaal.objects.filter(foto=naam).exists()

        maak_beelden()

        assert Beeld.objects.get(naam=naam).maten == [400, 800]

    def test_twee_werkers_tegelijk(self):
        met_foto()
        pk = Beeld.objects.get().pk

        tegelijk(lambda: maak_beeld(pk), lambda: maak_beeld(pk))

        beeld = Beeld.objects.get()
        assert (beeld.pogingen, beeld.maten) == (1, [400, 800])

    def test_met_de_foto_gaan_haar_maten(self):
        verhaal = met_foto()
        blok = FotoBlok.objects.create(
            parent=verhaal, region="inhoud", ordering=1, foto=plaatje(), alt="Een straat"
        )
        namen = [verhaal.foto.name, blok.foto.name]
        maak_beelden()
        assert all(bestanden(naam) for naam in namen)

        verhaal.delete()

        assert [bestanden(naam) for naam in namen] == [[], []]
        assert not Beeld.objects.exists()

    def test_een_foto_die_ook_ergens_anders_staat_houdt_haar_maten(self):
        verhaal = met_foto()
        maak_verhaal(foto=verhaal.foto.name, foto_alt="Hetzelfde plein")
        maak_beelden()

        verhaal.delete()

        assert Beeld.objects.get().maten == [400, 800]
        assert bestanden(Beeld.objects.get().naam)

    def test_bijhouden_vindt_wat_buiten_een_formulier_om_kwam_en_ging(self):
        oud = met_foto().foto.name
        maak_beelden()
        nieuw = default_storage.save("verhalen/ander.jpg", plaatje(maat=(900, 600)))
        Verhaal.objects.update(foto=nieuw)

        houd_bij()
        maak_beelden()
        houd_bij()

        assert list(Beeld.objects.values_list("naam", "maten")) == [(nieuw, [400, 800])]
        assert bestanden(oud) == []
        assert bestanden(nieuw)

    def test_maten_die_van_de_schijf_verdwenen_worden_opnieuw_gemaakt(self, gevraagd):
        """As after a backup that was put back without them."""
        heel, kwijt = met_foto().foto.name, met_foto().foto.name
        maak_beelden()
        Path(default_storage.path(pad_van(kwijt, 800, "webp"))).unlink()

        houd_bij()
        assert dict(Beeld.objects.values_list("naam", "maten")) == {heel: [400, 800], kwijt: []}
        maak_beelden()

        assert Beeld.objects.get(naam=kwijt).maten == [400, 800]
        assert bestanden(kwijt) == bestanden(heel)


def test_de_maten_houden_de_kleuren(db):
    """A picture from before profiles were turned into sRGB still has its own."""
    naam = default_storage.save("verhalen/oud.jpg", rood_met_profiel())
    maak_verhaal(foto=naam, foto_alt="Een rood vlak")

    maak_beelden()

    with Image.open(default_storage.path(pad_van(naam, 100, "webp"))) as maat:
        rood, groen, blauw = maat.convert("RGB").getpixel((50, 50))
        assert "icc_profile" not in maat.info
    assert rood > 230
    assert max(groen, blauw) < 25

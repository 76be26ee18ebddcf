"""How the commitments stand, per theme and per partner: on a page, and as a workbook."""

from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.tabelbestand import XLSX, Werkboek
from coalitie.beheer.startpagina import mag
from partners.achterstand import IN_WOORDEN, met_achterstand
from partners.models import Toezegging
from partners.woorden import in_eenheid
from themas.models import InterventieThema
from themas.vragen import themalijst


@dataclass
class Som:
    """What was promised and delivered in one unit, of one kind; different units are never added up."""

    soort: str
    eenheid: str
    aantal: int = 0
    toegezegd: Decimal | None = None
    geleverd: Decimal | None = None
    achter: int = 0

    def tel(self, toezegging):
        """Count a commitment in."""
        self.aantal += 1
        self.achter += bool(toezegging.achterstand)
        if toezegging.hoeveelheid is not None:
            self.toegezegd = (self.toegezegd or Decimal(0)) + toezegging.hoeveelheid
            self.geleverd = (self.geleverd or Decimal(0)) + (toezegging.geleverd or 0)

    @property
    def soort_naam(self):
        """The kind, in a word."""
        return Toezegging.Soort(self.soort).label

    @property
    def eenheid_naam(self):
        """The unit, in a word; empty where nothing is counted."""
        return Toezegging.Eenheid(self.eenheid).label if self.eenheid else ""

    @property
    def toegezegd_in_woorden(self):
        """How much was promised."""
        return in_eenheid(self.toegezegd, self.eenheid)

    @property
    def geleverd_in_woorden(self):
        """How much was delivered."""
        return in_eenheid(self.geleverd, self.eenheid)


@dataclass
class Groep:
    """A theme or a partner, with a sum per kind and unit."""

    naam: str
    sommen: dict = field(default_factory=dict)

    def tel(self, toezegging):
        """Count a commitment in, in its own unit."""
        sleutel = (toezegging.soort, toezegging.eenheid)
        self.sommen.setdefault(sleutel, Som(*sleutel)).tel(toezegging)

    @property
    def regels(self):
        """The sums, in the order of kinds and units."""
        return [self.sommen[sleutel] for sleutel in sorted(self.sommen)]


def toezeggingen():
    """Return what stands, with ``geleverd``, ``achterstand`` and ``themas_json``, in one query."""
    return met_achterstand(
        Toezegging.objects.bevestigd()
        .met_geleverd()
        .select_related("partner", "interventie")
        .annotate(
            themas_json=themalijst(InterventieThema.objects.filter(interventie=OuterRef("interventie")))
        )
        .order_by("partner__naam", "interventie__titel", "pk")
    )


def per_thema(rijen):
    """Return the groups by theme; what serves two themes counts in both."""
    groepen = {}
    for rij in rijen:
        for naam in [thema["naam"] for thema in rij.themas_json] or [_("zonder thema")]:
            groepen.setdefault(naam, Groep(naam)).tel(rij)
    return [groepen[naam] for naam in sorted(groepen)]


def per_partner(rijen):
    """Return the groups by partner."""
    groepen = {}
    for rij in rijen:
        groepen.setdefault(rij.partner_id, Groep(rij.partner.naam)).tel(rij)
    return list(groepen.values())


def _lees(request):
    """Return the commitments, each with ``waarom`` it slips; raises ``PermissionDenied``."""
    if not mag(request.user, Toezegging, "view"):
        raise PermissionDenied
    rijen = list(toezeggingen())
    for rij in rijen:
        rij.waarom = IN_WOORDEN.get(rij.achterstand, "")
        rij.toegezegd_in_woorden = in_eenheid(rij.hoeveelheid, rij.eenheid)
        rij.geleverd_in_woorden = in_eenheid(
            None if rij.hoeveelheid is None else rij.geleverd or Decimal(0), rij.eenheid
        )
    return rijen


def pagina(request, site):
    """Show the tables."""
    rijen = _lees(request)
    inhoud = {
        **site.each_context(request),
        "title": _("Stand van de toezeggingen"),
        "tabellen": [
            ("thema", _("Per thema"), _("Thema"), per_thema(rijen)),
            ("partner", _("Per partner"), _("Partner"), per_partner(rijen)),
        ],
        "achter": [rij for rij in rijen if rij.achterstand],
        "regels": IN_WOORDEN.values(),
        "bestand": reverse("admin:toezeggingenstand_xlsx"),
    }
    return TemplateResponse(request, "admin/toezeggingenstand.html", inhoud)


def bestand(request):
    """Return the workbook."""
    antwoord = HttpResponse(maak_bestand(_lees(request)), content_type=XLSX)
    antwoord["Content-Disposition"] = (
        f'attachment; filename="toezeggingen-{timezone.localdate():%Y-%m-%d}.xlsx"'
    )
    return antwoord


def maak_bestand(rijen):
    """Return the bytes of a workbook: a sheet per theme, one per partner, and one of every commitment."""
    uit = BytesIO()
    with Werkboek(uit) as boek:
        for naam, kop, groepen in (
            (_("Per thema"), _("Thema"), per_thema(rijen)),
            (_("Per partner"), _("Partner"), per_partner(rijen)),
        ):
            boek.blad(
                naam,
                [kop, *_koppen()],
                (
                    (
                        groep.naam,
                        som.soort_naam,
                        som.eenheid_naam,
                        som.aantal,
                        som.toegezegd,
                        som.geleverd,
                        som.achter,
                    )
                    for groep in groepen
                    for som in groep.regels
                ),
            )
        boek.blad(
            _("Alle toezeggingen"),
            [
                _("Partner"),
                _("Plan"),
                _("Thema's"),
                _("Soort"),
                _("Wat precies"),
                _("Eenheid"),
                _("Toegezegd"),
                _("Geleverd"),
                _("Begint"),
                _("Eindigt"),
                _("Status"),
                _("Loopt achter"),
            ],
            (
                (
                    rij.partner.naam,
                    rij.interventie.titel,
                    ", ".join(thema["naam"] for thema in rij.themas_json),
                    rij.get_soort_display(),
                    rij.tekst,
                    rij.get_eenheid_display(),
                    rij.hoeveelheid,
                    None if rij.hoeveelheid is None else rij.geleverd or Decimal(0),
                    str(rij.begin or ""),
                    str(rij.eind or ""),
                    rij.get_status_display(),
                    str(IN_WOORDEN.get(rij.achterstand, "")),
                )
                for rij in rijen
            ),
        )
    return uit.getvalue()


def _koppen():
    return (
        _("Soort"),
        _("Eenheid"),
        _("Aantal bevestigd"),
        _("Toegezegd"),
        _("Geleverd"),
        _("Lopen achter"),
    )

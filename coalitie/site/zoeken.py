"""Searching everything that the site says."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Value
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.volgorde import alfabetisch
from coalitie.basis.zoeken.vinden import PER_BLADZIJDE, TEL_TOT, Uitslag, begint_met, lees, zoek
from coalitie.basis.zoeken.vragen import Vraag
from coalitie.basis.zoeken.woorden import bedoeld
from coalitie.site.bladeren import nummer_van_bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.vindbaar import BRONNEN
from themas.models import Thema, Wijk

# What a page is, in the words of the site: one, and many.
SOORTEN = {
    "verhaal": (gettext_lazy("Verhaal"), gettext_lazy("Verhalen")),
    "interventie": (gettext_lazy("Plan"), gettext_lazy("Plannen")),
    "wijk": (gettext_lazy("Wijk"), gettext_lazy("Wijken")),
    "thema": (gettext_lazy("Thema"), gettext_lazy("Thema's")),
    "partner": (gettext_lazy("Partner"), gettext_lazy("Partners")),
    "aanvraag": (gettext_lazy("Aanvraag om geld"), gettext_lazy("Geld")),
    "besluit": (gettext_lazy("Besluit"), gettext_lazy("Besluiten")),
    "document": (gettext_lazy("Document"), gettext_lazy("Documenten")),
    "bericht": (gettext_lazy("Kort nieuws"), gettext_lazy("Kort nieuws")),
}
# With fewer found than this, perhaps another word was meant.
WEINIG = 3
KORTSTE_BEGIN = 2
NIETS = Uitslag((), 0, 0, {})


@alleen_lezen
def zoeken(request):
    """Show what was found for ``?q=``, narrowed by ``soort``, ``thema`` and ``wijk``."""
    inhoud = {"zoeking": Zoeking(request.GET)}
    return render(request, "site/zoeken/zoeken.html", inhoud)


@alleen_lezen
def suggesties(request):
    """Give a few pages whose title begins like what is being typed: a fragment."""
    vraag = Vraag.lees(request.GET.get("q", ""))
    gevonden = []
    if len(vraag.tekst) >= KORTSTE_BEGIN and vraag:
        gevonden = _met_adres(lees(vraag, begint_met(vraag), BRONNEN, met_uittreksel=False))
    return render(request, "site/zoeken/_suggesties.html", {"vraag": vraag, "gevonden": gevonden})


@dataclass(frozen=True)
class Optie:
    """Something to choose: its value in the address, its words, its label in the index."""

    waarde: str
    tekst: str
    etiket: str


class Zoeking:
    """One search: what was asked, what that was taken for, and what there is.

    First all words are looked for; then the words that were probably meant; then some of the words.
    """

    def __init__(self, vraag_in_adres):
        self.vraag = Vraag.lees(vraag_in_adres.get("q", ""))
        self.nummer = nummer_van_bladzijde(vraag_in_adres)
        self.opties = _opties()
        gevraagd = {naam: vraag_in_adres.get(naam, "") for naam in self.opties}
        self.gekozen = {naam: waarde for naam, waarde in gevraagd.items() if waarde in self.opties[naam]}
        self.onbekend = [
            Truncator(waarde).chars(60)
            for naam, waarde in gevraagd.items()
            if waarde and naam not in self.gekozen
        ]
        self.bedoeld = None
        self.verbeterd = None
        self.is_deel = False
        self.uitslag = self._zoek() if self.vraag else NIETS
        if self.nummer > 1 and self.nummer > self.pagina.paginator.num_pages:
            raise Http404

    def _zoek(self):
        uitslag = self._vind(self.vraag)
        if uitslag.aantal < WEINIG:
            self.bedoeld = self.vraag.met(
                bedoeld(self.vraag.kale_woorden, alleen_bekende=bool(uitslag.aantal))
            )
        if uitslag.aantal:
            return uitslag
        if self.bedoeld:
            uitslag = self._vind(self.bedoeld)
            if uitslag.aantal:
                self.verbeterd, self.bedoeld = self.bedoeld, None
                return uitslag
        if len(self.vraag.losse_woorden) > 1:
            self.is_deel = True
            self.verbeterd, self.bedoeld = self.bedoeld, None
            uitslag = self._vind(self.verbeterd or self.vraag, is_deel=True)
        else:
            self.bedoeld = None
        return uitslag

    def _vind(self, vraag, *, is_deel=False):
        keuzes = {naam: self.opties[naam][waarde].etiket for naam, waarde in self.gekozen.items()}
        return zoek(vraag, keuzes, vanaf=(self.nummer - 1) * PER_BLADZIJDE, is_deel=is_deel)

    @cached_property
    def pagina(self):
        """Return the ``Page`` of what was found."""
        paginator = Paginator(range(self.uitslag.te_bladeren), PER_BLADZIJDE)
        return Page(self.gevonden, self.nummer, paginator)

    @cached_property
    def gevonden(self):
        """Return the texts on this page, best first, each with its address and what it is."""
        if not self.uitslag.vondsten:
            return []
        vraag = self.verbeterd or self.vraag
        return _met_adres(lees(vraag, self.uitslag.vondsten, BRONNEN, is_deel=self.is_deel))

    @property
    def zin(self):
        """Say how many pages were found for what."""
        vraag = (self.verbeterd or self.vraag).tekst
        if self.uitslag.is_meer:
            return _("Meer dan %(aantal)d pagina's over “%(vraag)s”") % {"aantal": TEL_TOT, "vraag": vraag}
        aantal = self.uitslag.aantal
        zin = ngettext("%(aantal)d pagina over “%(vraag)s”", "%(aantal)d pagina's over “%(vraag)s”", aantal)
        return zin % {"aantal": aantal, "vraag": vraag}

    @property
    def soorten(self):
        """Return the kinds to choose from, each with how many there are and its address."""
        huidig = self.gekozen.get("soort", "")
        keuzes = [
            {**keuze, "adres": self._adres(soort=keuze["waarde"])}
            for keuze in self._te_kiezen("soort")
            if keuze["aantal"] or keuze["gekozen"]
        ]
        alles = {"tekst": _("Alles"), "gekozen": not huidig, "adres": self._adres(soort="")}
        return [alles, *keuzes] if keuzes else []

    @property
    def velden(self):
        """Return the other choices: name, label and options, each with how many there are."""
        return [
            {"naam": naam, "label": label, "alles": alles, "opties": opties}
            for naam, label, alles in (
                ("thema", _("Thema"), _("Alle thema's")),
                ("wijk", _("Wijk"), _("Alle wijken")),
            )
            if (opties := [keuze for keuze in self._te_kiezen(naam) if keuze["aantal"] or keuze["gekozen"]])
        ]

    def _te_kiezen(self, naam):
        for waarde, optie in self.opties[naam].items():
            yield {
                "waarde": waarde,
                "tekst": optie.tekst,
                "aantal": self.uitslag.per_etiket.get(optie.etiket, 0),
                "gekozen": self.gekozen.get(naam) == waarde,
            }

    @property
    def is_verfijnd(self):
        """Tell whether a theme or a wijk was chosen."""
        return bool(self.gekozen.keys() & {"thema", "wijk"})

    @property
    def adres_zonder_keuzes(self):
        """Return the address of this search in everything."""
        return f"{reverse('zoeken')}?{urlencode({'q': self.vraag.tekst})}"

    @property
    def adres_bedoeld(self):
        """Return the address of the search that was probably meant."""
        return f"{reverse('zoeken')}?{urlencode({'q': self.bedoeld.tekst, **self.gekozen})}"

    @property
    def vraag_ervoor(self):
        """Return the query of this search as it stands before another part."""
        return f"{urlencode({'q': self.vraag.tekst, **self.gekozen})}&"

    def _adres(self, **anders):
        delen = {"q": self.vraag.tekst, **self.gekozen, **anders}
        return f"{reverse('zoeken')}?{urlencode({naam: waarde for naam, waarde in delen.items() if waarde})}"

    @property
    def themas(self):
        """Return the themes, to look further."""
        return self.opties["thema"].values()

    @property
    def wijken(self):
        """Return the wijken, to look further."""
        return self.opties["wijk"].values()


def _opties():
    """Return all that can be chosen, by name and value, from one query."""
    themas = Thema.objects.order_by().values_list(
        Value("thema"), "volgorde", alfabetisch("naam"), "slug", "naam", "pk"
    )
    wijken = Wijk.objects.order_by().values_list(
        Value("wijk"), Value(0), alfabetisch("naam"), "slug", "naam", "pk"
    )
    opties = {
        "soort": {soort: Optie(soort, veel, f"soort:{soort}") for soort, (_een, veel) in SOORTEN.items()},
        "thema": {},
        "wijk": {},
    }
    for soort, _volgorde, _alfabet, slug, naam, pk in sorted(themas.union(wijken, all=True)):
        opties[soort][slug] = Optie(slug, naam, f"{soort}:{pk}")
    return opties


def _met_adres(teksten):
    """Give each text its address and, in words, what it is."""
    modellen = {bron.soort: bron.model for bron in BRONNEN}
    for tekst in teksten:
        tekst.adres = modellen[tekst.soort](slug=tekst.slug).get_absolute_url()
        tekst.soort_in_woorden = SOORTEN[tekst.soort][0]
    return teksten

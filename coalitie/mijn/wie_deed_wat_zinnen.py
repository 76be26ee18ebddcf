"""What happened for a partner, in sentences; reads the names it needs once, however many events."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.models import Gebruiker
from partners.models import (
    Levering,
    Lidmaatschap,
    Toezegging,
    ToezeggingStap,
    Uitnodiging,
    Verantwoordelijkheid,
    Voortgang,
    VoortgangStap,
)
from partners.woorden import in_eenheid
from partners.woorden import wat as wat_toegezegd
from themas.models import Interventie

# (from, to) -> what happened. A star stands for any status.
OVER_TOEZEGGING = {
    ("", "voorgesteld"): gettext_lazy("%(wie)s stelde voor om %(wat)s toe te zeggen voor %(waar)s."),
    ("voorgesteld", "bevestigd"): gettext_lazy("%(wie)s heeft %(wat)s toegezegd voor %(waar)s."),
    ("bevestigd", "bevestigd"): gettext_lazy(
        "%(wie)s heeft de toezegging voor %(waar)s bijgesteld. Het is nu %(wat)s."
    ),
    ("*", "voorgesteld"): gettext_lazy("%(wie)s maakte van %(wat)s voor %(waar)s weer een voorstel."),
    ("*", "bevestigd"): gettext_lazy("%(wie)s liet de toezegging van %(wat)s voor %(waar)s weer gelden."),
    ("*", "afgewezen"): gettext_lazy("%(wie)s wees het voorstel van %(wat)s voor %(waar)s af."),
    ("*", "ingetrokken"): gettext_lazy("%(wie)s trok de toezegging van %(wat)s voor %(waar)s in."),
    ("*", "afgesloten"): gettext_lazy("%(wie)s sloot de toezegging van %(wat)s voor %(waar)s af."),
}
OVER_VOORTGANG = {
    ("", "concept"): gettext_lazy("%(wie)s vroeg hoe het gaat met %(waar)s."),
    ("*", "concept"): gettext_lazy("%(wie)s nam terug wat was ingestuurd over %(waar)s."),
    ("goedgekeurd", "ingediend"): gettext_lazy("%(wie)s draaide de goedkeuring over %(waar)s terug."),
    ("*", "ingediend"): gettext_lazy("%(wie)s stuurde in hoe het gaat met %(waar)s."),
    ("*", "teruggestuurd"): gettext_lazy("%(wie)s stuurde de voortgang van %(waar)s terug met een vraag."),
    ("*", "goedgekeurd"): gettext_lazy("%(wie)s keurde de voortgang van %(waar)s goed."),
}


@dataclass(frozen=True)
class Zin:
    """A sentence about something that one person did, with the page about it ("" when there is none)."""

    moment: object
    tekst: str
    adres: str = ""

    @property
    def dag(self):
        """The day on which it happened, here."""
        return timezone.localdate(self.moment)


class Verteller:
    """Puts events about one partner into words; ``mensen`` are who work or worked for it."""

    def __init__(self, partner, gebeurtenissen, mensen):
        self.partner = partner
        self.gebeurtenissen = gebeurtenissen
        self.mensen = {een.pk: str(een) for een in mensen}
        self._lees_namen()

    def _nummers(self, model, kolom):
        return {een.nu[kolom] for een in self.gebeurtenissen if een.model is model and een.nu.get(kolom)}

    def _lees_namen(self):
        eigen = {"partner": self.partner}
        toezeggingen = (
            self._nummers(Levering, "toezegging_id")
            | self._nummers(ToezeggingStap, "onderwerp_id")
            | self._nummers(Toezegging, "id")
        )
        self.toezeggingen = Toezegging.objects.filter(**eigen).in_bulk(toezeggingen)
        self.toen = defaultdict(list)
        historie = Toezegging.pgh_event_model.objects.filter(pgh_obj_id__in=toezeggingen).order_by("pgh_id")
        for rij in historie.only("pgh_obj_id", "pgh_created_at", "soort", "hoeveelheid", "eenheid"):
            self.toen[rij.pgh_obj_id].append(rij)
        self.voortgangen = Voortgang.objects.filter(**eigen).in_bulk(
            self._nummers(VoortgangStap, "onderwerp_id")
        )
        nummers = self._nummers(Verantwoordelijkheid, "interventie_id")
        nummers |= {een.interventie_id for een in self.toezeggingen.values()}
        nummers |= {een.interventie_id for een in self.voortgangen.values()}
        titels = Interventie.objects.filter(pk__in=nummers).values_list("pk", "titel")
        self.interventies = dict(titels)
        genoemd = {
            rij.get("persoon_id")
            for een in self.gebeurtenissen
            if een.model is Verantwoordelijkheid
            for rij in (een.nu, een.was or {})
        } | self._nummers(Lidmaatschap, "gebruiker_id")
        # Whoever was a member for less than a day has no row any more.
        ontbreekt = genoemd - set(self.mensen) - {None}
        self.mensen |= {een.pk: str(een) for een in Gebruiker.objects.filter(pk__in=ontbreekt)}

    def regels(self):
        """Return the sentences, newest first; what was stored at once is told once."""
        regels = []
        for _opslag, groep in groupby(self.gebeurtenissen, key=lambda een: een.opslag):
            samen = list(groep)
            gestapt = {een.nu["onderwerp_id"] for een in samen if een.model is ToezeggingStap}
            erbij = any(een.model is Lidmaatschap and een.soort == "insert" for een in samen)
            for een in samen:
                if een.model is Toezegging and een.pk in gestapt:
                    continue
                if een.model is Uitnodiging and erbij:
                    continue
                regels += [zin for zin in [self._zin(een)] if zin]
        return regels

    def _zin(self, een):
        vertel = {
            ToezeggingStap: self._toezeggingstap,
            Toezegging: self._toezegging,
            Levering: self._levering,
            VoortgangStap: self._voortgangstap,
            Verantwoordelijkheid: self._verantwoordelijkheid,
            Lidmaatschap: self._lidmaatschap,
            Uitnodiging: self._uitnodiging,
        }[een.model]
        return vertel(een)

    def _wie(self, een):
        """Name who did it: one of their own, the programme team, or the portal itself."""
        nummer = een.gebruiker_id or een.nu.get("vastgelegd_door_id")
        if nummer is None:
            return _("Het portaal")
        return self.mensen.get(nummer, _("Het programmateam"))

    def _persoon(self, nummer):
        return self.mensen.get(nummer, _("iemand"))

    def _waar(self, nummer):
        return self.interventies.get(nummer, _("een interventie"))

    def _adres(self, naam, nummer):
        return reverse(naam, args=[self.partner.slug, nummer])

    def _wat(self, toezegging, moment):
        """Write how much was promised then."""
        toen = [rij for rij in self.toen[toezegging.pk] if rij.pgh_created_at <= moment]
        return wat_toegezegd(toen[-1] if toen else toezegging)

    def _toezeggingstap(self, een):
        toezegging = self.toezeggingen.get(een.nu["onderwerp_id"])
        zin = _kies(OVER_TOEZEGGING, een.nu)
        if een.soort != "insert" or toezegging is None or zin is None:
            return None
        woorden = {
            "wie": self._wie(een),
            "wat": self._wat(toezegging, een.moment),
            "waar": self._waar(toezegging.interventie_id),
        }
        return Zin(een.moment, zin % woorden, self._adres("mijn_toezegging", toezegging.pk))

    def _toezegging(self, een):
        if een.soort != "update" or een.pk not in self.toezeggingen:
            return None
        tekst = _("%(wie)s veranderde de toezegging voor %(waar)s.")
        return self._over_toezegging(een, self.toezeggingen[een.pk], tekst)

    def _levering(self, een):
        toezegging = self.toezeggingen.get(een.nu["toezegging_id"])
        if toezegging is None:
            return None
        tekst = {
            "insert": _("%(wie)s meldde dat er %(wat)s is geleverd voor %(waar)s."),
            "update": _("%(wie)s veranderde een levering van %(wat)s voor %(waar)s."),
            "delete": _("%(wie)s haalde een levering van %(wat)s voor %(waar)s weg."),
        }[een.soort]
        wat = in_eenheid(een.nu["hoeveelheid"], toezegging.eenheid) or _("iets")
        return self._over_toezegging(een, toezegging, tekst, wat)

    def _over_toezegging(self, een, toezegging, tekst, wat=""):
        woorden = {"wie": self._wie(een), "wat": wat, "waar": self._waar(toezegging.interventie_id)}
        return Zin(een.moment, tekst % woorden, self._adres("mijn_toezegging", toezegging.pk))

    def _voortgangstap(self, een):
        voortgang = self.voortgangen.get(een.nu["onderwerp_id"])
        zin = _kies(OVER_VOORTGANG, een.nu)
        if een.soort != "insert" or voortgang is None or zin is None:
            return None
        woorden = {"wie": self._wie(een), "waar": self._waar(voortgang.interventie_id)}
        return Zin(een.moment, zin % woorden, self._adres("mijn_voortgang", voortgang.pk))

    def _verantwoordelijkheid(self, een):
        woorden = {
            "wie": self._wie(een),
            "waar": self._waar(een.nu["interventie_id"]),
            "persoon": self._persoon(een.nu["persoon_id"]),
            "rol": Verantwoordelijkheid.Rol(een.nu["rol"]).label,
            "partner": self.partner.naam,
        }
        anders = {veld.name for veld, _was, _werd in een.velden()}
        if een.soort == "insert":
            tekst = _("%(wie)s legde vast dat %(partner)s %(rol)s is van %(waar)s.")
        elif een.soort == "delete":
            tekst = _("%(wie)s haalde weg dat %(partner)s %(rol)s is van %(waar)s.")
        elif "persoon" in anders and een.nu["persoon_id"]:
            tekst = _("%(wie)s koos %(persoon)s voor %(waar)s.")
        elif "persoon" in anders:
            tekst = _("Voor %(waar)s is niemand meer genoemd. Dat kwam door %(wie)s.")
        else:
            tekst = _("%(wie)s veranderde wat %(partner)s doet bij %(waar)s.")
        return Zin(een.moment, tekst % woorden)

    def _lidmaatschap(self, een):
        woorden = {
            "wie": self._wie(een),
            "persoon": self._persoon(een.nu["gebruiker_id"]),
            "rol": Lidmaatschap.Rol(een.nu["rol"]).label,
        }
        anders = {veld.name for veld, _was, _werd in een.velden()}
        if een.soort == "insert":
            tekst = _("%(persoon)s hoort er nu bij, als %(rol)s.")
        elif een.soort == "delete" or ("tot" in anders and een.nu["tot"]):
            zelf = een.gebruiker_id == een.nu["gebruiker_id"]
            tekst = _("%(persoon)s ging weg.") if zelf else _("%(wie)s meldde dat %(persoon)s weg is.")
        elif "rol" in anders:
            tekst = _("%(wie)s maakte %(persoon)s %(rol)s.")
        else:
            tekst = _("%(wie)s veranderde wanneer %(persoon)s erbij hoort.")
        return Zin(een.moment, tekst % woorden)

    def _uitnodiging(self, een):
        """Tell of invitations without the address: that is between who asks and who is asked."""
        woorden = {"wie": self._wie(een), "rol": Lidmaatschap.Rol(een.nu["rol"]).label}
        anders = {veld.name for veld, _was, _werd in een.velden()}
        if een.soort == "insert":
            tekst = _("%(wie)s nodigde een collega uit als %(rol)s.")
        elif "ingetrokken_op" in anders:
            tekst = _("%(wie)s trok een uitnodiging in.")
        elif "verstuurd_op" in anders:
            tekst = _("%(wie)s stuurde een collega een nieuwe link.")
        elif "aangenomen_op" in anders:
            tekst = _("Een collega nam een uitnodiging aan.")
        else:
            return None
        return Zin(een.moment, tekst % woorden)


def _kies(zinnen, stap):
    return zinnen.get((stap["van"], stap["naar"])) or zinnen.get(("*", stap["naar"]))

"""The choices with which a visitor narrows what is needed: theme, wijk, year, kind, and who pays."""

from dataclasses import replace
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from coalitie.basis.middelen import Middel
from coalitie.basis.volgorde import alfabetisch
from financiering.behoeftevragen import behoeften, gedekt_uit, met_omvang, som_per_soort, zonder_dekking
from financiering.vragen import openbare_regelingen
from partners.models import Partner
from partners.vragen import waar_verantwoordelijk_voor
from themas.models import Interventie, InterventieThema, InterventieWijk, Thema, Wijk

ZONDER = "niemand"
LABELS = {
    "thema": (_("Thema"), _("Alle thema's")),
    "wijk": (_("Wijk"), _("Alle wijken")),
    "jaar": (_("Jaar"), _("Alle jaren")),
    "soort": (_("Wat er nodig is"), _("Geld, kennis en mensen")),
    "bron": (_("Wie betaalt of doet het"), _("Maakt niet uit")),
    "plan": (_("Plan"), _("Alle plannen")),
    "werkt": (_("Wie aan het plan werkt"), _("Alle partners")),
}


KEUZES = ("thema", "wijk", "soort", "bron", "plan", "werkt")


class Behoeftekeuzes:
    """What was chosen in the address (``vraag``), and which needs of the day of ``peil`` that leaves."""

    def __init__(self, vraag, peil):
        self._peil = peil
        self.bron = self.plan = self.partner = None
        self._opties = {
            "thema": dict(Thema.objects.values_list("slug", "naam")),
            "wijk": dict(Wijk.objects.order_by(alfabetisch("naam")).values_list("slug", "naam")),
            "soort": dict(Middel.choices),
        }
        gevraagd = {naam: vraag.get(naam, "") for naam in KEUZES}
        self.gekozen = {naam: waarde for naam, waarde in gevraagd.items() if self._bestaat(naam, waarde)}
        self.onbekend = [
            (LABELS[naam][0], Truncator(waarde).chars(60))
            for naam, waarde in gevraagd.items()
            if waarde and naam not in self.gekozen
        ]

    def _bestaat(self, naam, waarde):
        if naam == "plan":
            gezocht = Interventie.objects.openbaar().filter(slug=waarde)
            self.plan = gezocht.first() if waarde and "\x00" not in waarde else None
            return self.plan is not None
        if naam == "werkt":
            gezocht = Partner.objects.openbaar().filter(slug=waarde)
            self.partner = gezocht.first() if waarde and "\x00" not in waarde else None
            return self.partner is not None
        if naam != "bron":
            return waarde in self._opties[naam]
        if waarde == ZONDER:
            return True
        self.bron = _bron(waarde)
        return self.bron is not None

    def over(self, behalve=""):
        """Return the needs that fit the choices, without the choice ``behalve``."""
        peil = replace(self._peil, jaar=None) if behalve == "jaar" else self._peil
        rijen = behoeften(peil)
        gekozen = {naam: waarde for naam, waarde in self.gekozen.items() if naam != behalve}
        if self.onbekend:
            return rijen.none()
        if "thema" in gekozen:
            rijen = rijen.filter(
                interventie__in=self._plannen(InterventieThema, thema__slug=gekozen["thema"])
            )
        if "wijk" in gekozen:
            rijen = rijen.filter(interventie__in=self._plannen(InterventieWijk, wijk__slug=gekozen["wijk"]))
        if "plan" in gekozen:
            rijen = rijen.filter(interventie=self.plan)
        if "werkt" in gekozen:
            werk = waar_verantwoordelijk_voor(self.partner).op(self._peil.datum)
            rijen = rijen.filter(interventie__in=werk.order_by().values("interventie"))
        if "soort" in gekozen:
            rijen = rijen.filter(soort=gekozen["soort"])
        if gekozen.get("bron") == ZONDER:
            rijen = zonder_dekking(rijen, peil)
        elif "bron" in gekozen:
            rijen = gedekt_uit(rijen, peil, **self.bron[1])
        return rijen

    def _plannen(self, koppelingen, **waarop):
        return koppelingen.objects.op(self._peil.datum).filter(**waarop).values("interventie")

    @property
    def rijen(self):
        """Return the needs that are left, in order, with how much is needed."""
        return met_omvang(self._op_volgorde, self._peil)

    @property
    def pks(self):
        """Return the keys of the needs that are left, in order: the cheapest to leaf through."""
        return self._op_volgorde.values_list("pk", flat=True)

    @property
    def _op_volgorde(self):
        return self.over().order_by(alfabetisch("interventie__titel"), "jaar", "soort", "pk")

    @cached_property
    def _per_soort(self):
        return som_per_soort(self.over("soort"), self._peil)

    @property
    def _gekozen_soorten(self):
        soort = self.gekozen.get("soort")
        return [groep for groep in self._per_soort if soort in (None, groep[0])]

    @property
    def aantal(self):
        """How many needs are left."""
        return sum(aantal for *_soort, aantal in self._gekozen_soorten)

    @property
    def sommen(self):
        """Return how much is needed, as (kind, unit, Som): units are never added up."""
        return [(Middel(soort), eenheid, som) for soort, eenheid, som, _aantal in self._gekozen_soorten]

    @cached_property
    def velden(self):
        """Return each choice with its options: value, words, how many that would leave, chosen or not."""
        per_soort = {}
        for soort, _eenheid, _som, aantal in self._per_soort:
            per_soort[soort] = per_soort.get(soort, 0) + aantal
        jaren = self._tel(self.over("jaar"), "jaar")
        velden = [
            self._veld("thema", self._opties["thema"], self._per_koppeling(InterventieThema, "thema")),
            self._veld("wijk", self._opties["wijk"], self._per_koppeling(InterventieWijk, "wijk")),
            self._veld("jaar", {jaar: str(jaar) for jaar in sorted(jaren)}, jaren),
            self._veld("soort", self._opties["soort"], per_soort),
        ]
        zonder = self.aantal if self.gekozen.get("bron") == ZONDER else None
        if zonder is None:
            zonder = zonder_dekking(self.over("bron"), self._peil).count()
        bron = self._veld("bron", {ZONDER: _("Nog niemand")}, {ZONDER: zonder})
        if self.bron:
            bron["opties"].append(self._optie("bron", self.gekozen["bron"], self.bron[0], self.aantal))
        velden.append(bron)
        if self.plan:
            plan = self._veld("plan", {}, {})
            plan["opties"] = [self._optie("plan", self.plan.slug, self.plan.titel, self.aantal)]
            velden.append(plan)
        if self.partner:
            werkt = self._veld("werkt", {}, {})
            werkt["opties"] = [self._optie("werkt", self.partner.slug, self.partner.naam, self.aantal)]
            velden.append(werkt)
        return velden

    def _per_koppeling(self, koppelingen, naam):
        """Return how many of the needs each theme or wijk has; one of two themes counts with both."""
        van_plan = koppelingen.objects.op(self._peil.datum).filter(interventie__behoeften__in=self.over(naam))
        return dict(
            van_plan.order_by()
            .values_list(f"{naam}__slug")
            .annotate(aantal=Count("interventie__behoeften", distinct=True))
        )

    @staticmethod
    def _tel(rijen, veld):
        return dict(rijen.order_by().values_list(veld).annotate(aantal=Count("pk")))

    def _veld(self, naam, opties, aantallen):
        label, alles = LABELS[naam]
        rijen = [
            self._optie(naam, waarde, tekst, aantallen.get(waarde, 0)) for waarde, tekst in opties.items()
        ]
        return {"naam": naam, "label": label, "alles": alles, "opties": rijen}

    def _optie(self, naam, waarde, tekst, aantal):
        gekozen = self._peil.jaar if naam == "jaar" else self.gekozen.get(naam)
        return {"waarde": str(waarde), "tekst": tekst, "aantal": aantal, "gekozen": gekozen == waarde}

    @property
    def vraag(self):
        """Return the choices as the query of an address, without the day and the year."""
        return urlencode(self.gekozen)


def _bron(waarde):
    """Return (name, lookups of ``Dekking``) of the source that the address names, or None.

    ``regeling-<slug>``, ``partner-<slug>`` or ``gemeente``.
    """
    soort, _streep, slug = waarde.partition("-")
    if waarde == "gemeente":
        return _("de gemeente zelf"), {"gemeentebudget__isnull": False}
    modellen = {
        "regeling": (openbare_regelingen(), "begrotingsregel__aanvraag__ronde__regeling"),
        "partner": (Partner.objects.openbaar(), "toezegging__partner"),
    }
    if soort not in modellen or "\x00" in slug:
        return None
    rijen, veld = modellen[soort]
    rij = rijen.filter(slug=slug).first()
    return rij and (rij.naam, {veld: rij.pk})

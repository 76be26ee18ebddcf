"""The choices with which a visitor narrows the decisions: who decided, what it is about, and the year."""

from collections import Counter
from functools import cached_property
from urllib.parse import urlencode

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, Q, Value, When
from django.db.models.functions import ExtractYear
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from financiering.besluitvragen import openbare_onderwerpen
from financiering.models import Besluit
from financiering.models.besluit import ONDERWERPEN

OVER = {
    "interventie": gettext_lazy("Wat we doen"),
    "aanvraag": gettext_lazy("Geld"),
    "doorbraak": gettext_lazy("Een regel die in de weg staat"),
    "toezegging": gettext_lazy("Wat partners beloven"),
}
# Name in the address, its label, and what to say for all of it.
VELDEN = (
    ("wie", gettext_lazy("Wie besloot"), gettext_lazy("Iedereen")),
    ("over", gettext_lazy("Waarover"), gettext_lazy("Alles")),
    ("jaar", gettext_lazy("Jaar"), gettext_lazy("Alle jaren")),
)


def nieuwste_eerst(besluiten):
    """Return decisions by the year in which they were taken, or may have been, with the newest first."""
    jaar = ExtractYear("op__startswith")
    return besluiten.order_by(jaar.desc(), "-op__endswith", "-op__startswith", "titel", "pk")


class Besluitkeuzes:
    """What a visitor chose in the address, and which of ``besluiten`` that leaves.

    As in ``coalitie.site.keuzes``: all rows are read at once, and nothing typed reaches the database.
    """

    def __init__(self, vraag, besluiten):
        self._rijen = self._lees(besluiten)
        aanwezig = {naam: set().union(*(rij[naam] for rij in self._rijen.values())) for naam, *_r in VELDEN}
        opties = {
            "wie": dict(Besluit.Orgaan.choices),
            "over": OVER,
            "jaar": {jaar: jaar for jaar in sorted(aanwezig["jaar"], reverse=True)},
        }
        gevraagd = {naam: vraag.get(naam, "") for naam in opties}
        self.gekozen = {naam: waarde for naam, waarde in gevraagd.items() if waarde in opties[naam]}
        # Of the long lists only what there is; what was chosen stays to be seen.
        self._opties = {
            naam: {
                waarde: tekst
                for waarde, tekst in van_veld.items()
                if waarde in aanwezig[naam] or waarde == gevraagd[naam]
            }
            for naam, van_veld in opties.items()
        }
        self.onbekend = [
            (label, Truncator(gevraagd[naam]).chars(60))
            for naam, label, _alles in VELDEN
            if gevraagd[naam] and naam not in self.gekozen
        ]

    @staticmethod
    def _lees(besluiten):
        """Return {pk: {name of the choice: the values of that decision}}, newest first, in two queries."""
        soort = Case(*(When(Q(**{f"{een}__isnull": False}), then=Value(een)) for een in ONDERWERPEN))
        over = dict(
            openbare_onderwerpen()
            .select_related(None)
            .order_by()
            .values("besluit")
            .annotate(soorten=ArrayAgg(soort, distinct=True))
            .values_list("besluit", "soorten")
        )
        return {
            pk: {"wie": {orgaan}, "jaar": {str(op.eerste.year)}, "over": set(over.get(pk, ()))}
            for pk, orgaan, op in nieuwste_eerst(besluiten).values_list("pk", "orgaan", "op")
        }

    def _over(self, behalve=""):
        """Return the ids that fit the choices, without the choice ``behalve``."""
        keuzes = [(naam, waarde) for naam, waarde in self.gekozen.items() if naam != behalve]
        return [pk for pk, rij in self._rijen.items() if all(waarde in rij[naam] for naam, waarde in keuzes)]

    @cached_property
    def pks(self):
        """Return the ids that are left, newest first; none when something was chosen that does not exist."""
        return [] if self.onbekend else self._over()

    @property
    def er_zijn_besluiten(self):
        """Tell whether there is anything to choose from."""
        return bool(self._rijen)

    @cached_property
    def velden(self):
        """Return each choice with its options: value, words, how many that would leave, chosen or not."""
        return [
            {"naam": naam, "label": label, "alles": alles, "opties": self._geteld(naam)}
            for naam, label, alles in VELDEN
        ]

    def _geteld(self, naam):
        aantallen = Counter(waarde for pk in self._over(behalve=naam) for waarde in self._rijen[pk][naam])
        return [
            {
                "waarde": waarde,
                "tekst": tekst,
                "aantal": aantallen[waarde],
                "gekozen": self.gekozen.get(naam) == waarde,
            }
            for waarde, tekst in self._opties[naam].items()
        ]

    @property
    def vraag_ervoor(self):
        """Return the query of the address for these choices, as it stands before another part."""
        return f"{urlencode(self.gekozen)}&" if self.gekozen else ""

    @property
    def zin(self):
        """Say how many are left."""
        aantal = len(self.pks)
        gevonden = ngettext("%(aantal)d besluit", "%(aantal)d besluiten", aantal) % {"aantal": aantal}
        return _("%(gevonden)s bij deze keuze") % {"gevonden": gevonden} if self.gekozen else gevonden

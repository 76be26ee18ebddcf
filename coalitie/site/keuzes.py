"""The choices with which a visitor narrows what we do: theme, wijk, status and partner."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.volgorde import alfabetisch
from partners.models import Partner
from partners.vragen import partners_per_interventie
from themas.models import Interventie, Thema, Wijk
from themas.vragen import themas_per_interventie, wijken_per_interventie


@dataclass(frozen=True)
class Veld:
    """One choice: its name in the address, its labels, its options, and which of those an intervention has."""

    naam: str
    label: str
    alles: str
    opties: Callable
    per_interventie: Callable


VELDEN = (
    Veld(
        "thema",
        gettext_lazy("Thema"),
        gettext_lazy("Alle thema's"),
        lambda: dict(Thema.objects.values_list("slug", "naam")),
        themas_per_interventie,
    ),
    Veld(
        "wijk",
        gettext_lazy("Wijk"),
        gettext_lazy("Alle wijken"),
        lambda: dict(Wijk.objects.order_by(alfabetisch("naam")).values_list("slug", "naam")),
        wijken_per_interventie,
    ),
    Veld(
        "status",
        gettext_lazy("Hoe het gaat"),
        gettext_lazy("Maakt niet uit"),
        lambda: {status.value: woorden for status, woorden in Interventie.STATUS_PUBLIEK.items()},
        lambda: {pk: {status} for pk, status in Interventie.objects.order_by().values_list("pk", "status")},
    ),
    Veld(
        "partner",
        gettext_lazy("Partner"),
        gettext_lazy("Alle partners"),
        lambda: dict(Partner.objects.openbaar().order_by(alfabetisch("naam")).values_list("slug", "naam")),
        partners_per_interventie,
    ),
)


class Keuzes:
    """What a visitor chose in the address, and which of ``interventies`` that leaves.

    The counts beside every option need all of them anyway, so choosing and counting are done here,
    over a few hundred rows, and not in a query per option. Nothing typed reaches the database.
    """

    def __init__(self, vraag, interventies):
        self._opties = {veld.naam: veld.opties() for veld in VELDEN}
        self._waarden = {veld.naam: veld.per_interventie() for veld in VELDEN}
        self._alle = list(interventies.order_by(alfabetisch("titel"), "pk").values_list("pk", flat=True))
        gevraagd = {veld.naam: vraag.get(veld.naam, "") for veld in VELDEN}
        self.gekozen = {naam: waarde for naam, waarde in gevraagd.items() if waarde in self._opties[naam]}
        self.onbekend = [
            (veld.label, Truncator(gevraagd[veld.naam]).chars(60))
            for veld in VELDEN
            if gevraagd[veld.naam] and veld.naam not in self.gekozen
        ]

    def _over(self, behalve=""):
        """Return the ids that fit the choices, without the choice ``behalve``."""
        keuzes = [(self._waarden[naam], slug) for naam, slug in self.gekozen.items() if naam != behalve]
        return [pk for pk in self._alle if all(slug in waarden.get(pk, ()) for waarden, slug in keuzes)]

    @cached_property
    def pks(self):
        """Return the ids that are left, in order; none when something was chosen that does not exist."""
        return [] if self.onbekend else self._over()

    @cached_property
    def velden(self):
        """Return each choice with its options: value, words, how many that would leave, chosen or not."""
        return [
            {"naam": veld.naam, "label": veld.label, "alles": veld.alles, "opties": self._geteld(veld)}
            for veld in VELDEN
        ]

    def _geteld(self, veld):
        waarden = self._waarden[veld.naam]
        aantallen = Counter(waarde for pk in self._over(behalve=veld.naam) for waarde in waarden.get(pk, ()))
        return [
            {
                "waarde": waarde,
                "tekst": tekst,
                "aantal": aantallen[waarde],
                "gekozen": self.gekozen.get(veld.naam) == waarde,
            }
            for waarde, tekst in self._opties[veld.naam].items()
        ]

    @property
    def vraag(self):
        """Return the query of the address for these choices, without what was left empty."""
        return urlencode(self.gekozen)

    @property
    def vraag_ervoor(self):
        """Return that query as it stands before another part."""
        return f"{self.vraag}&" if self.gekozen else ""

    @property
    def zin(self):
        """Say how many are left, and for which choices."""
        aantal = len(self.pks)
        gevonden = ngettext("%(aantal)d plan", "%(aantal)d plannen", aantal) % {"aantal": aantal}
        if not self.gekozen:
            return gevonden
        delen = [
            f"{veld.label.lower()} “{self._opties[veld.naam][self.gekozen[veld.naam]]}”"
            for veld in VELDEN
            if veld.naam in self.gekozen
        ]
        return _("%(gevonden)s bij: %(keuzes)s") % {"gevonden": gevonden, "keuzes": ", ".join(delen)}

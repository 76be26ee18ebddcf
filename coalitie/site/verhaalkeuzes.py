"""The choices with which a visitor narrows the stories: theme, wijk and partner."""

from collections import Counter
from functools import cache as cache_in_proces
from functools import cached_property
from urllib.parse import urlencode

from django.core.cache import cache
from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, Value
from django.http import Http404
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.models import Zoektekst
from coalitie.basis.paginacache import versies
from coalitie.basis.vaste_vraag import vaste_vraag
from coalitie.basis.volgorde import alfabetisch
from coalitie.basis.zoeken.vinden import tel_etiketten
from coalitie.site.bladeren import PER_BLADZIJDE
from partners.models import Partner
from themas.models import Thema, Wijk
from verhalen.lezen import met_keuzes, nieuwste_verhalen
from verhalen.models import Verhaal

VELDEN = {
    "thema": (gettext_lazy("Thema"), gettext_lazy("Alle thema's")),
    "wijk": (gettext_lazy("Wijk"), gettext_lazy("Alle wijken")),
    "partner": (gettext_lazy("Partner"), gettext_lazy("Alle partners")),
}
# So many stories are chosen from and counted in the memory; of more, the index of search knows the counts.
IN_HET_GEHEUGEN = 500
TELLING_GELDT = 60  # seconds


@cache_in_proces
def _om_te_kiezen(hoogstens):
    return vaste_vraag(lambda: met_keuzes(Verhaal.objects.openbaar())[:hoogstens])


@cache_in_proces
def _nieuwste(hoogstens):
    """Return a question for the newest story, with ``is_lang``: whether there are more than ``hoogstens``."""

    @vaste_vraag
    def nieuwste():
        verhalen = Verhaal.objects.openbaar().order_by("-publiceren_op", "-pk")
        return verhalen.values("pk", is_lang=Exists(verhalen.values("pk")[hoogstens : hoogstens + 1]))[:1]

    return nieuwste


@vaste_vraag
def _verhalen(pks):
    return nieuwste_verhalen().filter(pk__in=pks)


class Verhaalkeuzes:
    """What a visitor chose in the address, and which stories that leaves."""

    def __init__(self, vraag):
        self._opties = _opties()
        gevraagd = {naam: vraag.get(naam, "") for naam in VELDEN}
        self.gekozen = {naam: waarde for naam, waarde in gevraagd.items() if waarde in self._opties[naam]}
        self.onbekend = [
            (VELDEN[naam][0], Truncator(waarde).chars(60))
            for naam, waarde in gevraagd.items()
            if waarde and naam not in self.gekozen
        ]
        nieuwste = _nieuwste(IN_HET_GEHEUGEN)() or [{"pk": None, "is_lang": False}]
        self._nieuwste, self._is_lang = nieuwste[0]["pk"], nieuwste[0]["is_lang"]
        self._rijen = [] if self._is_lang else _om_te_kiezen(IN_HET_GEHEUGEN)()
        self._geteld_lang = {}

    def _ids(self, behalve=""):
        """Return the ids of what was chosen by name, without the choice ``behalve``."""
        return {naam: self._opties[naam][slug][0] for naam, slug in self.gekozen.items() if naam != behalve}

    def _over(self, ids):
        """Return the rows that fit these choices."""
        return [rij for rij in self._rijen if all(pk in rij[naam] for naam, pk in ids.items())]

    def pagina(self, nummer, per=PER_BLADZIJDE):
        """Return a ``Page`` of the stories that are left, newest first. Raises ``Http404`` past the last."""
        eerste = (nummer - 1) * per
        if self.onbekend:
            pks, aantal = [], 0
        elif self._is_lang:
            # Counting all of them takes longer than reading one page: one more says whether there are more.
            pks = list(self._lange_lijst()[eerste : eerste + per + 1])
            aantal = eerste + len(pks)
        else:
            rijen = self._over(self._ids())
            pks, aantal = [rij["pk"] for rij in rijen[eerste : eerste + per]], len(rijen)
        if not pks and nummer > 1:
            raise Http404
        op_pk = {verhaal.pk: verhaal for verhaal in _verhalen(pks[:per])}
        paginator = Paginator(range(aantal), per)
        paginator.is_ongeteld = self._is_lang
        return Page([op_pk[pk] for pk in pks[:per] if pk in op_pk], nummer, paginator)

    def _lange_lijst(self):
        rijen = Verhaal.objects.openbaar()
        for naam, slug in self.gekozen.items():
            rijen = rijen.filter(**{f"{naam}{'en' if naam == 'wijk' else 's'}": self._opties[naam][slug][0]})
        return rijen.order_by("-publiceren_op", "-pk").values_list("pk", flat=True)

    @cached_property
    def velden(self):
        """Return each choice with its options: value, words, how many that would leave, chosen or not.

        An option without any story is not there, unless it was chosen.
        """
        return [
            {"naam": naam, "label": label, "alles": alles, "opties": opties}
            for naam, (label, alles) in VELDEN.items()
            if (opties := self._geteld(naam))
        ]

    def _geteld(self, naam):
        met_verhalen = self._aantallen(naam, {})
        aantallen = self._aantallen(naam, self._ids(behalve=naam))
        return [
            {
                "waarde": slug,
                "tekst": tekst,
                "aantal": aantallen.get(pk, 0),
                "gekozen": self.gekozen.get(naam) == slug,
            }
            for slug, (pk, tekst) in self._opties[naam].items()
            if met_verhalen.get(pk) or self.gekozen.get(naam) == slug
        ]

    def _aantallen(self, naam, ids):
        """Return by id how many stories each option of ``naam`` has among those with the choices ``ids``."""
        if self._is_lang:
            return self._aantallen_lang(naam, ids)
        return Counter(pk for rij in self._over(ids) for pk in rij[naam])

    def _aantallen_lang(self, naam, ids):
        etiketten = tuple(sorted(f"{ander}:{pk}" for ander, pk in ids.items()))
        if etiketten not in self._geteld_lang:
            self._geteld_lang[etiketten] = self._tel(etiketten)
        begin = f"{naam}:"
        return {
            int(etiket.removeprefix(begin)): aantal
            for etiket, aantal in self._geteld_lang[etiketten].items()
            if etiket.startswith(begin)
        }

    def _tel(self, etiketten):
        """Count in the index of search; kept for a while, and until something in that changes."""
        try:
            stand = versies.stand_van(Zoektekst._meta.db_table)
        except versies.Weg:
            return tel_etiketten(["soort:verhaal", *etiketten])
        sleutel = f"verhaalkeuzes:{stand}:{self._nieuwste}:{','.join(etiketten)}"
        geteld = cache.get(sleutel)
        if geteld is None:
            geteld = tel_etiketten(["soort:verhaal", *etiketten])
            cache.set(sleutel, geteld, TELLING_GELDT)
        return geteld

    @property
    def vraag(self):
        """Return the query of the address for these choices, without what was left empty."""
        return urlencode(self.gekozen)

    @property
    def vraag_ervoor(self):
        """Return that query as it stands before another part."""
        return f"{self.vraag}&" if self.gekozen else ""

    @property
    def voor_de_feed(self):
        """Return the query of the feed that belongs to these choices; it knows themes and wijken."""
        return urlencode({naam: slug for naam, slug in self.gekozen.items() if naam != "partner"})

    @property
    def feed_over(self):
        """Return the names of the theme and the wijk of that feed."""
        return ", ".join(
            self._opties[naam][slug][1] for naam, slug in self.gekozen.items() if naam != "partner"
        )

    @property
    def zin(self):
        """Say for which choices these are the stories, and how many when that is known."""
        namen = [
            f"{VELDEN[naam][0].lower()} “{self._opties[naam][slug][1]}”"
            for naam, slug in self.gekozen.items()
        ]
        if self._is_lang:
            return _("Verhalen bij: %(keuzes)s") % {"keuzes": ", ".join(namen)} if namen else ""
        aantal = 0 if self.onbekend else len(self._over(self._ids()))
        gevonden = ngettext("%(aantal)d verhaal", "%(aantal)d verhalen", aantal) % {"aantal": aantal}
        if not namen:
            return gevonden
        return _("%(gevonden)s bij: %(keuzes)s") % {"gevonden": gevonden, "keuzes": ", ".join(namen)}


def _opties():
    """Return all that can be chosen, by name and slug, as (id, words), from one query."""
    partners = Partner.objects.openbaar()
    bronnen = (
        (Thema.objects.all(), "thema", F("volgorde")),
        (Wijk.objects.all(), "wijk", Value(0)),
        (partners, "partner", Value(0)),
    )
    eerste, *overige = [
        rijen.order_by().values_list(Value(naam), plek, alfabetisch("naam"), "slug", "naam", "pk")
        for rijen, naam, plek in bronnen
    ]
    opties = {naam: {} for naam in VELDEN}
    for naam, _plek, _alfabet, slug, tekst, pk in sorted(eerste.union(*overige, all=True)):
        opties[naam][slug] = (pk, tekst)
    return opties

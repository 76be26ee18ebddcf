"""All that is known of one application, as it held on a day: what its page, its paper and its PDF show."""

import datetime
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count, DecimalField, Exists, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property

from coalitie.basis.volgorde import alfabetisch
from financiering import cofinanciering
from financiering.models import Aanvraag, AanvraagDocument, Besteding, Voorschot
from financiering.vragen import VERST_EERST, aanvragers, bedragen_per_soort, hoofdthemas_van, waarvoor
from partners.models import Partner
from themas.models import Document

_GELD = DecimalField(max_digits=20, decimal_places=2)
_NUL = Value(Decimal(0), output_field=_GELD)


@dataclass(frozen=True)
class Deel:
    """Which part of a ceiling an amount is, in whole percents; ``hoog`` differs from ``laag`` for a range."""

    laag: int
    hoog: int

    @property
    def te_veel(self):
        """Tell whether it is more than the ceiling, or may be."""
        return self.hoog > 100


@dataclass
class Dossier:
    """One application as of ``datum``. ``status`` is None when no step had been taken by then.

    The lists of what is internal (``vragen``) are empty for the public.
    """

    aanvraag: Aanvraag
    datum: datetime.date
    status: str | None
    aanvragers: list
    bedragen: list
    plannen: list
    themas: list
    wijken: list
    hoofdthemas: list
    cofinanciering: list
    stand: cofinanciering.Stand
    verplichtingen: list
    documenten: list
    vragen: list = field(default_factory=list)

    @property
    def status_publiek(self):
        """The status of that day in the words of the public site; empty when there was none."""
        return Aanvraag.STATUS_PUBLIEK[self.status] if self.status else ""

    @property
    def ingediend_op(self):
        """The day of submission, as far as it had come."""
        return self._tot_dan(self.aanvraag.ingediend_op)

    @property
    def besloten_op(self):
        """The day of the decision, as far as it had come."""
        return self._tot_dan(self.aanvraag.besloten_op)

    @property
    def is_niet_ingediend(self):
        """Tell whether it had still to be submitted."""
        return self.status in (None, Aanvraag.Status.VERKEND, Aanvraag.Status.VOORBEREIDING)

    @property
    def verwacht_op(self):
        """When the decision was expected, while it was waited for or still to be asked; else None."""
        beslist = (*Aanvraag.VERLEEND, Aanvraag.Status.AFGEWEZEN, Aanvraag.Status.INGETROKKEN)
        if self.besloten_op or self.status is None or self.status in beslist:
            return None
        return self.aanvraag.verwacht_op

    def _tot_dan(self, dag):
        return dag if dag and dag.eerste <= self.datum else None

    @property
    def besluit(self):
        """The document of the decision, when it may be read and the decision had been taken."""
        if self.besloten_op is None:
            return None
        pk = self.aanvraag.besluitdocument_id
        return next((document for document in self.documenten if document.pk == pk), None)

    @cached_property
    def stappen(self):
        """The steps that had been taken, newest first."""
        stappen = self.aanvraag.stappen.geldend().filter(ingegaan__startswith__lte=self.datum)
        return list(stappen.order_by("-pk"))

    @property
    def hoofdbedrag(self):
        """The newest amount that says most, or None."""
        nieuwste = {soort: regel for soort, regel, _ouder in self.bedragen}
        return next((nieuwste[soort] for soort in VERST_EERST if soort in nieuwste), None)

    def deel_van(self, grens):
        """Return which ``Deel`` of a ceiling the amount is; None when one of both is not known."""
        regel = self.hoofdbedrag
        if not grens or regel is None or regel.bedrag is None:
            return None
        delen = [
            int((bedrag * 100 / grens).quantize(Decimal(1), ROUND_HALF_UP))
            for bedrag in (regel.bedrag, regel.bedrag_tot or regel.bedrag)
        ]
        return Deel(*delen)

    @property
    def deel_van_maximum(self):
        """Which part it is of what one application may have."""
        return self.deel_van(self.aanvraag.ronde.maximum_per_aanvraag)

    @property
    def deel_van_plafond(self):
        """Which part it is of what the round has for all."""
        return self.deel_van(self.aanvraag.ronde.plafond)

    @property
    def open_verplichtingen(self):
        """What had to be delivered still."""
        return [rij for rij in self.verplichtingen if not rij.geleverd_op or rij.geleverd_op > self.datum]

    @property
    def geleverd(self):
        """What had been delivered."""
        return [rij for rij in self.verplichtingen if rij.geleverd_op and rij.geleverd_op <= self.datum]


def op_dag(aanvragen, datum):
    """Annotate applications with what ``lees`` needs: the status, the co-financing and the cash of a day."""
    aanvragen = cofinanciering.met_cofinanciering(aanvragen.op(datum), datum)
    return aanvragen.annotate(
        **_geldstroom("ontvangen", Voorschot.objects.op(datum)),
        **_geldstroom("besteed", Besteding.objects.op(datum)),
    ).select_related("ronde__regeling")


def lees(aanvraag, datum, *, intern=False):
    """Return the ``Dossier`` of an application that was read through ``op_dag`` of the same day.

    ``intern`` adds what is for the team only: documents that are not public and the grantor's questions.
    """
    documenten = Document.objects.all() if intern else Document.objects.openbaar()
    regeling = aanvraag.ronde.regeling
    return Dossier(
        aanvraag=aanvraag,
        datum=datum,
        status=aanvraag.status_op,
        aanvragers=aanvragers(aanvraag),
        bedragen=bedragen_per_soort(aanvraag, datum),
        plannen=per_bron(waarvoor(aanvraag).op(datum), "interventie"),
        themas=per_bron(_koppelingen(aanvraag.themakoppelingen, "thema", "thema__volgorde", datum), "thema"),
        wijken=per_bron(
            _koppelingen(aanvraag.wijkkoppelingen, "wijk", alfabetisch("wijk__naam"), datum), "wijk"
        ),
        hoofdthemas=list(hoofdthemas_van(regeling)),
        cofinanciering=_cofinanciering(aanvraag, datum),
        stand=cofinanciering.stand(aanvraag),
        verplichtingen=_verplichtingen(aanvraag, datum, intern=intern),
        documenten=_documenten(aanvraag, documenten, datum),
        vragen=list(aanvraag.verstrekkersvragen.select_related("eigenaar")) if intern else [],
    )


def per_bron(koppelingen, veld):
    """Return what an application is for, together where source and first day are the same."""
    groepen = {}
    for koppeling in koppelingen:
        groep = groepen.setdefault(
            (koppeling.geldig_vanaf, koppeling.bron),
            {"geldig_vanaf": koppeling.geldig_vanaf, "bron": koppeling.bron, "doelen": []},
        )
        groep["doelen"].append(getattr(koppeling, veld))
    return list(groepen.values())


def _verplichtingen(aanvraag, datum, *, intern):
    """Return what has to be delivered; of a day that has been, only where it was granted by then."""
    if datum < timezone.localdate() and aanvraag.status_op not in Aanvraag.VERLEEND:
        return []
    rijen = aanvraag.verplichtingen.order_by("uiterlijk", "pk")
    return list(rijen.select_related("eigenaar", "aanvraag__eigenaar") if intern else rijen.defer("notitie"))


def _koppelingen(koppelingen, veld, volgorde, datum):
    return koppelingen.op(datum).select_related(veld).order_by(volgorde)


def _cofinanciering(aanvraag, datum):
    """Return the lines of a day; a partner that is not public keeps its name to itself."""
    namen = Partner.objects.openbaar().filter(pk=OuterRef("partner"))
    regels = cofinanciering.regels(datum).filter(aanvraag=aanvraag)
    regels = regels.annotate(
        partner_naam=Subquery(namen.values("naam")[:1]), partner_slug=Subquery(namen.values("slug")[:1])
    )
    return list(regels.order_by("-is_toegezegd", "partner_naam", "wie", "vorm", "pk"))


def _documenten(aanvraag, documenten, datum):
    """Return the documents of the file that may be read, newest first; each says its ``rol`` in words."""
    eigen = AanvraagDocument.objects.filter(aanvraag=aanvraag)
    rijen = (
        documenten.filter(Q(pk__in=eigen.values("document")) | Q(pk=aanvraag.besluitdocument_id))
        .filter(datum__startswith__lte=datum)
        .annotate(eigen_rol=Subquery(eigen.filter(document=OuterRef("pk")).values("rol")[:1]))
        .annotate(heeft_nieuwer=Exists(documenten.filter(vervangt=OuterRef("pk"))))
        .order_by("-datum", "-pk")
    )
    for document in rijen:
        document.rol = AanvraagDocument.Rol(document.eigen_rol or AanvraagDocument.Rol.BESLUIT).label
    return list(rijen)


def _geldstroom(naam, regels):
    """Annotate what came in or went out until a day, and in how many lines; never both together."""
    if regels.model is Besteding:
        regels = regels.filter(
            Q(aanvraag=OuterRef("pk")) | Q(begrotingsregel__aanvraag=OuterRef("pk"))
        ).annotate(van=Value(1))
    else:
        regels = regels.filter(aanvraag=OuterRef("pk")).annotate(van=Value(1))
    samen = regels.order_by().values("van")
    return {
        naam: Coalesce(Subquery(samen.annotate(som=Sum("bedrag")).values("som")), _NUL),
        f"{naam}_aantal": Coalesce(Subquery(samen.annotate(n=Count("pk")).values("n")), Value(0)),
    }

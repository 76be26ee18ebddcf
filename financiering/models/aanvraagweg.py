"""The way of an application from idea to settlement: its statuses, and the steps from one to the next."""

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from coalitie.basis.status import MetStatus, StapGeweigerd, overgang
from coalitie.basis.vaag import VageDatum


class Aanvraagweg(MetStatus):
    """Abstract: what an application can be, and each step with what it needs."""

    class Status(models.TextChoices):
        """Where the application stands."""

        VERKEND = "verkend", _("verkend")
        VOORBEREIDING = "voorbereiding", _("voorbereiding")
        INGEDIEND = "ingediend", _("ingediend")
        AANVULLING_GEVRAAGD = "aanvulling_gevraagd", _("aanvulling gevraagd")
        IN_BEOORDELING = "in_beoordeling", _("in beoordeling")
        GESELECTEERD = "geselecteerd", _("geselecteerd")
        GERESERVEERD = "gereserveerd", _("gereserveerd")
        TOEGEKEND = "toegekend", _("toegekend")
        DEELS_TOEGEKEND = "deels_toegekend", _("deels toegekend")
        AFGEWEZEN = "afgewezen", _("afgewezen")
        INGETROKKEN = "ingetrokken", _("ingetrokken")
        IN_UITVOERING = "in_uitvoering", _("in uitvoering")
        VERANTWOORD = "verantwoord", _("verantwoord")
        VASTGESTELD = "vastgesteld", _("vastgesteld")
        ONBEKEND = "onbekend", _("niet bekend")

    # What residents and the council read.
    STATUS_PUBLIEK = {
        Status.VERKEND: _("We bekijken of we dit aanvragen"),
        Status.VOORBEREIDING: _("We bereiden de aanvraag voor"),
        Status.INGEDIEND: _("Aangevraagd, nog geen antwoord"),
        Status.AANVULLING_GEVRAAGD: _("Aangevraagd, er is om meer informatie gevraagd"),
        Status.IN_BEOORDELING: _("Aangevraagd, de aanvraag wordt beoordeeld"),
        Status.GESELECTEERD: _("Uitgekozen, nog niet definitief"),
        Status.GERESERVEERD: _("Er is geld apart gezet, nog niet definitief"),
        Status.TOEGEKEND: _("Toegekend"),
        Status.DEELS_TOEGEKEND: _("Voor een deel toegekend"),
        Status.AFGEWEZEN: _("Afgewezen"),
        Status.INGETROKKEN: _("We hebben de aanvraag ingetrokken"),
        Status.IN_UITVOERING: _("Toegekend, we voeren het uit"),
        Status.VERANTWOORD: _("Uitgevoerd, de verantwoording is ingediend"),
        Status.VASTGESTELD: _("Klaar: het eindbedrag staat vast"),
        Status.ONBEKEND: _("Niet bekend hoe het ermee staat"),
    }

    WACHT_OP_BESLUIT = (
        Status.INGEDIEND,
        Status.AANVULLING_GEVRAAGD,
        Status.IN_BEOORDELING,
        Status.GESELECTEERD,
        Status.GERESERVEERD,
    )
    VERLEEND = (
        Status.TOEGEKEND,
        Status.DEELS_TOEGEKEND,
        Status.IN_UITVOERING,
        Status.VERANTWOORD,
        Status.VASTGESTELD,
    )
    _OPEN = {
        Status.VERKEND,
        Status.VOORBEREIDING,
        Status.INGEDIEND,
        Status.AANVULLING_GEVRAAGD,
        Status.IN_BEOORDELING,
        Status.GESELECTEERD,
        Status.GERESERVEERD,
        Status.ONBEKEND,
    }
    _BESLISBAAR = {*WACHT_OP_BESLUIT, Status.ONBEKEND}

    OVERGANGEN = (
        overgang("voorbereiden", _("Ga voorbereiden"), {Status.VERKEND}, Status.VOORBEREIDING),
        overgang(
            "indienen",
            _("Ingediend"),
            {Status.VERKEND, Status.VOORBEREIDING, Status.AANVULLING_GEVRAAGD, Status.ONBEKEND},
            Status.INGEDIEND,
        ),
        overgang(
            "aanvulling_vragen",
            _("Aanvulling gevraagd"),
            {Status.INGEDIEND, Status.IN_BEOORDELING},
            Status.AANVULLING_GEVRAAGD,
        ),
        overgang(
            "in_beoordeling_nemen",
            _("In beoordeling"),
            {Status.INGEDIEND, Status.AANVULLING_GEVRAAGD, Status.ONBEKEND},
            Status.IN_BEOORDELING,
        ),
        overgang(
            "selecteren",
            _("Geselecteerd"),
            {Status.INGEDIEND, Status.AANVULLING_GEVRAAGD, Status.IN_BEOORDELING, Status.ONBEKEND},
            Status.GESELECTEERD,
        ),
        overgang(
            "reserveren",
            _("Geld gereserveerd"),
            {Status.VERKEND, Status.VOORBEREIDING, *_BESLISBAAR} - {Status.GERESERVEERD},
            Status.GERESERVEERD,
        ),
        overgang("toekennen", _("Toegekend"), _BESLISBAAR, Status.TOEGEKEND),
        overgang("deels_toekennen", _("Deels toegekend"), _BESLISBAAR, Status.DEELS_TOEGEKEND),
        overgang("afwijzen", _("Afgewezen"), _BESLISBAAR, Status.AFGEWEZEN),
        overgang("intrekken", _("Ingetrokken"), _OPEN, Status.INGETROKKEN),
        overgang(
            "uitvoeren",
            _("In uitvoering"),
            {Status.TOEGEKEND, Status.DEELS_TOEGEKEND, Status.ONBEKEND},
            Status.IN_UITVOERING,
        ),
        overgang("verantwoorden", _("Verantwoord"), {Status.IN_UITVOERING}, Status.VERANTWOORD),
        overgang("vaststellen", _("Vastgesteld"), {Status.VERANTWOORD}, Status.VASTGESTELD),
        overgang(
            "onbekend_worden",
            _("Niet meer bekend"),
            {Status.VERKEND, Status.VOORBEREIDING, *WACHT_OP_BESLUIT},
            Status.ONBEKEND,
        ),
    )

    class Meta:
        abstract = True

    @property
    def status_publiek(self):
        """The status in the words of the public site."""
        return self.STATUS_PUBLIEK[self.status]

    def voorbereiden(self, **stap):
        """Start to prepare; arguments as of ``MetStatus.zet``."""
        return self.zet("voorbereiden", **stap)

    def indienen(self, **stap):
        """Record that it was submitted; the first time sets ``ingediend_op``."""
        if self.ingediend_op is None:
            stap["ingediend_op"] = dag = _dag_van(stap)
            self._controleer_venster(dag)
        return self.zet("indienen", **stap)

    def _controleer_venster(self, dag):
        """Refuse a day on which the round was not open; what the grantor asked for later may come later."""
        opent, sluit = self.ronde.opent, self.ronde.sluit
        if sluit and dag.eerste > timezone.localdate(sluit):
            fout = _("De ronde sloot op %(moment)s. Een aanvraag die later komt, telt niet.")
            raise StapGeweigerd({"ingegaan": fout % {"moment": _op_de_minuut(sluit)}})
        if opent and dag.laatste < timezone.localdate(opent):
            fout = _("De ronde ging pas open op %(moment)s.")
            raise StapGeweigerd({"ingegaan": fout % {"moment": _op_de_minuut(opent)}})

    def aanvulling_vragen(self, **stap):
        """Record that the grantor asked for more."""
        return self.zet("aanvulling_vragen", **stap)

    def in_beoordeling_nemen(self, **stap):
        """Record that the grantor judges it."""
        return self.zet("in_beoordeling_nemen", **stap)

    def selecteren(self, **stap):
        """Record that it was selected, which is not yet a grant."""
        return self.zet("selecteren", **stap)

    def reserveren(self, **stap):
        """Record that money was set aside, which is not yet a grant."""
        return self.zet("reserveren", **stap)

    def toekennen(self, **stap):
        """Record that it was granted, which rests on ``besluitdocument``: given here, or there already."""
        return self._beslissen("toekennen", **stap)

    def deels_toekennen(self, **stap):
        """Record that it was granted in part, with the document of that."""
        return self._beslissen("deels_toekennen", **stap)

    def afwijzen(self, **stap):
        """Record that it was refused."""
        return self._beslissen("afwijzen", **stap)

    def intrekken(self, **stap):
        """Withdraw it."""
        return self.zet("intrekken", **stap)

    def uitvoeren(self, **stap):
        """Record that the work has begun, with money of which the decision is known."""
        return self.zet("uitvoeren", **stap)

    def verantwoorden(self, **stap):
        """Record that it was accounted for."""
        return self.zet("verantwoorden", **stap)

    def vaststellen(self, **stap):
        """Record that the final amount was settled."""
        return self.zet("vaststellen", **stap)

    def onbekend_worden(self, **stap):
        """Record that it is not known how it stands."""
        return self.zet("onbekend_worden", **stap)

    def _controleer_stap(self, rij, reden, ingegaan, velden):
        super()._controleer_stap(rij, reden, ingegaan, velden)
        if rij.naar not in self.VERLEEND:
            return
        document = velden.get("besluitdocument", self.besluitdocument_id)
        if document is None and rij.naar in (self.Status.TOEGEKEND, self.Status.DEELS_TOEGEKEND):
            raise StapGeweigerd({"besluitdocument": _("Kies het besluit, of zet het er hieronder bij.")})
        if document is None or velden.get("besloten_op", self.besloten_op) is None:
            raise StapGeweigerd(
                _("Vul eerst bij “Wanneer” in wanneer het is toegekend, en kies het besluitdocument.")
            )

    def _beslissen(self, methode, **stap):
        stap.setdefault("besloten_op", _dag_van(stap))
        return self.zet(methode, **stap)


def _op_de_minuut(moment):
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def _dag_van(stap):
    dag = stap.get("ingegaan") or timezone.localdate()
    return dag if isinstance(dag, VageDatum) else VageDatum.van_dag(dag)

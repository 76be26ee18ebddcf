"""How it goes, as it was approved: what a page shows of it, and what changed between two rounds."""

from datetime import date
from itertools import groupby

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DateField, F, Func, Max, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from coalitie.basis.tekstverschil import vergelijk_geheel
from coalitie.basis.vaag import VageDatum
from partners.models import Partner, Voortgang, Voortgangsronde, VoortgangStap

Stand = Voortgang.Stand
# What residents read.
STAND_IN_WOORDEN = {
    Stand.OP_KOERS: _("Het gaat zoals gepland"),
    Stand.LET_OP: _("Het gaat moeilijker dan gepland"),
    Stand.VASTGELOPEN: _("Het loopt nu vast"),
}
KOPPEN = {
    "reden": _("Waarom het zo gaat"),
    "gedaan": _("Wat er is gedaan"),
    "bewoners": _("Wat bewoners ervan merken"),
    "volgende": _("Wat we nu gaan doen"),
    "niets_omdat": _("Waarom er niets te melden is"),
}
# What is not said when there is nothing to report: it may still hold last time's answers.
VERHAAL = ("stand", "reden", "gedaan", "bewoners", "volgende")


def laatst_ingediend():
    """Return the steps with which the progress of the outer query was handed in, newest first; for a ``Subquery``."""
    return VoortgangStap.objects.filter(
        onderwerp=OuterRef("pk"), van__in=Voortgang.BIJ_DE_PARTNER, naar=Voortgang.Status.INGEDIEND
    ).order_by("-pk")


def met_berichten(verantwoordelijkheden):
    """Annotate responsibilities with ``berichten_json``, for ``laatste_bericht``; costs no query of its own.

    That is what was approved last of this partner on this intervention, and beside it, where that has
    nothing to report, what was before. Only public fields are read.
    """
    dag = Func(F("ingegaan"), function="LOWER", output_field=DateField())
    velden = {veld: F(veld) for veld in Voortgang.OPENBARE_VELDEN}
    rijen = (
        Voortgang.objects.goedgekeurd()
        .filter(partner=OuterRef("partner"), interventie=OuterRef("interventie"))
        .order_by("niets_te_melden", "-ronde__opent", "-ronde_id")
        .distinct("niets_te_melden")
        .values(
            json=JSONObject(
                **velden,
                opent=F("ronde__opent"),
                ronde=F("ronde__naam"),
                dag=Subquery(laatst_ingediend().annotate(dag=dag).values("dag")[:1]),
            )
        )
    )
    return verantwoordelijkheden.annotate(berichten_json=ArraySubquery(rijen))


def laatste_bericht(verantwoordelijkheid):
    """Return what was told last, as a ``Voortgang`` that is not to be saved, or None.

    ``met_inhoud`` is the last one with something to report when this one has nothing, or None. The
    responsibility comes from ``met_berichten``.
    """
    berichten = [_lees(bericht) for bericht in verantwoordelijkheid.berichten_json]
    if not berichten:
        return None
    nieuwste = max(berichten, key=lambda bericht: bericht.ronde.opent)
    nieuwste.met_inhoud = next((bericht for bericht in berichten if not bericht.niets_te_melden), None)
    return nieuwste


def _lees(bericht):
    voortgang = Voortgang(**{veld: bericht[veld] for veld in Voortgang.OPENBARE_VELDEN})
    voortgang.ronde = Voortgangsronde(naam=bericht["ronde"], opent=date.fromisoformat(bericht["opent"]))
    voortgang.gezegd_op = bericht["dag"] and VageDatum.van_dag(date.fromisoformat(bericht["dag"]))
    return in_woorden(voortgang)


def openbaar_verteld(interventie):
    """Return all that was approved about an intervention, of public partners, without what is internal.

    ``gezegd_op`` is the day on which the partner handed it in.
    """
    return (
        Voortgang.objects.goedgekeurd()
        .filter(interventie=interventie, partner__in=Partner.objects.openbaar())
        .select_related("partner", "ronde")
        .annotate(gezegd_op=Subquery(laatst_ingediend().values("ingegaan")[:1]))
        .defer(*Voortgang.INTERNE_VELDEN, "veldstanden")
    )


def met_laatste_bericht(interventies):
    """Annotate ``verteld_op``: when something that a visitor may read was last approved, or None."""
    goedgekeurd = (
        VoortgangStap.objects.filter(
            onderwerp__in=Voortgang.objects.openbaar(),
            onderwerp__interventie=OuterRef("pk"),
            naar=Voortgang.Status.GOEDGEKEURD,
        )
        .order_by()
        .values("onderwerp__interventie")
    )
    return interventies.annotate(
        verteld_op=Subquery(goedgekeurd.annotate(laatst=Max("vastgelegd_op")).values("laatst"))
    )


def in_woorden(voortgang):
    """Give a row ``stand_in_woorden`` and ``delen``: pairs of a heading and a text; returns the row."""
    voortgang.stand_in_woorden = (
        "" if voortgang.niets_te_melden else STAND_IN_WOORDEN.get(voortgang.stand, "")
    )
    velden = ("niets_omdat",) if voortgang.niets_te_melden else ("reden", "gedaan", "bewoners", "volgende")
    voortgang.delen = [
        (KOPPEN[veld], getattr(voortgang, veld)) for veld in velden if getattr(voortgang, veld)
    ]
    return voortgang


def tijdlijn(rijen, velden):
    """Return what was said per round, newest first: pairs (round, rows), each row with ``wijzigingen``.

    ``rijen`` are rows of one intervention, ``velden`` names of fields to compare. ``wijzigingen`` is a list
    of ``Wijziging``; ``vorige`` what the same partner said before, in a round in which there was something
    to report, or None.
    """
    op_volgorde = sorted(rijen, key=lambda rij: (rij.ronde.opent, rij.ronde_id, rij.partner.naam))
    laatste = {}
    for rij in op_volgorde:
        rij.vorige = laatste.get(rij.partner_id)
        rij.wijzigingen = vergelijk_velden(rij.vorige, in_woorden(rij), velden)
        if not rij.niets_te_melden:
            laatste[rij.partner_id] = rij
    rondes = [(ronde, list(groep)) for ronde, groep in groupby(op_volgorde, key=lambda rij: rij.ronde)]
    return rondes[::-1]


class Wijziging:
    """A field of progress beside what it was: ``oud`` and ``nieuw`` are a ``Tekst``."""

    def __init__(self, veld, oud, nieuw):
        self.veld = veld
        self.label = Voortgang._meta.get_field(veld).verbose_name
        self.kop = KOPPEN.get(veld, self.label)
        self.openbaar = veld in Voortgang.OPENBARE_VELDEN
        self.was, self.is_nu = oud, nieuw
        self.anders = oud != nieuw
        self.oud, self.nieuw = vergelijk_geheel(oud, nieuw)

    @property
    def leeg(self):
        """Tell whether there was nothing and still is."""
        return not self.was and not self.is_nu


def vergelijk_velden(oud, nieuw, velden):
    """Return a ``Wijziging`` per field that says something; ``oud`` may be None."""
    if nieuw.niets_te_melden:
        velden = [veld for veld in velden if veld not in VERHAAL]
    return [Wijziging(veld, waarde_in_woorden(oud, veld), waarde_in_woorden(nieuw, veld)) for veld in velden]


def waarde_in_woorden(voortgang, veld):
    """Return what a field says, as a text; empty when there is no row or nothing in it.

    For "cijfers" the row may have ``vragen``, the ``Cijfervraag`` rows of its round by their key.
    """
    if voortgang is None or (veld in VERHAAL and voortgang.niets_te_melden):
        return ""
    if veld == "niets_omdat" and not voortgang.niets_te_melden:
        return ""
    waarde = getattr(voortgang, veld)
    if veld == "stand":
        return str(voortgang.get_stand_display())
    if veld == "niets_te_melden":
        return str(_("ja")) if waarde else ""
    if veld == "nodig":
        return ", ".join(str(Voortgang.Nodig(een).label) for een in waarde)
    if veld == "cijfers":
        return "\n".join(_cijfers(waarde, getattr(voortgang, "vragen", {})))
    return waarde


def _cijfers(cijfers, vragen):
    for sleutel, vraag in vragen.items():
        antwoord = cijfers.get(sleutel) or {}
        getal = str(antwoord.get("waarde") or "")
        toelichting = str(antwoord.get("toelichting") or "")
        if getal or toelichting:
            yield f"{vraag.vraag} {getal} {vraag.eenheid}".strip() + (
                f" ({toelichting})" if toelichting else ""
            )

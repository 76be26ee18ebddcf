"""What happens to an application in more than one table at once."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from coalitie.basis.status import StapGeweigerd
from coalitie.basis.toegang import BEHEER
from financiering.acties.verplichtingen import werk_verplichtingen_bij
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagDocument
from themas.models import Document

# Which amount becomes known by which step.
BEDRAG_BIJ_STAP = {
    "indienen": AanvraagBedrag.Soort.GEVRAAGD,
    "reserveren": AanvraagBedrag.Soort.GERESERVEERD,
    "toekennen": AanvraagBedrag.Soort.VERLEEND,
    "deels_toekennen": AanvraagBedrag.Soort.VERLEEND,
    "vaststellen": AanvraagBedrag.Soort.VASTGESTELD,
}
# What a step may fill in on the application itself.
STAPVELDEN = ("ingediend_op", "besloten_op", "besluitdocument_id")


@transaction.atomic
def zet_stap(
    aanvraag,
    methode,
    *,
    door,
    bedrag=None,
    bedrag_tot=None,
    zekerheid=AanvraagBedrag.Zekerheid.EXACT,
    waarom_onbekend="",
    nieuw_document=None,
    **stap,
):
    """Take a step and record the amount that became known by it; returns the step.

    The amount has the source and the day of the step; one that is not known yet has a reason. A grant rests on
    ``besluitdocument``, or on a ``nieuw_document`` that is made here (fields of a ``Document``).
    Raises ``StapGeweigerd``.
    """
    if nieuw_document:
        stap["besluitdocument"] = _maak_document(nieuw_document)
    document = stap.get("besluitdocument") or aanvraag.besluitdocument
    soort = BEDRAG_BIJ_STAP.get(methode)
    if (
        soort
        and bedrag is None
        and not waarom_onbekend
        and not aanvraag.bedragen.filter(soort=soort).exists()
    ):
        raise StapGeweigerd({"bedrag": _("Vul het bedrag in, of schrijf op waarom het nog niet bekend is.")})
    genomen = getattr(aanvraag, methode)(door=door, **stap)
    if bedrag is not None or waarom_onbekend:
        aanvraag.bedragen.create(
            stap=genomen,
            soort=soort,
            zekerheid=AanvraagBedrag.Zekerheid.ONBEKEND if bedrag is None else zekerheid,
            bedrag=bedrag,
            bedrag_tot=bedrag_tot,
            bron=genomen.bron or str(document or _("Programmateam")),
            per=genomen.ingegaan,
            opmerking=waarom_onbekend,
        )
    if stap.get("besluitdocument"):
        AanvraagDocument.objects.get_or_create(
            aanvraag=aanvraag, document=document, defaults={"rol": AanvraagDocument.Rol.BESLUIT}
        )
    werk_verplichtingen_bij(aanvraag, door=door)
    return genomen


def _maak_document(velden):
    """Make the document of a decision; it goes to the public site when somebody says so."""
    basis = slugify(velden["titel"])[:40].strip("-") or "besluit"
    slug, nummer = basis, 1
    while Document.objects.filter(slug=slug).exists():
        nummer += 1
        slug = f"{basis}-{nummer}"
    return Document.objects.create(slug=slug, soort=Document.Soort.BESLUIT, **velden)


def mag_ongedaan_maken(gebruiker):
    """Tell whether somebody may undo a mistaken step: the group beheer, and no other."""
    return gebruiker.is_superuser or gebruiker.groups.filter(name=BEHEER).exists()


@transaction.atomic
def maak_stap_ongedaan(aanvraag, *, door, reden):
    """Undo the last step of an application: days, document and amount go back to what they were.

    The step stays in the table, with who undid it and why. Raises ``StapGeweigerd``; returns the step.
    """
    if not mag_ongedaan_maken(door):
        raise StapGeweigerd(_("Alleen wie bij de groep beheer hoort, kan een stap ongedaan maken."))
    laatste = aanvraag.stappen.geldend().order_by("pk").last()
    velden = _velden_van_voor(aanvraag, laatste) if laatste and laatste.van else {}
    ongedaan = aanvraag.maak_ongedaan(door=door, reden=reden, **velden)
    ongedaan.bedragen.all().delete()
    werk_verplichtingen_bij(aanvraag, door=door)
    return ongedaan


def _velden_van_voor(aanvraag, stap):
    """Return what the fields that a step filled in were before it, as the history of the application says."""
    versies = list(
        Aanvraag.pgh_event_model.objects.filter(pgh_obj_id=aanvraag.pk)
        .order_by("-pgh_id")
        .values("status", *STAPVELDEN)
    )
    for nieuw, oud in zip(versies, versies[1:], strict=False):
        if (oud["status"], nieuw["status"]) == (stap.van, stap.naar):
            return {veld: oud[veld] for veld in STAPVELDEN if oud[veld] != nieuw[veld]}
    # It was typed in when it stood already further on: the status that it goes back to says what was known.
    besloten = stap.van in {*Aanvraag.VERLEEND, Aanvraag.Status.AFGEWEZEN}
    return {
        "ingediend_op": aanvraag.ingediend_op if stap.naar != Aanvraag.Status.INGEDIEND else None,
        **({} if besloten else {"besloten_op": None, "besluitdocument_id": None}),
    }

"""The file of an application: co-financing, documents, questions of the grantor, and cash."""

from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import BeheerInline, BeheerStapelInline
from financiering.models import AanvraagDocument, Besteding, Cofinanciering, Verstrekkersvraag, Voorschot


class CofinancieringInline(BeheerStapelInline):
    """Who adds what, and whether that was promised."""

    model = Cofinanciering
    fields = (
        ("partner", "wie", "vorm"),
        ("zekerheid", "bedrag", "bedrag_tot"),
        ("bron", "per"),
        ("toezegging", "opmerking"),
    )
    verbose_name = _("cofinanciering")
    verbose_name_plural = _(
        "cofinanciering: verandert het, dan komt er een regel bij met een nieuwe stand van"
    )


class DossierInline(BeheerInline):
    """The documents of an application."""

    model = AanvraagDocument
    fields = ("rol", "document")
    verbose_name = _("stuk")
    verbose_name_plural = _("dossier: stukken van deze aanvraag")


class VerstrekkersvraagInline(BeheerStapelInline):
    """What the grantor asked, and what we answered."""

    model = Verstrekkersvraag
    fields = (("gesteld_op", "uiterlijk", "eigenaar"), "vraag", "antwoord", "beantwoord_op")
    verbose_name = _("vraag")
    verbose_name_plural = _("vragen van de verstrekker, alleen voor het team")


class VoorschotInline(BeheerInline):
    """What came in."""

    model = Voorschot
    fields = ("op", "bedrag", "bron", "kenmerk")
    verbose_name = _("voorschot")
    verbose_name_plural = _("voorschotten: wat er is ontvangen")


class BestedingInline(BeheerInline):
    """What was spent: of an application as a whole, of one line of its budget, or of a municipal budget."""

    model = Besteding
    fields = ("jaar", "op", "bedrag", "waaraan", "bron")
    verbose_name = _("besteding")
    verbose_name_plural = _("bestedingen: wat er is uitgegeven")

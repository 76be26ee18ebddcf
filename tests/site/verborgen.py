"""A site with something to hide: public rows, and beside them rows of every kind that nobody outside may see.

Each word that must never be read begins with ``MERK``. An address that holds one is asked a second time with
``NIETS`` in its place: what is hidden must answer as what never was.
"""

from datetime import timedelta

from django.apps import apps
from django.utils import timezone

from financiering.models import AanvraagPartner, BesluitDocument, Regeling
from partners.models import Toezegging
from tests import makers
from tests.makers import datum
from themas.models import Resultaat
from verhalen.models import Verhaal

MERK, NIETS = "zwijg", "zwaluwstaart"
NU = timezone.now()
OPENBAAR = NU - timedelta(days=60)
BEGIN = NU - timedelta(days=50)
# What was public once was so on this day, and was taken away five days later.
TOEN = NU - timedelta(days=30)
WEG = NU - timedelta(days=20)


def vastgelegd_op(moment):
    """Let the history say that what happened in this transaction, and was not moved yet, was recorded then."""
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            model.objects.filter(pgh_created_at__gt=NU - timedelta(hours=1)).update(pgh_created_at=moment)


def _lang_openbaar(*rijen):
    for rij in rijen:
        rij.openbaar_vanaf = OPENBAAR
        rij.save()


class Wereld:
    """The public rows; some of them hold a word that only the team may read."""

    def __init__(self):
        iemand = makers.maak_gebruiker(naam=f"{MERK}naam", email=f"{MERK}adres@coalitie.example")
        self.thema = makers.maak_thema(slug="leren", naam="Leren")
        self.wijk = makers.maak_wijk(slug="selwerd", naam="Selwerd")
        self.partner = makers.maak_partner(slug="school", naam="School", openbaar_vanaf=OPENBAAR)
        self.stil = makers.maak_partner(
            slug=f"{MERK}-partner-stil",
            naam=f"{MERK}partnerstil",
            korte_tekst=f"{MERK}partnertekst",
            openbaar_vanaf=None,
        )
        # Who looks as a member looks from here.
        self.ander = makers.maak_partner(slug="werkplek", naam="Werkplek", openbaar_vanaf=OPENBAAR)
        self.plan = makers.maak_interventie(
            slug="huiswerk",
            titel="Huiswerk",
            themas=[self.thema],
            wijken=[self.wijk],
            openbaar_vanaf=OPENBAAR,
        )
        self.document = makers.maak_document(slug="brief", titel="Brief", openbaar_vanaf=OPENBAAR)
        self.ronde = makers.maak_ronde(
            regeling=Regeling.objects.create(slug="deal", naam="Deal", verstrekker="Het Rijk")
        )
        self.aanvraag = makers.maak_aanvraag(
            slug="school-open",
            titel="School open",
            ronde=self.ronde,
            status="toegekend",
            ingediend_op=datum("2023"),
            besloten_op=datum("2023"),
            penvoerder=self.partner,
            eigenaar=iemand,
            themas=[self.thema],
            wijken=[self.wijk],
            interventies=[self.plan],
            interne_notitie=f"{MERK}notitie",
            openbaar_vanaf=OPENBAAR,
        )
        self.aanvraag.leg_stap_vast(
            van="verkend", naar="toegekend", ingegaan=datum("2023"), reden="Ja.", bron="Brief", door=iemand
        )
        makers.maak_bedrag(aanvraag=self.aanvraag, per=datum("2023"))
        self.regel = makers.maak_begrotingsregel(aanvraag=self.aanvraag)
        self.budget = makers.maak_gemeentebudget(naam="Onderwijs", themas=[self.thema])
        self.behoefte = makers.maak_behoefte(interventie=self.plan)
        self.belofte = makers.maak_toegezegd(partner=self.partner, interventie=self.plan, tekst="Lokalen.")
        makers.maak_dekking(behoefte=self.behoefte, toezegging=self.belofte)
        makers.maak_voorschot(aanvraag=self.aanvraag)
        makers.maak_verplichting(aanvraag=self.aanvraag, notitie=f"{MERK}plichtnotitie", eigenaar=iemand)
        makers.maak_verstrekkersvraag(
            aanvraag=self.aanvraag, vraag=f"{MERK}vraag", uiterlijk=timezone.localdate(), eigenaar=iemand
        )
        # Who adds it is not named, how much is.
        makers.maak_cofinanciering(aanvraag=self.aanvraag, partner=self.stil)
        self.besluit = makers.maak_besluit(
            slug="akkoord", titel="Akkoord", over=[self.plan, self.aanvraag, self.belofte]
        )
        BesluitDocument.objects.create(besluit=self.besluit, document=self.document)
        makers.maak_vervolgactie(besluit=self.besluit, wat="Bouwen", partner=self.stil, eigenaar=iemand)
        makers.maak_wens(besluit=self.besluit, tekst="Graag meer.", document=self.document)
        makers.maak_doorbraak(
            slug="regel", interventie=self.plan, gevraagd_aan_partner=self.stil, openbaar_vanaf=OPENBAAR
        )
        makers.maak_verhaal(slug="verteld", interventies=[self.plan], publiceren_op=OPENBAAR)
        makers.maak_bericht(slug="kort", openbaar_vanaf=OPENBAAR)
        makers.maak_mijlpaal(openbaar_vanaf=OPENBAAR, document=self.document)
        makers.maak_voortgang(
            interventie=self.plan,
            partner=self.partner,
            status="goedgekeurd",
            intern=f"{MERK}intern",
            door=iemand,
        )
        makers.maak_verantwoordelijkheid(
            interventie=self.plan, partner=self.partner, rol="trekker", persoon=iemand
        )
        makers.maak_verantwoordelijkheid(interventie=self.plan, partner=self.ander)
        makers.maak_toegezegd(partner=self.ander, interventie=self.plan, tekst="Stoelen.")
        Resultaat.objects.create(interventie=self.plan, wat="Iets", bron="Rapport", datum=datum("2024"))
        vastgelegd_op(BEGIN)

    def adressen(self):
        """Return for each name of a page with something in its address what can stand there."""
        plan, partner = {"slug": self.plan.slug}, {"slug": self.partner.slug}
        aanvraag = {"slug": self.aanvraag.slug}
        return {
            "verhaal": {"slug": "verteld"},
            "bericht": {"slug": "kort"},
            "thema": {"slug": self.thema.slug},
            "wijk": {"slug": self.wijk.slug},
            "interventie": plan,
            "interventie_voortgang": plan,
            "interventie_tijdlijn": plan,
            "partner": partner,
            "geld_partner": partner,
            "geld_regeling": {"slug": "deal"},
            "aanvraag": aanvraag,
            "aanvraag_pdf": aanvraag,
            "aanvraag_dossier": aanvraag,
            "besluit": {"slug": self.besluit.slug},
            "tijdlijn_jaar": {"jaar": 2024},
        }

    def slugs(self):
        """Return the addresses of the public rows."""
        return {waarde["slug"] for waarde in self.adressen().values() if "slug" in waarde} | {
            "brief",
            "regel",
        }

    # What is hidden -------------------------------------------------------------------------------

    def verberg(self):
        """Add what was never public, what is not any more, and what was deleted."""
        self._nooit()
        vastgelegd_op(TOEN)
        self._niet_meer()

    def _nooit(self):
        plan = self._plan("nooit", None)
        aanvraag = self._aanvraag("nooit", None, plan)
        partner = self._partner("nooit", None)
        makers.maak_behoefte(interventie=plan, jaar=2031, waarvoor=f"{MERK}behoefte")
        makers.maak_begrotingsregel(aanvraag=aanvraag, jaar=2032)
        makers.maak_cofinanciering(aanvraag=aanvraag, partner=self.partner, bron=f"{MERK}cofinanciering")
        makers.maak_verplichting(aanvraag=aanvraag, omschrijving=f"{MERK}plicht")
        makers.maak_besteding(aanvraag=aanvraag, waaraan=f"{MERK}besteding")
        # Between what is public and what is not.
        self.aanvraag.interventies.add(
            plan, through_defaults={"bron": f"{MERK}bron", "geldig_vanaf": datum("najaar 2023")}
        )
        AanvraagPartner.objects.create(aanvraag=self.aanvraag, partner=partner)
        makers.maak_dekking(
            behoefte=self.behoefte,
            begrotingsregel=makers.maak_begrotingsregel(aanvraag=aanvraag),
            toelichting=f"{MERK}dekking",
        )
        makers.maak_levering(
            toezegging=makers.maak_toegezegd(partner=partner, interventie=self.plan, tekst=f"{MERK}belofte"),
            notitie=f"{MERK}levering",
        )
        makers.maak_toegezegd(partner=self.partner, interventie=plan, tekst=f"{MERK}belofteplan")
        for status in (Toezegging.Status.VOORGESTELD, Toezegging.Status.AFGEWEZEN):
            makers.maak_toezegging(
                partner=self.partner, interventie=self.plan, status=status, tekst=f"{MERK}{status}"
            )
        makers.maak_verantwoordelijkheid(interventie=self.plan, partner=partner)
        makers.maak_verantwoordelijkheid(interventie=plan, partner=self.partner, rol="trekker")
        for gezegd in (
            makers.maak_voortgang(interventie=self.plan, partner=partner, status="goedgekeurd"),
            makers.maak_voortgang(interventie=self.plan, partner=self.partner, status="teruggestuurd"),
            makers.maak_voortgang(interventie=plan, partner=self.partner, status="goedgekeurd"),
        ):
            type(gezegd).objects.filter(pk=gezegd.pk).update(gedaan=f"{MERK}gedaan", reden=f"{MERK}gezegd")
        self._doorbraak("nooit", None)
        self._document("nooit", None)
        makers.maak_mijlpaal(titel=f"{MERK}mijlpaal", openbaar_vanaf=None)
        makers.maak_bericht(slug=f"{MERK}-bericht", titel=f"{MERK}bericht", openbaar_vanaf=None)
        self._verhaal("concept", Verhaal.Status.CONCEPT)
        makers.maak_inzending(tekst=f"{MERK}inzending", naam=f"{MERK}inzender")
        besluit = self._besluit("nooit", intern=True)
        makers.maak_vervolgactie(besluit=besluit, wat=f"{MERK}vervolg")
        makers.maak_wens(besluit=besluit, tekst=f"{MERK}wensbijintern")
        self._wens("nooit", intern=True)
        # A scheme without an application that may be seen; nobody knows when its rounds are.
        makers.maak_ronde(regeling=self._regeling("leeg"), naam=f"{MERK}ronde")

    def _niet_meer(self):
        plan = self._plan("weg", OPENBAAR)
        rijen = [
            plan,
            self._aanvraag("weg", OPENBAAR, plan),
            self._partner("weg", OPENBAAR),
            self._doorbraak("weg", OPENBAAR),
            self._document("weg", OPENBAAR),
        ]
        makers.maak_behoefte(interventie=plan, jaar=2033, waarvoor=f"{MERK}behoefteweg")
        makers.maak_toegezegd(partner=rijen[2], interventie=self.plan, tekst=f"{MERK}belofteweg")
        verhaal = self._verhaal("weg", Verhaal.Status.GEPUBLICEERD)
        intern = [self._besluit("weg"), self._wens("weg")]
        verwijderd = [
            self._aanvraag("gewist", OPENBAAR, self.plan),
            self._partner("gewist", OPENBAAR),
            self._document("gewist", OPENBAAR),
            self._besluit("gewist"),
            self._wens("gewist"),
            self._doorbraak("gewist", OPENBAAR),
        ]
        vastgelegd_op(TOEN)
        for rij in rijen:
            rij.openbaar_vanaf = None
            rij.save()
        for rij in intern:
            rij.intern, rij.reden_intern = True, f"{MERK}waarom"
            rij.save()
        Verhaal.objects.filter(pk=verhaal.pk).update(status=Verhaal.Status.INGETROKKEN)
        for rij in verwijderd:
            rij.delete()
        vastgelegd_op(WEG)

    def _plan(self, hoe, vanaf):
        return makers.maak_interventie(
            slug=f"{MERK}-plan-{hoe}",
            titel=f"{MERK}plan{hoe}",
            samenvatting=f"{MERK}plantekst",
            themas=[self.thema],
            wijken=[self.wijk],
            openbaar_vanaf=vanaf,
        )

    def _aanvraag(self, hoe, vanaf, plan):
        aanvraag = makers.maak_aanvraag(
            slug=f"{MERK}-aanvraag-{hoe}",
            titel=f"{MERK}aanvraag{hoe}",
            publiek=f"{MERK}aanvraagtekst",
            ronde=makers.maak_ronde(regeling=self._regeling(hoe), naam=f"{MERK}ronde"),
            status="ingediend",
            ingediend_op=datum("2023"),
            verwacht_op=datum("2030"),
            penvoerder=self.partner,
            themas=[self.thema],
            wijken=[self.wijk],
            interventies=[plan],
            openbaar_vanaf=vanaf,
        )
        makers.maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bron=f"{MERK}bedrag", per=datum("2023"))
        self._besluit(f"aanvraag-{hoe}", intern=True, over=[aanvraag] if hoe != "gewist" else [])
        return aanvraag

    def _regeling(self, hoe):
        return Regeling.objects.create(
            slug=f"{MERK}-regeling-{hoe}", naam=f"{MERK}regeling{hoe}", verstrekker=f"{MERK}verstrekker"
        )

    @staticmethod
    def _partner(hoe, vanaf):
        return makers.maak_partner(
            slug=f"{MERK}-partner-{hoe}", naam=f"{MERK}partner{hoe}", openbaar_vanaf=vanaf
        )

    def _doorbraak(self, hoe, vanaf):
        return makers.maak_doorbraak(
            slug=f"{MERK}-doorbraak-{hoe}",
            titel=f"{MERK}doorbraak",
            regel_in_de_weg=f"{MERK}regel",
            interventie=self.plan,
            openbaar_vanaf=vanaf,
        )

    def _document(self, hoe, vanaf):
        """Make a document that is in every file; one that was never public replaces one that is."""
        document = makers.maak_document(
            slug=f"{MERK}-document-{hoe}",
            titel=f"{MERK}document",
            omschrijving=f"{MERK}omschrijving",
            vervangt=self.document if vanaf is None else None,
            openbaar_vanaf=vanaf,
        )
        if hoe != "gewist":
            self.aanvraag.dossier.create(document=document, rol="bijlage")
            BesluitDocument.objects.create(besluit=self.besluit, document=document)
        return document

    def _verhaal(self, hoe, status):
        return makers.maak_verhaal(
            slug=f"{MERK}-verhaal-{hoe}",
            titel=f"{MERK}verhaal",
            intro=f"{MERK}intro",
            tekst=f"<p>{MERK}blok</p>",
            status=status,
            publiceren_op=OPENBAAR,
            interventies=[self.plan],
            partners=[self.partner],
        )

    def _besluit(self, hoe, *, intern=False, over=None):
        besluit = makers.maak_besluit(
            slug=f"{MERK}-besluit-{hoe}",
            titel=f"{MERK}besluit",
            vraag=f"{MERK}besluitvraag",
            besluit=f"{MERK}besloten",
            orgaan="anders",
            orgaan_naam=f"{MERK}orgaan",
            op=datum("2021"),
            intern=intern,
            reden_intern=f"{MERK}waarom" if intern else "",
            over=[self.plan, self.aanvraag] if over is None else over,
        )
        BesluitDocument.objects.create(besluit=besluit, document=self.document)
        return besluit

    def _wens(self, hoe, *, intern=False):
        return makers.maak_wens(
            besluit=self.besluit,
            tekst=f"{MERK}wens{hoe}",
            van_wie=f"{MERK}fractie",
            intern=intern,
            reden_intern=f"{MERK}waarom" if intern else "",
        )

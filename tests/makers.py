"""Makers of rows: each gives a complete, valid, public row unless told otherwise."""

from datetime import timedelta
from itertools import count

from django.utils import timezone

from coalitie.basis.models import Gebruiker
from coalitie.basis.vaag import VageDatum
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    Begrotingsregel,
    Besluit,
    BesluitOnderwerp,
    Besteding,
    Cofinanciering,
    Dekking,
    Gemeentebudget,
    Plichtregel,
    Regeling,
    Ronde,
    Verplichting,
    Verstrekkersvraag,
    Vervolgactie,
    Voorschot,
    WensOfBedenking,
)
from partners.models import (
    Doorbraak,
    Levering,
    Lidmaatschap,
    Partner,
    RondeInterventie,
    Toezegging,
    Uitnodiging,
    Verantwoordelijkheid,
    Voortgang,
    Voortgangsronde,
)
from partners.models.uitnodiging import afdruk
from themas.models import (
    Behoefte,
    Document,
    Doelstelling,
    Indicator,
    Interventie,
    Meting,
    Mijlpaal,
    Thema,
    Wijk,
)
from verhalen import acties
from verhalen.models import Bericht, Inzending, TekstBlok, Verhaal

_nummer = count(1)


def datum(tekst):
    """Return the ``VageDatum`` of a Dutch text."""
    return VageDatum.lees(tekst)


def gisteren():
    """Return the moment 24 hours ago."""
    return timezone.now() - timedelta(days=1)


def _met(standaard, velden):
    nummer = next(_nummer)
    gevuld = {
        naam: waarde.format(n=nummer) if isinstance(waarde, str) else waarde
        for naam, waarde in standaard.items()
    }
    return {**gevuld, **velden}


def maak_thema(**velden):
    """Make a theme."""
    standaard = {
        "slug": "thema-{n}",
        "naam": "Thema {n}",
        "wat_we_willen": "Dat het hier goed wonen is.",
        "kleur": "#0B5CAD",
        "kleur_vlak": "#E4EFFA",
        "kleur_donker": "#8EC5FF",
        "icoon": "leren",
    }
    return Thema.objects.create(**_met(standaard, velden))


def maak_wijk(**velden):
    """Make a wijk."""
    return Wijk.objects.create(
        **_met({"slug": "wijk-{n}", "naam": "Wijk {n}", "intro": "<p>Een wijk.</p>"}, velden)
    )


def maak_interventie(*, themas=(), wijken=(), **velden):
    """Make a public intervention with its first step."""
    standaard = {
        "slug": "interventie-{n}",
        "titel": "Interventie {n}",
        "samenvatting": "Wat we doen, in het kort.",
        "tekst": "<p>Wat we doen.</p>",
        "inspraak": "raadplegen",
        "inspraak_toelichting": "Bewoners zijn gevraagd wat zij nodig hebben.",
        "openbaar_vanaf": gisteren(),
    }
    interventie = Interventie.objects.create(**_met(standaard, velden))
    interventie.leg_stap_vast(
        van="", naar=interventie.status, ingegaan=datum("2023"), reden="Begin.", bron="", door=None
    )
    interventie.themas.set(themas)
    interventie.wijken.set(wijken)
    return interventie


def maak_partner(**velden):
    """Make a public partner."""
    standaard = {
        "slug": "partner-{n}",
        "naam": "Partner {n}",
        "soort": "corporatie",
        "openbaar_vanaf": gisteren(),
    }
    return Partner.objects.create(**_met(standaard, velden))


def maak_gebruiker(**velden):
    """Make an account without a password."""
    velden = _met({"email": "iemand-{n}@partner.example", "naam": "Iemand {n}"}, velden)
    return Gebruiker.objects.create_user(velden.pop("email"), **velden)


def maak_lid(*, rol="invuller", **velden):
    """Make a membership that holds today, of a person and a partner that are made when not given."""
    velden["gebruiker"] = velden.get("gebruiker") or maak_gebruiker()
    velden["partner"] = velden.get("partner") or maak_partner()
    return Lidmaatschap.objects.create(rol=rol, **velden)


def maak_uitnodiging(*, geheim=None, **velden):
    """Make an invitation that is open; with ``geheim`` that is the secret in its link."""
    velden["partner"] = velden.get("partner") or maak_partner()
    uitnodiging = Uitnodiging(**_met({"email": "nieuw-{n}@partner.example", "rol": "invuller"}, velden))
    uitnodiging.vernieuw()
    if geheim:
        uitnodiging.geheimafdruk = afdruk(geheim)
    for naam, waarde in velden.items():
        setattr(uitnodiging, naam, waarde)
    uitnodiging.save()
    return uitnodiging


def maak_verantwoordelijkheid(**velden):
    """Make a responsibility; a partner and an intervention are made when not given."""
    velden.setdefault("rol", "uitvoerder")
    velden.setdefault("partner", None)
    velden["partner"] = velden["partner"] or maak_partner()
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    return Verantwoordelijkheid.objects.create(**velden)


def maak_toezegging(**velden):
    """Make a proposed commitment of 10.000 euros."""
    velden["partner"] = velden.get("partner") or maak_partner()
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    standaard = {"soort": "geld", "hoeveelheid": 10_000, "eenheid": "EUR", "tekst": "Een bijdrage."}
    return Toezegging.objects.create(**_met(standaard, velden))


def maak_levering(**velden):
    """Make a delivery of 2.500 in the unit of the commitment, today."""
    velden["toezegging"] = velden.get("toezegging") or maak_toezegging(status="bevestigd")
    standaard = {"datum": timezone.localdate(), "hoeveelheid": 2_500, "notitie": "Een deel."}
    return Levering.objects.create(**_met(standaard, velden))


def maak_voortgangsronde(*, interventies=(), **velden):
    """Make a round that opened a week ago, asks for answers in three weeks and closes a week later."""
    vandaag = timezone.localdate()
    standaard = {
        "naam": "Ronde {n}",
        "opent": vandaag - timedelta(days=7),
        "inleveren_voor": vandaag + timedelta(days=21),
        "sluit": vandaag + timedelta(days=28),
    }
    ronde = Voortgangsronde.objects.create(**_met(standaard, velden))
    for interventie in interventies:
        RondeInterventie.objects.create(ronde=ronde, interventie=interventie)
    return ronde


def maak_voortgang(*, door=None, **velden):
    """Make progress as a concept that could be handed in, with its first step; ``status`` may be another."""
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    velden["ronde"] = velden.get("ronde") or maak_voortgangsronde(interventies=[velden["interventie"]])
    velden["partner"] = velden.get("partner") or maak_partner()
    standaard = {
        "stand": "op_koers",
        "reden": "Alles gaat zoals gepland.",
        "gedaan": "We hebben {n} gesprekken gevoerd.",
        "bewoners": "Het is rustiger in de straat.",
        "volgende": "We gaan verder.",
    }
    voortgang = Voortgang.objects.create(**_met(standaard, velden))
    voortgang.leg_stap_vast(
        van="", naar=voortgang.status, ingegaan=datum("2024"), reden="Begin.", bron="", door=door
    )
    return voortgang


def maak_doorbraak(**velden):
    """Make a public breakthrough that was noticed, with its first step."""
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    standaard = {
        "slug": "doorbraak-{n}",
        "titel": "Doorbraak {n}",
        "regel_in_de_weg": "Een regel.",
        "gevraagde_uitzondering": "Een uitzondering.",
        "gevraagd_aan": "Het Rijk",
        "openbaar_vanaf": gisteren(),
    }
    doorbraak = Doorbraak.objects.create(**_met(standaard, velden))
    doorbraak.leg_stap_vast(
        van="", naar=doorbraak.status, ingegaan=datum("2023"), reden="Begin.", bron="", door=None
    )
    return doorbraak


def maak_ronde(**velden):
    """Make a round, with a scheme of its own when none is given."""
    nummer = next(_nummer)
    velden["regeling"] = velden.get("regeling") or Regeling.objects.create(
        slug=f"regeling-{nummer}", naam=f"Regeling {nummer}", verstrekker="Het Rijk"
    )
    return Ronde.objects.create(**_met({"slug": "ronde-{n}", "naam": "eerste ronde"}, velden))


def maak_aanvraag(*, themas=(), wijken=(), interventies=(), **velden):
    """Make a public application that is being explored, with its first step.

    One that was granted was so in 2024, by a document that is not public.
    """
    velden["ronde"] = velden.get("ronde") or maak_ronde()
    standaard = {"slug": "aanvraag-{n}", "titel": "Aanvraag {n}", "openbaar_vanaf": gisteren()}
    if velden.get("status") in Aanvraag.VERLEEND:
        standaard["besloten_op"] = datum("2024")
        velden["besluitdocument"] = velden.get("besluitdocument") or maak_document(openbaar_vanaf=None)
    aanvraag = Aanvraag.objects.create(**_met(standaard, velden))
    aanvraag.leg_stap_vast(
        van="", naar=aanvraag.status, ingegaan=datum("2023"), reden="Begin.", bron="", door=None
    )
    koppeling = {"bron": "Een brief", "geldig_vanaf": datum("najaar 2023")}
    aanvraag.themas.set(themas, through_defaults=koppeling)
    aanvraag.wijken.set(wijken, through_defaults=koppeling)
    aanvraag.interventies.set(interventies, through_defaults=koppeling)
    return aanvraag


def maak_bedrag(**velden):
    """Make an exact granted amount of one million."""
    standaard = {
        "soort": "verleend",
        "zekerheid": "exact",
        "bedrag": 1_000_000,
        "bron": "Een besluit",
        "per": datum("december 2024"),
        "opmerking": "Staat niet in de brief." if velden.get("zekerheid") == "onbekend" else "",
    }
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    return AanvraagBedrag.objects.create(**_met(standaard, velden))


def maak_toegezegd(**velden):
    """Make a commitment of 10.000 euros that was confirmed in 2023, with the steps to it."""
    toezegging = maak_toezegging(**{"status": "bevestigd", **velden})
    for van, naar in (("", "voorgesteld"), ("voorgesteld", "bevestigd")):
        toezegging.leg_stap_vast(
            van=van, naar=naar, ingegaan=datum("2023"), reden="Begin.", bron="", door=None
        )
    return toezegging


def _omvang(velden, veld, standaard):
    """Split off what is known of a quantity; it becomes known in 2023."""
    namen = ("zekerheid", "bron", "per", veld, f"{veld}_tot")
    gegeven = {naam: velden.pop(naam) for naam in namen if naam in velden}
    return {"zekerheid": "exact", "bron": "Een brief", "per": datum("2023"), veld: standaard, **gegeven}


def maak_behoefte(**velden):
    """Make a need of exactly 10.000 euros in 2024; ``hoeveelheid`` and ``zekerheid`` may be others."""
    omvang = _omvang(velden, "hoeveelheid", 10_000)
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    standaard = {"jaar": 2024, "soort": "geld", "eenheid": "EUR", "waarvoor": "Doel {n}"}
    behoefte = Behoefte.objects.create(**_met(standaard, velden))
    behoefte.omvang.create(**omvang)
    return behoefte


def maak_begrotingsregel(**velden):
    """Make an integral line of exactly 10.000 euros in 2024; ``bedrag`` and ``zekerheid`` may be others."""
    bedrag = _omvang(velden, "bedrag", 10_000)
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    regel = Begrotingsregel.objects.create(**_met({"jaar": 2024, "soort": "integraal"}, velden))
    regel.bedragen.create(**bedrag)
    return regel


def maak_gemeentebudget(*, themas=(), **velden):
    """Make an adopted municipal budget of exactly 10.000 euros in 2024, with its first step."""
    bedrag = _omvang(velden, "bedrag", 10_000)
    standaard = {"jaar": 2024, "naam": "Regel {n}", "status": "vastgesteld"}
    budget = Gemeentebudget.objects.create(**_met(standaard, velden))
    budget.leg_stap_vast(
        van="", naar=budget.status, ingegaan=datum("2023"), reden="Begin.", bron="", door=None
    )
    budget.bedragen.create(**bedrag)
    budget.themas.set(themas, through_defaults={"bron": "Een brief", "geldig_vanaf": datum("2023")})
    return budget


def maak_dekking(**velden):
    """Make a cover of 1.000 from 2024 on, out of a budget line when no source is given."""
    velden["behoefte"] = velden.get("behoefte") or maak_behoefte()
    if not {"toezegging", "begrotingsregel", "gemeentebudget"} & velden.keys():
        velden["begrotingsregel"] = maak_begrotingsregel()
    return Dekking.objects.create(**_met({"hoeveelheid": 1_000, "geldig_vanaf": datum("2024")}, velden))


def maak_cofinanciering(**velden):
    """Make exactly 5.000 euros of co-financing in money that a partner has not promised yet."""
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    if not velden.get("wie"):
        velden["partner"] = velden.get("partner") or maak_partner()
    standaard = {"vorm": "geld", **_omvang(velden, "bedrag", 5_000)}
    return Cofinanciering.objects.create(**_met(standaard, velden))


def maak_plichtregel(**velden):
    """Make the rule of a scheme that something is due on 15 July of the year after."""
    velden["regeling"] = velden.get("regeling") or maak_ronde().regeling
    standaard = {"soort": "sisa", "omschrijving": "Verantwoording {n}", "maand": 7, "dag": 15, "bron": "Wet"}
    return Plichtregel.objects.create(**_met(standaard, velden))


def maak_verplichting(**velden):
    """Make an obligation that is due in 20 days."""
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    standaard = {
        "soort": "tussenrapportage",
        "omschrijving": "Rapportage {n}",
        "uiterlijk": timezone.localdate() + timedelta(days=20),
    }
    return Verplichting.objects.create(**_met(standaard, velden))


def maak_verstrekkersvraag(**velden):
    """Make a question of a grantor that was asked yesterday and not answered yet."""
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    standaard = {"vraag": "Hoe zit het met {n}?", "gesteld_op": timezone.localdate() - timedelta(days=1)}
    return Verstrekkersvraag.objects.create(**_met(standaard, velden))


def maak_voorschot(**velden):
    """Make 1.000 euros that came in on 1 February 2024."""
    velden["aanvraag"] = velden.get("aanvraag") or maak_aanvraag()
    standaard = {"op": datum("1 februari 2024"), "bedrag": 1_000, "bron": "Bankafschrift"}
    return Voorschot.objects.create(**_met(standaard, velden))


def maak_besteding(**velden):
    """Make 500 euros that were spent on 1 March 2024, of an application when no source is given."""
    if not {"aanvraag", "begrotingsregel", "gemeentebudget"} & velden.keys():
        velden["aanvraag"] = maak_aanvraag()
    standaard = {
        "jaar": 2024,
        "op": datum("1 maart 2024"),
        "bedrag": 500,
        "waaraan": "Huur",
        "bron": "Rekening",
    }
    return Besteding.objects.create(**_met(standaard, velden))


def maak_besluit(*, over=(), **velden):
    """Make a public decision of the council; ``over`` are the objects that it is about."""
    standaard = {
        "slug": "besluit-{n}",
        "titel": "Besluit {n}",
        "orgaan": "raad",
        "op": datum("10 januari 2024"),
        "vraag": "Mag dit?",
        "besluit": "Dit mag.",
        "reden": "Het helpt.",
        "bron": "Besluitenlijst",
    }
    besluit = Besluit.objects.create(**_met(standaard, velden))
    for onderwerp in over:
        BesluitOnderwerp.objects.create(besluit=besluit, **{onderwerp._meta.model_name: onderwerp})
    return besluit


def maak_vervolgactie(**velden):
    """Make a follow-up act that is due in 20 days."""
    velden["besluit"] = velden.get("besluit") or maak_besluit()
    standaard = {"wat": "Regel {n}", "uiterlijk": timezone.localdate() + timedelta(days=20)}
    return Vervolgactie.objects.create(**_met(standaard, velden))


def maak_wens(**velden):
    """Make a wish of the council about a decision, not answered yet."""
    if not {"document", "besluit"} & velden.keys():
        velden["besluit"] = maak_besluit()
    standaard = {
        "soort": "wens",
        "van_wie": "De raad",
        "op": datum("januari 2024"),
        "tekst": "Graag {n}.",
        "bron": "Verslag",
    }
    return WensOfBedenking.objects.create(**_met(standaard, velden))


def maak_verhaal(
    *, themas=(), wijken=(), interventies=(), partners=(), tekst="<p>Er was eens.</p>", **velden
):
    """Make a published story that portrays nobody, with one block of text."""
    standaard = {
        "slug": "verhaal-{n}",
        "titel": "Verhaal {n}",
        "intro": "Waar het over gaat.",
        "auteur": "De redactie",
        "portretteert": False,
        "status": "gepubliceerd",
        "publiceren_op": gisteren(),
    }
    verhaal = Verhaal.objects.create(**_met(standaard, velden))
    TekstBlok.objects.create(parent=verhaal, region="inhoud", ordering=10, tekst=tekst)
    verhaal.themas.set(themas)
    verhaal.wijken.set(wijken)
    verhaal.interventies.set(interventies)
    verhaal.partners.set(partners)
    return verhaal


def maak_bericht(**velden):
    """Make a public short piece."""
    standaard = {
        "slug": "bericht-{n}",
        "titel": "Bericht {n}",
        "tekst": "<p>Kort nieuws.</p>",
        "datum": datum("juli 2024"),
        "bron_naam": "Een brief",
        "openbaar_vanaf": gisteren(),
    }
    return Bericht.objects.create(**_met(standaard, velden))


def maak_inzending(*, antwoord="", door=None, **velden):
    """Make a contribution with its code; with ``antwoord`` it is answered, and public where that is allowed."""
    standaard = {
        "soort": "vraag",
        "tekst": "Komt er een speelplek bij flat {n}?",
        "toestemming": "zonder_naam",
    }
    inzending = acties.dien_in(inzending=Inzending(**_met(standaard, velden)), met_bevestiging=False)
    if antwoord:
        acties.zet_stap(inzending=inzending, methode="beantwoorden", door=door, reden=antwoord)
        if inzending.toestemming != Inzending.Toestemming.ANTWOORD:
            inzending.publieke_tekst, inzending.publiek_antwoord = inzending.tekst, antwoord
            inzending.openbaar_vanaf = gisteren()
            inzending.save()
    return inzending


def maak_document(**velden):
    """Make a public document."""
    standaard = {
        "slug": "document-{n}",
        "titel": "Document {n}",
        "soort": "overig",
        "datum": datum("april 2023"),
        "openbaar_vanaf": gisteren(),
    }
    return Document.objects.create(**_met(standaard, velden))


def maak_mijlpaal(**velden):
    """Make a public milestone."""
    standaard = {"titel": "Mijlpaal {n}", "datum": datum("juli 2024"), "openbaar_vanaf": gisteren()}
    return Mijlpaal.objects.create(**_met(standaard, velden))


def maak_indicator(**velden):
    """Make an indicator, with a goal and a theme of its own when none is given."""
    if "doelstelling" not in velden:
        velden["doelstelling"] = Doelstelling.objects.create(
            slug=f"doel-{next(_nummer)}", titel="Een doel", thema=maak_thema()
        )
    standaard = {
        "slug": "indicator-{n}",
        "naam": "Indicator {n}",
        "definitie": "Wat we tellen.",
        "eenheid": "%",
        "bron": "Een rapport",
        "richting": "hoger",
    }
    return Indicator.objects.create(**_met(standaard, velden))


def maak_meting(**velden):
    """Make a measured value."""
    velden["indicator"] = velden.get("indicator") or maak_indicator()
    standaard = {"gebied": "Gebied {n}", "periode": datum("2024"), "waarde": 64, "bron": "Een rapport"}
    return Meting.objects.create(**_met(standaard, velden))

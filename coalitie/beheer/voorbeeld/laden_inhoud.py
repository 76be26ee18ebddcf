"""Loads money, the timeline, stories and accounts."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils import timezone

from coalitie.basis.models import Gebruiker
from coalitie.basis.vaag import VageDatum
from coalitie.beheer.voorbeeld import geld
from coalitie.beheer.voorbeeld.accounts import ACCOUNTS, WACHTWOORD
from coalitie.beheer.voorbeeld.berichten import BERICHTEN
from coalitie.beheer.voorbeeld.maken import een, is_gemaakt, kies, moment, nieuw, op_slug, overig, vaag
from coalitie.beheer.voorbeeld.stukken import besluit_over
from coalitie.beheer.voorbeeld.tijdlijn import DOCUMENTEN, MIJLPALEN
from coalitie.beheer.voorbeeld.verhalen import VERHALEN
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagDocument, Hoofdthema, Regeling, Ronde
from partners.models import Lidmaatschap, Partner
from themas.models import Document, Interventie, Mijlpaal, Thema, Wijk
from verhalen.models import Bericht, CijferBlok, CitaatBlok, TekstBlok, Verhaal


def laad_geld():
    """Load schemes, rounds and applications; returns how many records were made."""
    aantal = 0
    for rij in geld.REGELINGEN:
        partner = een(Partner, rij["verstrekker"])
        regeling = nieuw(
            Regeling,
            {"slug": rij["slug"]},
            verstrekker=partner.naam if partner else rij["verstrekker"],
            **overig(rij, "verstrekker", "hoofdthemas"),
        )
        aantal += bool(regeling)
        for eigen in rij["hoofdthemas"] if regeling else ():
            hoofdthema = Hoofdthema.objects.create(regeling=regeling, naam=eigen["naam"])
            hoofdthema.themas.set(op_slug(Thema, eigen["themas"]))
    for rij in geld.RONDES:
        aantal += bool(
            nieuw(
                Ronde,
                {"slug": rij["slug"]},
                regeling=een(Regeling, rij["regeling"]),
                opent=moment(rij["opent"]),
                sluit=moment(rij["sluit"]),
                **kies(rij, "naam", "plafond", "maximum_per_aanvraag"),
            )
        )
    return aantal + sum(_aanvraag(rij) for rij in geld.AANVRAGEN)


def _aanvraag(rij):
    if is_gemaakt(Aanvraag, {"slug": rij["slug"]}):
        return 0
    besluit = besluit_over(rij["slug"])
    aanvraag = nieuw(
        Aanvraag,
        {"slug": rij["slug"]},
        ronde=een(Ronde, rij["ronde"]),
        penvoerder=een(Partner, rij["penvoerder"]),
        status=rij["stappen"][-1]["naar"],
        ingediend_op=vaag(rij["ingediend_op"]),
        verwacht_op=vaag(rij["verwacht_op"]),
        besloten_op=vaag(rij["besloten_op"]),
        besluitdocument=besluit,
        begin=vaag(rij.get("begin", "")),
        eind=vaag(rij.get("eind", "")),
        openbaar_vanaf=timezone.now(),
        **kies(rij, "titel", "kenmerk", "publiek", "interne_notitie"),
    )
    if besluit:
        AanvraagDocument.objects.create(aanvraag=aanvraag, document=besluit, rol=AanvraagDocument.Rol.BESLUIT)
    aanvraag.mede_aanvragers.set(op_slug(Partner, rij["mede_aanvragers"]))
    for veld, model in (("themas", Thema), ("wijken", Wijk), ("interventies", Interventie)):
        for koppeling in rij[veld]:
            getattr(aanvraag, veld).add(
                een(model, koppeling["slug"]),
                through_defaults={
                    "bron": koppeling["bron"],
                    "geldig_vanaf": vaag(koppeling["geldig_vanaf"]),
                },
            )
    for bedrag in rij["bedragen"]:
        AanvraagBedrag.objects.create(aanvraag=aanvraag, **{**bedrag, "per": vaag(bedrag["per"])})
    vorige = ""
    for stap in rij["stappen"]:
        aanvraag.leg_stap_vast(
            van=vorige,
            naar=stap["naar"],
            ingegaan=vaag(stap["ingegaan_op"]),
            reden=stap["reden"],
            bron=stap["bron"],
            door=None,
        )
        vorige = stap["naar"]
    return 1


def laad_tijdlijn():
    """Load documents and milestones; returns how many records were made."""
    aantal = 0
    for rij in DOCUMENTEN:
        velden = {**overig(rij), "datum": vaag(rij["datum"]), "openbaar_vanaf": timezone.now()}
        aantal += bool(nieuw(Document, {"slug": rij["slug"]}, **velden))
    for rij in MIJLPALEN:
        aantal += bool(
            nieuw(
                Mijlpaal,
                {"titel": rij["titel"]},
                datum=vaag(rij["datum"]),
                document=een(Document, rij["document"]),
                openbaar_vanaf=timezone.now(),
                **kies(rij, "tekst", "bron"),
            )
        )
    return aantal


def laad_verhalen():
    """Load stories and short pieces; returns how many records were made."""
    aantal = sum(_verhaal(rij) for rij in VERHALEN)
    for rij in BERICHTEN:
        bericht = nieuw(
            Bericht,
            {"slug": rij["slug"]},
            datum=vaag(rij["datum"]),
            openbaar_vanaf=timezone.now(),
            **kies(rij, "titel", "tekst", "bron_naam", "bron_url"),
        )
        if bericht:
            aantal += 1
            bericht.themas.set(op_slug(Thema, rij["themas"]))
            bericht.wijken.set(op_slug(Wijk, rij["wijken"]))
    return aantal


def _verhaal(rij):
    status = "gepubliceerd" if rij["status"] == "gepland" else rij["status"]
    publicatie = moment(rij.get("publicatie"))
    verhaal = nieuw(
        Verhaal,
        {"slug": rij["slug"]},
        status=status,
        publiceren_op=publicatie,
        **kies(rij, "titel", "intro", "auteur", "portretteert"),
    )
    if verhaal is None:
        return 0
    verhaal.leg_stap_vast(
        van="",
        naar=status,
        ingegaan=VageDatum.van_dag(min(publicatie or timezone.now(), timezone.now()).date()),
        reden="Geschreven voor het voorbeeld.",
        bron="",
        door=None,
    )
    for veld, model in (
        ("themas", Thema),
        ("wijken", Wijk),
        ("interventies", Interventie),
        ("partners", Partner),
    ):
        getattr(verhaal, veld).set(op_slug(model, rij[veld]))
    for plaats, (soort, *inhoud) in enumerate(rij["blokken"], 1):
        _blok(verhaal, plaats * 10, soort, inhoud)
    return 1


def _blok(verhaal, volgorde, soort, inhoud):
    plek = {"parent": verhaal, "region": "inhoud", "ordering": volgorde}
    if soort == "tekst":
        TekstBlok.objects.create(**plek, tekst=inhoud[0])
    elif soort == "citaat":
        CitaatBlok.objects.create(**plek, **dict(zip(("citaat", "wie", "bron"), inhoud, strict=True)))
    else:
        velden = dict(zip(("getal", "eenheid", "wat", "bron", "datum"), inhoud, strict=True))
        CijferBlok.objects.create(**plek, **{**velden, "datum": vaag(velden["datum"])})


def laad_accounts():
    """Load the example accounts; returns how many records were made."""
    aantal, afdruk = 0, ""
    for rij in ACCOUNTS:
        gebruiker = nieuw(
            Gebruiker,
            {"email": rij["email"]},
            naam=rij["naam"],
            is_staff=rij["groep"] is not None,
            is_superuser=rij["superuser"],
            password="!",  # noqa: S106 - not a password: nobody can sign in with it
        )
        if gebruiker is None:
            continue
        aantal += 1
        # One salt for all: the password is no secret, and hashing it takes half a second each time.
        afdruk = afdruk or make_password(WACHTWOORD)
        gebruiker.password = afdruk
        gebruiker.save()
        if rij["groep"]:
            gebruiker.groups.add(Group.objects.get(name=rij["groep"]))
        if rij["lid_van"]:
            slug, rol = rij["lid_van"]
            Lidmaatschap.objects.create(gebruiker=gebruiker, partner=een(Partner, slug), rol=rol)
    return aantal

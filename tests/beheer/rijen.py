"""One maker per model of the admin: a row as lists and forms meet it, with what its columns show."""

from datetime import date, timedelta
from itertools import count

from django.contrib.auth.models import Group
from django.utils import timezone

from coalitie.basis.models import Beeld, Gebruiker, Mail, OudAdres, Portaal, Wissing
from financiering.models import Regeling
from partners.models import Doorbraak, Lidmaatschap
from tests import makers
from themas.models import Buurt, Doelstelling, Programmaperiode, Resultaat, Spoor
from verhalen.models import Toestemming

_nummer = count(1)


def _hoofdthema():
    return makers.maak_ronde().regeling.hoofdthemas.create(naam=f"Hoofdthema {next(_nummer)}")


def _begrotingsregel():
    hoofdthema = _hoofdthema()
    aanvraag = makers.maak_aanvraag(ronde=makers.maak_ronde(regeling=hoofdthema.regeling))
    return makers.maak_begrotingsregel(aanvraag=aanvraag, soort="hoofdthema", hoofdthema=hoofdthema)


def _gemeentebudget():
    return makers.maak_gemeentebudget(themas=[makers.maak_thema(), makers.maak_thema()])


def _behoefte():
    return makers.maak_dekking().behoefte


def _dekking():
    return makers.maak_dekking(begrotingsregel=_begrotingsregel())


def _interventie():
    interventie = makers.maak_interventie(
        themas=[makers.maak_thema(), makers.maak_thema()],
        wijken=[makers.maak_wijk()],
        status="uitvoering",
        koppelkans_verbindt="Wonen en werken.",
        koppelkans_nodig="Een plek.",
    )
    Resultaat.objects.create(
        interventie=interventie, wat="Iets", getal=3, bron="Een rapport", datum=makers.datum("2024")
    )
    makers.maak_verantwoordelijkheid(interventie=interventie, rol="trekker")
    makers.maak_toezegging(interventie=interventie)
    makers.maak_bedrag(aanvraag=makers.maak_aanvraag(interventies=[interventie]))
    makers.maak_verhaal(interventies=[interventie])
    return interventie


def _aanvraag():
    aanvraag = makers.maak_aanvraag(
        themas=[makers.maak_thema()],
        wijken=[makers.maak_wijk()],
        interventies=[makers.maak_interventie()],
        penvoerder=makers.maak_partner(),
    )
    makers.maak_bedrag(aanvraag=aanvraag, soort="gevraagd")
    makers.maak_bedrag(aanvraag=aanvraag)
    makers.maak_verplichting(aanvraag=aanvraag)
    makers.maak_cofinanciering(aanvraag=aanvraag)
    makers.maak_verstrekkersvraag(aanvraag=aanvraag)
    makers.maak_voorschot(aanvraag=aanvraag)
    makers.maak_besteding(aanvraag=aanvraag)
    aanvraag.dossier.create(document=makers.maak_document(), rol="besluit")
    return aanvraag


def _partner():
    partner = makers.maak_partner()
    makers.maak_verantwoordelijkheid(partner=partner, rol="trekker")
    makers.maak_toezegging(partner=partner)
    makers.maak_toezegging(partner=partner, status="bevestigd")
    return partner


def _verhaal():
    verhaal = makers.maak_verhaal(
        themas=[makers.maak_thema()], wijken=[makers.maak_wijk()], portretteert=True
    )
    vandaag = timezone.localdate()
    Toestemming.objects.create(
        verhaal=verhaal, wie="Iemand", waarvoor="De site", gegeven_op=vandaag, geldig_tot=vandaag
    )
    return verhaal


def _bericht():
    bericht = makers.maak_bericht()
    bericht.themas.set([makers.maak_thema()])
    return bericht


def _gebruiker():
    gebruiker = Gebruiker.objects.create_user(
        f"iemand-{next(_nummer)}@coalitie.example", last_login=timezone.now()
    )
    gebruiker.groups.set(Group.objects.all()[:2])
    return gebruiker


def _periode():
    nummer = next(_nummer)
    periode = Programmaperiode.objects.create(
        naam=f"Periode {nummer}", begin=date(2000 + nummer, 1, 1), eind=date(2000 + nummer, 12, 31)
    )
    Spoor.objects.create(periode=periode, nummer=1, naam="Samen")
    return periode


def _spoor():
    return _periode().sporen.get()


def _wijk():
    wijk = makers.maak_wijk()
    _buurt(wijk)
    makers.maak_interventie(wijken=[wijk])
    return wijk


def _buurt(wijk=None):
    return Buurt.objects.create(
        code=f"BU{next(_nummer):08}", jaar=2024, naam="Buurt", wijk=wijk or makers.maak_wijk()
    )


def _thema():
    thema = makers.maak_thema()
    Doelstelling.objects.create(slug=f"doel-{next(_nummer)}", titel="Een doel", thema=thema)
    makers.maak_interventie(themas=[thema])
    return thema


def _indicator():
    return makers.maak_meting().indicator


def _doelstelling():
    return _indicator().doelstelling


def _regeling():
    regeling = Regeling.objects.get(pk=_ronde().regeling_id)
    hoofdthema = regeling.hoofdthemas.create(naam="Bestaanszekerheid")
    hoofdthema.themas.set([makers.maak_thema()])
    makers.maak_plichtregel(regeling=regeling)
    return regeling


def _ronde():
    nu = timezone.now()
    ronde = makers.maak_ronde(opent=nu - timedelta(days=1), sluit=nu + timedelta(days=1), plafond=5_000_000)
    makers.maak_aanvraag(ronde=ronde)
    return ronde


def _mijlpaal():
    return makers.maak_mijlpaal(document=makers.maak_document())


def _doorbraak():
    return Doorbraak.objects.create(
        slug=f"doorbraak-{next(_nummer)}",
        titel="Doorbraak",
        interventie=makers.maak_interventie(),
        regel_in_de_weg="Een regel",
        gevraagde_uitzondering="Een uitzondering",
        gevraagd_aan="Het Rijk",
        gevraagd_aan_partner=makers.maak_partner(),
    )


def _besluit():
    besluit = makers.maak_besluit(over=[makers.maak_interventie(), makers.maak_aanvraag()])
    besluit.documentkoppelingen.create(document=makers.maak_document())
    makers.maak_vervolgactie(besluit=besluit, eigenaar=_gebruiker(), partner=makers.maak_partner())
    makers.maak_wens(besluit=besluit)
    return besluit


def _voortgang():
    voortgang = makers.maak_voortgang(
        interventie=makers.maak_interventie(themas=[makers.maak_thema()]),
        status="goedgekeurd",
        bewaard_op=timezone.now(),
    )
    voortgang.ronde.cijfervragen.create(vraag="Hoeveel bewoners deden mee?", eenheid="bewoners")
    return voortgang


def _voortgangsronde():
    voortgang = _voortgang()
    return voortgang.ronde


def _lidmaatschap():
    return Lidmaatschap.objects.create(gebruiker=_gebruiker(), partner=makers.maak_partner(), rol="lezer")


def _portaal():
    portaal = Portaal.haal()
    portaal.save()
    return portaal


def _oudadres():
    return OudAdres.objects.create(soort="themas.wijk", slug=f"oud-{next(_nummer)}", object_id=1)


def _groep():
    return Group.objects.create(name=f"groep {next(_nummer)}")


def _mail():
    nummer = next(_nummer)
    return Mail.objects.create(
        aan=[f"iemand-{nummer}@coalitie.example"],
        onderwerp=f"Mail {nummer}",
        tekst="Geheim.",
        soort="inzending",
        status="mislukt",
    )


def _beeld():
    return Beeld.objects.create(naam=f"verhalen/{next(_nummer)}.jpg", pogingen=5)


def _wissing():
    return Wissing.objects.create(
        soort="themas.wijk",
        object_id=1,
        wat="Wijk: intro",
        aantal=2,
        reden="Een naam.",
        gewist_door=_gebruiker(),
    )


def _inzending():
    return makers.maak_inzending(wijk=makers.maak_wijk(), thema=makers.maak_thema(), antwoord="Ja.")


MAAK = {
    "auth.group": _groep,
    "basis.gebruiker": _gebruiker,
    "basis.beeld": _beeld,
    "basis.mail": _mail,
    "basis.oudadres": _oudadres,
    "basis.portaal": _portaal,
    "basis.wissing": _wissing,
    "themas.programmaperiode": _periode,
    "themas.spoor": _spoor,
    "themas.thema": _thema,
    "themas.doelstelling": _doelstelling,
    "themas.indicator": _indicator,
    "themas.meting": makers.maak_meting,
    "themas.wijk": _wijk,
    "themas.buurt": _buurt,
    "themas.interventie": _interventie,
    "themas.behoefte": _behoefte,
    "themas.document": makers.maak_document,
    "themas.mijlpaal": _mijlpaal,
    "partners.partner": _partner,
    "partners.lidmaatschap": _lidmaatschap,
    "partners.uitnodiging": makers.maak_uitnodiging,
    "partners.verantwoordelijkheid": makers.maak_verantwoordelijkheid,
    "partners.toezegging": makers.maak_toezegging,
    "partners.levering": makers.maak_levering,
    "partners.voortgangsronde": _voortgangsronde,
    "partners.voortgang": _voortgang,
    "partners.doorbraak": _doorbraak,
    "financiering.begrotingsregel": _begrotingsregel,
    "financiering.gemeentebudget": _gemeentebudget,
    "financiering.dekking": _dekking,
    "financiering.hoofdthema": _hoofdthema,
    "financiering.regeling": _regeling,
    "financiering.ronde": _ronde,
    "financiering.verplichting": makers.maak_verplichting,
    "financiering.aanvraag": _aanvraag,
    "financiering.besluit": _besluit,
    "financiering.vervolgactie": makers.maak_vervolgactie,
    "financiering.wensofbedenking": makers.maak_wens,
    "verhalen.verhaal": _verhaal,
    "verhalen.bericht": _bericht,
    "verhalen.inzending": _inzending,
}

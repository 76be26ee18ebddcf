"""Who may do what in the admin: one table, from which the groups are made after each migrate."""

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _

from coalitie.basis.toegang import BEHEER, MEELEZER, PROGRAMMATEAM, REDACTIE

ALLES = ("view", "add", "change", "delete")
ZONDER_WISSEN = ("view", "add", "change")
LEZEN = ("view",)

GROEPEN = (BEHEER, PROGRAMMATEAM, REDACTIE, MEELEZER)

# model -> (beheer, programmateam, redactie, meelezer). A model without a row can be reached by superusers
# only, and fails a test. What the public, the council or a ministry may have read is not deleted but
# ended or withdrawn. The redactie reads what a story can be about, and no more: notes on applications are
# not theirs. Where a right to delete stands in this table, it ends at the first moment that
# something with a moment of publication was public (``coalitie.basis.beheer.bewaren``); lines under it, such
# as a measurement, may go: the history keeps them.
RECHTEN = {
    "auth.group": (LEZEN, (), (), LEZEN),
    "basis.gebruiker": (ZONDER_WISSEN, LEZEN, (), LEZEN),
    "basis.groepslidmaatschap": (ALLES, LEZEN, (), LEZEN),
    "basis.beeld": (LEZEN, LEZEN, LEZEN, ()),
    "basis.mail": (LEZEN, LEZEN, (), ()),
    "basis.oudadres": (LEZEN, LEZEN, (), LEZEN),
    "basis.wissing": (LEZEN, LEZEN, (), LEZEN),
    "basis.portaal": (ZONDER_WISSEN, ZONDER_WISSEN, LEZEN, LEZEN),
    "basis.zoektekst": ((), (), (), ()),
    "basis.zoekwoord": ((), (), (), ()),
    "themas.programmaperiode": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "themas.spoor": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "themas.thema": (ZONDER_WISSEN, ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.doelstelling": (ALLES, ALLES, (), LEZEN),
    "themas.indicator": (ALLES, ALLES, (), LEZEN),
    "themas.meting": (ALLES, ALLES, (), LEZEN),
    "themas.wijk": (ZONDER_WISSEN, ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.buurt": (ALLES, ALLES, (), LEZEN),
    "themas.interventie": (ALLES, ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.interventiestap": (LEZEN, LEZEN, LEZEN, LEZEN),
    "themas.interventiethema": (ALLES, ALLES, LEZEN, LEZEN),
    "themas.interventiewijk": (ALLES, ALLES, LEZEN, LEZEN),
    "themas.resultaat": (ALLES, ALLES, LEZEN, LEZEN),
    "themas.behoefte": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "themas.behoefteomvang": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "themas.document": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "themas.mijlpaal": (ALLES, ALLES, (), LEZEN),
    "partners.partner": (ALLES, ZONDER_WISSEN, LEZEN, LEZEN),
    "partners.lidmaatschap": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "partners.uitnodiging": (("view", "add"), ("view", "add"), (), LEZEN),
    "partners.verantwoordelijkheid": (ALLES, ALLES, (), LEZEN),
    "partners.toezegging": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "partners.toezeggingstap": (LEZEN, LEZEN, (), LEZEN),
    "partners.levering": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "partners.voortgangsronde": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "partners.rondeinterventie": (ALLES, ALLES, (), LEZEN),
    "partners.cijfervraag": (ALLES, ALLES, (), LEZEN),
    "partners.voortgang": (("view", "change"), ("view", "change"), (), LEZEN),
    "partners.voortgangstap": (LEZEN, LEZEN, (), LEZEN),
    "partners.voortgangopmerking": (LEZEN, LEZEN, (), LEZEN),
    "partners.herinnering": (LEZEN, LEZEN, (), LEZEN),
    "partners.doorbraak": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "partners.doorbraakstap": (LEZEN, LEZEN, (), LEZEN),
    "financiering.regeling": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "financiering.hoofdthema": (ALLES, ALLES, (), LEZEN),
    "financiering.hoofdthemathema": (ALLES, ALLES, (), LEZEN),
    "financiering.ronde": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "financiering.aanvraag": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.aanvraagstap": (LEZEN, LEZEN, (), LEZEN),
    "financiering.aanvraagbedrag": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "financiering.aanvraagthema": (ALLES, ALLES, (), LEZEN),
    "financiering.aanvraagwijk": (ALLES, ALLES, (), LEZEN),
    "financiering.aanvraaginterventie": (ALLES, ALLES, (), LEZEN),
    "financiering.aanvraagpartner": (ALLES, ALLES, (), LEZEN),
    "financiering.cofinanciering": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.aanvraagdocument": (ALLES, ALLES, (), LEZEN),
    "financiering.verstrekkersvraag": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.voorschot": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.besteding": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.besluit": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "financiering.besluitonderwerp": (ALLES, ALLES, (), LEZEN),
    "financiering.besluitdocument": (ALLES, ALLES, (), LEZEN),
    "financiering.vervolgactie": (ALLES, ALLES, (), LEZEN),
    "financiering.wensofbedenking": (ZONDER_WISSEN, ZONDER_WISSEN, (), LEZEN),
    "financiering.begrotingsregel": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.begrotingsbedrag": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.verschuiving": (("view", "add", "delete"), ("view", "add"), (), LEZEN),
    "financiering.gemeentebudget": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.gemeentebudgetstap": (LEZEN, LEZEN, (), LEZEN),
    "financiering.gemeentebudgetbedrag": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "financiering.gemeentebudgetthema": (ALLES, ALLES, (), LEZEN),
    "financiering.plichtregel": (ALLES, ALLES, (), LEZEN),
    "financiering.verplichting": (ALLES, ALLES, (), LEZEN),
    "financiering.termijnherinnering": (LEZEN, LEZEN, (), LEZEN),
    "financiering.agendasleutel": ((), (), (), ()),
    "financiering.dekking": (ALLES, ZONDER_WISSEN, (), LEZEN),
    "verhalen.verhaal": (ALLES, ZONDER_WISSEN, ALLES, LEZEN),
    "verhalen.verhaalstap": (LEZEN, LEZEN, LEZEN, LEZEN),
    "verhalen.toestemming": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.tekstblok": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.fotoblok": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.citaatblok": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.cijferblok": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.verhaalthema": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.verhaalwijk": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.verhaalinterventie": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.verhaalpartner": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.inzending": (ZONDER_WISSEN, ZONDER_WISSEN, LEZEN, LEZEN),
    "verhalen.inzendingstap": (LEZEN, LEZEN, LEZEN, LEZEN),
    "verhalen.aanvulling": (LEZEN, LEZEN, LEZEN, LEZEN),
    "verhalen.bericht": (ALLES, ZONDER_WISSEN, ALLES, LEZEN),
    "verhalen.berichtthema": (ALLES, ALLES, ALLES, LEZEN),
    "verhalen.berichtwijk": (ALLES, ALLES, ALLES, LEZEN),
}

OMSCHRIJVING = {
    BEHEER: _("alles, ook accounts"),
    PROGRAMMATEAM: _("programma, partners, geld en verhalen"),
    REDACTIE: _("alleen verhalen en foto's"),
    MEELEZER: _("alles lezen, niets veranderen"),
}


def rechten_van(groep):
    """Return the permissions of a group as pairs (model label, action)."""
    kolom = GROEPEN.index(groep)
    return {(model, actie) for model, kolommen in RECHTEN.items() for actie in kolommen[kolom]}


def zet_rechten(**kwargs):
    """Make the groups, with exactly the rights of the table; running it twice changes nothing."""
    bestaand = {
        (
            f"{recht.content_type.app_label}.{recht.content_type.model}",
            recht.codename.partition("_")[0],
        ): recht
        for recht in Permission.objects.select_related("content_type")
    }
    for naam in GROEPEN:
        groep, _nieuw = Group.objects.get_or_create(name=naam)
        groep.permissions.set([bestaand[paar] for paar in rechten_van(naam) if paar in bestaand])

"""Who may do what in the admin: one table, from which the groups are made after each migrate."""

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _

ALLES = ("view", "add", "change", "delete")
ZONDER_WISSEN = ("view", "add", "change")
LEZEN = ("view",)

PROGRAMMATEAM = "programmateam"
REDACTIE = "redactie"
MEELEZER = "meelezer"
BEHEER = "beheer"

# model -> (programmateam, redactie, meelezer). The group beheer may do everything with all of them.
# What the public, the council or a ministry may have read is not deleted but ended or withdrawn.
RECHTEN = {
    "auth.group": ((), (), LEZEN),
    "basis.gebruiker": (LEZEN, (), LEZEN),
    "basis.oudadres": (LEZEN, LEZEN, LEZEN),
    "basis.portaal": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.programmaperiode": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.spoor": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.thema": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.doelstelling": (ALLES, LEZEN, LEZEN),
    "themas.indicator": (ALLES, LEZEN, LEZEN),
    "themas.meting": (ALLES, LEZEN, LEZEN),
    "themas.wijk": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.buurt": (ALLES, LEZEN, LEZEN),
    "themas.interventie": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.interventiestap": (LEZEN, LEZEN, LEZEN),
    "themas.interventiethema": (ALLES, LEZEN, LEZEN),
    "themas.interventiewijk": (ALLES, LEZEN, LEZEN),
    "themas.resultaat": (ALLES, LEZEN, LEZEN),
    "themas.document": (ZONDER_WISSEN, LEZEN, LEZEN),
    "themas.mijlpaal": (ALLES, LEZEN, LEZEN),
    "partners.partner": (ZONDER_WISSEN, LEZEN, LEZEN),
    "partners.lidmaatschap": (ZONDER_WISSEN, (), LEZEN),
    "partners.verantwoordelijkheid": (ALLES, LEZEN, LEZEN),
    "partners.toezegging": (ZONDER_WISSEN, LEZEN, LEZEN),
    "partners.toezeggingstap": (LEZEN, LEZEN, LEZEN),
    "partners.doorbraak": (ZONDER_WISSEN, LEZEN, LEZEN),
    "partners.doorbraakstap": (LEZEN, LEZEN, LEZEN),
    "financiering.regeling": (ZONDER_WISSEN, LEZEN, LEZEN),
    "financiering.hoofdthema": (ALLES, LEZEN, LEZEN),
    "financiering.hoofdthemathema": (ALLES, LEZEN, LEZEN),
    "financiering.ronde": (ZONDER_WISSEN, LEZEN, LEZEN),
    "financiering.aanvraag": (ZONDER_WISSEN, LEZEN, LEZEN),
    "financiering.aanvraagstap": (LEZEN, LEZEN, LEZEN),
    "financiering.aanvraagbedrag": (ZONDER_WISSEN, LEZEN, LEZEN),
    "financiering.aanvraagthema": (ALLES, LEZEN, LEZEN),
    "financiering.aanvraagwijk": (ALLES, LEZEN, LEZEN),
    "financiering.aanvraaginterventie": (ALLES, LEZEN, LEZEN),
    "financiering.aanvraagpartner": (ALLES, LEZEN, LEZEN),
    "verhalen.verhaal": (ZONDER_WISSEN, ALLES, LEZEN),
    "verhalen.verhaalstap": (LEZEN, LEZEN, LEZEN),
    "verhalen.toestemming": (ALLES, ALLES, LEZEN),
    "verhalen.tekstblok": (ALLES, ALLES, LEZEN),
    "verhalen.fotoblok": (ALLES, ALLES, LEZEN),
    "verhalen.citaatblok": (ALLES, ALLES, LEZEN),
    "verhalen.cijferblok": (ALLES, ALLES, LEZEN),
    "verhalen.verhaalthema": (ALLES, ALLES, LEZEN),
    "verhalen.verhaalwijk": (ALLES, ALLES, LEZEN),
    "verhalen.verhaalinterventie": (ALLES, ALLES, LEZEN),
    "verhalen.verhaalpartner": (ALLES, ALLES, LEZEN),
    "verhalen.bericht": (ZONDER_WISSEN, ALLES, LEZEN),
    "verhalen.berichtthema": (ALLES, ALLES, LEZEN),
    "verhalen.berichtwijk": (ALLES, ALLES, LEZEN),
}

OMSCHRIJVING = {
    BEHEER: _("alles, ook accounts"),
    PROGRAMMATEAM: _("programma, partners, geld en verhalen"),
    REDACTIE: _("alleen verhalen en foto's"),
    MEELEZER: _("alles lezen, niets veranderen"),
}


def rechten_van(groep):
    """Return the permissions of a group as pairs (model label, action)."""
    if groep == BEHEER:
        return {(model, actie) for model in RECHTEN for actie in ALLES}
    kolom = (PROGRAMMATEAM, REDACTIE, MEELEZER).index(groep)
    return {(model, actie) for model, kolommen in RECHTEN.items() for actie in kolommen[kolom]}


def zet_rechten(**kwargs):
    """Make the groups, with exactly the rights of the table; running it twice changes nothing."""
    bestaand = {
        (f"{recht.content_type.app_label}.{recht.content_type.model}", recht.codename.partition("_")[0]): recht
        for recht in Permission.objects.select_related("content_type")
    }
    for naam in (BEHEER, PROGRAMMATEAM, REDACTIE, MEELEZER):
        groep, _nieuw = Group.objects.get_or_create(name=naam)
        groep.permissions.set([bestaand[paar] for paar in rechten_van(naam) if paar in bestaand])

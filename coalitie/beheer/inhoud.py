"""Where everything in the admin is: the lists by room, in the order of the work."""

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitie.beheer.startpagina import lijst, toevoegen
from financiering.agendasleutels import mag_kalender_zien

# What the team works in every day, then the rest by room.
DAGELIJKS = (
    "themas.interventie",
    "financiering.aanvraag",
    "verhalen.verhaal",
    "verhalen.inzending",
    "partners.toezegging",
    "partners.voortgang",
)
KALENDER_NA = 2  # the calendar comes after the applications: most of it is about them
KAMERS = (
    (
        _("Programma"),
        (
            "themas.behoefte",
            "themas.doelstelling",
            "themas.indicator",
            "themas.meting",
            "themas.document",
            "themas.mijlpaal",
        ),
    ),
    (
        _("Partners"),
        (
            "partners.partner",
            "partners.verantwoordelijkheid",
            "partners.voortgangsronde",
            "partners.doorbraak",
            "partners.lidmaatschap",
            "partners.uitnodiging",
            "partners.levering",
        ),
    ),
    (
        _("Geld"),
        (
            "financiering.dekking",
            "financiering.begrotingsregel",
            "financiering.gemeentebudget",
            "financiering.verplichting",
            "financiering.ronde",
            "financiering.regeling",
            "financiering.hoofdthema",
        ),
    ),
    (
        _("Besluiten"),
        ("financiering.besluit", "financiering.vervolgactie", "financiering.wensofbedenking"),
    ),
    (_("Nieuws"), ("verhalen.bericht",)),
    (
        _("Indeling"),
        ("themas.thema", "themas.wijk", "themas.buurt", "themas.programmaperiode", "themas.spoor"),
    ),
    (
        _("Inrichting"),
        (
            "basis.portaal",
            "basis.gebruiker",
            "auth.group",
            "basis.oudadres",
            "basis.mail",
            "basis.beeld",
        ),
    ),
)


def lijsten(request, site):
    """Return (daily lists, [(room, lists)]), only with what this person may open."""
    dagelijks = _van(request, site, DAGELIJKS)
    if mag_kalender_zien(request.user):
        dagelijks.insert(
            KALENDER_NA, {"naam": _("kalender"), "adres": reverse("admin:kalender"), "nieuw": ""}
        )
    kamers = [(naam, _van(request, site, labels)) for naam, labels in KAMERS]
    return dagelijks, [(naam, rijen) for naam, rijen in kamers if rijen]


def _van(request, site, labels):
    rijen = []
    for label in labels:
        model = apps.get_model(label)
        beheer = site.get_model_admin(model)
        if not beheer.has_view_permission(request):
            continue
        opties = model._meta
        mag_erbij = label != "basis.portaal" and beheer.has_add_permission(request)
        rijen.append(
            {
                "naam": opties.verbose_name_plural,
                "een": opties.verbose_name,
                "adres": lijst(model),
                "nieuw": toevoegen(model) if mag_erbij else "",
            }
        )
    return rijen

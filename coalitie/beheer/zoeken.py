"""Finding anything in the admin by a part of its name, in the lists that one may open."""

from django.apps import apps
from django.utils.text import capfirst

from coalitie.beheer.startpagina import formulier, lijst

DOORZOCHT = (
    "themas.interventie",
    "partners.partner",
    "financiering.aanvraag",
    "financiering.regeling",
    "verhalen.verhaal",
    "verhalen.bericht",
    "themas.document",
    "themas.wijk",
    "themas.thema",
    "themas.indicator",
    "basis.gebruiker",
)
MEESTE = 5  # how many rows of one list are shown
LANGSTE = 100  # characters of a search that make sense


def zoek(request, site, tekst):
    """Return what has ``tekst`` in its name, as a list of (name of the list, its address, rows, more).

    Rows are (name, address). ``more`` tells that the list itself has more of them.
    """
    tekst = tekst.replace("\0", "").strip()[:LANGSTE]
    if not tekst:
        return []
    groepen = []
    for label in DOORZOCHT:
        model = apps.get_model(label)
        beheer = site.get_model_admin(model)
        if not beheer.has_view_permission(request):
            continue
        rijen, dubbel = beheer.get_search_results(request, model._default_manager.all(), tekst)
        gevonden = list((rijen.distinct() if dubbel else rijen)[: MEESTE + 1])
        if gevonden:
            groepen.append(
                {
                    "naam": capfirst(model._meta.verbose_name_plural),
                    "adres": lijst(model, {"q": tekst}),
                    "rijen": [(str(rij), formulier(rij)) for rij in gevonden[:MEESTE]],
                    "meer": len(gevonden) > MEESTE,
                }
            )
    return groepen

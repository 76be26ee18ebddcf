"""What the page of one application says and its paper too: ceilings, co-financing, where it stands."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from coalitie.basis.templatetags.portaal import euro, getal, som_in_woorden
from financiering.models import Aanvraag


def grens_in_woorden(grens, deel):
    """Say what a ceiling is, and which part of it the amount is: "€ 11.399.600, dit is er 92% van"."""
    if grens is None:
        return ""
    if deel is None:
        return euro(grens)
    if deel.laag == deel.hoog:
        zin = _("%(grens)s. Het bedrag van deze aanvraag is daar %(laag)s%% van.")
    else:
        zin = _("%(grens)s. Het bedrag van deze aanvraag is daar %(laag)s%% tot %(hoog)s%% van.")
    return zin % {"grens": euro(grens), "laag": getal(deel.laag), "hoog": getal(deel.hoog)}


def cofinanciering_in_woorden(stand):
    """Return the sentences about what is required, promised and short."""
    zinnen = []
    if stand.percentage is None:
        zinnen.append(_("Of de regio zelf moet meebetalen, is nog niet bekend."))
    elif stand.percentage == 0:
        zinnen.append(_("De regio hoeft niet mee te betalen."))
    elif stand.eis is None:
        zinnen.append(
            _("De regio betaalt %(deel)s%% van het geheel. Hoeveel dat is, is nog niet bekend.")
            % {"deel": getal(stand.percentage)}
        )
    else:
        zinnen.append(
            _("De regio betaalt %(deel)s%% van het geheel. Dat is %(eis)s.")
            % {"deel": getal(stand.percentage), "eis": som_in_woorden(stand.eis)}
        )
    if stand.toegezegd:
        zinnen.append(_("Toegezegd: %(som)s.") % {"som": som_in_woorden(stand.toegezegd)})
    if stand.nog_niet:
        zinnen.append(_("Nog niet toegezegd: %(som)s.") % {"som": som_in_woorden(stand.nog_niet)})
    if stand.zeker_tekort:
        laag, hoog = stand.tekort
        zinnen.append(
            _("Aan toezeggingen is nog %(bedrag)s te kort.")
            % {
                "bedrag": euro(laag)
                if laag == hoog
                else _("%(laag)s tot %(hoog)s") % {"laag": euro(laag), "hoog": euro(hoog)}
            }
        )
    elif stand.is_tekort:
        zinnen.append(
            _("Aan toezeggingen is misschien nog tot %(bedrag)s te kort.") % {"bedrag": euro(stand.tekort[1])}
        )
    return zinnen


def ingediend_in_woorden(dossier):
    """Say when an application was submitted, or that it was not."""
    if dossier.ingediend_op:
        return str(dossier.ingediend_op)
    if dossier.is_niet_ingediend:
        return _("nog niet")
    if dossier.status == Aanvraag.Status.INGETROKKEN:
        return _("niet, of dat is niet bekend")
    return _("nog niet bekend")


def besluit_in_woorden(dossier):
    """Say when the grantor decided, or when that is expected, or that nobody will."""
    if dossier.besloten_op:
        return str(dossier.besloten_op)
    if dossier.status == Aanvraag.Status.INGETROKKEN:
        return _("er komt geen besluit: we hebben de aanvraag ingetrokken")
    if dossier.verwacht_op:
        return _("nog niet. We verwachten het: %(dag)s") % {"dag": dossier.verwacht_op}
    if dossier.is_niet_ingediend or dossier.status in Aanvraag.WACHT_OP_BESLUIT:
        return _("nog niet. Wanneer het komt, is nog niet bekend")
    return _("nog niet bekend")


def moment_in_woorden(moment):
    """Write a moment to the minute, in the time of Amsterdam; empty for None."""
    if moment is None:
        return ""
    moment = timezone.localtime(moment)
    return _("%(dag)s, %(uur)s uur") % {"dag": date_format(moment, "j F Y"), "uur": f"{moment:%H:%M}"}

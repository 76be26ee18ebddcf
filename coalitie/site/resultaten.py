"""What we want to reach, per theme, and what was measured; in words and in tables, never as a ranking."""

from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.templatetags.portaal import getal
from coalitie.site.lezen import alleen_lezen
from themas.models import Indicator
from themas.vragen import met_doelen_en_metingen, openbare_resultaten

# Of each theme the newest; the page of a plan has all of its own.
HOOGSTENS_BEREIKT = 24
HOOGSTENS_GEBIEDEN = 5

RICHTING_IN_WOORDEN = {
    Indicator.Richting.HOGER: gettext_lazy("Hoe hoger, hoe beter."),
    Indicator.Richting.LAGER: gettext_lazy("Hoe lager, hoe beter."),
    Indicator.Richting.NEUTRAAL: gettext_lazy("Hoger of lager is hier niet beter of slechter."),
}


@alleen_lezen
def lijst(request):
    """Show per theme the goals, what was measured, and what came of what we do."""
    bereikt = {}
    for resultaat in openbare_resultaten():
        for thema in resultaat.themas_json:
            bereikt.setdefault(thema["slug"], []).append(resultaat)
    themas = list(met_doelen_en_metingen())
    for thema in themas:
        getoond = bereikt.get(thema.slug, [])
        thema.bereikt, thema.er_is_meer = getoond[:HOOGSTENS_BEREIKT], len(getoond) > HOOGSTENS_BEREIKT
        indicatoren = [een for doel in thema.doelstellingen.all() for een in doel.indicatoren.all()]
        thema.is_gemeten = any(
            meting.waarde is not None for een in indicatoren for meting in een.metingen.all()
        )
        for indicator in indicatoren:
            indicator.in_woorden = in_woorden(indicator)
            for meting in indicator.metingen.all():
                if meting.waarde is not None:
                    meting.in_woorden = met_eenheid(meting.waarde, indicator.eenheid)
    return render(request, "site/resultaten/lijst.html", {"themas": themas})


def met_eenheid(waarde, eenheid):
    """Write a measured value with its unit: 60%, 2.362 woningen."""
    return f"{getal(waarde)}%" if eenheid == "%" else f"{getal(waarde)} {eenheid}"


def in_woorden(indicator):
    """Say in a sentence or two what the table of an indicator shows, and which way is better."""
    per_gebied = {}
    for meting in indicator.metingen.all():
        vergelijkbaar = per_gebied.setdefault(meting.gebied, [])
        if meting.methodebreuk:
            vergelijkbaar.clear()
        if meting.waarde is not None:
            vergelijkbaar.append(meting)
    if not any(per_gebied.values()):
        return _("Hier is nog geen cijfer van.")
    if len(per_gebied) > HOOGSTENS_GEBIEDEN:
        zinnen = [
            ngettext("De tabel gaat over %d gebied.", "De tabel gaat over %d gebieden.", len(per_gebied))
            % len(per_gebied)
        ]
    else:
        zinnen = [
            capfirst(_gebied_in_woorden(gebied, metingen, indicator))
            for gebied, metingen in per_gebied.items()
        ]
    return " ".join([*zinnen, str(RICHTING_IN_WOORDEN[indicator.richting])])


def _gebied_in_woorden(gebied, metingen, indicator):
    if not metingen:
        return _("%(gebied)s: nog geen cijfer.") % {"gebied": gebied}
    eerste, laatste = metingen[0], metingen[-1]
    woorden = {
        "gebied": gebied,
        "toen": met_eenheid(eerste.waarde, indicator.eenheid),
        "nu": met_eenheid(laatste.waarde, indicator.eenheid),
        "begin": eerste.periode,
        "eind": laatste.periode,
    }
    if eerste is laatste:
        return _("%(gebied)s: %(nu)s (%(eind)s).") % woorden
    return _("%(gebied)s: van %(toen)s (%(begin)s) naar %(nu)s (%(eind)s).") % woorden

"""Commitments in words: how much, from when until when, and all of it in one sentence."""

from django.utils.translation import gettext as _

from coalitie.basis.templatetags.portaal import euro, getal
from partners.models import Toezegging


def in_eenheid(aantal, eenheid):
    """Write a number with its unit: € 10.000, 120 uur, 0,5 fte; "" when there is none."""
    if aantal is None:
        return ""
    if eenheid == Toezegging.Eenheid.EUR:
        return euro(aantal)
    return f"{getal(aantal)} {Toezegging.Eenheid(eenheid).label}"


def hoeveel(toezegging):
    """Write how much is promised, with its unit; "" where no quantity belongs."""
    return in_eenheid(toezegging.hoeveelheid, toezegging.eenheid)


def wat(toezegging):
    """Write what is promised, as it stands in a sentence: € 10.000, 40 uur kennis, 0,5 fte aan mensen."""
    aantal = hoeveel(toezegging)
    if toezegging.soort == Toezegging.Soort.KENNIS:
        return _("%(aantal)s kennis") % {"aantal": aantal} if aantal else _("kennis")
    if toezegging.soort == Toezegging.Soort.MENSEN:
        return _("%(aantal)s aan mensen") % {"aantal": aantal}
    return aantal


def wanneer(toezegging):
    """Write the period as it stands in a sentence; "" when nothing is known."""
    begin, eind = toezegging.begin, toezegging.eind
    if begin and eind and begin != eind:
        return _("van %(begin)s tot en met %(eind)s") % {"begin": begin, "eind": eind}
    if begin and eind:
        return _("in %(periode)s") % {"periode": begin} if begin.eerste != begin.laatste else str(begin)
    if begin:
        return _("vanaf %(begin)s") % {"begin": begin}
    return _("tot en met %(eind)s") % {"eind": eind} if eind else ""


def zin(toezegging):
    """Write the whole promise in one sentence, as it is confirmed; without a verb, which a name may not fit."""
    delen = [
        _("Toezegging van %(partner)s: %(wat)s voor “%(interventie)s”")
        % {"partner": toezegging.partner, "wat": wat(toezegging), "interventie": toezegging.interventie}
    ]
    if toezegging.voor_wie:
        delen.append(_("voor %(voor_wie)s") % {"voor_wie": toezegging.voor_wie})
    if periode := wanneer(toezegging):
        delen.append(periode)
    return ", ".join(delen) + "."


def te_veel(toezegging):
    """Write by how much what was delivered exceeds what was promised, or "".

    The row needs ``geleverd`` (``Toezegging.objects.met_geleverd()``).
    """
    if not toezegging.meer_dan_toegezegd:
        return ""
    return in_eenheid(toezegging.geleverd - toezegging.hoeveelheid, toezegging.eenheid)

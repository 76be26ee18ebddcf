"""How long until a moment, in words: exact for a page that is made for one reader, in days for one that is kept."""

from datetime import UTC, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MINUUT, UUR, DAG = 60, 3600, 24 * 3600
VER = 99  # days; beyond that the date itself says more


def nog(moment):
    """Return how long until ``moment`` (aware), such as "nog 3 dagen en 4 uur"; empty when it has passed.

    Counted in time that really passes, so a night in which the clock changes is an hour shorter or longer.
    Always rounded down: there is never less time than it says. In the last hour in minutes.
    """
    # Two moments in the same zone are subtracted by the clock on the wall; in UTC by what passes.
    seconden = int((moment.astimezone(UTC) - timezone.now().astimezone(UTC)).total_seconds())
    if seconden <= 0:
        return ""
    if seconden < MINUUT:
        return _("nog minder dan een minuut")
    if seconden < UUR:
        minuten = seconden // MINUUT
        return ngettext("nog %(n)s minuut", "nog %(n)s minuten", minuten) % {"n": minuten}
    uren = seconden % DAG // UUR
    in_uren = _("%(n)s uur") % {"n": uren}
    if seconden < DAG:
        return _("nog %(uren)s") % {"uren": in_uren}
    dagen = seconden // DAG
    in_dagen = ngettext("%(n)s dag", "%(n)s dagen", dagen) % {"n": dagen}
    if not uren:
        return _("nog %(dagen)s") % {"dagen": in_dagen}
    return _("nog %(dagen)s en %(uren)s") % {"dagen": in_dagen, "uren": in_uren}


def over_dagen(moment):
    """Return on which day a moment, or a date, falls, seen from today: "vandaag", "morgen", "over 5 dagen".

    Empty when it has passed, or is far away. True until midnight, and the page cache keeps no page longer: for
    pages that many people get.
    """
    if isinstance(moment, datetime):
        if moment <= timezone.now():
            return ""
        moment = timezone.localdate(moment)
    dagen = (moment - timezone.localdate()).days
    if not 0 <= dagen <= VER:
        return ""
    if dagen == 0:
        return _("vandaag")
    if dagen == 1:
        return _("morgen")
    return ngettext("over %(n)s dag", "over %(n)s dagen", dagen) % {"n": dagen}

"""The calendar as a file that agendas read (iCalendar, RFC 5545).

Moments are written in UTC, so no reader has to know our summer time; days are days, without an hour.
"""

from datetime import UTC, timedelta

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from coalitie.site.adressen import volledig_adres
from financiering.kalender import Afspraak, Soort

INHOUDSTYPE = "text/calendar; charset=utf-8"
VERVERS = timedelta(hours=6)
# An agenda warns so long before something that this person has to do.
VOORAF = timedelta(days=3)


@translation.override(settings.LANGUAGE_CODE)
def schrijf(afspraken, *, naam, voor=None):
    """Return the calendar as bytes, in Dutch.

    ``naam`` is what the agenda calls it. With ``voor``, a ``Gebruiker`` of the team, events link to the admin,
    say whose they are, and warn about what is theirs; without it they hold only what is public.
    """
    kalender = Calendar()
    kalender.add("prodid", f"-//{settings.PORTAAL_ADRES.hostname}//kalender//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("name", _leesbaar(naam))
    kalender.add("x-wr-calname", _leesbaar(naam))
    kalender.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    kalender.add("x-published-ttl", "PT6H")
    for afspraak in afspraken:
        kalender.add_component(_gebeurtenis(afspraak, voor))
    return kalender.to_ical()


def _gebeurtenis(afspraak: Afspraak, voor):
    event = Event()
    event.add("uid", f"{afspraak.sleutel}@{settings.PORTAAL_ADRES.hostname}")
    gewijzigd = (afspraak.gewijzigd or timezone.now()).astimezone(UTC)
    event.add("dtstamp", gewijzigd)
    event.add("last-modified", gewijzigd)
    event.add("summary", _leesbaar(_samenvatting(afspraak)))
    if afspraak.moment is not None:
        event.add("dtstart", afspraak.moment.astimezone(UTC))
    else:
        # What is known to the month or the season stands on its last possible day.
        event.add("dtstart", afspraak.datum.laatste)
        event.add("dtend", afspraak.datum.laatste + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED" if afspraak.is_op_een_dag else "TENTATIVE")
    if uitleg := _uitleg(afspraak, voor):
        event.add("description", _leesbaar(uitleg))
    adres = afspraak.beheeradres if voor else afspraak.adres
    if adres:
        event.add("url", volledig_adres(adres))
    if voor and afspraak.wie == voor and afspraak.klaar_op is None and _is_te_doen(afspraak):
        event.add_component(_waarschuwing(event))
    return event


def _is_te_doen(afspraak):
    return afspraak.soort in (Soort.VERPLICHTING, Soort.VRAAG, Soort.ACTIE)


def _samenvatting(afspraak):
    delen = {"soort": Soort(afspraak.soort).label, "wat": afspraak.titel, "wanneer": str(afspraak.datum)}
    if afspraak.klaar_op and _is_te_doen(afspraak):
        return _("Gedaan: %(wat)s") % delen
    if not afspraak.is_op_een_dag:
        return _("%(soort)s (%(wanneer)s): %(wat)s") % delen
    return _("%(soort)s: %(wat)s") % delen


def _uitleg(afspraak, voor):
    regels = [afspraak.status] if afspraak.status else []
    if afspraak.partner:
        regels.append(_("Door %(partner)s.") % {"partner": afspraak.partner})
    if voor and afspraak.wie:
        regels.append(_("Wie: %(wie)s.") % {"wie": afspraak.wie})
    if not afspraak.is_op_een_dag:
        regels.append(
            _("Bekend is: %(wanneer)s. Dit is de laatste dag daarvan.") % {"wanneer": afspraak.datum}
        )
    return "\n".join(str(regel) for regel in regels)


def _waarschuwing(event):
    waarschuwing = Alarm()
    waarschuwing.add("action", "DISPLAY")
    waarschuwing.add("description", event["summary"])
    waarschuwing.add("trigger", -VOORAF)
    return waarschuwing


def _leesbaar(tekst):
    """Leave out control characters, which a calendar does not know; lines stay."""
    tekst = str(tekst).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(teken for teken in tekst if teken.isprintable() or teken == "\n")

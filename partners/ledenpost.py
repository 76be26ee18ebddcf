"""What people are mailed about who works for a partner. What is mailed is Dutch."""

from django.conf import settings
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from coalitie.basis.models import Mail
from coalitie.basis.post import zet_klaar
from coalitie.basis.tekst import een_regel
from coalitie.basis.toegang import PROGRAMMATEAM, mensen_van
from partners.models import Lidmaatschap
from partners.toegang import leden_van


def sleutel(uitnodiging):
    """Return how the keys of the mails of an invitation begin."""
    return f"uitnodiging/{uitnodiging.pk}/"


def _adres(naam, *args):
    return settings.PORTAAL_URL + reverse(naam, args=args)


@translation.override(settings.LANGUAGE_CODE)
def nodig_uit(uitnodiging, geheim):
    """Mail the link of an invitation."""
    door = uitnodiging.uitgenodigd_door
    woorden = {
        "wie": een_regel(str(door)),
        "partner": een_regel(uitnodiging.partner.naam),
        "rol": uitnodiging.get_rol_display(),
        "adres": _adres("mijn_uitnodiging_link", geheim),
        "dag": date_format(timezone.localtime(uitnodiging.verloopt_op), "j F Y"),
    }
    zet_klaar(
        aan=[uitnodiging.email],
        soort=Mail.Soort.UITNODIGING,
        sleutel=f"{sleutel(uitnodiging)}{uitnodiging.verstuurd_op:%Y%m%d%H%M%S%f}",
        onderwerp=_("%(wie)s vraagt je mee te doen voor %(partner)s") % woorden,
        tekst=_(
            "Hallo,\n\n"
            "%(wie)s nodigt je uit om mee te werken in Mijn coalitie, voor %(partner)s. "
            "Je wordt daar %(rol)s. Daarna log je in met een code die we je mailen. Een wachtwoord heb je niet nodig.\n\n"
            "Bekijk de uitnodiging:\n%(adres)s\n\n"
            "De link werkt één keer, tot en met %(dag)s."
        )
        % woorden,
        waarom=_(
            "Je krijgt deze mail omdat %(wie)s je adres heeft ingevuld. "
            "Wil je niet meedoen? Dan hoef je niets te doen, en wissen we je adres vanzelf."
        )
        % woorden,
    )


@translation.override(settings.LANGUAGE_CODE)
def meld_zonder_mandaathouder(partners):
    """Tell the programme team once about each of these partners that lost its last mandaathouder.

    A partner that never had one only stands on the start page of the admin.
    """
    # The history knows who was the last, also when the role changed or the row is gone.
    gehad = Lidmaatschap.pgh_event_model.objects.filter(rol=Lidmaatschap.Rol.MANDAATHOUDER)
    laatste = dict(gehad.values("partner").annotate(laatste=Max("pgh_id")).values_list("partner", "laatste"))
    adressen = sorted(mensen_van(PROGRAMMATEAM).values_list("email", flat=True))
    for partner in partners.filter(pk__in=laatste) if adressen else ():
        zet_klaar(
            aan=adressen,
            soort=Mail.Soort.TEAM,
            sleutel=f"zonder-mandaathouder/{partner.pk}/{laatste[partner.pk]}",
            onderwerp=_("%(partner)s heeft geen mandaathouder meer") % {"partner": een_regel(partner.naam)},
            tekst=_(
                "Hallo,\n\n%(partner)s heeft niemand meer die mag beloven. "
                "Spreek af wie het wordt, en nodig die persoon uit:\n%(adres)s"
            )
            % {
                "partner": een_regel(partner.naam),
                "adres": _adres("admin:partners_partner_change", partner.pk),
            },
            waarom=_("Je krijgt deze mail omdat je bij het programmateam hoort."),
        )


@translation.override(settings.LANGUAGE_CODE)
def meld_einde_account(gebruiker, dag, sleutel):
    """Tell somebody who works for no partner any more that the account is switched off after ``dag``."""
    zet_klaar(
        aan=[gebruiker.email],
        soort=Mail.Soort.ACCOUNT,
        sleutel=sleutel,
        onderwerp=_("Je account stopt op %(dag)s") % {"dag": date_format(dag, "j F Y")},
        tekst=_(
            "Hallo,\n\nJe werkt in Mijn coalitie voor geen organisatie meer. Daarom zetten we je account op "
            "%(dag)s uit. Je hoeft niets te doen. Wat je hebt gedaan, blijft te lezen voor wie het moet weten.\n\n"
            "Doe je nog mee? Vraag dan de mandaathouder van je organisatie om je uit te nodigen, of bel ons.\n\n"
            "Wil je dat we ook je naam en je mailadres wissen? Bel ons, dan doen we dat."
        )
        % {"dag": date_format(dag, "j F Y")},
        waarom=_("Je krijgt deze mail omdat je een account hebt."),
    )


@translation.override(settings.LANGUAGE_CODE)
def meld_nieuwe_woorden(toezegging, verschil, door, versie):
    """Tell the mandaathouders that the team changed the words of what they confirmed; returns how many that are.

    ``verschil`` are triples: the name of a field, what it said and what it says now.
    """
    adressen = sorted(
        lid.gebruiker.email for lid in leden_van(toezegging.partner, Lidmaatschap.Rol.MANDAATHOUDER)
    )
    if adressen:
        regels = "\n\n".join(
            _("%(veld)s\nWas: %(was)s\nWordt: %(wordt)s")
            % {"veld": capfirst(str(veld)), "was": was or _("leeg"), "wordt": wordt or _("leeg")}
            for veld, was, wordt in verschil
        )
        adres = settings.PORTAAL_URL + toezegging.mijn_adres
        zet_klaar(
            aan=adressen,
            soort=Mail.Soort.TERUG,
            sleutel=f"toezegging-woorden/{toezegging.pk}/{versie}",
            onderwerp=_("De woorden van jullie toezegging voor “%(wat)s” zijn veranderd")
            % {"wat": een_regel(str(toezegging.interventie))},
            tekst=_(
                "Hallo,\n\n%(wie)s van het programmateam veranderde iets aan een toezegging die jullie bevestigden. "
                "Hoeveel het is, bleef gelijk.\n\n%(regels)s\n\nKlopt het niet? Bel ons, of kijk hier:\n%(adres)s"
            )
            % {"wie": een_regel(str(door)), "regels": regels, "adres": adres},
            waarom=_("Je krijgt deze mail omdat jij voor deze organisatie mag beloven."),
        )
    return len(adressen)

"""What a resident who left an address gets by mail about what she sent. Always in Dutch, and plain.

No mail repeats what was typed in the form: somebody else's address may have been filled in.
"""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from coalitie.basis.models import Mail
from coalitie.basis.post import zet_klaar

ONTVANGEN = "ontvangen"


def sleutel(inzending):
    """Return how the keys of all mails about a contribution begin."""
    return f"inzending/{inzending.pk}/"


def volg_adres(code=""):
    """Return the full address of the page where a code is typed.

    The code stands after the #: a browser keeps that part to itself, so it reaches no log.
    """
    adres = settings.PORTAAL_URL + reverse("denk_mee_volg")
    return f"{adres}#{code}" if code else adres


def bevestig(inzending):
    """Put the receipt in the outbox, with the code."""
    with translation.override(settings.LANGUAGE_CODE):
        _zet_klaar(
            inzending,
            ONTVANGEN,
            _("We hebben je bericht"),
            _(
                "Dag,\n\n"
                "Bedankt voor je bericht. Iemand van ons leest het. Je hoort van ons, meestal binnen twee "
                "weken.\n\n"
                "{volgen}\n\n"
                "Heb jij ons geen bericht gestuurd? Dan heeft iemand zich vergist. Je hoeft niets te doen."
            ),
        )


def is_bevestigd(inzending):
    """Tell whether a receipt stood ready: not when too many went to that address."""
    return Mail.objects.filter(sleutel=sleutel(inzending) + ONTVANGEN).exists()


def vertel(inzending, stap):
    """Put a mail about a step in the outbox."""
    with translation.override(settings.LANGUAGE_CODE):
        wie = (stap.vastgelegd_door and stap.vastgelegd_door.naam) or _("Het programmateam")
        if stap.vastgelegd_door is None:
            inhoud = _(
                "Dag,\n\nJe bent niet tevreden met ons antwoord. We kijken er opnieuw naar.\n\n{volgen}"
            )
        else:
            inhoud = _("Dag,\n\n{reden}\n\nGroet,\n{wie}\n\n{volgen}")
        if inzending.is_beantwoord:
            inhoud += "\n\n" + _(
                "Ben je niet tevreden met dit antwoord? Op dezelfde pagina kun je dat zeggen. Dan kijken we "
                "er opnieuw naar."
            )
        _zet_klaar(
            inzending,
            f"stap/{stap.pk}",
            _("Je bericht: %(status)s") % {"status": str(inzending.status_publiek)},
            inhoud,
            reden=stap.reden,
            wie=wie,
        )


def _zet_klaar(inzending, welke, onderwerp, inhoud, **waarden):
    if not inzending.email:
        return
    volgen = _(
        "Je kunt altijd zien hoe het ermee staat, iets toevoegen, of je bericht intrekken.\n\n"
        "Bekijk je bericht:\n{adres}"
    )
    volgen = volgen.format(adres=volg_adres(inzending.code))
    if inzending.code:
        volgen += "\n\n" + _("Je code is: {code}\nDeel hem met niemand.").format(code=inzending.code)
    zet_klaar(
        aan=[inzending.email],
        soort=Mail.Soort.INZENDING,
        sleutel=sleutel(inzending) + welke,
        onderwerp=onderwerp,
        tekst=inhoud.format(volgen=volgen, **waarden) + "\n",
        waarom=_("Je krijgt deze mail omdat dit adres bij een bericht aan ons staat."),
    )

"""The way out for mail: a row first, then a task that sends it.

No mail is sent twice by the machine. Right before a mail server can have taken it, the row says so;
who dies after that, or gets no answer, leaves a mail that is uncertain, and a person decides.
"""

import logging
import time
from functools import partial
from smtplib import (
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends import console
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis import mailopmaak, smtp
from coalitie.basis.models import Mail
from coalitie.basis.tekst import een_regel
from coalitie.basis.wachtrij import vraag

logger = logging.getLogger(__name__)

# The first part of the key of a mail -> a function that writes it when it leaves; see ``stel_op_bij_verzending``.
_opstellers = {}
# Seconds after which a run leaves the rest to the next: a task that takes too long is killed.
HOOGSTENS = 120


def zet_klaar(*, aan, onderwerp, tekst, soort, sleutel=None, waarom=""):
    """Put a mail in the outbox, inside the transaction of the caller; it leaves after the commit.

    ``aan`` is a list of addresses, ``soort`` a ``Mail.Soort``, ``tekst`` plain text from which
    ``coalitie.basis.mailopmaak`` makes the HTML; it says how. ``waarom`` is the sentence at the end
    that tells why somebody gets this. With ``sleutel`` it is made once: a second call with the same
    key makes nothing, also when both come at the same moment. Without a broker the run of every
    minute sends it.
    """
    if sleutel and Mail.objects.filter(sleutel=sleutel).exists():
        return
    if waarom:
        tekst = f"{tekst.rstrip()}\n\n{mailopmaak.VOET}\n{waarom}\n"
    nu = timezone.now()
    mail = Mail(
        aan=list(aan),
        onderwerp=een_regel(onderwerp)[:250],
        tekst=tekst,
        soort=soort,
        sleutel=sleutel,
        aangemaakt_op=nu,
        volgende_poging_op=nu,
    )
    Mail.objects.bulk_create([mail], ignore_conflicts=True)
    transaction.on_commit(partial(vraag, "basis.tasks.verstuur_post"), robust=True)


def stel_op_bij_verzending(begin, functie):
    """Have mails whose key begins with ``begin`` and a slash written at the moment they leave.

    ``functie(mail)`` gives (subject, text), or None when the mail is not needed any more. So what was
    done meanwhile is not asked again, also after a day of trying.
    """
    _opstellers[begin] = functie


class Uitgang(BaseEmailBackend):
    """Django's way to send mail (``EMAIL_BACKEND``), for libraries: puts it in the outbox.

    Of a mail with HTML beside its text the text counts: all HTML is made from that, in our look.
    """

    def send_messages(self, email_messages):
        """Put mails in the outbox; returns how many. Raises ``ValueError`` for attachments or no text."""
        for bericht in email_messages:
            if bericht.attachments or not bericht.body.strip() or bericht.content_subtype != "plain":
                raise ValueError("The outbox takes mails with a plain text and no attachments")
        for bericht in email_messages:
            if bericht.recipients():
                zet_klaar(
                    aan=bericht.recipients(),
                    onderwerp=bericht.subject,
                    tekst=bericht.body,
                    soort=Mail.Soort.ACCOUNT,
                    waarom=_("Je krijgt deze mail omdat dit mailadres is gebruikt op %(adres)s.")
                    % {"adres": settings.PORTAAL_ADRES.hostname},
                )
        return len(email_messages)


def verstuur_wat_klaar_staat():
    """Send every mail that is due; returns how many were sent.

    Stops when the mail server itself is the trouble, or after ``HOOGSTENS`` seconds: what waits is
    tried again later.
    """
    verstuurd = 0
    eind = time.monotonic() + HOOGSTENS
    Mail.objects.laat_dode_claims_los()
    while time.monotonic() < eind and (mail := Mail.objects.claim()) is not None:
        if not _is_nog_nodig(mail):
            mail.noteer_overbodig()
            continue
        overdracht = _Overdracht(mail)
        try:
            _verstuur(mail, overdracht)
        except ClaimKwijt:
            continue
        except (OSError, ValueError) as fout:
            if not overdracht.gedaan:
                _noteer_fout(mail, fout, overdracht)
                if not _gaat_over_deze_mail(fout):
                    logger.warning("De mailserver neemt niets aan (%s)", type(fout).__name__)
                    break
        verstuurd += overdracht.gedaan
    return verstuurd


def _is_nog_nodig(mail):
    """Write the mail anew if that is asked, and tell whether there is something to send."""
    opsteller = _opstellers.get((mail.sleutel or "").partition("/")[0])
    if opsteller is None:
        return True
    inhoud = opsteller(mail)
    if inhoud is None:
        return False
    mail.onderwerp, mail.tekst = inhoud
    return True


class ClaimKwijt(Exception):
    """Somebody else is at this mail, or it need not be sent any more."""


class _Overdracht(smtp.Overdracht):
    """Notes in the row how far a mail came."""

    def __init__(self, mail):
        self.mail = mail
        self.begonnen = False
        self.gedaan = False

    def begint(self):
        """Note it before it happens; whoever lost the claim does not go on."""
        if not self.mail.begin_overdracht():
            raise ClaimKwijt
        self.begonnen = True

    def is_gedaan(self, geweigerd):
        """Note that it was taken; who was refused is tried again, alone."""
        self.gedaan = True
        if geweigerd:
            fout = SMTPRecipientsRefused(geweigerd)
            over = [adres for adres in self.mail.aan if sanitize_address(adres, "utf-8") in geweigerd]
            self.mail.noteer_mislukt(in_woorden(fout), definitief=_is_definitief(fout), aan=over)
        else:
            self.mail.noteer_verstuurd()


def _verstuur(mail, overdracht):
    verbinding = get_connection(settings.POST_BACKEND, overdracht=overdracht)
    bericht = EmailMultiAlternatives(
        subject=mail.onderwerp,
        body=mail.tekst,
        to=mail.aan,
        connection=verbinding,
        headers={"Message-ID": mail.bericht_id, "Auto-Submitted": "auto-generated"},
    )
    if not isinstance(verbinding, console.EmailBackend):  # on a screen nobody reads it
        bericht.attach_alternative(mailopmaak.als_html(mail.onderwerp, mail.tekst), "text/html")
    if isinstance(verbinding, smtp.EmailBackend):
        bericht.send()
    else:
        verbinding.open()
        overdracht.begint()
        bericht.send()
        overdracht.is_gedaan({})


def _noteer_fout(mail, fout, overdracht):
    # A refusal is an answer: then it is certain that the server does not have it.
    if overdracht.begonnen and not _gaat_over_deze_mail(fout):
        mail.noteer_onzeker(in_woorden(fout))
    else:
        mail.noteer_mislukt(in_woorden(fout), definitief=_is_definitief(fout))


def _gaat_over_deze_mail(fout):
    """Tell whether another mail may well be taken."""
    return isinstance(
        fout, SMTPRecipientsRefused | SMTPSenderRefused | SMTPDataError | SMTPNotSupportedError | ValueError
    )


def in_woorden(fout):
    """Return what went wrong without what the mail server said: that may name people."""
    if isinstance(fout, SMTPRecipientsRefused):
        code = min((code for code, _antwoord in fout.recipients.values()), default=0)
        return _("De mailserver neemt het adres niet aan (%(code)s).") % {"code": code}
    code = fout.smtp_code if isinstance(fout, SMTPResponseException) else type(fout).__name__
    if isinstance(fout, SMTPDataError):
        zin = _("De mailserver neemt de mail niet aan (%(code)s).")
    elif isinstance(fout, SMTPSenderRefused | SMTPAuthenticationError):
        zin = _("De mailserver neemt niets van ons aan (%(code)s).")
    elif isinstance(fout, SMTPServerDisconnected | ConnectionResetError | BrokenPipeError | TimeoutError):
        zin = _("De mailserver gaf geen antwoord meer (%(code)s).")
    elif isinstance(fout, ValueError | SMTPNotSupportedError):
        zin = _("Het adres of de tekst kan niet worden verstuurd (%(code)s).")
    else:
        zin = _("De mailserver is niet te bereiken (%(code)s).")
    return zin % {"code": code}


def _is_definitief(fout):
    """Tell whether trying again is no use: the address or the mail itself was refused for good."""
    if isinstance(fout, SMTPRecipientsRefused):
        return all(code >= 500 for code, _antwoord in fout.recipients.values())
    if isinstance(fout, SMTPDataError):
        return fout.smtp_code >= 500
    return isinstance(fout, ValueError | SMTPNotSupportedError)

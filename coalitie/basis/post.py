"""The way out for mail: a row first, then a task that sends it.

A mail leaves at least once. A worker that dies between handing a mail over and noting it leaves
a claim that ends, and the mail goes out again, with the same Message-ID; the other choice would be
a mail that never comes.
"""

import logging
from functools import partial
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from coalitie.basis.models import Mail
from coalitie.basis.tekst import een_regel
from coalitie.basis.wachtrij import vraag

logger = logging.getLogger(__name__)


def zet_klaar(*, aan, onderwerp, tekst, soort, sleutel=None):
    """Put a mail in the outbox, inside the transaction of the caller; it leaves after the commit.

    ``aan`` is a list of addresses, ``soort`` a ``Mail.Soort``. With ``sleutel`` it is made once: a
    second call with the same key makes nothing, also when both come at the same moment. Without a
    broker the run of every minute sends it.
    """
    if sleutel and Mail.objects.filter(sleutel=sleutel).exists():
        return
    mail = Mail(
        aan=list(aan), onderwerp=een_regel(onderwerp)[:250], tekst=tekst, soort=soort, sleutel=sleutel
    )
    Mail.objects.bulk_create([mail], ignore_conflicts=True)
    transaction.on_commit(partial(vraag, "basis.tasks.verstuur_post"), robust=True)


class Uitgang(BaseEmailBackend):
    """Django's way to send mail (``EMAIL_BACKEND``), for libraries: puts it in the outbox."""

    def send_messages(self, email_messages):
        """Put plain mails in the outbox; returns how many. Raises ``ValueError`` for one with more in it."""
        for bericht in email_messages:
            if bericht.attachments or getattr(bericht, "alternatives", None):
                raise ValueError("The outbox takes plain text only")
        for bericht in email_messages:
            if bericht.recipients():
                zet_klaar(
                    aan=bericht.recipients(),
                    onderwerp=bericht.subject,
                    tekst=bericht.body,
                    soort=Mail.Soort.ACCOUNT,
                )
        return len(email_messages)


def verstuur_wat_klaar_staat():
    """Send every mail that is due; returns how many were sent.

    Stops when the mail server itself is the trouble: what waits is tried again later.
    """
    verstuurd = 0
    while (mail := Mail.objects.claim()) is not None:
        try:
            _verstuur(mail)
        except (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError, ValueError) as fout:
            mail.noteer_mislukt(_in_het_kort(fout), definitief=_is_definitief(fout))
        except OSError as fout:
            mail.noteer_mislukt(_in_het_kort(fout))
            logger.warning("De mailserver neemt niets aan (%s)", _in_het_kort(fout))
            break
        else:
            mail.noteer_verstuurd()
            verstuurd += 1
    return verstuurd


def _verstuur(mail):
    bericht = EmailMessage(
        subject=mail.onderwerp,
        body=mail.tekst,
        to=mail.aan,
        connection=get_connection(settings.POST_BACKEND),
        headers={"Message-ID": f"<{mail.bericht_id}@{settings.PORTAAL_ADRES.hostname}>"},
    )
    bericht.send()


def _in_het_kort(fout):
    """Return what went wrong without what the mail server said: that may name people."""
    code = fout.smtp_code if isinstance(fout, SMTPResponseException) else ""
    return f"{type(fout).__name__} {code}".strip()


def _is_definitief(fout):
    """Tell whether trying again is no use: the address or the mail itself was refused for good."""
    if isinstance(fout, SMTPRecipientsRefused):
        return all(code >= 500 for code, _antwoord in fout.recipients.values())
    if isinstance(fout, SMTPDataError):
        return fout.smtp_code >= 500
    return isinstance(fout, ValueError)

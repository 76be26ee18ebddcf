"""Django's way to a mail server, which also says how far it came with a mail.

A mail server may not deliver what it did not receive to the end, and the end is a line with a dot. So
until the dot leaves it is certain that nothing arrived, and from then on only the answer tells.
"""

import re
import smtplib
from functools import partial

from django.core.mail.backends import smtp


class Overdracht:
    """What is told of the handing over of a mail; the outbox notes it."""

    def begint(self):
        """Called before the dot. An exception keeps the mail from being handed over."""

    def is_gedaan(self, geweigerd):
        """Called when the server took it, but for these addresses: ``{address: (code, answer)}``."""


class _MetOverdracht:
    """Mixin of the two clients of ``smtplib``."""

    def __init__(self, *args, overdracht, **kwargs):
        self.overdracht = overdracht
        super().__init__(*args, **kwargs)

    def data(self, msg):
        """Send the text of the mail, then the dot; returns the last answer as (code, text)."""
        try:
            self.putcmd("data")
            code, antwoord = self.getreply()
            if code != 354:
                raise smtplib.SMTPDataError(code, antwoord)
            inhoud = re.sub(rb"(?m)^\.", b"..", msg)
            self.send(inhoud if inhoud.endswith(b"\r\n") else inhoud + b"\r\n")
            self.overdracht.begint()
        except smtplib.SMTPDataError:
            raise
        except BaseException:
            # Whatever would be sent now, even a goodbye, would be taken for more of the mail.
            self.close()
            raise
        self.send(b".\r\n")
        return self.getreply()

    def sendmail(self, *args, **kwargs):
        """Send a mail and tell that it was taken; returns the addresses that were refused."""
        geweigerd = super().sendmail(*args, **kwargs)
        self.overdracht.is_gedaan(geweigerd)
        return geweigerd


class _Smtp(_MetOverdracht, smtplib.SMTP):
    pass


class _SmtpSsl(_MetOverdracht, smtplib.SMTP_SSL):
    pass


class EmailBackend(smtp.EmailBackend):
    """Sends mail by SMTP; ``overdracht`` hears how far it came."""

    def __init__(self, *args, overdracht=None, **kwargs):
        self.overdracht = overdracht or Overdracht()
        super().__init__(*args, **kwargs)

    @property
    def connection_class(self):
        """The client, which knows whom to tell."""
        return partial(_SmtpSsl if self.use_ssl else _Smtp, overdracht=self.overdracht)

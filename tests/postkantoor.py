"""A real mail server on loopback that does what a test says."""

import email
import socket
from contextlib import contextmanager
from email.policy import default
from threading import Event

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, syntax

WACHTEN = 60  # seconds that a test waits for something to happen before it fails


class Postkantoor:
    """What the server received, and how it behaves.

    ``storing`` is a function ``(stap, server, envelop)`` that is called at ``MAIL``, ``RCPT``, ``DATA``
    (before the text) and ``EINDE`` (after the dot); it may return an answer, such as ``"451 later"``,
    hang up with ``hang_op(server)``, or wait. ``bereikt`` is set at the step of ``houd_vast``.
    """

    def __init__(self):
        self.ontvangen = []
        self.storing = lambda stap, server, envelop: None

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        return self._antwoord("MAIL", server, envelope, lambda: setattr(envelope, "mail_from", address))

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        envelope.aan = address
        return self._antwoord("RCPT", server, envelope, lambda: envelope.rcpt_tos.append(address))

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        return self._antwoord("EINDE", server, envelope, lambda: self.ontvangen.append(envelope))

    def _antwoord(self, stap, server, envelop, doe):
        antwoord = self.storing(stap, server, envelop)
        if antwoord is None:
            doe()
        return antwoord or "250 OK"

    @property
    def berichten(self):
        """What was received, as messages."""
        return [email.message_from_bytes(envelop.content, policy=default) for envelop in self.ontvangen]

    def bij(self, wanneer, doe):
        """Behave at one step only: ``doe(server, envelop)`` there, as usual elsewhere."""
        self.storing = lambda stap, server, envelop: doe(server, envelop) if stap == wanneer else None

    def houd_vast(self, wanneer):
        """Give no answer at a step until ``los`` is set; returns (``bereikt``, ``los``)."""
        bereikt, los = Event(), Event()

        def wacht(server, envelop):
            bereikt.set()
            los.wait(WACHTEN)
            return "451 stopped"

        self.bij(wanneer, wacht)
        return bereikt, los


def hang_op(server, _envelop=None):
    """Break the connection, without a word."""
    server.transport.abort()
    return "421 gone"


@contextmanager
def postkantoor():
    """Run a mail server; gives (``Postkantoor``, its port)."""
    kantoor = Postkantoor()

    class Server(SMTP):
        @syntax("DATA")
        async def smtp_DATA(self, arg):  # noqa: N802
            antwoord = kantoor.storing("DATA", self, self.envelope)
            if antwoord:
                await self.push(antwoord)
            else:
                await super().smtp_DATA(arg)

    class Bestuur(Controller):
        def factory(self):
            return Server(self.handler, hostname="test", enable_SMTPUTF8=False)

    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    bestuur = Bestuur(kantoor, hostname="127.0.0.1", port=poort)
    bestuur.start()
    try:
        yield kantoor, poort
    finally:
        bestuur.stop()

"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter


def weergavenaam(gebruiker):
    """Return how a person is called on the account pages."""
    return str(gebruiker)


class Adapter(DefaultAccountAdapter):
    """No open sign-up: accounts are made by the programme team."""

    def is_open_for_signup(self, request):
        """Always False."""
        return False

"""Checks that keep an example account from reaching a real portal."""

from django.core.checks import Error, Tags, register
from django.db import connections

from coalitie.basis.models import Gebruiker
from coalitie.beheer.voorbeeld.accounts import ACCOUNTS, WACHTWOORD


@register(Tags.database, deploy=True)
def geen_voorbeeldaccounts(app_configs, databases, **kwargs):
    """Refuse to deploy while somebody can sign in with an example account's password."""
    if not databases or "default" not in databases:
        return []
    if Gebruiker._meta.db_table not in connections["default"].introspection.table_names():
        return []
    adressen = [account["email"] for account in ACCOUNTS]
    open_accounts = [
        gebruiker.email
        for gebruiker in Gebruiker.objects.filter(email__in=adressen, is_active=True)
        if gebruiker.check_password(WACHTWOORD)
    ]
    if not open_accounts:
        return []
    return [
        Error(
            f"Met deze voorbeeldaccounts kan nog iedereen inloggen: {', '.join(open_accounts)}.",
            hint="Geef ze een ander wachtwoord of zet ze op niet actief.",
            id="coalitie.E001",
        )
    ]

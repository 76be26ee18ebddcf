#!/usr/bin/env python
"""Django's command line for the portal."""

import os
import sys

from coalitie.opstart import diensten

ZONDER_SERVERS = {"collectstatic", "compilemessages", "help", "makemessages", "version"}


def heeft_servers_nodig(argumenten):
    """Tell whether a command line needs the database and Redis."""
    opdracht = argumenten[0] if argumenten else "help"
    if opdracht == "check":
        return "--database" in argumenten
    return opdracht not in ZONDER_SERVERS


def main():
    """Run one management command; the embedded servers are started when no others are named."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coalitie.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    if heeft_servers_nodig(sys.argv[1:]):
        diensten.zorg_voor(
            postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL")
        )
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fout:
        sys.exit(f"Fout: {fout}")


if __name__ == "__main__":
    main()

"""``make bench``: what ``/geld/`` costs with 10,000 interventions and 50,000 lines, next to 100 and 500.

In one process per database, in turns, without the network; fresh and from the page cache. Aims: at most 12
queries, and at most 3 times as long.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bouw.bench.meet import VERS, omgeving  # noqa: E402 - after the path to it
from coalitie.opstart import diensten  # noqa: E402

KLEIN, GROOT = 100, 10_000
PAGINAS = ("/geld/", "/geld/?peildatum=2024-06-01", "/geld/?jaar=2026")
KEREN = 15


def meet(aantal, opnieuw):
    """Print per page: address, number of queries, median ms fresh, median ms from the cache."""
    import django
    from django.db import connection

    os.environ.update(omgeving(f"geld_{aantal}"))
    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bouw.bench.geldgegevens import vul

    naam = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam])
        if (bestaat := cursor.fetchone()) and opnieuw:
            cursor.execute(f"DROP DATABASE {naam} WITH (FORCE)")
        if opnieuw or not bestaat:
            cursor.execute(f"CREATE DATABASE {naam}")
    call_command("migrate", verbosity=0)
    vul(aantal)
    call_command("collectstatic", interactive=False, verbosity=0)
    vers, bezoeker = Client(headers={"host": "127.0.0.1", **VERS}), Client(headers={"host": "127.0.0.1"})
    for adres in PAGINAS:
        with CaptureQueriesContext(connection) as gemeten:
            antwoord = vers.get(adres)
        if antwoord.status_code != 200:
            sys.exit(f"{adres} geeft {antwoord.status_code}.")
        print(adres, len(gemeten), _mediaan(vers, adres), _mediaan(bezoeker, adres), sep="\t")


def _mediaan(client, adres):
    client.get(adres)
    tijden = []
    for _keer in range(KEREN):
        begin = time.perf_counter()
        client.get(adres)
        tijden.append((time.perf_counter() - begin) * 1_000)
    return f"{statistics.median(tijden):.1f}"


def _vraag(aantal, opnieuw):
    opdracht = [sys.executable, __file__, "--meet", str(aantal), "ja" if opnieuw else "nee"]
    uit = subprocess.run(
        opdracht, cwd=ROOT, env=omgeving(f"geld_{aantal}"), check=True, stdout=subprocess.PIPE, text=True
    )
    rijen = [regel.split("\t") for regel in uit.stdout.splitlines() if regel.startswith("/geld/")]
    return {adres: (int(vragen), float(ms), float(bewaard)) for adres, vragen, ms, bewaard in rijen}


def main(opnieuw):
    """Measure and print."""
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    klein, groot = _vraag(KLEIN, opnieuw), _vraag(GROOT, opnieuw)
    print(f"{'':34}{'vragen':>8}{'ms':>9}{'ms bij 100':>12}{'keer':>7}{'uit cache':>11}")
    for adres, (vragen, ms, bewaard) in groot.items():
        keer = ms / klein[adres][1]
        goed = "goed" if vragen <= 12 and keer <= 3 else "tekort"
        print(f"{adres:34}{vragen:>8}{ms:>9.1f}{klein[adres][1]:>12.1f}{keer:>7.2f}{bewaard:>11.1f}  {goed}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--meet"]:
        meet(int(sys.argv[2]), sys.argv[3] == "ja")
    else:
        main("--opnieuw" in sys.argv)

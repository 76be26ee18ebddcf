"""``make bench``: what money costs with 10,000 interventions and 50,000 lines, next to 100 and 500.

Two processes, one per database, are asked in turns and without the network, so that what else this machine does
hits both alike; the medians are compared. Aims: at most 12 queries, and for ``/geld/`` at most 3 times as long.
"""

import math
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bouw.bench.meet import VERS, omgeving  # noqa: E402 - after the path to it
from coalitie.opstart import diensten  # noqa: E402

KLEIN, GROOT = 100, 10_000
VRAGEN = 12
# Page -> how many times as long it may take; None where only the queries have a limit. What lies between braces is
# the last page of that list.
PAGINAS = {
    "/geld/": 3,
    "/geld/?peildatum=2024-06-01": 3,
    "/geld/?jaar=2026": 3,
    "/geld/?stand=toegekend&pagina={stand}": 3,
    "/geld/behoeften/": 6,
    "/geld/behoeften/?pagina={behoeften}": 6,
    "/geld/?bekend_op=2024-12-31": None,
}
KEREN = 15
LEEST = ("SELECT", "WITH")


def meet(aantal, opnieuw):
    """Print per page its number of queries; then answer each address that is asked with the ms it took."""
    import django
    from django.db import connection

    os.environ.update(omgeving(f"geld_{aantal}"))
    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bouw.bench.geldgegevens import vul
    from coalitie.site import peil

    peil.VERLEDEN = SimpleNamespace(mag_nog=lambda request: True)  # it asks once a second or so
    naam = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam])
        if (bestaat := cursor.fetchone()) and opnieuw:
            cursor.execute(f"DROP DATABASE {naam} WITH (FORCE)")
        if opnieuw or not bestaat:
            cursor.execute(f"CREATE DATABASE {naam}")
    call_command("migrate", verbosity=0)
    vul(aantal)
    call_command("collectstatic", interactive=False, verbosity=0)
    client, laatste = Client(headers={"host": "127.0.0.1", **VERS}), _laatste_bladzijden()
    for pagina in PAGINAS:
        adres = pagina.format(**laatste)
        with CaptureQueriesContext(connection) as gemeten:
            antwoord = client.get(adres)
        if antwoord.status_code != 200:
            sys.exit(f"{adres} geeft {antwoord.status_code}.")
        geteld = [
            vraag
            for vraag in gemeten
            if vraag["sql"].lstrip(" \n(").startswith(LEEST) and "set_config" not in vraag["sql"]
        ]
        print(adres, len(geteld), sep="\t")
    print("klaar", flush=True)
    for regel in sys.stdin:
        begin = time.perf_counter()
        client.get(regel.strip())
        print((time.perf_counter() - begin) * 1_000, flush=True)


def _laatste_bladzijden():
    from django.utils import timezone

    from coalitie.site import behoeften, geld
    from financiering.models import Aanvraag
    from themas.models import Behoefte

    vandaag = timezone.localdate()
    toegekend = Aanvraag.objects.openbaar().op(vandaag).filter(status_op__in=Aanvraag.VERLEEND)
    nodig = Behoefte.objects.openbaar().op(vandaag)
    return {
        "stand": math.ceil(toegekend.count() / geld.PER_BLADZIJDE),
        "behoeften": math.ceil(nodig.count() / behoeften.PER_BLADZIJDE),
    }


class Proces:
    """The portal on the database with so many interventions."""

    def __init__(self, aantal, opnieuw):
        opdracht = [sys.executable, __file__, "--meet", str(aantal), "ja" if opnieuw else "nee"]
        self._proces = subprocess.Popen(
            opdracht,
            cwd=ROOT,
            env=omgeving(f"geld_{aantal}"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.vragen = {}
        for regel in self._proces.stdout:
            if regel == "klaar\n":
                return
            if regel.startswith("/"):
                adres, vragen = regel.split("\t")
                self.vragen[adres] = int(vragen)
        sys.exit(f"De bench met {aantal} interventies lukte niet.")

    def meet(self, adres):
        """Return how many ms ``adres`` took."""
        print(adres, file=self._proces.stdin, flush=True)
        return float(self._proces.stdout.readline())


def main(opnieuw):
    """Measure and print."""
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    processen = [Proces(aantal, opnieuw) for aantal in (KLEIN, GROOT)]
    print(f"{'':40}{'vragen':>8}{'ms':>9}{'ms bij 100':>12}{'keer':>7}{'doel':>7}")
    paren = zip(PAGINAS.values(), *(proces.vragen for proces in processen), strict=True)
    for doel, *adressen in paren:
        metingen = [
            [proces.meet(adres) for proces, adres in zip(processen, adressen, strict=True)]
            for _keer in range(KEREN + 1)
        ][1:]  # the first is to warm up
        klein, groot = map(statistics.median, zip(*metingen, strict=True))
        vragen = processen[1].vragen[adressen[1]]
        goed = "goed" if vragen <= VRAGEN and (doel is None or groot / klein <= doel) else "tekort"
        print(
            f"{adressen[1]:40}{vragen:>8}{groot:>9.1f}{klein:>12.1f}{groot / klein:>7.2f}{doel or '':>7}  {goed}"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--meet"]:
        meet(int(sys.argv[2]), sys.argv[3] == "ja")
    else:
        main("--opnieuw" in sys.argv)

"""``make bench``: how fast the portal is, next to views with nothing in them on the same server.

Only the ratios travel to another machine. What is compared is measured in turns of a second or so, so
that other work on this machine hits both alike. The databases stay for a next run; ``--opnieuw`` makes
them again.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bouw.bench.last import Uitslag, belast  # noqa: E402 - after the path to it
from coalitie.opstart import diensten, linux  # noqa: E402

RONDES = 4
SECONDEN = 1.5
KLEIN, GROOT = 100, 100_000
# Who sends this is never answered from the page cache.
VERS = {"Authorization": "Bench"}
BR = {"Accept-Encoding": "br, gzip"}


def omgeving(aantal):
    """Return the environment of whoever works with the database of so many stories."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bouw.bench.instellingen",
        "BENCH_DATABANK": f"portaal_bench_{aantal}",
        "PORTAAL_GEHEIM": "bench" * 10,
        "PYTHONPATH": str(ROOT),
        "DEBUG": "0",
    }


def bereid_voor(aantal, opnieuw):
    """Make the database and fill it, in a process of its own; print what meet.py must know."""
    import django
    from django.db import connection

    os.environ.update(omgeving(aantal))
    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bouw.bench.gegevens import VERHAAL, vul

    naam = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam])
        bestaat = cursor.fetchone()
        if bestaat and opnieuw:
            cursor.execute(f"DROP DATABASE {naam} WITH (FORCE)")
        if opnieuw or not bestaat:
            # The large one begins as the small one.
            mal = f"TEMPLATE portaal_bench_{KLEIN}" if aantal != KLEIN else ""
            cursor.execute(f"CREATE DATABASE {naam} {mal}")
    call_command("migrate", verbosity=0)
    vul(aantal)
    call_command("collectstatic", interactive=False, verbosity=0)
    client = Client(headers={"host": "127.0.0.1", **VERS})
    for adres in sys.argv[4:]:
        with CaptureQueriesContext(connection) as gemeten:
            antwoord = client.get(adres)
        print(adres, antwoord.status_code, len(gemeten), len(antwoord.content), sep="\t")
        if VERHAAL in adres:
            from django.conf import settings

            (settings.VAR / "bench-pagina.html").write_bytes(antwoord.content)


class Server:
    """The web server as in the Procfile, on the database of so many stories."""

    def __init__(self, aantal):
        self.poort = next(poort for poort in range(8400, 8500) if start_kan(poort))
        opdracht = (
            f"granian --interface wsgi --host 127.0.0.1 --port {self.poort} --workers 2 --blocking-threads 4 --http 1"
            " --no-ws --workers-kill-timeout 2 --log-level warning coalitie.wsgi:application"
        )
        ouder = os.getpid()
        self.proces = subprocess.Popen(
            [str(Path(sys.executable).parent / opdracht.split()[0]), *opdracht.split()[1:]],
            cwd=ROOT,
            env=omgeving(aantal),
            preexec_fn=lambda: linux.sterf_met_ouder(ouder),
        )
        for _poging in range(300):
            try:
                if belast(self.poort, "/robots.txt", seconden=0.1, verbindingen=1).tijden:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        sys.exit("De webserver van de bench start niet.")


def start_kan(poort):
    """Tell whether a port is free."""
    import socket

    with socket.socket() as proef:
        try:
            proef.bind(("127.0.0.1", poort))
        except OSError:
            return False
    return True


PAGINAS = {
    "verhaal": "/verhalen/bench-verhaal/",
    "voorpagina": "/",
    "lijst": "/verhalen/",
    "lijst, bladzijde 9": "/verhalen/?pagina=9",
    "zoeken, gewoon woord": "/zoeken/?q=buurt",
    "zoeken, zeldzaam woord": "/zoeken/?q=zeldzaam",
}


def weeg_af(aantal, opnieuw):
    """Return per page (status, queries, bytes), after making the database when it is not there."""
    opdracht = [sys.executable, __file__, "--bereid-voor", str(aantal), "ja" if opnieuw else "nee"]
    uit = subprocess.run(
        [*opdracht, *PAGINAS.values()],
        cwd=ROOT,
        env=omgeving(aantal),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    rijen = [regel.split("\t") for regel in uit.splitlines() if regel.startswith("/")]
    return {adres: (int(status), int(vragen), int(grootte)) for adres, status, vragen, grootte in rijen}


def main(opnieuw):
    """Measure and print."""
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    kosten = {aantal: weeg_af(aantal, opnieuw) for aantal in (KLEIN, GROOT)}
    servers = {aantal: Server(aantal) for aantal in (KLEIN, GROOT)}

    def kaal(pagina):
        _status, vragen, grootte = kosten[KLEIN][PAGINAS[pagina]]
        return f"/bench/kaal/{vragen}/{grootte}/"

    proeven = {}
    for aantal in (KLEIN, GROOT):
        for naam, adres in PAGINAS.items():
            proeven[f"{naam} ({aantal:,})"] = (aantal, adres, VERS)
    proeven["kale view als het verhaal"] = (KLEIN, kaal("verhaal"), VERS)
    proeven["kale view als de voorpagina"] = (KLEIN, kaal("voorpagina"), VERS)
    proeven["verhaal, nieuw in de cache"] = (KLEIN, PAGINAS["verhaal"] + "?n={n}", BR)
    proeven["verhaal uit de cache"] = (KLEIN, PAGINAS["verhaal"], {})
    proeven["verhaal uit de cache, br"] = (KLEIN, PAGINAS["verhaal"], BR)
    proeven["kale view, zelfde bytes"] = (KLEIN, "/bench/bytes/", VERS)
    uitslagen = {naam: Uitslag() for naam in proeven}
    for ronde in range(RONDES + 1):
        for naam, (aantal, adres, koppen) in proeven.items():
            gemeten = belast(
                servers[aantal].poort, adres, koppen=koppen, seconden=SECONDEN if ronde else SECONDEN / 3
            )
            if ronde:  # the first is to warm up
                uitslagen[naam].erbij(gemeten)
    print(f"{'':34}{'per seconde':>12}{'p50 ms':>9}{'p99 ms':>9}{'vragen':>8}{'bytes':>9}")
    for naam, uitslag in uitslagen.items():
        aantal, adres, _koppen = proeven[naam]
        _status, vragen, grootte = kosten[aantal].get(adres, (200, "", ""))
        print(
            f"{naam:34}{uitslag.per_seconde:12.0f}{uitslag.percentiel(0.5):9.1f}{uitslag.percentiel(0.99):9.1f}"
            f"{vragen:>8}{grootte:>9}" + (f"  {uitslag.fouten} fouten" if uitslag.fouten else "")
        )

    def snelheid(naam):
        return uitslagen[naam].per_seconde or 1e-9

    print(f"\n{'verhouding':58}{'gemeten':>9}{'doel':>9}")
    verhoudingen = [
        (f"{naam} ({KLEIN}) : kale view met even veel vragen en bytes", f"{naam} ({KLEIN:,})", kaal_, 0.8)
        for naam, kaal_ in (
            ("verhaal", "kale view als het verhaal"),
            ("voorpagina", "kale view als de voorpagina"),
        )
    ]
    verhoudingen.append(
        (
            "verhaal uit de cache : kale view, zelfde bytes",
            "verhaal uit de cache",
            "kale view, zelfde bytes",
            1.0,
        )
    )
    for titel, deze, andere, doel in verhoudingen:
        waarde = snelheid(deze) / snelheid(andere)
        print(f"{titel:58}{waarde:9.2f}{f'>= {doel}':>9}  {'goed' if waarde >= doel else 'tekort'}")
    for naam in PAGINAS:
        waarde = snelheid(f"{naam} ({KLEIN:,})") / snelheid(f"{naam} ({GROOT:,})")
        titel = f"{naam}: tijd bij {GROOT:,} : tijd bij {KLEIN}"
        print(f"{titel:58}{waarde:9.2f}{'<= 1.3':>9}  {'goed' if waarde <= 1.3 else 'tekort'}")
    for server in servers.values():
        server.proces.terminate()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bereid-voor"]:
        bereid_voor(int(sys.argv[2]), sys.argv[3] == "ja")
    else:
        main("--opnieuw" in sys.argv)

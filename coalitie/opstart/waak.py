"""The line of the Procfile that ends when an embedded server no longer answers, so that all ends."""

import os
import sys
import time

from coalitie.opstart.diensten import DIENSTEN, logbestand
from coalitie.opstart.linux import niemand_luistert
from coalitie.opstart.meldingen import zeg

POLS = 1.0  # seconds
GEDULD = 15  # looks without an answer: a server may be busy, but not for ever


def ingebouwd():
    """Return the names of the embedded servers in use: those without an address of their own."""
    eigen = {"postgres": "DATABASE_URL", "valkey": "REDIS_URL"}
    return [naam for naam, variabele in eigen.items() if not os.environ.get(variabele)]


def main():
    """Look every second until a server is gone; then say which, and end with status 1."""
    gemist = dict.fromkeys(ingebouwd(), 0)
    while True:
        for naam in gemist:
            gemist[naam] = 0 if DIENSTEN[naam].leeft() else gemist[naam] + 1
            if gemist[naam] >= GEDULD or niemand_luistert(DIENSTEN[naam].contact()):
                zeg(f"{DIENSTEN[naam].TITEL} antwoordt niet meer; zie {logbestand(naam)}.")
                sys.exit(1)
        time.sleep(POLS)


if __name__ == "__main__":
    main()

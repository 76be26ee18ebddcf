"""Two people who press at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections


def tegelijk(*handelingen):
    """Run functions at the same moment, each in a thread with a connection of its own.

    Returns what each gave or raised, in the order of the functions. The test needs
    ``django_db(transaction=True)``: the threads only see what is really in the database.
    """
    start = Barrier(len(handelingen))

    def voer_uit(handeling):
        try:
            start.wait(timeout=60)
            return handeling()
        except Exception as fout:
            return fout
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(handelingen)) as mensen:
        return list(mensen.map(voer_uit, handelingen))

"""The addresses of "Mijn coalitie". Each names its partner; ``coalitie/mijn/toegang.py`` guards them."""

from django.urls import path

from coalitie.mijn import start

PAGINAS = [
    path("mijn/", start.welkom, name="mijn"),
    path("mijn/<slug:partner>/", start.start, name="mijn_start"),
]

"""The addresses of "Mijn coalitie". Each names its partner; ``coalitie/mijn/toegang.py`` guards them."""

from django.urls import path

from coalitie.mijn import (
    bewijs,
    handleiding,
    leden,
    leveringen,
    start,
    toezeggingen,
    toezegstappen,
    uitnodiging,
    voortgang,
    voortgang_bewaar,
    wie_deed_wat,
)

PAGINAS = [
    path("mijn/", start.welkom, name="mijn"),
    # Before the pages of a partner: these would pass for the name of one.
    path("mijn/handleiding/", handleiding.lees, name="mijn_handleiding"),
    path("mijn/uitnodiging/", uitnodiging.uitnodiging, name="mijn_uitnodiging"),
    path("mijn/uitnodiging/<str:geheim>/", uitnodiging.link, name="mijn_uitnodiging_link"),
    path("mijn/<slug:partner>/", start.start, name="mijn_start"),
    path("mijn/<slug:partner>/voortgang/", voortgang.lijst, name="mijn_voortgangen"),
    path("mijn/<slug:partner>/voortgang/<int:nummer>/", voortgang.stuk, name="mijn_voortgang"),
    path(
        "mijn/<slug:partner>/voortgang/<int:nummer>/bewaar/",
        voortgang_bewaar.bewaar,
        name="mijn_voortgang_bewaar",
    ),
    path("mijn/<slug:partner>/collegas/", leden.collegas, name="mijn_collegas"),
    path("mijn/<slug:partner>/collegas/uitnodigen/", leden.nodig_uit, name="mijn_uitnodigen"),
    path(
        "mijn/<slug:partner>/collegas/uitnodigingen/<int:pk>/opnieuw/",
        leden.stuur_opnieuw,
        name="mijn_uitnodiging_opnieuw",
    ),
    path(
        "mijn/<slug:partner>/collegas/uitnodigingen/<int:pk>/intrekken/",
        leden.trek_in,
        name="mijn_uitnodiging_intrekken",
    ),
    path("mijn/<slug:partner>/collegas/weggaan/", leden.ga_weg, name="mijn_weggaan"),
    path("mijn/<slug:partner>/collegas/<int:pk>/", leden.collega, name="mijn_collega"),
    path("mijn/<slug:partner>/collegas/<int:pk>/beeindigen/", leden.beeindig, name="mijn_collega_weg"),
    path("mijn/<slug:partner>/wie-deed-wat/", wie_deed_wat.wie_deed_wat, name="mijn_wie_deed_wat"),
    path("mijn/<slug:partner>/wie-doet-het/<int:pk>/", leden.wie_doet_het, name="mijn_persoon"),
    path("mijn/<slug:partner>/toezeggingen/", toezeggingen.toezeggingen, name="mijn_toezeggingen"),
    path("mijn/<slug:partner>/toezeggingen/nieuw/", toezeggingen.nieuw, name="mijn_toezegging_nieuw"),
    path("mijn/<slug:partner>/toezeggingen/<int:nummer>/", toezeggingen.toezegging, name="mijn_toezegging"),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/wijzigen/",
        toezeggingen.wijzigen,
        name="mijn_toezegging_wijzigen",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/bevestigen/",
        toezegstappen.bevestigen,
        name="mijn_toezegging_bevestigen",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/bijstellen/",
        toezegstappen.bijstellen,
        name="mijn_toezegging_bijstellen",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/stap/<slug:methode>/",
        toezegstappen.stap,
        name="mijn_toezegging_stap",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/levering/",
        leveringen.melden,
        name="mijn_levering_nieuw",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/levering/<int:levering>/weghalen/",
        leveringen.weghalen,
        name="mijn_levering_weg",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/levering/<int:levering>/terugzetten/",
        leveringen.terugzetten,
        name="mijn_levering_terug",
    ),
    path(
        "mijn/<slug:partner>/toezeggingen/<int:nummer>/levering/<int:levering>/bewijs/",
        leveringen.bewijs_bij,
        name="mijn_levering_bewijs",
    ),
    path("mijn/<slug:partner>/bewijs/<int:nummer>/", bewijs.bewijs, name="mijn_bewijs"),
]

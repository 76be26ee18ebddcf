"""The addresses of the public site."""

from django.urls import path, register_converter

from coalitie.site import (
    antwoorden,
    behoeften,
    bestanden,
    denkmee,
    documenten,
    geld,
    geldbronnen,
    hoe_gaat_het,
    home,
    interventies,
    machines,
    over,
    partners,
    resultaten,
    sitemap,
    themas,
    tijdlijn,
    verhalen,
    volgen,
    wijken,
    zoeken,
)

register_converter(tijdlijn.Jaartal, "jaar")

PAGINAS = [
    path("", home.home, name="home"),
    path("verhalen/", verhalen.verhalen, name="verhalen"),
    path("verhalen/<slug:slug>/", verhalen.verhaal, name="verhaal"),
    path("berichten/", verhalen.berichten, name="berichten"),
    path("berichten/<slug:slug>/", verhalen.bericht, name="bericht"),
    path("themas/", themas.themas, name="themas"),
    path("themas/<slug:slug>/", themas.thema, name="thema"),
    path("wijken/", wijken.wijken, name="wijken"),
    path("wijken/<slug:slug>/", wijken.wijk, name="wijk"),
    path("interventies/", interventies.lijst, name="interventies"),
    path("interventies/<slug:slug>/", interventies.interventie, name="interventie"),
    path("interventies/<slug:slug>/voortgang/", hoe_gaat_het.voortgang, name="interventie_voortgang"),
    path("partners/", partners.lijst, name="partners"),
    path("partners/<slug:slug>/", partners.partner, name="partner"),
    path("geld/", geld.lijst, name="geld"),
    path("geld/behoeften/", behoeften.lijst, name="geld_behoeften"),
    path("geld/gemeente/", geldbronnen.gemeente, name="geld_gemeente"),
    path("geld/regelingen/<slug:slug>/", geldbronnen.regeling, name="geld_regeling"),
    path("geld/partners/<slug:slug>/", geldbronnen.partner, name="geld_partner"),
    path("geld/<slug:slug>/", geld.aanvraag, name="aanvraag"),
    path("resultaten/", resultaten.lijst, name="resultaten"),
    path("documenten/", documenten.documenten, name="documenten"),
    path("tijdlijn/", tijdlijn.tijdlijn, name="tijdlijn"),
    path("tijdlijn/<jaar:jaar>/", tijdlijn.jaar, name="tijdlijn_jaar"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("zoeken/suggesties/", zoeken.suggesties, name="zoek_suggesties"),
    path("denk-mee/", denkmee.denk_mee, name="denk_mee"),
    path("denk-mee/volg/", volgen.volgen, name="denk_mee_volg"),
    path("denk-mee/antwoorden/", antwoorden.antwoorden, name="denk_mee_antwoorden"),
    path("over/", over.over, name="over"),
    path("toegankelijkheid/", over.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", over.privacy, name="privacy"),
]

# For machines: the same in every language.
MACHINES = [
    path("verhalen/feed/", verhalen.feed, name="verhalen_feed"),
    path("stijl/themas.css", themas.kleuren, name="themakleuren"),
    path("media/<path:pad>", bestanden.bestand, name="bestand"),
    path("gezond/", machines.gezond, name="gezond"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("favicon.ico", machines.icoon, name="icoon"),
    path("site.webmanifest", machines.webmanifest, name="webmanifest"),
]

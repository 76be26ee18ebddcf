"""What the first view of the home page costs a telephone."""

import brotli

BYTES = 100_000
VERZOEKEN = 8
KOPPEN = 600  # of one answer, roughly


def test_eerste_keer_op_de_voorpagina(page, live_server, voorbeeld):
    gekregen = {}

    def noteer(antwoord):
        if antwoord.request.resource_type != "image" or "/static/" in antwoord.url:
            gekregen[antwoord.url] = antwoord

    page.on("response", noteer)
    page.goto("/", wait_until="networkidle")

    kosten = {}
    for adres, antwoord in gekregen.items():
        inhoud = antwoord.body()
        # Here static files come as they are; whitenoise has them ready in brotli.
        if not adres.endswith((".woff2", ".png", ".jpg", ".webp", ".avif")):
            inhoud = brotli.compress(inhoud, quality=11 if "/static/" in adres else 5)
        kosten[adres.removeprefix(live_server.url)] = len(inhoud) + KOPPEN
    assert "/" in kosten
    assert len(kosten) <= VERZOEKEN, kosten
    assert sum(kosten.values()) <= BYTES, kosten

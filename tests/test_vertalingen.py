"""Everything that a visitor can read is there in English, too."""

from babel.messages.checkers import checkers

from bouw.vertalingen import teksten, vertalingen


def sleutels(catalogus):
    """Return what identifies each text of a catalog."""
    return {(bericht.context, str(bericht.id)) for bericht in catalogus if bericht.id}


def test_elke_tekst_staat_in_de_lijst_en_geen_andere():
    gezocht, aanwezig = sleutels(teksten()), sleutels(vertalingen())
    assert gezocht - aanwezig == set(), "make vertaal zet deze teksten in de lijst"
    assert aanwezig - gezocht == set(), "make vertaal haalt deze teksten uit de lijst"


def test_elke_tekst_is_vertaald():
    zonder = [
        bericht.id
        for bericht in vertalingen()
        if bericht.id
        and (bericht.fuzzy or not all(bericht.string if bericht.pluralizable else [bericht.string]))
    ]
    assert zonder == []


def test_elke_vertaling_houdt_de_invulplekken():
    catalogus = vertalingen()
    fouten = []
    for bericht in catalogus:
        for controle in checkers if bericht.id else ():
            try:
                controle(catalogus, bericht)
            except Exception as fout:
                fouten.append(f"{bericht.id}: {fout}")
    assert fouten == []

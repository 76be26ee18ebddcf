"""Any programme: needs, sources, amounts, steps and covers on any days, as data and as rows."""

import datetime
from itertools import pairwise

from django.db import IntegrityError, transaction
from hypothesis import strategies as st

from coalitie.basis.vaag import VageDatum
from financiering.models import AanvraagBedrag, Dekking, Regeling
from tests.makers import (
    maak_aanvraag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_besteding,
    maak_gemeentebudget,
    maak_interventie,
    maak_levering,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_toezegging,
    maak_voorschot,
)

DAGEN = [datetime.date(2024, maand, 15) for maand in range(1, 7)]
JAREN = [2024, 2025]
THEMAS = ["leren", "werken", "wonen"]

dag = st.sampled_from(DAGEN)
# More often a late one: then more is known.
peildag = st.sampled_from([*DAGEN, *DAGEN[3:]])
jaar = st.sampled_from(JAREN)
themas = st.dictionaries(st.sampled_from(THEMAS), dag)
_grens = st.integers(0, 50).map(lambda tientallen: tientallen * 10)


@st.composite
def bedrag(draw):
    """Return (certainty, low, high, day); low is None when it is not known, high when it is no range."""
    zekerheid = draw(st.sampled_from(["exact", "afgerond", "ruim", "bandbreedte", "onbekend"]))
    laag = None if zekerheid == "onbekend" else draw(_grens)
    hoog = laag + draw(_grens) if zekerheid == "bandbreedte" else None
    return zekerheid, laag, hoog, draw(dag)


bedragen = st.lists(bedrag(), min_size=1, max_size=3)
# Known from the first day on, so that there is something to cover with or to be covered.
al_bekend = st.builds(lambda eerste, later: [(*eerste[:3], DAGEN[0]), *later], bedrag(), bedragen)


def stappen(statussen):
    """Return a list of (status, day), in the order in which they were taken; days may be out of order."""
    return st.lists(st.tuples(st.sampled_from(statussen), dag), min_size=1, max_size=3)


aanvraag = st.fixed_dictionaries(
    {
        "regeling": st.integers(0, 1),
        "openbaar": st.sampled_from([True, True, False]),
        "themas": themas,
        "stappen": stappen(
            ["verkend", "ingediend", "gereserveerd", "toegekend", "in_uitvoering", "afgewezen", "onbekend"]
        ),
        "bedragen": st.lists(
            st.tuples(st.sampled_from(["gevraagd", "gereserveerd", "verleend", "vastgesteld"]), bedrag()),
            max_size=3,
        ),
        "regels": st.dictionaries(jaar, al_bekend, max_size=2),
        "voorschotten": st.lists(st.tuples(dag, _grens.map(lambda euro: euro + 10)), max_size=2),
        "bestedingen": st.lists(st.tuples(dag, jaar, _grens.map(lambda euro: euro + 10)), max_size=2),
    }
)
toezegging = st.fixed_dictionaries(
    {
        "partner": st.integers(0, 1),
        "interventie": st.integers(0, 1),
        "stappen": st.lists(
            st.tuples(
                st.sampled_from(["voorgesteld", "bevestigd", "ingetrokken", "afgesloten"]), dag, _grens
            ),
            min_size=1,
            max_size=3,
        ),
        "leveringen": st.lists(st.tuples(dag, _grens.map(lambda euro: euro + 10)), max_size=2),
    }
)
budget = st.fixed_dictionaries(
    {
        "jaar": jaar,
        "themas": themas,
        "stappen": stappen(["voorgesteld", "gereserveerd", "vastgesteld", "vervallen"]),
        "bedragen": al_bekend,
    }
)
behoefte = st.fixed_dictionaries(
    {
        "interventie": st.integers(0, 1),
        "jaar": jaar,
        "omvang": al_bekend | bedragen,
        "vervallen": st.none() | st.none() | dag,
    }
)
dekking = st.fixed_dictionaries(
    {
        "behoefte": st.integers(0, 9),
        "soort": st.sampled_from(["begrotingsregel", "toezegging", "gemeentebudget"]),
        "bron": st.integers(0, 9),
        "hoeveelheid": st.integers(1, 12).map(lambda tientallen: tientallen * 10),
        "dagen": st.lists(dag, min_size=1, max_size=2, unique=True).map(sorted),
    }
)
programma = st.fixed_dictionaries(
    {
        "interventies": st.lists(themas, min_size=2, max_size=2),
        "aanvragen": st.lists(aanvraag, max_size=3),
        "toezeggingen": st.lists(toezegging, max_size=3),
        "budgetten": st.lists(budget, min_size=1, max_size=2),
        "behoeften": st.lists(behoefte, min_size=1, max_size=3),
        "dekkingen": st.lists(dekking, min_size=3, max_size=8),
    }
)


def vaag(dag):
    """Return the day as rows keep it."""
    return VageDatum.van_dag(dag)


def _neem_stappen(rij, genomen):
    rij.stappen.all().delete()
    for (van, *_ervoor), (naar, op, *hoeveel) in pairwise([("",), *genomen]):
        velden = {"hoeveelheid": hoeveel[0]} if hoeveel else {}
        rij.leg_stap_vast(
            van=van, naar=naar, ingegaan=vaag(op), reden="Zo was het.", bron="", door=None, **velden
        )


def _leg_neer(rijen, gegeven, veld="bedrag", **ook):
    for zekerheid, laag, hoog, op in gegeven:
        rijen.create(
            zekerheid=zekerheid,
            bron="Brief",
            per=vaag(op),
            opmerking="Niet genoemd." if zekerheid == "onbekend" else "",
            **{veld: laag, f"{veld}_tot": hoog},
            **ook,
        )


def bouw(plan):
    """Make the rows of a plan; returns (spec, object) per cover that the database accepted."""
    rij_van = {slug: maak_thema(slug=slug, naam=slug, volgorde=plek) for plek, slug in enumerate(THEMAS)}
    regelingen = [
        Regeling.objects.create(slug=f"r{n}", naam=f"R{n}", verstrekker="Het Rijk") for n in range(2)
    ]
    partners = [maak_partner(slug=f"p{n}", naam=f"P{n}") for n in range(2)]
    interventies = [maak_interventie(slug=f"i{n}") for n in range(2)]
    for interventie, vanaf in zip(interventies, plan["interventies"], strict=True):
        for slug, op in vanaf.items():
            interventie.themakoppelingen.create(thema=rij_van[slug], geldig_vanaf=vaag(op))
    bronnen = {"begrotingsregel": [], "toezegging": [], "gemeentebudget": []}
    for spec in plan["aanvragen"]:
        rij = maak_aanvraag(ronde=maak_ronde(regeling=regelingen[spec["regeling"]]))
        type(rij).objects.filter(pk=rij.pk).update(**{} if spec["openbaar"] else {"openbaar_vanaf": None})
        _neem_stappen(rij, spec["stappen"])
        for slug, op in spec["themas"].items():
            rij.themakoppelingen.create(thema=rij_van[slug], bron="Brief", geldig_vanaf=vaag(op))
        for soort, gegeven in spec["bedragen"]:
            _leg_neer(AanvraagBedrag.objects, [gegeven], aanvraag=rij, soort=soort)
        for in_jaar, gegeven in spec["regels"].items():
            regel = maak_begrotingsregel(aanvraag=rij, jaar=in_jaar)
            regel.bedragen.all().delete()
            _leg_neer(regel.bedragen, gegeven)
            bronnen["begrotingsregel"].append(({"aanvraag": spec, "bedragen": gegeven}, regel))
        for op, euro in spec["voorschotten"]:
            maak_voorschot(aanvraag=rij, op=vaag(op), bedrag=euro)
        for op, in_jaar, euro in spec["bestedingen"]:
            maak_besteding(aanvraag=rij, op=vaag(op), jaar=in_jaar, bedrag=euro)
    for spec in plan["toezeggingen"]:
        rij = maak_toezegging(
            partner=partners[spec["partner"]], interventie=interventies[spec["interventie"]]
        )
        _neem_stappen(rij, spec["stappen"])
        for op, euro in spec["leveringen"]:
            maak_levering(toezegging=rij, datum=op, hoeveelheid=euro)
        bronnen["toezegging"].append((spec, rij))
    for spec in plan["budgetten"]:
        rij = maak_gemeentebudget(jaar=spec["jaar"])
        _neem_stappen(rij, spec["stappen"])
        rij.bedragen.all().delete()
        _leg_neer(rij.bedragen, spec["bedragen"])
        for slug, op in spec["themas"].items():
            rij.themakoppelingen.create(thema=rij_van[slug], bron="Brief", geldig_vanaf=vaag(op))
        bronnen["gemeentebudget"].append((spec, rij))
    behoeften = []
    for spec in plan["behoeften"]:
        rij = maak_behoefte(
            interventie=interventies[spec["interventie"]], jaar=spec["jaar"], vervallen_op=spec["vervallen"]
        )
        rij.omvang.all().delete()
        _leg_neer(rij.omvang, spec["omvang"], "hoeveelheid")
        behoeften.append((spec, rij))
    return list(_dek(plan["dekkingen"], behoeften, bronnen))


def _dek(dekkingen, behoeften, bronnen):
    for spec in dekkingen:
        soort = spec["soort"] if bronnen[spec["soort"]] else "gemeentebudget"
        mogelijk = bronnen[soort]
        van_behoefte, behoefte = behoeften[spec["behoefte"] % len(behoeften)]
        van_bron, bron = mogelijk[spec["bron"] % len(mogelijk)]
        vanaf, *tot = spec["dagen"]
        try:
            with transaction.atomic():
                Dekking.objects.create(
                    behoefte=behoefte,
                    hoeveelheid=spec["hoeveelheid"],
                    geldig_vanaf=vaag(vanaf),
                    geldig_tot=tot[0] if tot else None,
                    **{soort: bron},
                )
        except IntegrityError:
            continue
        yield {
            **spec,
            "soort": soort,
            "van_behoefte": van_behoefte,
            "van_bron": van_bron,
            "vanaf": vanaf,
            "tot": tot[0] if tot else None,
        }

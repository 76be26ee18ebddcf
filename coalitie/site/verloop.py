"""From need to story: what happened around one plan or one application, by one query.

The events are those of ``coalitie.site.gebeurtenissen``, narrowed, with what only plans and applications
have: needs, promises, exceptions that were asked, and how it went.
"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace

from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat, JSONObject, TruncDate
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.middelen import Eenheid
from coalitie.basis.templatetags.portaal import bedrag_in_woorden
from coalitie.basis.toen import ook_nu
from coalitie.basis.zekerheid import Zekerheid
from coalitie.site.bladeren import bladzijde
from coalitie.site.gebeurtenissen import gelezen, met_datum, per_groep
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from financiering.besluitvragen import besluiten_over, besluiten_over_aanvraag
from financiering.models import Aanvraag, AanvraagInterventie, AanvraagStap, Cofinanciering
from partners.hoe_gaat_het import laatst_ingediend
from partners.models import Doorbraak, DoorbraakStap, Toezegging, ToezeggingStap, Voortgang
from partners.woorden import in_eenheid, wat
from themas.models import Behoefte, BehoefteOmvang, Interventie, InterventieStap, Resultaat
from verhalen.models import Verhaal, VerhaalInterventie

PER_BLADZIJDE = 40
# On the page of an application: so many at once, the older ones folded, and never more than this.
OPEN, IN_VOUW = 8, 30


@alleen_lezen
@volgt_verhuizingen
def tijdlijn(request, slug):
    """Show what happened around a plan, from what was needed to what was told, what came first first."""
    interventie = haal(zichtbaar(request, Interventie.objects.all()), slug)
    pagina = bladzijde(request, van_interventie(interventie), PER_BLADZIJDE)
    inhoud = {"interventie": interventie, "pagina": pagina, "groepen": per_groep(pagina)}
    return render(request, "site/interventies/tijdlijn.html", inhoud)


def van_interventie(interventie, tot_en_met=None):
    """Return what the public may read of what happened around a plan until a day (today), in order."""
    dit = [interventie.pk]
    koppelingen = AanvraagInterventie.objects.filter(interventie=interventie)
    doorbraken = Doorbraak.objects.openbaar().filter(interventie=interventie)
    toezeggingen = Toezegging.objects.openbaar().filter(interventie=interventie)
    bronnen = {
        **_rond_plannen(dit),
        "plan": _stappen(InterventieStap.objects.filter(onderwerp=interventie)),
        "geld": _stappen(_van_aanvragen(Aanvraag.objects.filter(pk__in=koppelingen.values("aanvraag")))),
        "doorbraak": _van_doorbraken(doorbraken),
        "toezegging": _toegezegd(toezeggingen),
        "besluit": _besloten(besluiten_over(dit)),
        "resultaat": met_datum(Resultaat.objects.filter(interventie=interventie)).annotate(
            waar=Value(""), meer=JSONObject(bron="bron")
        ),
    }
    return _lees(bronnen, tot_en_met)


def van_aanvraag(aanvraag, tot_en_met=None):
    """Return what happened around an application and the public plans it is for, until a day (today).

    Of promises only those that add money to it. Returns ``gebeurtenissen``, the last ``OPEN`` of them in
    order, ``eerder`` with those before, and ``er_is_meer`` when some are left out.
    """
    plannen = Interventie.objects.openbaar().filter(
        pk__in=AanvraagInterventie.objects.op(tot_en_met or timezone.localdate())
        .filter(aanvraag=aanvraag)
        .values("interventie")
    )
    bij = Cofinanciering.objects.filter(aanvraag=aanvraag, toezegging__isnull=False)
    bronnen = {
        **_rond_plannen(plannen.values("pk"), met_plan=True),
        "geld": _stappen(AanvraagStap.objects.geldend().filter(onderwerp=aanvraag), met_adres=False),
        "toezegging": _toegezegd(
            ook_nu(Toezegging.objects.openbaar().filter(pk__in=bij.values("toezegging")))
        ),
        "besluit": _besloten(besluiten_over_aanvraag(aanvraag)),
    }
    rijen = [_eigen_stap(een) if een.soort == "geld" else een for een in _lees(bronnen, tot_en_met)]
    getoond = rijen[-IN_VOUW:]
    return {
        "gebeurtenissen": getoond[-OPEN:],
        "eerder": getoond[:-OPEN],
        "er_is_meer": len(rijen) > len(getoond),
    }


def _eigen_stap(een):
    """Return a step of the application whose page it is: called after what was reached, not after itself."""
    meer = {naam: waarde for naam, waarde in een.meer.items() if naam != "status"}
    return replace(een, titel=str(een.status or een.titel), meer=meer)


def _rond_plannen(plannen, *, met_plan=False):
    """Return what every plan has: needs, how it went and stories; ``met_plan`` says of which plan."""
    eigen = {"plan": F("interventie__titel")} if met_plan else {}
    dag = TruncDate("publiceren_op")
    verteld = VerhaalInterventie.objects.filter(interventie__in=plannen)
    return {
        "behoefte": met_datum(
            BehoefteOmvang.objects.filter(
                behoefte__in=Behoefte.objects.openbaar().filter(interventie__in=plannen)
            ),
            "per",
        ).annotate(
            wat=F("behoefte__waarvoor"),
            waar=Value(""),
            meer=JSONObject(
                **({"plan": F("behoefte__interventie__titel")} if met_plan else {}),
                jaar="behoefte__jaar",
                eenheid="behoefte__eenheid",
                zekerheid="zekerheid",
                laag=_als_tekst("hoeveelheid"),
                hoog=_als_tekst("hoeveelheid_tot"),
                bron="bron",
            ),
        ),
        "voortgang": met_datum(
            ook_nu(Voortgang.objects.openbaar().filter(interventie__in=plannen))
            .annotate(gezegd_op=Subquery(laatst_ingediend().values("ingegaan")[:1]))
            .filter(gezegd_op__isnull=False),
            "gezegd_op",
        ).annotate(
            wat=F("partner__naam"),
            waar=F("interventie__slug"),
            meer=JSONObject(
                **eigen, status="stand", plek=Concat(Value("#ronde-"), Cast("ronde", CharField()))
            ),
        ),
        "verhaal": ook_nu(Verhaal.objects.openbaar().filter(pk__in=verteld.values("verhaal"))).annotate(
            eerste=dag,
            na_laatste=TruncDate(F("publiceren_op") + timedelta(days=1)),
            wat=F("titel"),
            waar=F("slug"),
            meer=JSONObject(tekst="intro"),
        ),
    }


def _als_tekst(veld):
    return Cast(veld, CharField())  # a number in JSON would lose its cents


def _van_aanvragen(aanvragen):
    openbaar = Aanvraag.objects.openbaar().filter(pk__in=aanvragen.values("pk"))
    return AanvraagStap.objects.geldend().filter(onderwerp__in=openbaar)


def _stappen(stappen, *, met_adres=True):
    return met_datum(stappen, "ingegaan").annotate(
        wat=F("onderwerp__titel"),
        waar=F("onderwerp__slug") if met_adres else Value(""),
        meer=JSONObject(status="naar", tekst="reden", bron="bron"),
    )


def _van_doorbraken(doorbraken):
    stappen = DoorbraakStap.objects.geldend().filter(onderwerp__in=doorbraken)
    return met_datum(stappen, "ingegaan").annotate(
        wat=F("onderwerp__titel"),
        waar=F("onderwerp__interventie__slug"),
        meer=JSONObject(
            status="naar", tekst="reden", plek=Concat(Value("#doorbraak-"), F("onderwerp__slug"))
        ),
    )


def _toegezegd(toezeggingen):
    """Return when promises that stand were last confirmed, each with what it was then."""
    bevestigd = ToezeggingStap.objects.geldend().filter(
        onderwerp=OuterRef("onderwerp"),
        naar=Toezegging.Status.BEVESTIGD,
        van__in=("", Toezegging.Status.VOORGESTELD),
    )
    laatste = Subquery(bevestigd.order_by("-pk").values("pk")[:1])
    stappen = ToezeggingStap.objects.filter(onderwerp__in=toezeggingen, pk=laatste)
    return met_datum(stappen, "ingegaan").annotate(
        wat=F("onderwerp__partner__naam"),
        waar=F("onderwerp__partner__slug"),
        meer=JSONObject(
            soort="onderwerp__soort",
            eenheid="onderwerp__eenheid",
            laag=_als_tekst("hoeveelheid"),
            tekst="onderwerp__tekst",
        ),
    )


def _besloten(besluiten):
    return met_datum(besluiten, "op").annotate(
        wat=F("titel"), waar=F("slug"), meer=JSONObject(tekst="besluit")
    )


def _lees(bronnen, tot_en_met):
    vragen = [
        rijen.filter(eerste__lte=tot_en_met or timezone.localdate())
        .annotate(wat_voor=Value(soort))
        .order_by()
        for soort, rijen in bronnen.items()
    ]
    rijen = gelezen(vragen)
    for een in rijen:
        een.meer["hoeveel"] = _hoeveel(een)
    return rijen


def _hoeveel(een):
    """Return how much was needed or promised, in words; "" for all else."""
    if een.soort == "toezegging":
        return wat(
            Toezegging(
                soort=een.meer["soort"],
                eenheid=een.meer["eenheid"],
                hoeveelheid=_getal(een.meer["laag"]),
            )
        )
    if een.soort != "behoefte":
        return ""
    return _("%(hoeveel)s, voor %(jaar)s") % {
        "hoeveel": _omvang(een.meer),
        "jaar": een.meer["jaar"],
    }


def _omvang(meer):
    laag, hoog = _getal(meer["laag"]), _getal(meer["hoog"])
    if meer["eenheid"] == Eenheid.EUR:
        return bedrag_in_woorden(SimpleNamespace(zekerheid=meer["zekerheid"], bedrag=laag, bedrag_tot=hoog))
    if laag is None:
        return _("nog niet bekend hoeveel %(eenheid)s") % {"eenheid": Eenheid(meer["eenheid"]).label}
    if hoog is not None:
        laagste = in_eenheid(laag, meer["eenheid"])
        return _("%(laag)s tot %(hoog)s") % {"laag": laagste, "hoog": in_eenheid(hoog, meer["eenheid"])}
    hoeveel = in_eenheid(laag, meer["eenheid"])
    if meer["zekerheid"] == Zekerheid.RUIM:
        return _("ruim %(hoeveel)s") % {"hoeveel": hoeveel}
    if meer["zekerheid"] == Zekerheid.AFGEROND:
        return _("ongeveer %(hoeveel)s") % {"hoeveel": hoeveel}
    return hoeveel


def _getal(tekst):
    return None if tekst is None else Decimal(tekst)

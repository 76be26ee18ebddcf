"""What of themes, wijken, interventions and documents can be found."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils import timezone
from django.utils.text import capfirst

from coalitie.basis.zoeken.bronnen import Bron, Vindbaar
from themas.models import (
    Buurt,
    Document,
    Interventie,
    InterventieThema,
    InterventieWijk,
    Resultaat,
    Thema,
    Wijk,
)

# Themes and wijken are public from the start.
ALTIJD = timezone.datetime(2000, 1, 1, tzinfo=timezone.get_fixed_timezone(0))


def _thema(thema):
    return Vindbaar(
        titel=thema.naam,
        vanaf=ALTIJD,
        samenvatting=thema.wat_we_willen,
        teksten=(thema.tekst,),
        themas=(thema.pk,),
    )


def _wijk(wijk):
    return Vindbaar(
        titel=wijk.naam,
        vanaf=ALTIJD,
        samenvatting=wijk.intro,
        teksten=tuple(wijk.buurtnamen),
        wijken=(wijk.pk,),
    )


def _wijken():
    buurten = Buurt.objects.filter(wijk=OuterRef("pk")).order_by("naam").values("naam").distinct()
    return Wijk.objects.annotate(buurtnamen=ArraySubquery(buurten))


def _interventie(interventie):
    return Vindbaar(
        titel=interventie.titel,
        vanaf=interventie.openbaar_vanaf,
        samenvatting=interventie.samenvatting,
        teksten=(interventie.tekst, interventie.doelgroep, *interventie.opgeleverd),
        datum=interventie.openbaar_vanaf and timezone.localdate(interventie.openbaar_vanaf),
        themas=tuple(interventie.thema_ids),
        wijken=tuple(interventie.wijk_ids),
    )


def _interventies():
    eigen = {"interventie": OuterRef("pk")}
    return Interventie.objects.annotate(
        thema_ids=ArraySubquery(InterventieThema.objects.filter(**eigen).order_by().values("thema")),
        wijk_ids=ArraySubquery(InterventieWijk.objects.filter(**eigen).order_by().values("wijk")),
        opgeleverd=ArraySubquery(Resultaat.objects.filter(**eigen).order_by("pk").values("wat")),
    )


def _document(document):
    return Vindbaar(
        titel=document.titel,
        vanaf=document.openbaar_vanaf,
        samenvatting=document.omschrijving,
        teksten=(capfirst(document.get_soort_display()), document.kenmerk),
        datum=document.datum and document.datum.laatste,
    )


BRONNEN = (
    Bron(
        soort="thema",
        model=Thema,
        lees=_thema,
        rijen=Thema.objects.all,
        openbaar=Thema.objects.all,
        gewicht=1.3,
    ),
    Bron(
        soort="wijk",
        model=Wijk,
        lees=_wijk,
        rijen=_wijken,
        openbaar=Wijk.objects.all,
        onderdelen={Buurt: "wijk_id"},
        gewicht=1.3,
    ),
    Bron(
        soort="interventie",
        model=Interventie,
        lees=_interventie,
        rijen=_interventies,
        openbaar=Interventie.objects.openbaar,
        onderdelen={
            InterventieThema: "interventie_id",
            InterventieWijk: "interventie_id",
            Resultaat: "interventie_id",
        },
        gewicht=1.1,
    ),
    Bron(
        soort="document",
        model=Document,
        lees=_document,
        rijen=Document.objects.all,
        openbaar=Document.objects.openbaar,
        gewicht=0.8,
    ),
)

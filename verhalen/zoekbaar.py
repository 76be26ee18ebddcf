"""What of stories and short pieces can be found."""

from datetime import datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils import timezone

from coalitie.basis.zoeken.bronnen import Bron, Vindbaar
from verhalen.models import (
    Bericht,
    BerichtThema,
    BerichtWijk,
    CijferBlok,
    CitaatBlok,
    FotoBlok,
    TekstBlok,
    Toestemming,
    Verhaal,
    VerhaalPartner,
    VerhaalStap,
    VerhaalThema,
    VerhaalWijk,
)


def _verhaal(verhaal):
    vanaf, tot = _te_lezen(verhaal)
    return Vindbaar(
        titel=verhaal.titel,
        vanaf=vanaf,
        tot=tot,
        samenvatting=verhaal.intro,
        teksten=(
            *(blok for blokken in (verhaal.teksten, verhaal.citaten, verhaal.cijfers) for blok in blokken),
            *(blok for blok in verhaal.bijschriften if blok),
            verhaal.auteur,
        ),
        datum=verhaal.publiceren_op and timezone.localdate(verhaal.publiceren_op),
        themas=tuple(verhaal.thema_ids),
        wijken=tuple(verhaal.wijk_ids),
        partners=tuple(verhaal.partner_ids),
    )


def _te_lezen(verhaal):
    """Return from when until when a visitor may read it: a consent that ends takes it offline."""
    if verhaal.status != Verhaal.Status.GEPUBLICEERD:
        return None, None
    if not verhaal.portretteert:
        return verhaal.publiceren_op, None
    toestemmingen = list(verhaal.toestemmingen.all())
    if not toestemmingen:
        return None, None
    gegeven = max(een.gegeven_op for een in toestemmingen)
    laatste = min(een.geldig_tot for een in toestemmingen)
    return max(verhaal.publiceren_op, _middernacht(gegeven)), _middernacht(laatste + timedelta(days=1))


def _middernacht(dag):
    return timezone.make_aware(datetime.combine(dag, time()))


def _verhalen():
    eigen = {"verhaal": OuterRef("pk")}
    return Verhaal.objects.prefetch_related("toestemmingen").annotate(
        teksten=_blokken(TekstBlok, "tekst"),
        citaten=_blokken(CitaatBlok, "citaat"),
        cijfers=_blokken(CijferBlok, "wat"),
        bijschriften=_blokken(FotoBlok, "bijschrift"),
        thema_ids=ArraySubquery(VerhaalThema.objects.filter(**eigen).order_by().values("thema")),
        wijk_ids=ArraySubquery(VerhaalWijk.objects.filter(**eigen).order_by().values("wijk")),
        partner_ids=ArraySubquery(VerhaalPartner.objects.filter(**eigen).order_by().values("partner")),
    )


def _blokken(model, veld):
    return ArraySubquery(model.objects.filter(parent=OuterRef("pk")).order_by("ordering", "pk").values(veld))


def _bericht(bericht):
    return Vindbaar(
        titel=bericht.titel,
        vanaf=bericht.openbaar_vanaf,
        teksten=(bericht.tekst, bericht.bron_naam),
        datum=bericht.datum and bericht.datum.laatste,
        themas=tuple(bericht.thema_ids),
        wijken=tuple(bericht.wijk_ids),
    )


def _berichten():
    eigen = {"bericht": OuterRef("pk")}
    return Bericht.objects.annotate(
        thema_ids=ArraySubquery(BerichtThema.objects.filter(**eigen).order_by().values("thema")),
        wijk_ids=ArraySubquery(BerichtWijk.objects.filter(**eigen).order_by().values("wijk")),
    )


BRONNEN = (
    Bron(
        soort="verhaal",
        model=Verhaal,
        lees=_verhaal,
        rijen=_verhalen,
        openbaar=Verhaal.objects.openbaar,
        onderdelen={
            TekstBlok: "parent_id",
            FotoBlok: "parent_id",
            CitaatBlok: "parent_id",
            CijferBlok: "parent_id",
            Toestemming: "verhaal_id",
            VerhaalStap: "onderwerp_id",
            VerhaalThema: "verhaal_id",
            VerhaalWijk: "verhaal_id",
            VerhaalPartner: "verhaal_id",
        },
    ),
    Bron(
        soort="bericht",
        model=Bericht,
        lees=_bericht,
        rijen=_berichten,
        openbaar=Bericht.objects.openbaar,
        onderdelen={BerichtThema: "bericht_id", BerichtWijk: "bericht_id"},
        gewicht=0.8,
    ),
)

"""Keeping what can be found the same as what the pages say."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save

from coalitie.basis.models import Zoektekst
from coalitie.basis.zoeken.bronnen import kaal, kale_titel
from coalitie.basis.zoeken.woorden import tel_woorden

VELDEN = (
    "slug",
    "titel",
    "samenvatting",
    "tekst",
    "etiketten",
    "gewicht",
    "datum",
    "openbaar_vanaf",
    "openbaar_tot",
)
PER_KEER = 500


def volg(bron):
    """Keep the texts of ``bron`` up to date from now on, with every save, in the transaction of that save."""
    naam = f"zoeken-{bron.soort}"
    merk = f"_vorige_{bron.soort}"

    def bewaard(instance, raw=False, **kwargs):
        if not raw:
            werk_bij(bron, [instance.pk])

    def weg(instance, **kwargs):
        Zoektekst.objects.filter(soort=bron.soort, object_id=instance.pk).delete()

    def verhuist(sender, instance, raw=False, **kwargs):
        # The page that it leaves says something else from now on.
        vorige = None
        if instance.pk and not raw:
            naam = bron.onderdelen[sender]
            vorige = sender._base_manager.filter(pk=instance.pk).values_list(naam, flat=True).first()
        setattr(instance, merk, vorige)

    def onderdeel(sender, instance, raw=False, **kwargs):
        paginas = {getattr(instance, bron.onderdelen[sender]), getattr(instance, merk, None)} - {None}
        if paginas and not raw:
            werk_bij(bron, paginas)

    def koppeling(instance, action, **kwargs):
        if action.startswith("post_"):
            werk_bij(bron, [instance.pk])

    post_save.connect(bewaard, sender=bron.model, weak=False, dispatch_uid=naam)
    post_delete.connect(weg, sender=bron.model, weak=False, dispatch_uid=naam)
    for model in bron.onderdelen:
        pre_save.connect(verhuist, sender=model, weak=False, dispatch_uid=naam)
        post_save.connect(onderdeel, sender=model, weak=False, dispatch_uid=naam)
        post_delete.connect(onderdeel, sender=model, weak=False, dispatch_uid=naam)
    for veld in bron.model._meta.many_to_many:
        if veld.remote_field.through in bron.onderdelen:
            m2m_changed.connect(koppeling, sender=veld.remote_field.through, weak=False, dispatch_uid=naam)


def werk_bij(bron, pks):
    """Make the texts of these pages say what the pages say; what is never public is not kept."""
    rijen = [_rij(bron, pagina) for pagina in bron.rijen().filter(pk__in=pks)]
    rijen = [rij for rij in rijen if rij]
    verdwenen = set(pks) - {rij.object_id for rij in rijen}
    if verdwenen:
        Zoektekst.objects.filter(soort=bron.soort, object_id__in=verdwenen).delete()
    _bewaar(rijen)


def loop_na(bronnen):
    """Repair what went past ``volg``, such as changes in bulk; returns how many texts were not right.

    Running it twice changes nothing the second time.
    """
    hersteld = 0
    for bron in bronnen:
        # What gets a text while we look is not looked at, and must not go.
        had_tekst = set(Zoektekst.objects.filter(soort=bron.soort).values_list("object_id", flat=True))
        gezien = set()
        stapel = []
        for pagina in bron.rijen().order_by("pk").iterator(PER_KEER):
            stapel.append(pagina)
            if len(stapel) == PER_KEER:
                hersteld += _vergelijk(bron, stapel, gezien)
                stapel = []
        hersteld += _vergelijk(bron, stapel, gezien)
        over = Zoektekst.objects.filter(soort=bron.soort, object_id__in=had_tekst - gezien)
        hersteld += over.delete()[0]
    soorten = [bron.soort for bron in bronnen]
    hersteld += Zoektekst.objects.exclude(soort__in=soorten).delete()[0]
    tel_woorden()
    return hersteld


def _vergelijk(bron, paginas, gezien):
    """Repair what differs of these pages, and note in ``gezien`` which pages can be found."""
    nieuw = {rij.object_id: rij for pagina in paginas if (rij := _rij(bron, pagina))}
    gezien.update(nieuw)
    oud = {
        rij["object_id"]: rij
        for rij in Zoektekst.objects.filter(soort=bron.soort, object_id__in=nieuw).values(
            "object_id", *VELDEN
        )
    }
    anders = [
        pk
        for pk, rij in nieuw.items()
        if pk not in oud or any(oud[pk][veld] != getattr(rij, veld) for veld in VELDEN)
    ]
    if anders:
        werk_bij(bron, anders)  # reads them again: somebody may have saved one meanwhile
    return len(anders)


def _rij(bron, pagina):
    """Return the row for a page, or None when nobody will ever be able to read it as it is now."""
    inhoud = bron.lees(pagina)
    if inhoud.vanaf is None or (inhoud.tot and inhoud.tot <= inhoud.vanaf):
        return None
    return Zoektekst(
        soort=bron.soort,
        object_id=pagina.pk,
        slug=pagina.slug,
        titel=kale_titel(inhoud.titel),
        samenvatting=kaal(inhoud.samenvatting),
        tekst=kaal(*inhoud.teksten),
        etiketten=[
            f"soort:{bron.soort}",
            *(f"thema:{pk}" for pk in sorted(inhoud.themas)),
            *(f"wijk:{pk}" for pk in sorted(inhoud.wijken)),
            *(f"partner:{pk}" for pk in sorted(inhoud.partners)),
        ],
        gewicht=bron.gewicht,
        datum=inhoud.datum,
        openbaar_vanaf=inhoud.vanaf,
        openbaar_tot=inhoud.tot,
    )


def _bewaar(rijen):
    if rijen:
        Zoektekst.objects.bulk_create(
            rijen, update_conflicts=True, unique_fields=["soort", "object_id"], update_fields=VELDEN
        )

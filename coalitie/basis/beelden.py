"""Which pictures there are, and which are there no longer."""

from django.core.files.storage import default_storage

from coalitie.basis import beeldmaten
from coalitie.basis.afbeeldingen import afbeeldingvelden
from coalitie.basis.models import Beeld


def genoemd(velden):
    """Return the names of all files that a record has now in one of these (model, field)."""
    return {
        naam
        for model, veld in velden
        for naam in model._base_manager.exclude(**{veld: ""}).values_list(veld, flat=True)
    }


def wie_heeft(naam):
    """Return the records that have this picture."""
    return [rij for model, veld in afbeeldingvelden() for rij in model._base_manager.filter(**{veld: naam})]


def vergeet(namen):
    """Remove the sizes of those of these pictures that no record has any more."""
    in_gebruik = {
        naam
        for model, veld in afbeeldingvelden()
        for naam in model._base_manager.filter(**{f"{veld}__in": namen}).values_list(veld, flat=True)
    }
    for naam in set(namen) - in_gebruik:
        Beeld.objects.filter(naam=naam).delete()
        beeldmaten.verwijder(naam)


def houd_bij():
    """Note the pictures that came in past a form, and forget those that went the same way.

    Sizes that were lost from the disk are made again; until then no page names them.
    """
    nu = genoemd(afbeeldingvelden())
    bekend = set(Beeld.objects.values_list("naam", flat=True))
    Beeld.objects.bulk_create([Beeld(naam=naam) for naam in nu - bekend], ignore_conflicts=True)
    vergeet(bekend - nu)
    # First what should be there, then what is: a picture that is finished meanwhile is not looked at.
    klaar = list(Beeld.objects.filter(klaar_op__isnull=False))
    op_schijf = set(default_storage.namen())
    kwijt = [beeld.pk for beeld in klaar if not op_schijf.issuperset(beeldmaten.paden(beeld))]
    Beeld.objects.filter(pk__in=kwijt).opnieuw()

"""Which pictures there are, and which are there no longer."""

from coalitie.basis import beeldmaten
from coalitie.basis.afbeeldingen import afbeeldingvelden
from coalitie.basis.models import Beeld


def genoemd():
    """Return the names of all pictures that a record has now."""
    return {
        naam
        for model, veld in afbeeldingvelden()
        for naam in model._base_manager.exclude(**{veld: ""}).values_list(veld, flat=True)
    }


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
    """Note the pictures that came in past a form, and forget those that went the same way."""
    nu = genoemd()
    bekend = set(Beeld.objects.values_list("naam", flat=True))
    Beeld.objects.bulk_create([Beeld(naam=naam) for naam in nu - bekend], ignore_conflicts=True)
    vergeet(bekend - nu)

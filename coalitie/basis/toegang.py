"""The teams, and who may manage whose account: nobody gives away, or takes over, more than they have themselves."""

from django.contrib.auth.models import Group, Permission

from coalitie.basis.models import Gebruiker

# The names of the groups; what each may do stands in ``coalitie/beheer/rechten.py``.
PROGRAMMATEAM = "programmateam"
REDACTIE = "redactie"
MEELEZER = "meelezer"
BEHEER = "beheer"


def mensen_van(groep):
    """Return the accounts that work and belong to a group."""
    return Gebruiker.objects.filter(is_active=True, groups__name=groep)


def groepen_om_te_geven(door):
    """Return the groups that ``door`` may put somebody in: those whose every right ``door`` has too."""
    if door.is_superuser:
        return Group.objects.all()
    eigen = Permission.objects.filter(group__user=door)
    met_meer = Group.permissions.through.objects.exclude(permission__in=eigen)
    return Group.objects.exclude(pk__in=met_meer.values("group"))


def mag_account_beheren(door, gebruiker):
    """Tell whether ``door`` may change this account: never one that can do more than ``door``."""
    if door.is_superuser:
        return True
    return not (
        gebruiker.is_superuser
        or gebruiker.user_permissions.exists()
        or gebruiker.groups.exclude(pk__in=groepen_om_te_geven(door)).exists()
    )

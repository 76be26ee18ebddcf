"""What a test leaves behind, no other test finds."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.cache import caches

from coalitie.basis.models import Gebruiker
from tests.leegmaken import maak_leeg
from tests.makers import maak_gebruiker


@pytest.mark.django_db(transaction=True)
def test_leeg_is_zoals_na_het_migreren():
    migreren = list(Permission.objects.order_by("pk").values_list())
    Permission.objects.filter(codename="view_wijk").update(name="Anders")
    Permission.objects.filter(codename="view_thema").delete()
    maak_gebruiker().groups.add(Group.objects.create(name="nieuw"))
    caches["deur"].set("tel:iets", 3)

    maak_leeg()

    assert list(Permission.objects.order_by("pk").values_list()) == migreren
    assert not Group.objects.filter(name="nieuw").exists()
    assert not Gebruiker.objects.exists()
    assert not Gebruiker.pgh_event_model.objects.exists()
    assert caches["deur"].get("tel:iets") is None, "een telling telt mee in een andere test"

"""Who may do what for which partner."""

from partners.models import Lidmaatschap, Partner


def lidmaatschappen_van(gebruiker):
    """Return what somebody may do today, for each partner that takes part; the partners are loaded."""
    return (
        Lidmaatschap.objects.geldig()
        .filter(gebruiker=gebruiker, gebruiker__is_active=True, partner__in=Partner.objects.actief())
        .select_related("partner")
        .order_by("partner__naam")
    )


def leden_van(partner, *rollen):
    """Return the memberships of a partner that hold today, in these roles or in all; the people are loaded."""
    leden = Lidmaatschap.objects.geldig().filter(partner=partner, gebruiker__is_active=True)
    if rollen:
        leden = leden.filter(rol__in=rollen)
    return leden.select_related("gebruiker").order_by("gebruiker__naam", "gebruiker__email")


def is_mandaathouder(gebruiker):
    """Tell whether somebody may promise something for any partner today."""
    return lidmaatschappen_van(gebruiker).filter(rol=Lidmaatschap.Rol.MANDAATHOUDER).exists()


def kan_invullen():
    """Return the memberships of today, of accounts that work, with which somebody may fill in."""
    rollen = [Lidmaatschap.Rol.INVULLER, Lidmaatschap.Rol.MANDAATHOUDER]
    return Lidmaatschap.objects.geldig().filter(rol__in=rollen, gebruiker__is_active=True)


def partners_zonder_mandaathouder():
    """Return the partners that take part today, and for which nobody may promise anything."""
    mandaten = Lidmaatschap.objects.geldig().filter(
        rol=Lidmaatschap.Rol.MANDAATHOUDER, gebruiker__is_active=True
    )
    return Partner.objects.actief().exclude(pk__in=mandaten.values("partner"))

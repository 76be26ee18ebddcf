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

"""Questions about rounds: what has nobody who tells about it."""

from django.utils.translation import gettext as _

from partners.acties.rondes import WIE_VERTELT
from partners.models import Partner, RondeInterventie, Verantwoordelijkheid


def waarschuwingen(ronde):
    """Return pairs (intervention, sentence) for what nobody will be asked about, or no person by name."""
    koppelingen = RondeInterventie.objects.filter(ronde=ronde).select_related("interventie")
    vertellers = {}
    for rij in (
        Verantwoordelijkheid.objects.geldig()
        .filter(
            rol__in=WIE_VERTELT,
            interventie__in=koppelingen.values("interventie"),
            partner__in=Partner.objects.actief(),
        )
        .select_related("partner")
        .order_by("partner__naam")
    ):
        vertellers.setdefault(rij.interventie_id, {}).setdefault(rij.partner, []).append(rij.persoon_id)
    regels = []
    for koppeling in koppelingen.order_by("interventie__titel"):
        partners = vertellers.get(koppeling.interventie_id, {})
        naamloos = [str(partner) for partner, personen in partners.items() if not any(personen)]
        if not partners:
            regels.append(
                (koppeling.interventie, _("geen trekker of uitvoerder, dus we vragen het aan niemand"))
            )
        elif naamloos:
            namen = ", ".join(naamloos)
            regels.append((koppeling.interventie, _("niemand bij naam bij %(namen)s") % {"namen": namen}))
    return regels

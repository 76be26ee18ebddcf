"""Questions about rounds: what has nobody who tells about it."""

from django.db.models import CharField, Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext as _

from partners.models import Herinnering, Partner, RondeInterventie, Verantwoordelijkheid


def waarschuwingen(ronde):
    """Return pairs (intervention, sentence) for what nobody will be asked about, or no person by name."""
    koppelingen = RondeInterventie.objects.filter(ronde=ronde).select_related("interventie")
    vertellers = {}
    for rij in (
        Verantwoordelijkheid.objects.geldig()
        .filter(
            rol__in=Verantwoordelijkheid.WIE_VERTELT,
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


def met_herinneringen(voortgangen):
    """Annotate progress with ``wie`` (the name of the person, or "") and ``herinnerd`` (on how many days).

    The question itself, when a round opens, is no reminder, nor is what the programme team was told.
    """
    persoon = Verantwoordelijkheid.objects.geldig().filter(
        partner=OuterRef("partner"), interventie=OuterRef("interventie"), persoon__isnull=False
    )
    herinnerd = (
        Herinnering.objects.aan_de_partner()
        .filter(voortgang=OuterRef("pk"))
        .order_by()
        .values("voortgang")
        .annotate(dagen=Count("dag", distinct=True))
    )
    return voortgangen.annotate(
        wie=Coalesce(
            Subquery(
                persoon.order_by("pk").values(
                    naam=Coalesce(
                        NullIf("persoon__naam", Value("")), "persoon__email", output_field=CharField()
                    )
                )[:1]
            ),
            Value(""),
        ),
        herinnerd=Coalesce(Subquery(herinnerd.values("dagen")), 0),
    )

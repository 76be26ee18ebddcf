"""Rounds: what is asked of whom."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.vaag import VageDatum
from partners.models import (
    Partner,
    RondeInterventie,
    Verantwoordelijkheid,
    Voortgang,
    Voortgangsronde,
    VoortgangStap,
)
from themas.models import Interventie

# What somebody fills in anew each time is not taken over.
OVER_TE_NEMEN = ("stand", "reden", "gedaan", "bewoners", "volgende", "nodig", "nodig_toelichting", "intern")


@transaction.atomic
def vraag_voortgang(*, ronde, door=None):
    """Make what a round that is open asks and is not asked yet; returns the new rows of ``Voortgang``.

    One for each intervention of the round and each active partner that leads it or carries it out
    today, filled in with what that partner said last time. Twice is harmless, also at the same time.
    """
    if not ronde.is_open:
        return []
    gevraagd = set(ronde.voortgangen.values_list("interventie_id", "partner_id"))
    nodig = (
        Verantwoordelijkheid.objects.geldig()
        .filter(
            rol__in=Verantwoordelijkheid.WIE_VERTELT,
            interventie__in=RondeInterventie.objects.filter(ronde=ronde).values("interventie"),
            partner__in=Partner.objects.actief(),
        )
        .order_by("interventie_id", "partner_id")
        .values_list("interventie_id", "partner_id")
        .distinct()
    )
    paren = [paar for paar in nodig if paar not in gevraagd]
    vorige = _vorige_keer(paren)
    Voortgang.objects.bulk_create(
        [_nieuw(ronde, paar, vorige.get(paar)) for paar in paren], ignore_conflicts=True
    )
    nieuw = list(ronde.voortgangen.filter(stappen__isnull=True).select_for_update(of=("self",)))
    VoortgangStap.objects.bulk_create(
        VoortgangStap(
            onderwerp=voortgang,
            naar=voortgang.status,
            ingegaan=VageDatum.van_dag(timezone.localdate()),
            reden=_("De ronde is geopend."),
            vastgelegd_door=door,
        )
        for voortgang in nieuw
    )
    return nieuw


def _vorige_keer(paren):
    """Return per pair of intervention and partner what was handed in last, with something to tell."""
    ingediend = (
        Voortgang.objects.filter(
            status__in=[Voortgang.Status.INGEDIEND, Voortgang.Status.GOEDGEKEURD],
            niets_te_melden=False,
            interventie__in={interventie for interventie, _partner in paren},
        )
        .order_by("interventie_id", "partner_id", "-ronde__opent", "-pk")
        .distinct("interventie_id", "partner_id")
    )
    return {(rij.interventie_id, rij.partner_id): rij for rij in ingediend}


def _nieuw(ronde, paar, vorige):
    voortgang = Voortgang(ronde=ronde, interventie_id=paar[0], partner_id=paar[1])
    for veld in OVER_TE_NEMEN if vorige else ():
        if waarde := getattr(vorige, veld):
            setattr(voortgang, veld, waarde)
            voortgang.gelijk_gebleven.append(veld)
    return voortgang


def _zonder_antwoord(ronde):
    """Return the rows of a round that nobody touched yet."""
    return ronde.voortgangen.filter(status=Voortgang.Status.CONCEPT, bewaard_op__isnull=True)


def met_antwoord(ronde):
    """Return the interventions of which somebody told something in a round, or began to."""
    verteld = ronde.voortgangen.exclude(pk__in=_zonder_antwoord(ronde))
    return Interventie.objects.filter(pk__in=verteld.values("interventie")).order_by("titel")


def beantwoorde_cijfers(ronde):
    """Return the keys of the figures of a round that have an answer, as a set of texts."""
    return {
        sleutel
        for cijfers in ronde.voortgangen.exclude(cijfers={}).values_list("cijfers", flat=True)
        for sleutel, antwoord in cijfers.items()
        if any((antwoord or {}).values())
    }


@transaction.atomic
def vergeet_wat_eruit_is(*, ronde):
    """Take back what was asked about interventions that are no longer in a round, where nobody began."""
    erin = RondeInterventie.objects.filter(ronde=ronde).values("interventie")
    _zonder_antwoord(ronde).exclude(interventie__in=erin).delete()


def vraag_alles():
    """Ask what every open round asks and has not asked yet; returns how many rows were made."""
    return sum(len(vraag_voortgang(ronde=ronde)) for ronde in Voortgangsronde.objects.open())

"""The first page: what is asked of us now, what we do and what we promised."""

from datetime import timedelta

from django.shortcuts import redirect, render
from django.utils import timezone

from coalitie.mijn.toegang import ingelogd, voor_leden
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from partners.models import Toezegging, Verantwoordelijkheid, Voortgang, Voortgangsronde
from partners.toegang import lidmaatschappen_van

MEESTE = 15  # of each kind; the rest stands on a page of its own
PER_BLADZIJDE = 30
LOOPT_AF = timedelta(days=60)


@alleen_lezen
@ingelogd
def welkom(request):
    """Go to the partner of somebody who has one, or to the admin; let others choose, or say whom to call."""
    leden = list(lidmaatschappen_van(request.user))
    if len(leden) == 1 and not request.user.is_staff:
        return redirect("mijn_start", leden[0].partner.slug)
    if not leden and request.user.is_staff:
        return redirect("admin:index")
    return render(request, "mijn/welkom.html", {"lidmaatschappen": leden})


@alleen_lezen
@voor_leden()
def start(request, lid):
    """Show what waits, what we answer for and what we promised."""
    partner = lid.partner
    toezeggingen = list(
        partner.toezeggingen.exclude(status__in=Toezegging.VERVALLEN)
        .met_geleverd()
        .select_related("interventie")
        .order_by("interventie__titel", "soort", "pk")
    )
    te_doen = list(
        partner.voortgangen.bij_de_partner()
        .filter(ronde__in=Voortgangsronde.objects.open())
        .select_related("ronde", "interventie")
        .order_by("ronde__inleveren_voor", "interventie__titel")
    )
    verantwoordelijkheden = _verantwoordelijkheden(lid)
    van_collegas = {rij.interventie_id for rij in verantwoordelijkheden if rij.persoon_id} - {
        rij.interventie_id for rij in verantwoordelijkheden if rij.persoon_id == lid.gebruiker_id
    }
    eigen = [rij for rij in te_doen if rij.interventie_id not in van_collegas]
    taken = {
        "teruggestuurd": [rij for rij in eigen if rij.status == Voortgang.Status.TERUGGESTUURD],
        "in_te_vullen": [rij for rij in eigen if rij.status == Voortgang.Status.CONCEPT],
        "van_collegas": [rij for rij in te_doen if rij.interventie_id in van_collegas],
        "te_bevestigen": [rij for rij in toezeggingen if rij.status == Toezegging.Status.VOORGESTELD],
        "lopen_af": [rij for rij in toezeggingen if _loopt_af(rij)],
    }
    inhoud = {
        "lid": lid,
        **{soort: rijen[:MEESTE] for soort, rijen in taken.items()},
        "meer_te_doen": any(len(rijen) > MEESTE for rijen in taken.values()),
        "toezeggingen": toezeggingen[:MEESTE],
        "toezeggingen_aantal": len(toezeggingen),
        "pagina": bladzijde(request, verantwoordelijkheden, PER_BLADZIJDE),
        "zonder_persoon": [
            rij
            for rij in verantwoordelijkheden
            if rij.rol in Verantwoordelijkheid.WIE_VERTELT and not rij.persoon_id
        ],
    }
    return render(request, "mijn/start.html", inhoud)


def _loopt_af(toezegging):
    if toezegging.status != Toezegging.Status.BEVESTIGD or toezegging.eind is None:
        return False
    vandaag = timezone.localdate()
    return vandaag <= toezegging.eind.laatste <= vandaag + LOOPT_AF


def _verantwoordelijkheden(lid):
    """Return what the partner answers for today; first what this person does."""
    rijen = (
        Verantwoordelijkheid.objects.geldig()
        .filter(partner=lid.partner)
        .select_related("interventie", "persoon")
        .order_by("interventie__titel", "rol")
    )
    return sorted(rijen, key=lambda rij: rij.persoon_id != lid.gebruiker_id)

"""Questions of the start page about decisions: what waits for one, what follows from one, what the council asked."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import kolommen
from coalitie.basis.beheer.filters import TERMIJN
from coalitie.beheer.vraag import Vraag
from financiering.models import Vervolgactie, WensOfBedenking
from partners.models import Doorbraak


def rond_besluiten():
    """Return the questions."""
    return [
        Vraag(
            Doorbraak.objects.filter(status=Doorbraak.Status.GEVRAAGD)
            .select_related("interventie")
            .order_by("titel", "pk"),
            {"status": Doorbraak.Status.GEVRAAGD},
            lambda n: ngettext("doorbraak wacht op een besluit", "doorbraken wachten op een besluit", n),
            lambda doorbraak: _("gevraagd aan %(wie)s") % {"wie": doorbraak.gevraagd_aan},
        ),
        Vraag(
            Vervolgactie.objects.te_laat().select_related("besluit").order_by("uiterlijk", "pk"),
            {"stand": "te-laat"},
            lambda n: ngettext(
                "vervolgactie van een besluit is te laat", "vervolgacties van besluiten zijn te laat", n
            ),
            lambda actie: kolommen.van_tot(None, actie.uiterlijk),
        ),
        Vraag(
            Vervolgactie.objects.verloopt_binnen(TERMIJN)
            .select_related("besluit")
            .order_by("uiterlijk", "pk"),
            {"stand": "binnenkort"},
            lambda n: ngettext(
                "vervolgactie van een besluit moet binnen 30 dagen klaar zijn",
                "vervolgacties van besluiten moeten binnen 30 dagen klaar zijn",
                n,
            ),
            lambda actie: kolommen.van_tot(None, actie.uiterlijk),
        ),
        Vraag(
            WensOfBedenking.objects.zonder_antwoord().order_by("op", "pk"),
            {"antwoord": "nee"},
            lambda n: ngettext(
                "wens of bedenking van de raad heeft nog geen antwoord",
                "wensen en bedenkingen van de raad hebben nog geen antwoord",
                n,
            ),
            lambda wens: str(wens.op),
        ),
    ]

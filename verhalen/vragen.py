"""Questions that pages ask about what there is to read."""

from django.db.models import Exists, OuterRef, Q

from verhalen.models import Bericht, BerichtThema, BerichtWijk, Verhaal


def verhalen_over(interventie):
    """Return the public stories about an intervention, newest first."""
    return Verhaal.objects.openbaar().filter(interventies=interventie).order_by("-publiceren_op", "-pk")


def verhalen_met(partner):
    """Return the public stories about a partner, newest first."""
    return Verhaal.objects.openbaar().filter(partners=partner).order_by("-publiceren_op", "-pk")


def berichten_rond(*, themas, wijken):
    """Return short public pieces about one of these themes, newest first; slugs are given.

    A piece that names wijken is left out when it names none of ``wijken``.
    """
    in_wijk = BerichtWijk.objects.filter(bericht=OuterRef("pk"))
    over_thema = BerichtThema.objects.filter(bericht=OuterRef("pk"), thema__slug__in=themas)
    return (
        Bericht.objects.openbaar()
        .filter(Exists(over_thema))
        .filter(~Exists(in_wijk) | Q(Exists(in_wijk.filter(wijk__slug__in=wijken))))
        .order_by("-datum", "-pk")
    )

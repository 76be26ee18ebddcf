"""Judging what a partner handed in: approve it, send it back, or take an approval back."""

from django.db import transaction
from django.utils.translation import gettext as _

from coalitie.basis import maillink
from coalitie.basis.models import Mail
from coalitie.basis.post import zet_klaar
from coalitie.basis.status import StapGeweigerd
from partners.models import Lidmaatschap, Verantwoordelijkheid, Voortgang, VoortgangOpmerking, VoortgangStap
from partners.toegang import leden_van


class Ingehaald(StapGeweigerd):
    """What was judged is no longer what lies there: a partner or a colleague was first."""


@transaction.atomic
def keur_goed(*, voortgang, door, reden="", gezien=None):
    """Approve progress; from now on the public reads it. Returns the step.

    ``gezien`` is the id of the last step that the judge saw. Raises ``Ingehaald`` when another step was
    taken since, ``StapGeweigerd`` when it cannot be approved.
    """
    _nog_hetzelfde(voortgang, gezien)
    return voortgang.goedkeuren(door=door, reden=reden.strip() or _("Het programmateam is akkoord."))


@transaction.atomic
def stuur_terug(*, voortgang, door, reden, opmerkingen=None, gezien=None):
    """Send progress back with a reason and a remark per field, and mail who can do something about it.

    ``opmerkingen`` maps a name of ``Voortgang.VELDEN`` to a text; empty ones are left out. Returns the
    step. Raises as ``keur_goed`` does, and ``StapGeweigerd`` for a reason that is empty.
    """
    _nog_hetzelfde(voortgang, gezien)
    stap = voortgang.terugsturen(door=door, reden=reden)
    VoortgangOpmerking.objects.bulk_create(
        VoortgangOpmerking(stap=stap, veld=veld, tekst=tekst.strip())
        for veld in Voortgang.VELDEN
        if (tekst := (opmerkingen or {}).get(veld, "")) and tekst.strip()
    )
    _mail(voortgang, stap)
    return stap


@transaction.atomic
def heropen(*, voortgang, door, reden, gezien=None):
    """Take an approval back: the public reads the one before it again. Raises as ``keur_goed`` does."""
    _nog_hetzelfde(voortgang, gezien)
    return voortgang.heropenen(door=door, reden=reden)


def _nog_hetzelfde(voortgang, gezien):
    """Hold the row, and refuse when it went on since it was read."""
    voortgang.status = (
        Voortgang.objects.select_for_update().values_list("status", flat=True).get(pk=voortgang.pk)
    )
    if gezien is None:
        return
    laatste = VoortgangStap.objects.filter(onderwerp=voortgang).select_related("vastgelegd_door").latest("pk")
    if laatste.pk == gezien:
        return
    raise Ingehaald(
        _(
            "Er is niets veranderd: %(wie)s was je voor. De status is nu “%(status)s”. Wat jij schreef "
            "staat er nog. Lees wat er nu ligt en beslis dan."
        )
        % {"wie": laatste.vastgelegd_door or _("iemand anders"), "status": voortgang.get_status_display()}
    )


def wie_krijgt_bericht(voortgang):
    """Return the people of the partner to tell that something comes back, as accounts.

    The named person and who handed it in last; when neither may fill in any more, all who may promise.
    """
    mensen = {lid.gebruiker_id: lid for lid in leden_van(voortgang.partner)}
    genoemd = Verantwoordelijkheid.objects.geldig().filter(
        partner=voortgang.partner_id, interventie=voortgang.interventie_id, persoon__isnull=False
    )
    ingediend = VoortgangStap.objects.filter(onderwerp=voortgang, naar=Voortgang.Status.INGEDIEND)
    indiener = ingediend.order_by("-pk").values_list("vastgelegd_door", flat=True)[:1]
    gezocht = {*genoemd.values_list("persoon", flat=True), *indiener}
    gevonden = [lid for pk, lid in mensen.items() if pk in gezocht and lid.mag_invullen]
    if not gevonden:
        gevonden = [lid for lid in mensen.values() if lid.rol == Lidmaatschap.Rol.MANDAATHOUDER]
    return [lid.gebruiker for lid in gevonden]


def _mail(voortgang, stap):
    namen = {veld.name: veld.verbose_name for veld in Voortgang._meta.fields}
    opmerkingen = "".join(
        f"- {str(namen[een.veld]).capitalize()}: {_ingesprongen(een.tekst)}\n"
        for een in stap.opmerkingen.all()
    )
    for gebruiker in wie_krijgt_bericht(voortgang):
        zet_klaar(
            aan=[gebruiker.email],
            onderwerp=_("Vraag over je bericht: %(interventie)s") % {"interventie": voortgang.interventie},
            tekst=_tekst(voortgang, stap, opmerkingen, gebruiker),
            soort=Mail.Soort.TERUG,
            sleutel=f"terug-{stap.pk}-{gebruiker.pk}",
            waarom=_("Je krijgt deze mail omdat jij voor %(partner)s over dit plan vertelt.")
            % {"partner": voortgang.partner},
        )


def _ingesprongen(tekst):
    """Return a remark of several lines as one point of a list."""
    return "\n  ".join(regel for regel in tekst.splitlines() if regel.strip())


def _tekst(voortgang, stap, opmerkingen, gebruiker):
    delen = [
        _("Dag,"),
        _("Het programmateam las wat %(partner)s schreef over “%(interventie)s” en stuurt het terug.")
        % {"partner": voortgang.partner, "interventie": voortgang.interventie},
        stap.reden,
        opmerkingen.strip(),
        _("Wat je schreef staat er nog. Pas het aan en stuur het opnieuw in."),
        _("Ga naar je bericht") + "\n" + maillink.maak(gebruiker, voortgang.mijn_adres),
    ]
    return "\n\n".join(deel for deel in delen if deel)

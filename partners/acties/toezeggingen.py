"""What happens to a commitment: proposed, confirmed, changed, withdrawn, delivered, and each of these undone.

Every act locks the commitment first, so that what is judged is what is changed.
"""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coalitie.basis.regels import of_zeg_waarom
from coalitie.basis.status import StapGeweigerd
from partners import ledenpost, woorden
from partners.models import Levering, Toezegging

# How long a confirmation or an end can be undone by one click, and a delivery be taken away.
BEDENKTIJD = timedelta(days=1)
LEVERING_WEG = timedelta(days=14)
# How long a delivery that was taken away can be put back.
LEVERING_TERUG = timedelta(hours=1)
# What steps say is kept, and so in Dutch whatever the language of the page.
VOORGESTELD = "Voorgesteld in Mijn coalitie."
ZONDER_REDEN = {
    "terugdraaien": "Ongedaan gemaakt.",
    "herstellen": "Ongedaan gemaakt.",
    "opnieuw_voorstellen": "Opnieuw voorgesteld.",
}
INHOUD = ("interventie", "soort", "hoeveelheid", "eenheid", "begin", "eind", "tekst", "voor_wie")
VELDEN_VAN_LEVERING = (
    "datum",
    "hoeveelheid",
    "notitie",
    "bewijs",
    "bewijs_naam",
    "gemeld_op",
    "gemeld_door_id",
)


class Veranderd(Exception):
    """The commitment is no longer what this person saw.

    ``toen`` is what was shown (None when that cannot be told), ``nu`` what stands.
    """

    def __init__(self, toen, nu):
        super().__init__()
        self.toen, self.nu = toen, nu


class MeerDanToegezegd(ValidationError):
    """More would be delivered than was promised, and nobody said that this is meant."""


def vergrendel(pk):
    """Lock a commitment until the end of the transaction; returns it as it stands, with its version."""
    Toezegging.objects.select_for_update(no_key=True).get(pk=pk)
    return Toezegging.objects.met_versie().select_related("partner", "interventie").get(pk=pk)


def _zoals_gezien(toezegging, versie):
    """Lock a commitment; raise ``Veranderd`` when it is not the ``versie`` that was shown."""
    nu = vergrendel(toezegging.pk)
    if versie is not None and str(nu.versie) != str(versie):
        raise Veranderd(toen=van_versie(nu, versie), nu=nu)
    return nu


def van_versie(toezegging, versie):
    """Return the commitment as it was in an earlier version, not to be saved; None when there is none."""
    if not (str(versie).isascii() and str(versie).isdecimal() and len(str(versie)) < 19):
        return None
    toen = Toezegging.pgh_event_model.objects.filter(pgh_obj=toezegging.pk, pgh_id=versie).first()
    if toen is None:
        return None
    velden = [veld.attname for veld in Toezegging._meta.concrete_fields if hasattr(toen, veld.attname)]
    return Toezegging(**{naam: getattr(toen, naam) for naam in velden})


def stel_voor(*, toezegging, door, formulierafdruk=None):
    """Store a new proposal with its first step; returns what is stored.

    The same form sent twice is stored once, also at the same moment.
    """
    toezegging.formulierafdruk = formulierafdruk
    try:
        with transaction.atomic():
            toezegging.save(force_insert=True)
            toezegging.leg_stap_vast(
                van="",
                naar=toezegging.status,
                ingegaan=timezone.localdate(),
                reden=VOORGESTELD,
                bron="",
                door=door,
            )
    except IntegrityError:
        eerder = Toezegging.objects.filter(formulierafdruk=formulierafdruk).first()
        if formulierafdruk is None or eerder is None:
            raise
        return eerder
    return toezegging


@transaction.atomic
def wijzig_voorstel(*, toezegging, versie, door, **velden):
    """Change what is proposed; ``velden`` are of ``INHOUD``. Returns what is stored.

    The database notes who did it. Raises ``Veranderd``, and ``StapGeweigerd`` when it is no proposal any more.
    """
    nu = _zoals_gezien(toezegging, versie)
    if nu.status != Toezegging.Status.VOORGESTELD:
        raise StapGeweigerd(_("Dit is geen voorstel meer. Wat is bevestigd, verandert alleen met een reden."))
    for naam in INHOUD:
        if naam in velden:
            setattr(nu, naam, velden[naam])
    with of_zeg_waarom(StapGeweigerd):
        nu.save(update_fields=[naam for naam in INHOUD if naam in velden])
    return nu


# Words that the team may correct after a promise was confirmed; the partner is told.
WOORDEN = ("tekst", "voor_wie", "begin", "eind")


def vertel_nieuwe_woorden(*, was, toezegging, door):
    """Tell the partner which words of a confirmed promise differ from ``was``; returns how many people that are.

    None when nothing differs, or nothing was confirmed.
    """
    verschil = [
        (Toezegging._meta.get_field(naam).verbose_name, getattr(was, naam), getattr(toezegging, naam))
        for naam in WOORDEN
        if getattr(was, naam) != getattr(toezegging, naam)
    ]
    if not verschil or was.status not in Toezegging.STAAT:
        return None
    versie = Toezegging.objects.met_versie().get(pk=toezegging.pk).versie
    return ledenpost.meld_nieuwe_woorden(toezegging, verschil, door, versie)


@transaction.atomic
def zet_stap(*, toezegging, methode, door, reden="", versie=None, **stap):
    """Take a step of ``Toezegging.OVERGANGEN``; returns the commitment as it then stands.

    With ``versie`` only what was shown is changed. What is confirmed is written in the step. Raises
    ``Veranderd`` or ``StapGeweigerd``.
    """
    nu = _zoals_gezien(toezegging, versie)
    if methode == "bevestigen" and not reden:
        with translation.override(settings.LANGUAGE_CODE):
            reden = f"{woorden.zin(nu)} {nu.tekst}"
    getattr(nu, methode)(door=door, reden=reden or ZONDER_REDEN.get(methode, ""), **stap)
    return nu


@transaction.atomic
def stel_bij(*, toezegging, hoeveelheid, door, reden, versie=None, ook_meer=False, **stap):
    """Change the quantity of a confirmed commitment; the step says what it was. Returns it as it then stands.

    Raises ``MeerDanToegezegd`` when more was delivered already, unless ``ook_meer``; and as ``zet_stap``.
    """
    nu = _zoals_gezien(toezegging, versie)
    if hoeveelheid == nu.hoeveelheid:
        raise StapGeweigerd({"hoeveelheid": _("Zoveel is het nu ook al. Vul in wat het wordt.")})
    al = geleverd(nu)
    if al > hoeveelheid and not ook_meer:
        raise MeerDanToegezegd(
            _("Er is al %(som)s geleverd. Dat is meer dan %(nieuw)s. Klopt dat? Zet dan een vinkje.")
            % {
                "som": woorden.in_eenheid(al, nu.eenheid),
                "nieuw": woorden.in_eenheid(hoeveelheid, nu.eenheid),
            }
        )
    if reden.strip():
        with translation.override(settings.LANGUAGE_CODE):
            oud, nieuw = (woorden.in_eenheid(aantal, nu.eenheid) for aantal in (nu.hoeveelheid, hoeveelheid))
        reden = f"Was {oud}, wordt {nieuw}. {reden.strip()}"
    nu.bijstellen(hoeveelheid=hoeveelheid, door=door, reden=reden, **stap)
    return nu


def geleverd(toezegging, *, zonder=None):
    """Return the sum of what was delivered, in the unit of the commitment; without one row if given."""
    leveringen = toezegging.leveringen.exclude(pk=zonder)
    return leveringen.aggregate(som=Sum("hoeveelheid"))["som"] or 0


def controleer_som(toezegging, hoeveelheid, *, zonder=None):
    """Raise ``MeerDanToegezegd`` when this much more would add up past what was promised.

    The commitment is locked by the caller; ``zonder`` is the delivery that is being changed.
    """
    if toezegging.hoeveelheid is None or hoeveelheid is None:
        return
    al = geleverd(toezegging, zonder=zonder)
    te_veel = al + hoeveelheid - toezegging.hoeveelheid
    if te_veel > 0:
        waarden = {
            naam: woorden.in_eenheid(aantal, toezegging.eenheid)
            for naam, aantal in (
                ("te_veel", te_veel),
                ("toegezegd", toezegging.hoeveelheid),
                ("samen", al + hoeveelheid),
            )
        }
        raise MeerDanToegezegd(
            _(
                "Samen met wat er al is geleverd wordt dit %(samen)s. Dat is %(te_veel)s meer dan de "
                "toegezegde %(toegezegd)s. Klopt dat? Zet dan een vinkje. Klopt het niet? Verander het getal."
            )
            % waarden
        )


@transaction.atomic
def meld_levering(*, levering, door, ook_meer=False, formulierafdruk=None):
    """Store what was delivered of a confirmed commitment; returns what is stored.

    Raises ``MeerDanToegezegd`` unless ``ook_meer``, ``StapGeweigerd`` when the commitment does not stand,
    and ``ValidationError``. The same form sent twice is stored once.
    """
    toezegging = vergrendel(levering.toezegging_id)
    if formulierafdruk and (eerder := Levering.objects.filter(formulierafdruk=formulierafdruk).first()):
        return eerder
    if toezegging.status != Toezegging.Status.BEVESTIGD:
        raise StapGeweigerd(_("Deze toezegging is niet (meer) bevestigd. Er is niets opgeslagen."))
    levering.toezegging = toezegging
    levering.full_clean(exclude=["formulierafdruk"])
    if not ook_meer:
        controleer_som(toezegging, levering.hoeveelheid)
    levering.gemeld_door, levering.formulierafdruk = door, formulierafdruk
    levering.save(force_insert=True)
    return levering


def is_weg_te_halen(levering, laatste_stap):
    """Tell whether the partner may take a delivery away: recent, and nobody acted on it since.

    ``laatste_stap`` is that of its commitment.
    """
    return (
        levering.toezegging.status == Toezegging.Status.BEVESTIGD
        and levering.gemeld_op > timezone.now() - LEVERING_WEG
        and (laatste_stap is None or laatste_stap.vastgelegd_op <= levering.gemeld_op)
    )


@transaction.atomic
def haal_levering_weg(*, levering, door):
    """Take away a delivery that was a mistake; the history keeps it. Raises ``StapGeweigerd``."""
    levering.toezegging = vergrendel(levering.toezegging_id)
    if not is_weg_te_halen(levering, levering.toezegging.laatste_stap()):
        raise StapGeweigerd(
            _("Deze levering kun je niet meer weghalen. Klopt hij niet? Bel of mail het programmateam.")
        )
    Levering.objects.filter(pk=levering.pk).delete()


def net_weggehaald(toezegging):
    """Return the deliveries that were taken away within the hour, not saved, the last one first."""
    gebeurtenissen = (
        Levering.pgh_event_model.objects.filter(
            toezegging_id=toezegging.pk, pgh_created_at__gt=timezone.now() - LEVERING_TERUG
        )
        .exclude(pgh_obj_id__in=toezegging.leveringen.values("pk"))
        .order_by("pgh_id")
    )
    laatste = {rij.pgh_obj_id: rij for rij in gebeurtenissen}
    return [
        Levering(pk=pk, toezegging=toezegging, **{naam: getattr(rij, naam) for naam in VELDEN_VAN_LEVERING})
        for pk, rij in reversed(laatste.items())
    ]


@transaction.atomic
def zet_levering_terug(*, toezegging, pk, door, ook_meer=False):
    """Put back a delivery that was just taken away; returns it, or None when there is nothing to put back."""
    nu = vergrendel(toezegging.pk)
    levering = next((rij for rij in net_weggehaald(nu) if rij.pk == pk), None)
    if levering is None or nu.status != Toezegging.Status.BEVESTIGD:
        return None
    if not ook_meer:
        controleer_som(nu, levering.hoeveelheid)
    levering.save(force_insert=True)
    return levering


def is_aan_te_vullen(levering):
    """Tell whether a proof may be added or replaced: as long as the commitment stands."""
    return levering.toezegging.status == Toezegging.Status.BEVESTIGD


@transaction.atomic
def bewaar_bewijs(*, levering, bestand, door):
    """Keep a proof with a delivery, in place of the one before; None takes it away.

    ``bestand`` is what ``coalitie.basis.bestanden.schoon_bewijs`` gave. The old file leaves the disk later.
    Raises ``StapGeweigerd`` when a colleague just took the delivery away, or ended the commitment.
    """
    toezegging = vergrendel(levering.toezegging_id)
    levering = toezegging.leveringen.filter(pk=levering.pk).first()
    if levering is None or toezegging.status != Toezegging.Status.BEVESTIGD:
        raise StapGeweigerd(
            _("Een collega heeft deze levering of toezegging net veranderd. Er is niets opgeslagen.")
        )
    levering.bewijs = bestand or ""
    levering.bewijs_naam = bestand.getoonde_naam if bestand else ""
    levering.save(update_fields=["bewijs", "bewijs_naam"])
    return levering

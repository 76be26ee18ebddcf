"""The mail that says what waits for somebody. Always in Dutch; a link per thing, made for this person."""

from itertools import groupby

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis import maillink, post
from coalitie.basis.mailopmaak import VOET
from coalitie.basis.models import Mail
from coalitie.basis.tekst import een_regel
from partners.models import Herinnering, Voortgang

Soort = Herinnering.Soort
BEGIN = "overzicht"
# What says most comes first, in the subject and in the mail.
VOLGORDE = (
    Soort.TE_LAAT,
    Soort.OP_DE_DAG,
    Soort.WEEK_VOORAF,
    Soort.RONDE_OPEN,
    Soort.MANDAATHOUDER,
    Soort.BEVESTIGEN,
    Soort.LOOPT_AF,
    Soort.TEAM,
    Soort.NIEMAND,
)
EIGEN = {Soort.RONDE_OPEN, Soort.WEEK_VOORAF, Soort.OP_DE_DAG, Soort.TE_LAAT}
VOOR_HET_TEAM = {Soort.TEAM, Soort.NIEMAND}
HOOGSTENS = 25  # things that are named of each kind


def sleutel(gebruiker, dag):
    """Return the key of somebody's mail of a day."""
    return f"{BEGIN}/{gebruiker.pk}/{dag.isoformat()}"


def zet_klaar(gebruiker, redenen, punten, agenda):
    """Put somebody's mail of a day in the outbox; returns its row. Its text is written anew when it leaves."""
    onderwerp, tekst = schrijf(gebruiker, redenen, punten, agenda)
    dag = agenda.dag
    post.zet_klaar(
        aan=[gebruiker.email],
        soort=Mail.Soort.OVERZICHT,
        sleutel=sleutel(gebruiker, dag),
        onderwerp=onderwerp,
        tekst=tekst,
    )
    return Mail.objects.get(sleutel=sleutel(gebruiker, dag))


@translation.override(settings.LANGUAGE_CODE)
def schrijf(gebruiker, redenen, punten, agenda):
    """Return (subject, text) of the mail about ``punten``, of which ``redenen`` are why it is sent today.

    ``agenda`` is the ``Agenda`` of that day: it knows what the other rooms remind of.
    """
    anders = {bron: bron.van(punten) for bron in agenda.bronnen}
    van_anderen = {punt for rijen in anders.values() for punt in rijen}
    eigen = sorted(
        (punt for punt in punten if punt not in van_anderen), key=lambda punt: VOLGORDE.index(punt.soort)
    )
    delen = [_("Hallo %(naam)s,") % {"naam": een_regel(gebruiker.naam)} if gebruiker.naam else _("Hallo,")]
    for bron, rijen in anders.items():
        delen += bron.schrijf(gebruiker, rijen)
    delen += _eigen(gebruiker, [punt for punt in eigen if punt.soort in EIGEN], redenen, agenda.dag)
    delen += _anderen(gebruiker, eigen, Soort.MANDAATHOUDER, _("Nog niet binnen van je organisatie"))
    delen += _toezeggingen(gebruiker, eigen, Soort.BEVESTIGEN, _("Toezeggingen die jij kunt bevestigen"))
    delen += _toezeggingen(gebruiker, eigen, Soort.LOOPT_AF, _("Toezeggingen die bijna aflopen"))
    delen += _anderen(gebruiker, eigen, Soort.TEAM, _("Nog niet binnen"))
    delen += _anderen(gebruiker, eigen, Soort.NIEMAND, _("Niemand om het aan te vragen"))
    waarom = [_waarom(eigen)] if eigen else []
    waarom += [bron.waarom() for bron, rijen in anders.items() if rijen]
    delen.append("\n".join([VOET, *waarom]))
    delen.append(
        _("Kies hoe vaak je een herinnering wilt:\n%(adres)s")
        % {"adres": maillink.maak(gebruiker, reverse("mailvoorkeur"))}
    )
    return _eerste_onderwerp(redenen, agenda), "\n\n".join(delen) + "\n"


def _eerste_onderwerp(redenen, agenda):
    """Return the subject: what another room cannot leave unsaid, else what a partner is asked, else the rest."""
    anders = [(bron, rijen) for bron in agenda.bronnen if (rijen := bron.van(redenen))]
    van_anderen = {punt for _bron, rijen in anders for punt in rijen}
    eigen = [punt for punt in redenen if punt not in van_anderen]
    for bron, rijen in anders:
        if not eigen or any(punt.altijd for punt in rijen):
            return bron.onderwerp(rijen)
    return _onderwerp(min(eigen, key=lambda punt: VOLGORDE.index(punt.soort)), eigen)


def _onderwerp(eerste, redenen):
    aantal = sum(punt.soort == eerste.soort for punt in redenen)
    over = eerste.over
    waarden = {
        "aantal": aantal,
        "plan": een_regel(over.interventie.titel),
        "partner": een_regel(over.partner.naam),
        "ronde": een_regel(over.ronde.naam) if isinstance(over, Voortgang) else "",
        "dag": date_format(over.ronde.inleveren_voor, "j F") if isinstance(over, Voortgang) else "",
    }
    zinnen = {
        Soort.TE_LAAT: ngettext("Nog niet binnen: %(plan)s", "Nog niet binnen: %(aantal)s plannen", aantal),
        Soort.OP_DE_DAG: ngettext(
            "Vandaag inleveren: %(plan)s", "Vandaag inleveren: %(aantal)s plannen", aantal
        ),
        Soort.WEEK_VOORAF: ngettext(
            "Inleveren uiterlijk %(dag)s: %(plan)s",
            "Inleveren uiterlijk %(dag)s: %(aantal)s plannen",
            aantal,
        ),
        Soort.RONDE_OPEN: _("Vertel hoe het gaat: %(ronde)s"),
        Soort.MANDAATHOUDER: _("%(partner)s is te laat met vertellen hoe het gaat"),
        Soort.BEVESTIGEN: ngettext(
            "Een toezegging wacht op jou: %(plan)s", "%(aantal)s toezeggingen wachten op jou", aantal
        ),
        Soort.LOOPT_AF: ngettext(
            "Een toezegging loopt bijna af: %(plan)s", "%(aantal)s toezeggingen lopen bijna af", aantal
        ),
        Soort.TEAM: ngettext(
            "Nog niet binnen: %(plan)s, van %(partner)s", "Van %(aantal)s plannen is nog niets binnen", aantal
        ),
        Soort.NIEMAND: ngettext(
            "Niemand om het aan te vragen: %(plan)s",
            "Niemand om het aan te vragen: %(aantal)s plannen",
            aantal,
        ),
    }
    return zinnen[eerste.soort] % waarden


def _kop(tekst):
    return f"{tekst}\n{'-' * len(tekst)}"


def _lijst(regels):
    """Return a list, with how many were left out of a long one."""
    over = len(regels) - HOOGSTENS
    if over > 0:
        meer = ngettext("en nog %(over)s", "en nog %(over)s", over) % {"over": over}
        regels = [*regels[:HOOGSTENS], f"- {meer}"]
    return "\n".join(regels)


def _eigen(gebruiker, punten, redenen, dag):
    """Write what this person tells about, round by round."""
    delen = []
    punten = sorted(punten, key=lambda punt: (punt.over.ronde.inleveren_voor, punt.over.ronde_id))
    for ronde, groep in groupby(punten, key=lambda punt: punt.over.ronde):
        groep = list(groep)
        delen.append(_kop(_("Hoe gaat het? Ronde “%(ronde)s”") % {"ronde": een_regel(ronde.naam)}))
        if ronde.tekst.strip() and any(punt.soort == Soort.RONDE_OPEN for punt in groep if punt in redenen):
            delen.append(ronde.tekst.strip())
        delen.append(_wanneer(ronde, dag))
        if len(groep) == 1:
            delen.append(_knop(gebruiker, groep[0].over))
        else:
            delen.append(_lijst([_regel(gebruiker, punt.over, _bijzonderheid(punt.over)) for punt in groep]))
    return delen


def _knop(gebruiker, voortgang):
    """Write the one thing to do, as what the HTML makes a button of."""
    bijzonderheid = _bijzonderheid(voortgang)
    regels = [*([bijzonderheid] if bijzonderheid else []), _("Vul in: %(wat)s") % {"wat": _wat(voortgang)}]
    return "\n".join([*regels, maillink.maak(gebruiker, voortgang.mijn_adres)])


def _wat(over):
    return _("%(plan)s, voor %(partner)s") % {
        "plan": een_regel(over.interventie.titel),
        "partner": een_regel(over.partner.naam),
    }


def _wanneer(ronde, dag):
    waarden = {
        "dag": date_format(ronde.inleveren_voor, "l j F"),
        "sluit": date_format(ronde.sluit, "l j F"),
    }
    if dag < ronde.inleveren_voor:
        zin = _("Vul dit in, uiterlijk %(dag)s.")
    elif dag == ronde.inleveren_voor:
        zin = _("Vul dit vandaag in.")
    else:
        zin = _("We hadden dit %(dag)s verwacht. Invullen kan nog tot en met %(sluit)s.")
    return zin % waarden


def _bijzonderheid(voortgang):
    if voortgang.status == Voortgang.Status.TERUGGESTUURD:
        return _("Teruggestuurd: het programmateam heeft een vraag.")
    return ""


def _regel(gebruiker, over, bijzonderheid, pad=None):
    regels = [f"- {_wat(over)}"]
    if bijzonderheid:
        regels.append(f"  {bijzonderheid}")
    return "\n".join([*regels, "  " + maillink.maak(gebruiker, pad or over.mijn_adres)])


def _anderen(gebruiker, punten, soort, kop):
    """Write what others have not told: for the mandaathouder, or for the programme team."""
    rijen = [punt.over for punt in punten if punt.soort == soort]
    if not rijen:
        return []
    regels = []
    for voortgang in rijen:
        pad = (
            reverse("admin:partners_voortgang_change", args=[voortgang.pk])
            if soort in VOOR_HET_TEAM
            else None
        )
        dag = date_format(voortgang.ronde.inleveren_voor, "j F")
        regels.append(_regel(gebruiker, voortgang, _("Verwacht uiterlijk %(dag)s.") % {"dag": dag}, pad))
    uitleg = {
        Soort.MANDAATHOUDER: _("Spreek je collega aan, of vul het zelf in."),
        Soort.TEAM: _("We hebben deze partners al gemaild. Bel ze, of spreek af dat het later komt."),
        Soort.NIEMAND: _(
            "Bij deze partners is niemand genoemd en is er geen mandaathouder. Bel ze, en nodig iemand uit."
        ),
    }
    return [_kop(kop), uitleg[soort], _lijst(regels)]


def _toezeggingen(gebruiker, punten, soort, kop):
    rijen = [punt.over for punt in punten if punt.soort == soort]
    if not rijen:
        return []
    regels = []
    for toezegging in rijen:
        wat = toezegging.get_soort_display()
        if soort == Soort.LOOPT_AF:
            wat = _("%(wat)s, tot en met %(dag)s") % {
                "wat": wat,
                "dag": date_format(toezegging.eind.laatste, "j F Y"),
            }
        regels.append(_regel(gebruiker, toezegging, wat[:1].upper() + wat[1:] + "."))
    return [_kop(kop), _lijst(regels)]


def _waarom(punten):
    soorten = {punt.soort for punt in punten}
    if soorten & EIGEN:
        namen = sorted({een_regel(punt.over.partner.naam) for punt in punten if punt.soort in EIGEN})
        return _("Je krijgt deze mail omdat jij voor %(partners)s vertelt hoe het gaat.") % {
            "partners": ", ".join(namen)
        }
    if soorten <= VOOR_HET_TEAM:
        return _("Je krijgt deze mail omdat je bij het programmateam hoort.")
    namen = sorted({een_regel(punt.over.partner.naam) for punt in punten if punt.soort not in VOOR_HET_TEAM})
    return _("Je krijgt deze mail omdat je mandaathouder bent van %(partners)s.") % {
        "partners": ", ".join(namen)
    }

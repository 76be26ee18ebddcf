"""Following what you sent: see it, add to it, open it again, take it back. The code is all you need.

The code travels in the body of a POST only: an address would leave it in logs, in the history of a
browser and in what a browser tells the next site.
"""

from django.shortcuts import render
from django.utils.translation import gettext as _

from coalitie.basis.status import StapGeweigerd
from coalitie.site.bezoekers import EEN_UUR, TE_VEEL, Grens, voor_een_persoon
from verhalen import acties
from verhalen.formulieren import CodeFormulier, IntrekkenFormulier, TekstFormulier
from verhalen.models import Inzending

# Wrong codes. Nobody guesses a code of 57 bits in so many tries.
CODES = Grens(wat="code", per_adres=10, in_totaal=20_000, seconden=15 * 60)
# Whoever has a code could fill the database otherwise.
AANVULLINGEN = Grens(wat="aanvullen", per_adres=10, in_totaal=5000, seconden=EEN_UUR)


@voor_een_persoon
def volgen(request):
    """Ask for the code; with a right one show what was sent, and do what is asked."""
    if request.method != "POST":
        return _vraag_code(request, CodeFormulier())
    formulier = CodeFormulier(request.POST)
    if not formulier.is_valid():
        return _vraag_code(request, formulier, 422)
    if not CODES.mag_nog(request):
        formulier.add_error(
            "code",
            _("Dit is te vaak geprobeerd. Wacht een kwartier en probeer het opnieuw, of bel ons."),
        )
        return _vraag_code(request, formulier, 429)
    inzending = Inzending.objects.met_gevolg().met_code(formulier.cleaned_data["code"]).first()
    if inzending is None:
        formulier.add_error("code", CodeFormulier.base_fields["code"].error_messages["max_length"])
        return _vraag_code(request, formulier, 422)
    CODES.geef_terug(request)
    doe = {"aanvullen": _vul_aan, "heropenen": _heropen, "intrekken": _trek_in}.get(request.POST.get("doe"))
    return doe(request, inzending) if doe else _toon(request, inzending)


def _vraag_code(request, formulier, status=200):
    return render(request, "site/denkmee/volgen.html", {"formulier": formulier}, status=status)


def _aanvulformulier(data=None):
    return TekstFormulier(
        data,
        auto_id="aanvullen_%s",
        label=_("Wat wil je toevoegen?"),
        verplicht=_("Schrijf op wat je wilt toevoegen."),
    )


def _heropenformulier(data=None):
    return TekstFormulier(
        data,
        auto_id="heropenen_%s",
        label=_("Waarom ben je niet tevreden?"),
        verplicht=_("Schrijf op waarom je niet tevreden bent."),
    )


def _toon(request, inzending, status=200, **anders):
    """Show what was sent, and what can be done with it; ``anders`` has a form with errors, or what was done."""
    inhoud = {
        "inzending": inzending,
        "code": request.POST["code"],
        "stappen": inzending.stappen.select_related("vastgelegd_door").order_by("-pk"),
        "aanvullingen": inzending.aanvullingen.all(),
        "aanvulformulier": _aanvulformulier(),
        "heropenformulier": _heropenformulier(),
        "intrekformulier": IntrekkenFormulier(),
        **anders,
    }
    inhoud["fout_formulier"] = next((een for een in anders.values() if getattr(een, "errors", None)), None)
    return render(request, "site/denkmee/mijn_inzending.html", inhoud, status=status)


def _vul_aan(request, inzending):
    formulier = _aanvulformulier(request.POST)
    if not formulier.is_valid():
        return _toon(request, inzending, 422, aanvulformulier=formulier)
    if not AANVULLINGEN.mag_nog(request):
        formulier.add_error(None, TE_VEEL)
        return _toon(request, inzending, 429, aanvulformulier=formulier)
    if not acties.vul_aan(inzending=inzending, tekst=formulier.cleaned_data["tekst"]):
        inzending.refresh_from_db()
        formulier.add_error(None, _("Je bericht is net beantwoord. Lees het antwoord eerst."))
        return _toon(request, inzending, 409, aanvulformulier=formulier)
    return _toon(request, inzending, gedaan=_("Het staat erbij. Bedankt."))


def _heropen(request, inzending):
    formulier = _heropenformulier(request.POST)
    if not formulier.is_valid():
        return _toon(request, inzending, 422, heropenformulier=formulier)
    gedaan = _("We kijken er opnieuw naar.")
    if inzending.status == Inzending.Status.HEROPEND:
        return _toon(request, inzending, gedaan=gedaan)  # sent twice
    if inzending.status == Inzending.Status.ONGEWENST:
        return _toon(request, inzending, 409)  # a colleague may reopen what was set aside, the sender may not
    try:
        acties.zet_stap(
            inzending=inzending, methode="heropenen", door=None, reden=formulier.cleaned_data["tekst"]
        )
    except StapGeweigerd:
        inzending.refresh_from_db()
        if inzending.status != Inzending.Status.HEROPEND:
            formulier.add_error(None, _("We zijn er al mee bezig. Je kunt er iets aan toevoegen."))
            return _toon(request, inzending, 409, heropenformulier=formulier)
    return _toon(request, inzending, gedaan=gedaan)


def _trek_in(request, inzending):
    formulier = IntrekkenFormulier(request.POST)
    if not formulier.is_valid():
        return _toon(request, inzending, 422, intrekformulier=formulier)
    acties.trek_in(inzending=inzending)
    return render(request, "site/denkmee/ingetrokken.html")

"""One application on one page, for whoever decides: on screen, on paper, as PDF, and for the team with its notes."""

from functools import wraps

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.aanvraagpdf import pdf_van
from coalitie.site.bezoekers import Grens, niet_te_vaak
from coalitie.site.drukte import om_de_beurt
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import adres_met_peil, met_peil
from coalitie.site.templatetags.langetekst import is_lang
from coalitie.site.verloop import van_aanvraag
from coalitie.site.voorbeeld import mag_voorbeeld_zien, zichtbaar
from financiering.aanvraagdossier import lees, op_dag
from financiering.models import Aanvraag

# Each day that can be asked is another paper, and setting one costs as much as many pages.
GRENS = Grens(wat="pdf", per_adres=300, in_totaal=3000, seconden=3600)
# How much of a long list a page shows; the files have all of it.
PLICHTEN_OPEN, PLICHTEN_KLAAR = 12, 6
VOORBEELD = {"voorbeeld": "1"}


def _ook_als_nog_onbekend(view):
    """Decorate a view: who asks what was known before an application was recorded, is told just that (404)."""

    @wraps(view)
    def omhuld(request, slug):
        try:
            return view(request, slug)
        except Http404:
            # Outside the past that was asked for: whether it is public is judged by today.
            gevraagd = request.GET.get("bekend_op") and Aanvraag.objects.openbaar().filter(slug=slug).first()
            if not gevraagd:
                raise
            inhoud = {
                "melding": _("Dit portaal wist toen nog niets van “%(titel)s”. Kies een later moment.")
                % {"titel": gevraagd.titel},
                "opnieuw": adres_met_peil(request, gevraagd.get_absolute_url(), zonder=("bekend_op",)),
            }
            return render(request, "site/geld/peil_fout.html", inhoud, status=404)

    return omhuld


def _haal(request, slug):
    """Return the ``Dossier`` that a visitor may see, as of the day that was asked; or raise 404."""
    gezocht = op_dag(Aanvraag.objects.all(), request.peil.datum).defer("interne_notitie")
    return lees(haal(zichtbaar(request, gezocht), slug), request.peil.datum)


def _inhoud(request, dossier, *, is_openbaar):
    aanvraag, ronde = dossier.aanvraag, dossier.aanvraag.ronde
    is_nu = dossier.datum == timezone.localdate()
    gesloten = ronde.is_gesloten if is_nu else _was_gesloten(ronde, dossier.datum)
    plichten = {
        "plichten_open": dossier.open_verplichtingen[:PLICHTEN_OPEN],
        "plichten_klaar": dossier.geleverd[-PLICHTEN_KLAAR:],
    }
    pdf_adres = reverse("aanvraag_pdf", args=[aanvraag.slug])
    return {
        **plichten,
        "plichten_getoond": sum(map(len, plichten.values())),
        "indienen_tot": ronde.sluit if is_nu and not gesloten and dossier.is_niet_ingediend else None,
        "is_openbaar": is_openbaar,
        "is_nu": is_nu,
        "is_afgekort": any(map(is_lang, (aanvraag.publiek, aanvraag.vraag, aanvraag.waarom))),
        "dossier": dossier,
        "aanvraag": aanvraag,
        "ronde": ronde,
        "ronde_gesloten": gesloten,
        "regeling": ronde.regeling,
        "hoofdthemas": dossier.hoofdthemas,
        "bedragen": dossier.bedragen,
        "themas": dossier.themas,
        "plannen": dossier.plannen,
        "wijken": dossier.wijken,
        "verloop": van_aanvraag(aanvraag, dossier.datum),
        "pdf_adres": adres_met_peil(request, pdf_adres, anders=None if is_openbaar else VOORBEELD),
    }


def _was_gesloten(ronde, dag):
    """Tell whether a round had closed by the end of a day that has been."""
    return ronde.sluit is not None and timezone.localdate(ronde.sluit) <= dag


@alleen_lezen
@_ook_als_nog_onbekend
@met_peil
@volgt_verhuizingen
def aanvraag(request, slug):
    """Show one application: what is asked, of whom, by whom, how much, and what happened when."""
    dossier = _haal(request, slug)
    inhoud = _inhoud(request, dossier, is_openbaar=not getattr(request, "is_voorbeeld", False))
    return render(request, "site/geld/aanvraag.html", inhoud)


@alleen_lezen
@om_de_beurt
@niet_te_vaak(GRENS)
@_ook_als_nog_onbekend
@met_peil
@volgt_verhuizingen
def pdf(request, slug):
    """Return the same page as a PDF to keep or to send along with a council paper."""
    dossier = _haal(request, slug)
    pad = adres_met_peil(request, dossier.aanvraag.get_absolute_url())
    antwoord = HttpResponse(
        pdf_van(dossier, request.build_absolute_uri(pad), request.peil), content_type="application/pdf"
    )
    naam = f"{dossier.aanvraag.slug}-{dossier.datum:%Y-%m-%d}.pdf"
    antwoord["Content-Disposition"] = f'inline; filename="{naam}"'
    return antwoord


@alleen_lezen
@cache_control(private=True, no_store=True)
@met_peil
@volgt_verhuizingen
def dossier(request, slug):
    """Show the team the same page with what is internal; for everybody else it does not exist."""
    if not mag_voorbeeld_zien(request, Aanvraag):
        raise Http404
    gezocht = op_dag(Aanvraag.objects.select_related("eigenaar"), request.peil.datum)
    gevonden = lees(haal(gezocht, slug), request.peil.datum, intern=True)
    inhoud = _inhoud(request, gevonden, is_openbaar=gevonden.aanvraag.is_openbaar)
    return render(request, "site/geld/aanvraag.html", {**inhoud, "intern": True})

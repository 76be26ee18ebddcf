"""Stories: the list with the short pieces, a story, a short piece, and the Atom feeds."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.views.decorators.http import conditional_page

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.models import Portaal
from coalitie.site.bladeren import bladzijde, nummer_van_bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.verhaalkeuzes import Verhaalkeuzes
from coalitie.site.voorbeeld import is_gevraagd, zichtbaar
from themas.models import Interventie, Thema, Wijk
from verhalen.blokken_lezen import blokken
from verhalen.lezen import lees_ook, nieuwste_berichten, nieuwste_verhalen, om_te_lezen, openbaar_verhaal
from verhalen.models import Bericht, Verhaal

IN_DE_FEED = 30
LEES_OOK = 3
BERICHTEN_ERNAAST = 6
BERICHTEN_PER_BLADZIJDE = 20
WOORDEN_PER_MINUUT = 200


@alleen_lezen
def verhalen(request):
    """List the stories in pages, narrowed by theme, wijk and partner; the first page has short pieces, too."""
    keuzes = Verhaalkeuzes(request.GET)
    pagina = keuzes.pagina(nummer_van_bladzijde(request.GET))
    inhoud = {"keuzes": keuzes, "pagina": pagina, "met_berichten": not keuzes.vraag and pagina.number == 1}
    if inhoud["met_berichten"]:
        rijen = nieuwste_berichten(zichtbaar(request, Bericht.objects.all()))
        ernaast = list(rijen[: BERICHTEN_ERNAAST + 1])
        inhoud |= {"berichten": ernaast[:BERICHTEN_ERNAAST], "is_meer": len(ernaast) > BERICHTEN_ERNAAST}
    return render(request, "site/verhalen.html", inhoud)


@alleen_lezen
@volgt_verhuizingen
def verhaal(request, slug):
    """Show one story."""
    if is_gevraagd(request) or not (gevonden := openbaar_verhaal(slug)):
        gevonden = [haal(zichtbaar(request, om_te_lezen(Verhaal.objects.all())), slug)]
    gevonden = gevonden[0]
    stukken = blokken(gevonden)
    for interventie in gevonden.interventies_json:
        interventie["status_publiek"] = Interventie.STATUS_PUBLIEK[interventie["status"]]
    inhoud = {
        "verhaal": gevonden,
        "blokken": stukken,
        "leesminuten": leesminuten(gevonden, stukken),
        "lees_ook": lees_ook(gevonden, LEES_OOK),
    }
    return render(request, "site/verhaal.html", inhoud)


def leesminuten(verhaal, stukken):
    """Return in how many whole minutes, at least one, a story with these blocks is read."""
    teksten = [verhaal.intro]
    for stuk in stukken:
        teksten += [stuk.get(naam) or "" for naam in ("tekst", "citaat", "wat", "bijschrift")]
    woorden = sum(len(strip_tags(tekst.replace("<", " <")).split()) for tekst in teksten)
    return max(1, round(woorden / WOORDEN_PER_MINUUT))


@alleen_lezen
def berichten(request):
    """List the short pieces in pages."""
    rijen = nieuwste_berichten(zichtbaar(request, Bericht.objects.all()))
    pagina = bladzijde(request, rijen, BERICHTEN_PER_BLADZIJDE)
    return render(request, "site/berichten/lijst.html", {"pagina": pagina})


@alleen_lezen
@volgt_verhuizingen
def bericht(request, slug):
    """Show one short piece."""
    gevonden = haal(nieuwste_berichten(zichtbaar(request, Bericht.objects.all())), slug)
    return render(request, "site/berichten/bericht.html", {"bericht": gevonden})


@alleen_lezen
@conditional_page
def feed(request):
    """Give the newest stories as an Atom feed: all, or those of a ``thema`` and a ``wijk``."""
    portaal = Portaal.haal()
    rijen = nieuwste_verhalen()
    namen = []
    vraag = {}
    for naam, model, relatie in (("thema", Thema, "themas"), ("wijk", Wijk, "wijken")):
        if slug := request.GET.get(naam):
            keuze = _haal_of_404(model, slug)
            rijen = rijen.filter(**{relatie: keuze})
            namen.append(keuze.naam)
            vraag[naam] = keuze.slug
    onderwerp = f": {', '.join(namen)}" if namen else ""
    staart = f"?{urlencode(vraag)}" if vraag else ""
    atom = Atom1Feed(
        title=_leesbaar(f"{portaal.naam}{onderwerp}"),
        subtitle=_leesbaar(portaal.ondertitel),
        description="",
        link=f"{settings.PORTAAL_URL}/verhalen/{staart}",
        feed_url=f"{settings.PORTAAL_URL}/verhalen/feed/{staart}",
        author_name=_leesbaar(portaal.organisatie or portaal.naam),
        language=settings.LANGUAGE_CODE,
    )
    for een in rijen[:IN_DE_FEED]:
        atom.add_item(
            title=_leesbaar(een.titel),
            link=f"{settings.PORTAAL_URL}{een.get_absolute_url()}",
            description=_leesbaar(een.intro),
            # Stays the same when the address of the story changes.
            unique_id=f"{settings.PORTAAL_URL}/verhalen/#{een.pk}",
            author_name=_leesbaar(een.auteur),
            pubdate=een.publiceren_op,
            updateddate=een.publiceren_op,
            categories=[_leesbaar(thema["naam"]) for thema in een.themas_json],
        )
    return HttpResponse(atom.writeString("utf-8"), content_type=Atom1Feed.content_type)


def _haal_of_404(model, slug):
    """Return the row with this slug. Raises ``Http404``, also for what cannot be a slug."""
    gevonden = model.objects.filter(slug=slug).first() if "\x00" not in slug else None
    if gevonden is None:
        raise Http404
    return gevonden


def _leesbaar(tekst):
    """Leave out control characters, which XML does not know."""
    return "".join(teken for teken in tekst if teken.isprintable() or teken in "\n\t")

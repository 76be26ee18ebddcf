"""Decisions: the list by year, one page per decision, what the council asked, and the Atom feed."""

from datetime import datetime, time
from itertools import groupby

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.models import Portaal
from coalitie.basis.zoeken.bronnen import kaal, kale_titel
from coalitie.site.besluitkeuzes import Besluitkeuzes, nieuwste_eerst
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.templatetags.langetekst import begin_van, is_lang
from coalitie.site.voorbeeld import zichtbaar
from financiering.besluitvragen import (
    documenten_bij,
    met_onderwerpen,
    met_stukken,
    openbare_onderwerpen,
    vervolg_van,
)
from financiering.models import Besluit, WensOfBedenking

PER_BLADZIJDE = 20
# Of a wish the whole text, the answer and what changed are on the page.
WENSEN_PER_BLADZIJDE = 10
# What hangs on one decision: a page names so many of a kind.
IN_EEN_LIJST, WENSEN_BIJ_BESLUIT = 20, 5
IN_DE_FEED = 30


@alleen_lezen
def lijst(request):
    """List the decisions by year, narrowed by who decided, what it is about and the year."""
    keuzes = Besluitkeuzes(request.GET, Besluit.objects.openbaar())
    pagina = bladzijde(request, keuzes.pks, PER_BLADZIJDE)
    rijen = met_onderwerpen(Besluit.objects.openbaar()).in_bulk(pagina.object_list)
    besluiten = [rijen[pk] for pk in pagina.object_list if pk in rijen]
    inhoud = {
        "keuzes": keuzes,
        "pagina": pagina,
        "jaren": [(jaar, list(groep)) for jaar, groep in groupby(besluiten, lambda een: een.op.eerste.year)],
        "wensen": WensOfBedenking.objects.openbaar().count(),
    }
    return render(request, "site/besluiten/lijst.html", inhoud)


@alleen_lezen
@volgt_verhuizingen
def besluit(request, slug):
    """Show one decision: what was asked, decided and why, what it is about, and what followed."""
    besluit = haal(zichtbaar(request, Besluit.objects.all()), slug)
    wensen = met_stukken(zichtbaar(request, WensOfBedenking.objects.filter(besluit=besluit)))
    wensen = list(wensen[: WENSEN_BIJ_BESLUIT + 1])
    lijsten = {
        "onderwerpen": openbare_onderwerpen().filter(besluit=besluit),
        "documenten": documenten_bij(besluit),
        "vervolg": vervolg_van(besluit),
    }
    lijsten = {naam: list(rijen[: IN_EEN_LIJST + 1]) for naam, rijen in lijsten.items()}
    inhoud = {
        "besluit": besluit,
        **{naam: lijst[:IN_EEN_LIJST] for naam, lijst in lijsten.items()},
        "wensen": wensen[:WENSEN_BIJ_BESLUIT],
        "meer_wensen": len(wensen) > WENSEN_BIJ_BESLUIT,
        "is_afgekort": any(map(is_lang, (besluit.vraag, besluit.besluit, besluit.reden)))
        or any(len(lijst) > IN_EEN_LIJST for lijst in lijsten.values()),
    }
    return render(request, "site/besluiten/besluit.html", inhoud)


@alleen_lezen
def wensen(request):
    """Show what the council wished and objected, each with the answer and what changed, newest first."""
    rijen = met_stukken(zichtbaar(request, WensOfBedenking.objects.all()))
    pagina = bladzijde(
        request, rijen.order_by("-op__startswith", "-op__endswith", "-pk"), WENSEN_PER_BLADZIJDE
    )
    return render(request, "site/besluiten/wensen.html", {"pagina": pagina})


@alleen_lezen
@conditional_page
def feed(request):
    """Give the newest decisions as an Atom feed."""
    portaal = Portaal.haal()
    adres = f"{settings.PORTAAL_URL}/besluiten/"
    atom = Atom1Feed(
        title=kale_titel(_("%(naam)s: besluiten") % {"naam": portaal.naam}),
        description="",
        link=adres,
        feed_url=f"{adres}feed/",
        author_name=kale_titel(portaal.organisatie or portaal.naam),
        language=settings.LANGUAGE_CODE,
    )
    for een in nieuwste_eerst(Besluit.objects.openbaar())[:IN_DE_FEED]:
        # "2026" is not over yet: a reader of feeds keeps what lies ahead for later.
        dag = een.op.laatste if een.op.laatste <= timezone.localdate() else een.op.eerste
        op = timezone.make_aware(datetime.combine(dag, time.min))
        atom.add_item(
            title=kale_titel(een.titel),
            link=f"{settings.PORTAAL_URL}{een.get_absolute_url()}",
            description=kaal(begin_van(een.besluit)),
            unique_id=f"{adres}#{een.pk}",  # stays the same when the address changes
            author_name=kale_titel(str(een.wie)),
            pubdate=op,
            updateddate=op,
        )
    return HttpResponse(atom.writeString("utf-8"), content_type=Atom1Feed.content_type)

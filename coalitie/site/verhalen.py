"""Stories: the list with the short pieces, a story, and the Atom feed."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import conditional_page

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.models import Portaal
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from verhalen.blokken_lezen import blokken
from verhalen.lezen import lees_ook, nieuwste_berichten, nieuwste_verhalen, om_te_lezen
from verhalen.models import Bericht, Verhaal

IN_DE_FEED = 30
LEES_OOK = 3


@alleen_lezen
def verhalen(request):
    """List the stories in pages; the first page has the short pieces, too."""
    pagina = bladzijde(request, nieuwste_verhalen())
    berichten = []
    if pagina.number == 1:
        berichten = nieuwste_berichten(zichtbaar(request, Bericht.objects.all()))
    return render(request, "site/verhalen.html", {"pagina": pagina, "berichten": berichten})


@alleen_lezen
@volgt_verhuizingen
def verhaal(request, slug):
    """Show one story."""
    gevonden = haal(zichtbaar(request, om_te_lezen(Verhaal.objects.all())), slug)
    inhoud = {
        "verhaal": gevonden,
        "blokken": blokken(gevonden),
        "lees_ook": lees_ook(gevonden)[:LEES_OOK],
    }
    return render(request, "site/verhaal.html", inhoud)


@alleen_lezen
@conditional_page
def feed(request):
    """Give the newest stories as an Atom feed."""
    portaal = Portaal.haal()
    atom = Atom1Feed(
        title=_leesbaar(portaal.naam),
        subtitle=_leesbaar(portaal.ondertitel),
        description="",
        link=f"{settings.PORTAAL_URL}/verhalen/",
        feed_url=f"{settings.PORTAAL_URL}/verhalen/feed/",
        author_name=_leesbaar(portaal.organisatie or portaal.naam),
        language=settings.LANGUAGE_CODE,
    )
    for een in nieuwste_verhalen()[:IN_DE_FEED]:
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


def _leesbaar(tekst):
    """Leave out control characters, which XML does not know."""
    return "".join(teken for teken in tekst if teken.isprintable() or teken in "\n\t")

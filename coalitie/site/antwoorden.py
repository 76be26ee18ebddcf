"""What residents asked and what we did, for everybody to read."""

from django.core.validators import slug_re
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from themas.models import Wijk
from verhalen.vragen import antwoordtijden, gevraagd


@alleen_lezen
def antwoorden(request):
    """List the questions with their answers, newest first, of everywhere or of one wijk."""
    slug = request.GET.get("wijk", "")
    if slug and not slug_re.fullmatch(slug):
        raise Http404
    wijk = get_object_or_404(Wijk, slug=slug) if slug else None
    inhoud = {
        "wijk": wijk,
        "pagina": bladzijde(request, gevraagd(wijk=wijk)),
        "tijden": antwoordtijden(wijk=wijk),
        "vraag": f"wijk={wijk.slug}&" if wijk else "",
    }
    return render(request, "site/denkmee/antwoorden.html", inhoud)

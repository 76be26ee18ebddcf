"""What a page is about, for search engines: schema.org in JSON-LD."""

import json

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import Truncator

from coalitie.site.adressen import volledig_adres
from coalitie.site.fotos import foto_van

KORT = 300
# As Django's json_script: nothing in it can end the script element or begin a comment.
ONSCHADELIJK = str.maketrans(
    {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def als_script(gegevens):
    """Return the element that carries the data; a block of data, which no policy takes for a script."""
    ding = {"@context": "https://schema.org", **_zonder_leeg(gegevens)}
    tekst = json.dumps(ding, ensure_ascii=False).translate(ONSCHADELIJK)
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # noqa: S308 - escaped above


def _zonder_leeg(waarde):
    if isinstance(waarde, dict):
        return {
            sleutel: _zonder_leeg(een) for sleutel, een in waarde.items() if een not in (None, "", [], {})
        }
    return [_zonder_leeg(een) for een in waarde] if isinstance(waarde, list) else waarde


def organisatie(portaal):
    """Return who makes this site."""
    contact = {
        "@type": "ContactPoint",
        "telephone": portaal.contact_telefoon,
        "email": portaal.contact_email,
        "contactType": "customer service",
        "availableLanguage": "nl",
    }
    return {
        "@type": "Organization",
        "@id": volledig_adres("/#organisatie"),
        "name": portaal.coalitie or portaal.naam,
        "url": volledig_adres("/"),
        "logo": volledig_adres(static("iconen/icoon-512.png")),
        "areaServed": portaal.gebied,
        "parentOrganization": portaal.organisatie and {"@type": "Organization", "name": portaal.organisatie},
        "contactPoint": contact if portaal.contact_telefoon or portaal.contact_email else None,
    }


def website(portaal):
    """Return the site as a whole, and how to search it."""
    return {
        "@type": "WebSite",
        "@id": volledig_adres("/#site"),
        "name": portaal.naam,
        "description": portaal.ondertitel,
        "url": volledig_adres("/"),
        "inLanguage": settings.LANGUAGE_CODE,
        "publisher": organisatie(portaal),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{volledig_adres(reverse('zoeken'))}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def artikel(verhaal, portaal):
    """Return a story; it needs what ``om_te_lezen`` adds."""
    foto = foto_van(verhaal)
    beeld = None
    if foto:
        adres, breedte, hoogte = foto.om_te_delen()
        beeld = {"@type": "ImageObject", "url": volledig_adres(adres), "width": breedte, "height": hoogte}
    return {
        "@type": "Article",
        "headline": verhaal.titel,
        "description": verhaal.intro,
        "url": volledig_adres(verhaal.get_absolute_url()),
        "mainEntityOfPage": volledig_adres(verhaal.get_absolute_url()),
        "datePublished": verhaal.publiceren_op.isoformat() if verhaal.publiceren_op else None,
        "inLanguage": settings.LANGUAGE_CODE,
        "author": {"@type": _soort_auteur(verhaal.auteur), "name": verhaal.auteur},
        "publisher": organisatie(portaal),
        "image": beeld,
        "articleSection": [thema["naam"] for thema in verhaal.themas_json],
        "contentLocation": [{"@type": "Place", "name": wijk["naam"]} for wijk in verhaal.wijken_json],
    }


def _soort_auteur(naam):
    return "Organization" if "redactie" in naam.casefold() else "Person"


def plaats(wijk, portaal):
    """Return a wijk."""
    punt = None
    if wijk.breedtegraad is not None:
        punt = {
            "@type": "GeoCoordinates",
            "latitude": float(wijk.breedtegraad),
            "longitude": float(wijk.lengtegraad),
        }
    return {
        "@type": "Place",
        "name": wijk.naam,
        "description": Truncator(" ".join(strip_tags(wijk.intro.replace("<", " <")).split())).chars(KORT),
        "url": volledig_adres(wijk.get_absolute_url()),
        "geo": punt,
        "containedInPlace": portaal.gebied and {"@type": "Place", "name": portaal.gebied},
    }


def partner(partner):
    """Return an organisation of the coalition."""
    foto = foto_van(partner)
    return {
        "@type": "Organization",
        "name": partner.naam,
        "description": partner.korte_tekst,
        "url": partner.website,
        "mainEntityOfPage": volledig_adres(partner.get_absolute_url()),
        "logo": foto and volledig_adres(foto.adres),
    }


def kruimels(stappen):
    """Return where a page stands: pairs (name, path) from the front page down, the page itself without path."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": plek, "name": str(naam), "item": pad and volledig_adres(pad)}
            for plek, (naam, pad) in enumerate(stappen, start=1)
        ],
    }

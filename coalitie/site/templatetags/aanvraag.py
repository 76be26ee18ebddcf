"""Words for the page of one application; the paper uses the same ones."""

from django import template

from coalitie.site.aanvraagpdf import cofinanciering_in_woorden, grens_in_woorden

register = template.Library()
register.filter(cofinanciering_in_woorden)
register.filter(grens_in_woorden)

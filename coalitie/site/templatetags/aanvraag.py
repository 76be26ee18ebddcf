"""Words for the page of one application; the paper uses the same ones."""

from django import template

from coalitie.site import aanvraagwoorden

register = template.Library()
register.filter(aanvraagwoorden.besluit_in_woorden)
register.filter(aanvraagwoorden.cofinanciering_in_woorden)
register.filter(aanvraagwoorden.grens_in_woorden)
register.filter(aanvraagwoorden.ingediend_in_woorden)

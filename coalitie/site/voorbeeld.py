"""Previews: staff may look at a page before the public can."""

from django.contrib.auth import get_permission_codename


def is_gevraagd(request):
    """Tell whether the address asks for a preview."""
    return request.GET.get("voorbeeld") == "1"


def mag_voorbeeld_zien(request, model):
    """Tell whether this person may look at rows of ``model`` in the admin."""
    gebruiker = request.user
    recht = f"{model._meta.app_label}.{get_permission_codename('view', model._meta)}"
    return gebruiker.is_active and gebruiker.is_staff and gebruiker.has_perm(recht)


def zichtbaar(request, rijen):
    """Return what this visitor may see of a queryset: what is public, or all of it in a preview.

    A preview is asked for by ``?voorbeeld=1`` and given to staff who may see these rows in the
    admin; the page then says so (``request.is_voorbeeld``). For everybody else nothing changes.
    """
    if is_gevraagd(request) and mag_voorbeeld_zien(request, rijen.model):
        request.is_voorbeeld = True
        return rijen.all()
    return rijen.openbaar()

"""Where a link in a mail arrives: it goes on for whom it is meant, by way of the login if need be."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from coalitie.basis.maillink import VOOR, voor_wie
from coalitie.site.lezen import alleen_lezen


@alleen_lezen
def maillink(request, merk, naar):
    """Go to ``naar``. Who is not signed in signs in first; who is somebody else is told so.

    A link that is not ours only leads to the login, as every page of "Mijn coalitie" does.
    """
    pad = f"/{naar}"
    bedoeld = voor_wie(merk, pad)
    if bedoeld is None or not url_has_allowed_host_and_scheme(pad, allowed_hosts=None):
        return redirect("mijn")
    if request.user == bedoeld:
        return redirect(pad)
    if request.user.is_authenticated:
        return render(request, "account/andermans_link.html", {"pad": request.path}, status=403)
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': pad, VOOR: merk})}")

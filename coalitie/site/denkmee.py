"""Denk mee: where a resident asks, tips or tells, without an account."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen


@alleen_lezen
def denk_mee(request):
    """Show how to ask us something."""
    return render(request, "site/denkmee/denk_mee.html")

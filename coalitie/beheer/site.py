"""The admin site of the programme team."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class Beheersite(admin.AdminSite):
    """The admin; signing in goes through allauth, with its rate limits."""

    site_title = _("Beheer")
    site_header = _("Beheer")
    index_title = _("Wat vraagt aandacht")
    site_url = "/"

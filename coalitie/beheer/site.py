"""The admin site of the programme team."""

from django.contrib import admin
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer.geschiedenispagina import alle_geschiedenis


class Beheersite(admin.AdminSite):
    """The admin; signing in goes through allauth, with its rate limits."""

    site_title = _("Beheer")
    site_header = _("Beheer")
    index_title = _("Wat vraagt aandacht")
    site_url = "/"
    enable_nav_sidebar = False

    def get_urls(self):
        """Add the history of everything."""
        alles = path("geschiedenis/", self.admin_view(self.geschiedenis), name="geschiedenis")
        return [alles, *super().get_urls()]

    def geschiedenis(self, request):
        """Show who changed what."""
        return alle_geschiedenis(request, self)

    def password_change(self, request, extra_context=None):
        """Send people to where everybody changes a password."""
        return redirect("account_change_password")

    def logout(self, request, extra_context=None):
        """Send people to where everybody signs out."""
        return redirect("account_logout")

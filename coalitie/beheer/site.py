"""The admin site of the programme team."""

from functools import wraps

from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import BadRequest, PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer.geschiedenispagina import alle_geschiedenis
from coalitie.basis.handleiding import handleiding
from coalitie.beheer import kalender, toezeggingenstand
from coalitie.beheer.inhoud import lijsten
from coalitie.beheer.startpagina import aandacht
from coalitie.beheer.zoeken import zoek


class Beheersite(admin.AdminSite):
    """The admin; signing in goes through allauth, with its rate limits."""

    site_title = _("Beheer")
    site_header = _("Beheer")
    site_url = "/"
    enable_nav_sidebar = False

    def admin_view(self, view, cacheable=False):
        """Let in who may; who is signed in but may not is told so, others sign in first."""
        binnen = super().admin_view(view, cacheable)

        @wraps(binnen)
        def deur(request, *args, **kwargs):
            if request.user.is_authenticated and not self.has_permission(request):
                raise PermissionDenied
            return binnen(request, *args, **kwargs)

        return deur

    def login(self, request, extra_context=None):
        """Send on who is signed in already; Django's own form, without limits, is never shown."""
        naar = request.GET.get(REDIRECT_FIELD_NAME, "")
        veilig = url_has_allowed_host_and_scheme(naar, {request.get_host()}, request.is_secure())
        return redirect(naar if veilig else "admin:index")

    def each_context(self, request):
        """Add the menu: the lists of every day, and the others by room."""
        context = super().each_context(request)
        if context["has_permission"]:
            context["menu_dagelijks"], context["menu_kamers"] = lijsten(request, self)
        return context

    def get_urls(self):
        """Add the history of everything, finding anything, the guide, and how the commitments stand."""
        return [
            path("geschiedenis/", self.admin_view(self.geschiedenis), name="geschiedenis"),
            path("zoeken/", self.admin_view(self.zoeken), name="zoeken"),
            path("handleiding/", self.admin_view(self.handleiding), name="handleiding"),
            path("kalender/", self.admin_view(self.kalender), name="kalender"),
            path("kalender/adres/", self.admin_view(kalender.nieuw_adres), name="kalender_adres"),
            path("toezeggingen/", self.admin_view(self.toezeggingenstand), name="toezeggingenstand"),
            path(
                "toezeggingen.xlsx",
                self.admin_view(toezeggingenstand.bestand),
                name="toezeggingenstand_xlsx",
            ),
            *super().get_urls(),
        ]

    def index(self, request, extra_context=None):
        """Show what needs attention today, and where everything is."""
        context = self.each_context(request)
        inhoud = {
            **context,
            "title": _("Vandaag, %(dag)s") % {"dag": date_format(timezone.localdate(), "l j F Y")},
            "aandacht": aandacht(request.user),
            "dagelijks": context["menu_dagelijks"],
            "kamers": context["menu_kamers"],
            **(extra_context or {}),
        }
        request.current_app = self.name
        return TemplateResponse(request, "admin/index.html", inhoud)

    def autocomplete_view(self, request):
        """Suggest rows; PostgreSQL knows no text with a NUL in it, so nothing can match one."""
        if any("\x00" in waarde for waarde in request.GET.values()):
            raise BadRequest
        return super().autocomplete_view(request)

    def zoeken(self, request):
        """Show what has a text in its name."""
        tekst = request.GET.get("q", "")
        inhoud = {
            **self.each_context(request),
            "title": _("Zoeken"),
            "tekst": tekst,
            "groepen": zoek(request, self, tekst),
        }
        request.current_app = self.name
        return TemplateResponse(request, "admin/zoeken.html", inhoud)

    def handleiding(self, request):
        """Show the guide of the programme team."""
        gids = handleiding("programmateam")
        request.current_app = self.name
        inhoud = {**self.each_context(request), "title": gids.titel, "gids": gids}
        return TemplateResponse(request, "admin/handleiding.html", inhoud)

    def geschiedenis(self, request):
        """Show who changed what."""
        return alle_geschiedenis(request, self)

    def toezeggingenstand(self, request):
        """Show how the commitments stand."""
        request.current_app = self.name
        return toezeggingenstand.pagina(request, self)

    def kalender(self, request):
        """Show what has to be done when, and by whom."""
        request.current_app = self.name
        return kalender.pagina(request, self)

    def password_change(self, request, extra_context=None):
        """Send people to where everybody changes a password."""
        return redirect("account_change_password")

    def logout(self, request, extra_context=None):
        """Send people to where everybody signs out."""
        return redirect("account_logout")

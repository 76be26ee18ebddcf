"""The page with the history of one record, and the one with that of everything."""

from django.apps import apps
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from coalitie.basis.beheer.geschiedenis import NIEMAND, Verteller, lees, mag_zien, wie_deed_iets
from coalitie.basis.beheer.sporen import Spoor, eigen_spoor, is_gevolgd, sporen_van_formulier

HOOGSTE_PAGINA = 1_000


def paginanummer(request):
    """Return the number of the page that was asked for; nonsense gives the first."""
    tekst = request.GET.get("p", "1")
    return min(max(int(tekst), 1), HOOGSTE_PAGINA) if tekst.isascii() and tekst.isdecimal() else 1


def bladeren(request, nummer, meer):
    """Return the query strings of the pages beside this one."""
    vraag = request.GET.copy()

    def naar(doel):
        vraag["p"] = doel
        return f"?{vraag.urlencode()}"

    return {"nieuwer": naar(nummer - 1) if nummer > 1 else "", "ouder": naar(nummer + 1) if meer else ""}


class Geschiedenispagina:
    """Mixin of an admin class: the history of a record and of all that its form can change."""

    object_history_template = "admin/object_history.html"

    def sporen(self, request):
        """Return the histories that this reader may see."""
        sporen = sporen_van_formulier(self)
        if self.heeft_status and is_gevolgd(self.model.Stap):
            sporen.append(Spoor(self.model.Stap, "onderwerp_id"))
        return [spoor for spoor in sporen if spoor.model is self.model or mag_zien(request.user, spoor.model)]

    def history_view(self, request, object_id, extra_context=None):
        """Show who changed what and when; also of what was deleted."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        sleutel = unquote(object_id)
        obj = self.get_object(request, sleutel)
        if obj is not None and not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        pk = obj.pk if obj else self._verwijderd(sleutel)
        nummer = paginanummer(request)
        sporen = self.sporen(request)
        gebeurtenissen, meer = lees(sporen, pk=pk, nummer=nummer)
        if obj is None and not gebeurtenissen and nummer == 1:
            raise Http404
        verteller = Verteller(
            gebeurtenissen,
            beheersite=self.admin_site,
            gebruiker=request.user,
            verzwijg={(spoor.model, spoor.kolom) for spoor in sporen},
        )
        context = {
            **self.admin_site.each_context(request),
            "title": _("Geschiedenis"),
            "subtitle": str(obj) if obj else _("verwijderd"),
            "module_name": capfirst(self.opts.verbose_name_plural),
            "object": obj,
            "opts": self.opts,
            "opslagen": verteller.opslagen(),
            "wissingen": self.wissingen(pk),
            "wisadres": self.wisadres(request, pk) if sporen else "",
            "bladeren": bladeren(request, nummer, meer),
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def _verwijderd(self, sleutel):
        if not is_gevolgd(self.model) or not (
            sleutel.isascii() and sleutel.isdecimal() and len(sleutel) < 19
        ):
            raise Http404
        return int(sleutel)


def alle_geschiedenis(request, beheersite):
    """Show who changed what in the whole portal, as far as this reader may see it."""
    modellen = {
        model._meta.label_lower: model
        for model in sorted(apps.get_models(), key=lambda model: str(model._meta.verbose_name_plural))
        if is_gevolgd(model) and mag_zien(request.user, model)
    }
    gekozen = modellen.get(request.GET.get("wat", ""))
    wie = request.GET.get("wie", "")
    mensen = list(wie_deed_iets(ook_anderen=mag_zien(request.user, get_user_model())))
    gebruiker = wie if wie == NIEMAND else next((mens.pk for mens in mensen if str(mens.pk) == wie), None)
    nummer = paginanummer(request)
    sporen = [eigen_spoor(model) for model in ([gekozen] if gekozen else modellen.values())]
    gebeurtenissen, meer = lees(sporen, gebruiker=gebruiker, nummer=nummer)
    context = {
        **beheersite.each_context(request),
        "title": _("Wie veranderde wat"),
        "opslagen": Verteller(gebeurtenissen, beheersite=beheersite, gebruiker=request.user).opslagen(),
        "modellen": [(label, capfirst(model._meta.verbose_name_plural)) for label, model in modellen.items()],
        "mensen": mensen,
        "gekozen": gekozen._meta.label_lower if gekozen else "",
        "wie": wie if gebruiker is not None else "",
        "niemand": NIEMAND,
        "bladeren": bladeren(request, nummer, meer),
    }
    return TemplateResponse(request, "admin/geschiedenis.html", context)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BasisConfig(AppConfig):
    name = "coalitie.basis"
    label = "basis"
    verbose_name = _("Accounts en portaal")

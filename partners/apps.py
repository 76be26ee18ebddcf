from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "partners"
    verbose_name = _("Partners")

    def ready(self):
        """Ask a second step of whoever may promise something for a partner."""
        from coalitie.basis.tweede_stap import WIE_MOET
        from partners.toegang import is_mandaathouder

        WIE_MOET.append(is_mandaathouder)

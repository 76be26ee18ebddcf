from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "partners"
    verbose_name = _("Partners")

    def ready(self):
        """Ask a second step of whoever may promise something, and write reminders when they leave."""
        from coalitie.basis.post import stel_op_bij_verzending
        from coalitie.basis.tweede_stap import WIE_MOET
        from partners.herinneringen import stel_op
        from partners.herinneringpost import BEGIN
        from partners.toegang import is_mandaathouder

        WIE_MOET.append(is_mandaathouder)
        stel_op_bij_verzending(BEGIN, stel_op)

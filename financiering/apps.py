from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FinancieringConfig(AppConfig):
    name = "financiering"
    verbose_name = _("Geld")

    def ready(self):
        """Let the rules of the database speak; remind of deadlines in the one mail a day."""
        from financiering import weigeringen  # noqa: F401 - they register themselves
        from financiering.herinneringen import Termijnen
        from partners.herinneringen import BRONNEN

        BRONNEN.append(Termijnen)

from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig
from django.utils.translation import gettext_lazy as _


class BasisConfig(AppConfig):
    default = True
    name = "coalitie.basis"
    label = "basis"
    verbose_name = _("Accounts en portaal")

    def ready(self):
        """Make the Celery application the one that tasks are sent to; watch pictures and what changes."""
        import coalitie.celery  # noqa: F401 - importing it is enough
        from coalitie.basis.paginacache import tabellen
        from coalitie.basis.signalen import let_op, let_op_accounts

        let_op()
        let_op_accounts()
        tabellen.begin()


class BestandenConfig(StaticFilesConfig):
    """Django's static files, without the sources that are bundled into ``static/gebouwd/``."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "bron"]

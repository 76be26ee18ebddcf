from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db.models.signals import post_migrate


class BeheerAdminConfig(admin_apps.AdminConfig):
    """Django's admin, with the portal's own admin site as the default."""

    default = False
    default_site = "coalitie.beheer.site.Beheersite"


class BeheerConfig(AppConfig):
    name = "coalitie.beheer"
    label = "beheer"

    def ready(self):
        """Keep the groups of the admin in step with the table of rights."""
        from coalitie.beheer import checks, rechten  # noqa: F401 - the checks register themselves

        post_migrate.connect(rechten.zet_rechten, sender=self)

from django.apps import AppConfig, apps
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

        # This app has no models and so gets no signal; verhalen is the last one that has.
        post_migrate.connect(rechten.zet_rechten, sender=apps.get_app_config("verhalen"))

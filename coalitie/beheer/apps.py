from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class BeheerAdminConfig(admin_apps.AdminConfig):
    """Django's admin, with the portal's own admin site as the default."""

    default = False
    default_site = "coalitie.beheer.site.Beheersite"


class BeheerConfig(AppConfig):
    name = "coalitie.beheer"
    label = "beheer"

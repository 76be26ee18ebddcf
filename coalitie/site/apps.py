from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "coalitie.site"
    label = "site"

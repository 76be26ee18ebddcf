from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SiteConfig(AppConfig):
    name = "coalitie.site"
    label = "site"

    def ready(self):
        """Keep up to date what can be found."""
        from coalitie.basis.zoeken.bijhouden import volg
        from coalitie.site.vindbaar import BRONNEN, vul_na_migratie

        for bron in BRONNEN:
            volg(bron)
        post_migrate.connect(vul_na_migratie, sender=self)

"""The table of contents: every address of the portal."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import path

from coalitie.mijn.urls import PAGINAS as MIJN
from coalitie.site.accountadressen import AANBIEDER, ACCOUNT
from coalitie.site.urls import MACHINES, PAGINAS

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("beheer/", admin.site.urls),
    *MACHINES,
    *AANBIEDER,
    *i18n_patterns(
        *ACCOUNT,
        *MIJN,
        *PAGINAS,
        prefix_default_language=False,
    ),
]

handler400 = "coalitie.basis.views.verzoek_klopt_niet"
handler403 = "coalitie.basis.views.mag_niet"
handler404 = "coalitie.basis.views.niet_gevonden"
handler429 = "coalitie.basis.views.te_vaak"
handler500 = "coalitie.basis.views.fout"

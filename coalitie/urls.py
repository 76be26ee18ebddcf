"""The table of contents: every address of the portal."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from coalitie.basis.views import niet_gevonden
from coalitie.mijn.urls import PAGINAS as MIJN
from coalitie.site.urls import MACHINES, PAGINAS

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("beheer/", admin.site.urls),
    *MACHINES,
    *i18n_patterns(
        # An address is changed by who keeps the accounts: nobody proves here that it is theirs.
        path("account/email/", niet_gevonden),
        path("account/", include("allauth.account.urls")),
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

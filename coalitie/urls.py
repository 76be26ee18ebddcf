"""The table of contents: every address of the portal."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from coalitie.basis.views import niet_gevonden

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("beheer/", admin.site.urls),
    # An address is changed by who keeps the accounts: nobody proves here that it is theirs.
    path("account/email/", niet_gevonden),
    path("account/", include("allauth.account.urls")),
    path("", include("coalitie.site.urls")),
]

handler400 = "coalitie.basis.views.verzoek_klopt_niet"
handler403 = "coalitie.basis.views.mag_niet"
handler404 = "coalitie.basis.views.niet_gevonden"
handler429 = "coalitie.basis.views.te_vaak"
handler500 = "coalitie.basis.views.fout"

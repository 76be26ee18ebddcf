"""The table of contents: every address of the portal."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("account/", include("allauth.account.urls")),
    path("", include("coalitie.site.urls")),
]

handler400 = "coalitie.basis.views.verzoek_klopt_niet"
handler403 = "coalitie.basis.views.mag_niet"
handler404 = "coalitie.basis.views.niet_gevonden"
handler429 = "coalitie.basis.views.te_vaak"
handler500 = "coalitie.basis.views.fout"

"""The addresses of signing in and of somebody's own account: what is not named here does not exist."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.views import login_cancelled
from allauth.usersessions.views import list_usersessions
from django.urls import path, re_path
from django.views.generic import RedirectView

from coalitie.basis import aanbieder
from coalitie.site import deur
from coalitie.site.account import mijn_account, tweede_stap
from coalitie.site.eigen_kalender import eigen_kalender
from coalitie.site.maillink import maillink
from coalitie.site.mailvoorkeur import mailvoorkeur

naar_account = RedirectView.as_view(pattern_name="mijn_account")

ACCOUNT = [
    path("account/", mijn_account, name="mijn_account"),
    path("account/tweede-stap/", tweede_stap, name="tweede_stap"),
    path("account/mail/", mailvoorkeur, name="mailvoorkeur"),
    path("account/kalender/", eigen_kalender, name="eigen_kalender"),
    path("account/link/<str:merk>/<path:naar>", maillink, name="maillink"),
    path("account/sessies/", list_usersessions, name="usersessions_list"),
    path("account/login/", deur.Inloggen.as_view(), name="account_login"),
    path("account/login/code/", deur.CodeVragen.as_view(), name="account_request_login_code"),
    path("account/login/code/confirm/", deur.CodeInvullen.as_view(), name="account_confirm_login_code"),
    path("account/login/passkey/", deur.MetPasskey.as_view(), name="mfa_login_webauthn"),
    path("account/login/tweede-stap/", deur.NogEenStap.as_view(), name="mfa_authenticate"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/signup/", account.signup, name="account_signup"),
    path("account/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("account/reauthenticate/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "account/reauthenticate/passkey/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/password/change/", account.password_change, name="account_change_password"),
    path("account/password/set/", deur.vers_ingelogd(account.password_set), name="account_set_password"),
    path("account/password/reset/", account.password_reset, name="account_reset_password"),
    path("account/password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^account/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/app/", deur.vers_ingelogd(totp.activate_totp), name="mfa_activate_totp"),
    path("account/app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/passkey/", deur.vers_ingelogd(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path("account/passkey/<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("account/passkey/<int:pk>/weg/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("account/reservecodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/reservecodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/reservecodes/bewaar/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    # allauth goes here after a change: our own page shows everything at once.
    path("account/mfa/", naar_account, name="mfa_index"),
    path("account/passkeys/", naar_account, name="mfa_list_webauthn"),
    path("account/sso/", naar_account, name="socialaccount_connections"),
    path("account/sso/afgebroken/", login_cancelled, name="socialaccount_login_cancelled"),
]

# A provider knows one address to come back to, in no language.
AANBIEDER = [
    path("account/<slug:provider_id>/login/", aanbieder.begin, name="openid_connect_login"),
    path("account/<slug:provider_id>/login/callback/", aanbieder.terug, name="openid_connect_callback"),
]

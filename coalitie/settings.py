"""Settings of the portal: one file, everything from the environment, safe when nothing is set.

The table in README.md explains each variable. ``coalitie/omgeving.py`` refuses wrong values.
"""

import os
import secrets
from pathlib import Path

from celery.schedules import crontab
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from redis.backoff import NoBackoff
from redis.retry import Retry

from coalitie import omgeving
from coalitie.opstart import diensten

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = omgeving.map_("PORTAAL_VAR", BASE_DIR / "var")

# Without an address of its own database this is somebody's own machine: the embedded servers, a
# secret made on the spot and loopback are good enough. With one, everything must be named.
OP_EIGEN_MACHINE = not omgeving.tekst("DATABASE_URL")


def _geheim():
    waarde = omgeving.tekst("PORTAAL_GEHEIM")
    bestand = Path(omgeving.tekst("PORTAAL_GEHEIM_BESTAND", str(VAR / "geheim")))
    if not waarde and bestand.is_file():
        waarde = bestand.read_text().strip()
    elif not waarde and omgeving.tekst("PORTAAL_GEHEIM_BESTAND"):
        omgeving.weiger("PORTAAL_GEHEIM_BESTAND", "een bestand met het geheim")
    if not waarde and OP_EIGEN_MACHINE:
        return secrets.token_urlsafe(50)
    if len(waarde) < 40:
        omgeving.weiger("PORTAAL_GEHEIM", "een willekeurige tekst van ten minste 40 tekens")
    return waarde


SECRET_KEY = _geheim()
DEBUG = omgeving.ja_nee("DEBUG", False)

PORTAAL_ADRES = omgeving.webadres("PORTAAL_URL", "http://127.0.0.1:8000" if OP_EIGEN_MACHINE else "")
PORTAAL_URL = f"{PORTAAL_ADRES.scheme}://{PORTAAL_ADRES.netloc}"
HTTPS = PORTAAL_ADRES.scheme == "https"
ALLOWED_HOSTS = [PORTAAL_ADRES.hostname]
if PORTAAL_ADRES.hostname in omgeving.LOOPBACK:
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "coalitie.beheer.apps.BeheerAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "coalitie.basis.apps.BestandenConfig",
    "django.contrib.sitemaps",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "content_editor",
    "django_prose_editor",
    "csp",
    "coalitie.basis",
    "themas",
    "partners",
    "financiering",
    "verhalen",
    "coalitie.site",
    "coalitie.beheer.apps.BeheerConfig",
]

MIDDLEWARE = [
    "coalitie.basis.middleware.alleen_gewone_methoden",
    "coalitie.basis.paginacache.middleware.paginacache",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "coalitie.basis.middleware.koppen",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "coalitie.basis.taal.taal_van_adres",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "coalitie.basis.sessies.sessieduur",
    "coalitie.basis.tweede_stap.tweede_stap_eerst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "coalitie.urls"
WSGI_APPLICATION = "coalitie.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["coalitie.basis.sjablonen.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "coalitie.basis.context.portaal",
            ],
            "builtins": ["coalitie.basis.templatetags.portaal"],
        },
    },
]

# Database ---------------------------------------------------------------------------------------

DATABASES = {
    "default": {
        **omgeving.databank("DATABASE_URL", diensten.database_url()),
        "CONN_HEALTH_CHECKS": True,
    }
}
DATABASES["default"]["OPTIONS"].update(
    {
        "pool": {"min_size": 1, "max_size": 8, "timeout": 5},
        "connect_timeout": 3,
        "tcp_user_timeout": 10_000,
        "options": ("-c statement_timeout=10s -c lock_timeout=3s -c idle_in_transaction_session_timeout=30s"),
    }
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# Cache, broker and background work --------------------------------------------------------------

CELERY_BROKER_URL, _CACHE_URL = omgeving.redis_adressen("REDIS_URL", diensten.redis_socket())
_KORT = {"socket_timeout": 0.3, "socket_connect_timeout": 0.3, "retry": Retry(NoBackoff(), 0)}

CACHES = {
    "default": {
        "BACKEND": "coalitie.basis.cache.Portaalcache",
        "LOCATION": _CACHE_URL,
        "OPTIONS": _KORT,
    },
    # Attempts at a door are counted here, so that they are counted when Redis is away, too.
    "deur": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "basis_deurtelling",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

# Finished pages are kept for visitors without a session; not while templates are being written.
PAGINACACHE = not DEBUG
# Paths that never come from it: they have their own rules, or are about somebody.
PAGINACACHE_NIET = (
    *("/static/", "/media/", "/beheer/", "/gezond/"),
    *("/account/", "/en/account/", "/mijn/", "/en/mijn/"),
    *("/zoeken/", "/en/zoeken/"),
    "/kalender/",
)

CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    "hartslag": {"task": "basis.tasks.hartslag", "schedule": 20.0},
    "post": {"task": "basis.tasks.verstuur_post", "schedule": 60.0},
    "oude-post": {"task": "basis.tasks.wis_oude_post", "schedule": 24 * 3600.0},
    "inzendingen": {"task": "verhalen.tasks.wis_oude_inzendingen", "schedule": 24 * 3600.0},
    "toestemmingen": {"task": "verhalen.tasks.meld_verlopen_toestemmingen", "schedule": 60.0},
    "beelden": {"task": "basis.tasks.maak_beelden", "schedule": 60.0},
    "beelden_bijhouden": {"task": "basis.tasks.houd_beelden_bij", "schedule": 3600.0},
    "zoekteksten": {"task": "site.tasks.loop_zoekteksten_na", "schedule": 600.0},
    "tellingen": {"task": "basis.tasks.ruim_tellingen_op", "schedule": 3600.0},
    "rondes": {"task": "partners.tasks.vraag_voortgang", "schedule": 3600.0},
    # At eight in the Netherlands; the other hours make up for a morning on which nothing ran.
    "herinneringen": {"task": "partners.tasks.herinner", "schedule": crontab(hour="8-19", minute=0)},
    "leden": {"task": "partners.tasks.houd_leden_bij", "schedule": 3600.0},
    "opruimen": {"task": "site.tasks.wis_wat_niet_meer_nodig_is", "schedule": 24 * 3600.0},
    "sessies": {"task": "basis.tasks.ruim_sessies_op", "schedule": 24 * 3600.0},
}

# Accounts ---------------------------------------------------------------------------------------

AUTH_USER_MODEL = "basis.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mijn"
ACCOUNT_ADAPTER = "coalitie.basis.accounts.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "coalitie.basis.accounts.weergavenaam"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_TIMEOUT = 900
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 900
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_DEFAULT_HTTP_PROTOCOL = PORTAAL_ADRES.scheme
ACCOUNT_FORMS = {
    "request_login_code": "coalitie.basis.accountformulieren.CodeAanvraag",
    "confirm_login_code": "coalitie.basis.accountformulieren.Inlogcode",
}
# Per address of mail (key) and of the internet (ip). Counted in the database: see CACHES. Codes are counted per
# address of mail as it is used from one place, and more widely in all: else a stranger could keep somebody out.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key,20/h/key",
    "request_login_code": "20/m/ip,30/h/key",
    "request_login_code_hier": "3/m/key,10/h/key",
    "login_code": "30/m/ip,30/h/key,100/d/key",
    "login_code_hier": "10/h/key",
    "reset_password": "20/m/ip,3/m/key,10/h/key",
}

# The second step: an app with codes or a passkey, with codes on paper for when it is lost.
MFA_VERPLICHT = omgeving.ja_nee("PORTAAL_MFA", True)
MFA_VOORBEELDEN_VRIJ = OP_EIGEN_MACHINE
MFA_ADAPTER = "coalitie.basis.tweede_stap.Mfa"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "coalitie.basis.accountformulieren.TweedeStap",
    "reauthenticate": "coalitie.basis.accountformulieren.NogEenKeer",
    "activate_totp": "coalitie.basis.accountformulieren.AppInstellen",
    "add_webauthn": "coalitie.basis.accountformulieren.PasskeyMaken",
    "edit_webauthn": "coalitie.basis.accountformulieren.PasskeyNaam",
}

# Signing in with an account elsewhere: Entra ID, Keycloak or another provider of OpenID Connect.
OIDC = omgeving.aanbieder(
    "PORTAAL_OIDC_URL",
    client=omgeving.tekst("PORTAAL_OIDC_ID"),
    geheim=omgeving.tekst("PORTAAL_OIDC_GEHEIM"),
    titel=omgeving.tekst("PORTAAL_OIDC_NAAM"),
    vertrouw_mail=omgeving.ja_nee("PORTAAL_OIDC_VERTROUW_MAIL"),
)
OIDC_MFA = omgeving.ja_nee("PORTAAL_OIDC_MFA")
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [OIDC] if OIDC else []}}
SOCIALACCOUNT_ADAPTER = "coalitie.basis.aanbieder.Adapter"
# A link is enough: the provider asks who somebody is, and a form could not be sent there under our policy.
SOCIALACCOUNT_LOGIN_ON_GET = True
ALLAUTH_TRUSTED_PROXY_COUNT = omgeving.getal("PORTAAL_PROXIES", 0, minimum=0, maximum=5)

# Two weeks without a visit; who works in the admin signs in again twelve hours after signing in.
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSIEDUUR_BEHEER = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "coalitie.basis.views.formulier_verlopen"

# Security headers -------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
if HTTPS and ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if not HTTPS:
    # http is possible on loopback only (see webadres), where these would lock people out.
    SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]

# A nonce stands in the policy only where a page asks for one: the admin's editor does, no public
# page may (docs/beslissingen/ explains).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

# Mail -------------------------------------------------------------------------------------------

# Whatever sends mail puts it in the outbox (coalitie/basis/post.py); the outbox uses the address that was set,
# by a way to mail servers that says how far it came.
globals().update(omgeving.mail("EMAIL_URL"))
POST_BACKEND = EMAIL_BACKEND.replace(  # noqa: F821 - set by the line above
    "django.core.mail.backends.smtp", "coalitie.basis.smtp"
)
EMAIL_BACKEND = "coalitie.basis.post.Uitgang"
BEWAAR_INZENDINGEN_MAANDEN = omgeving.getal("PORTAAL_BEWAAR_INZENDINGEN", 12, minimum=1, maximum=120)
BEWAAR_ACCOUNT_DAGEN = omgeving.getal("PORTAAL_BEWAAR_ACCOUNTS", 90, minimum=30, maximum=3650)
BEWAAR_MAIL_DAGEN = omgeving.getal("PORTAAL_BEWAAR_MAIL", 30, minimum=1, maximum=3650)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = omgeving.mailadres("EMAIL_AFZENDER", f"portaal@{PORTAAL_ADRES.hostname}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Language, time, files --------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
LOCALE_PATHS = [BASE_DIR / "locale"]

# The stylesheet with the design tokens, by its place below static/.
HUISSTIJL = omgeving.tekst("PORTAAL_HUISSTIJL", "gebouwd/huisstijl.css")

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static", ("handleiding", BASE_DIR / "docs/handleiding/beelden")]
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "coalitie.basis.opslag.Veiligeopslag"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
# Compressed already, or for developers only.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("jpg", "jpeg", "png", "webp", "avif", "ico", "woff", "woff2", "map")

FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["terminal"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
        "celery": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
    },
}

if not VAR.exists():
    try:
        os.makedirs(VAR, mode=0o755, exist_ok=True)
    except OSError as fout:
        raise ImproperlyConfigured(
            f"PORTAAL_VAR: de map {VAR} kan niet gemaakt worden ({fout.strerror})."
        ) from None

"""Settings of the bench: the portal as it runs, with a database of its own and bare views beside it."""

import os

from coalitie.settings import *  # noqa: F403 - these are the settings, but for what follows
from coalitie.settings import BASE_DIR, DATABASES, TEMPLATES, VAR

DATABASES["default"]["NAME"] = os.environ["BENCH_DATABANK"]
ROOT_URLCONF = "bouw.bench.adressen"
STATIC_ROOT = VAR / "bench-static"
TEMPLATES[0]["DIRS"].append(BASE_DIR / "bouw" / "bench" / "sjablonen")
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

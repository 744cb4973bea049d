"""Settings of the test run: a folder of its own, mail in memory, quick password hashing."""

import os
import tempfile

os.environ["KEDUA_DATA_DIR"] = tempfile.mkdtemp(prefix="kedua-tests-")
os.environ["KEDUA_DEBUG"] = "false"
os.environ["KEDUA_DEMO"] = "false"
os.environ.setdefault("KEDUA_LOG_LEVEL", "error")

from kedua.config.settings import *  # noqa: F403 - a settings module is a namespace
from kedua.config.settings import DATABASES, STATIC_ROOT, STORAGES

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if str(DATABASES["default"]["ENGINE"]).endswith("sqlite"):
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # pytest-django knows by itself only Django's own engine
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns without it, and warnings are errors

"""Django's settings, derived from `env`. Nothing here is meant to be edited by an operator."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from kedua.config.channels import anymail, hooks, imap, mail_backend, telephones
from kedua.config.databases import postgresql, sqlite
from kedua.config.env import env, unknown
from kedua.config.logs import logging_of

ENV = env()
UNKNOWN = unknown(os.environ)
PACKAGE = Path(__file__).parent.parent
DATA = ENV.data_dir.resolve()

SECRET_KEY = ENV.key()
DEBUG = ENV.debug
DEMO = ENV.demo
SIGN_UP = ENV.sign_up
BASE_URL = ENV.base_url
ALLOWED_HOSTS = [
    ENV.host,
    *ENV.allowed_hosts,
    *(["localhost", "127.0.0.1"] if ENV.host in ("localhost", "127.0.0.1") else []),
]
CSRF_TRUSTED_ORIGINS = [ENV.base_url]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "csp",
    "django_cotton.apps.SimpleAppConfig",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "kedua.records",
    "kedua.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "kedua.web.apart.private",
    "kedua.web.signing_out.forget_in_the_browser",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kedua.web.language.speak",
    "kedua.web.typed.leave_nul_out",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kedua.web.whole.OnlyWhole",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

ROOT_URLCONF = "kedua.config.urls"
WSGI_APPLICATION = "kedua.config.wsgi.application"

# Loaders by hand: cotton's own set-up would replace them, and a component must never be printed raw.
LOADERS = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates", PACKAGE / "web"],
        "OPTIONS": {
            "loaders": LOADERS if DEBUG else [("django.template.loaders.cached.Loader", LOADERS)],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "kedua.web.templatetags.icons",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "kedua.web.contexts.page.page",
            ],
        },
    }
]
COTTON_DIR = "components"
COTTON_SNAKE_CASED_NAMES = False

DATABASES = {"default": postgresql(ENV.database_url.get_secret_value()) if ENV.database_url else sqlite(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "records.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "kedua.web.accounts.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "kedua.web.forms.sign_up.OrganisationForm"
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {
    "login_failed": "20/m/ip,5/5m/key",
    "signup": "20/h/ip",
    "reset_password": "20/h/ip,5/h/key",
    "candidate_page": "30/10m/key",  # what is sent by one candidate's link
    "candidate_typing": "900/10m/key",  # what its pages save while somebody types
    "apply": "20/h/ip,200/h/key",  # applications from one place, and for one job
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENV.trust_proxy else 0
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "kedua_session"
CSRF_COOKIE_NAME = "kedua_csrf"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.https
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if ENV.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_SSL_REDIRECT = ENV.https and ENV.trust_proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.trust_proxy else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap draws its marks as data: images inside its style sheet
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Sign-in attempts are counted here: in the database, so that all processes and machines count together.
# A full table throws counts away, also those that keep somebody out: it must not be easily filled.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "records_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

EMAIL_BACKEND, ANYMAIL = mail_backend(ENV), anymail(ENV)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER = ENV.smtp_host, ENV.smtp_port, ENV.smtp_user
EMAIL_HOST_PASSWORD = ENV.smtp_password.get_secret_value() if ENV.smtp_password else ""
EMAIL_USE_TLS, EMAIL_USE_SSL = ENV.smtp_security == "starttls", ENV.smtp_security == "tls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV.mail_from
REPLIES_TO, MAIL_COPIES = ENV.replies_to, ENV.mail_copies
IMAP, TELEPHONES, HOOKS = imap(ENV), telephones(ENV), hooks(ENV)
WRITER_PRIVATE, WRITER_SECONDS = ENV.writer_private, ENV.writer_seconds

LANGUAGE_CODE = ENV.language
LANGUAGES = [("en", "English"), ("ms", "Bahasa Melayu"), ("zh-hans", "简体中文")]  # of candidates' pages
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = ENV.time_zone

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "kedua.web.hashed_files.HashedFiles"
    },
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_MB = ENV.file_mb
FILE_UPLOAD_HANDLERS = [
    "kedua.web.uploads.Bounded",  # first: what is too large is not even written down
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000

LOGGING_CONFIG = None
logging_of(ENV.log_level, ENV.log_format)

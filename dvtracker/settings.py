"""Settings, all of them from the environment. `.env.example` says what each variable is for."""

from pathlib import Path

from dvtracker import databases, environment

BASE_DIR = Path(__file__).resolve().parent.parent
env = environment.read(BASE_DIR)

# --- What this process is -----------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", False)
# The public pages alone, with the public role's credentials and no others.
PUBLIC_ONLY = env.bool("PUBLIC_ONLY", False)
SECRET_KEY = environment.secret_key(env, debug=DEBUG)
HOST = env.str("HOST", "") or "127.0.0.1"
PORT = env.int("PORT", 8000)
_SITE = environment.site(env, host=HOST, port=PORT)
SITE_URL = f"{_SITE.scheme}://{_SITE.netloc}"
ALLOWED_HOSTS = environment.hosts(env, _SITE)
VAR_DIR = Path(env.str("VAR_DIR", "") or BASE_DIR / "var").resolve()

_STAFF_APPS = [
    "sources.desk.apps.DeskConfig",
    "django.contrib.sessions",
    "django.contrib.messages",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
]
INSTALLED_APPS = [
    "dvtracker",
    "cases",
    "people",
    "sources",
    "pgtrigger",
    "pghistory",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    *([] if PUBLIC_ONLY else _STAFF_APPS),
]

_STAFF_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sources.desk.login.sessions.SessionLimits",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",
]
_PUBLIC_MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "dvtracker.compression.CompressionMiddleware",
    "dvtracker.csp.ContentSecurityPolicyMiddleware",
    "dvtracker.lens.middleware.LensMiddleware",
    *(_PUBLIC_MIDDLEWARE if PUBLIC_ONLY else _STAFF_MIDDLEWARE),
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "dvtracker.urls"
WSGI_APPLICATION = "dvtracker.wsgi.application"

_STAFF_CONTEXT = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                *([] if PUBLIC_ONLY else _STAFF_CONTEXT),
            ],
        },
    },
]

# --- The database -------------------------------------------------------------------------------------------

DATABASES = databases.from_environment(env, secret=SECRET_KEY, public_only=PUBLIC_ONLY)
DATABASE_ROUTERS = ["dvtracker.lens.router.LensRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Protected names are digested with it; a public process has no use for it. `docs/protected.md` says what hangs on it.
GUARD_KEY = "" if PUBLIC_ONLY else environment.guard_key(env, secret=SECRET_KEY)
# What was redacted, by digests, beside the database: no restore of a dump takes it away. See `docs/redaction.md`.
REDACTION_LEDGER = Path(env.str("REDACTION_LEDGER", "") or VAR_DIR / "redactions.jsonl")

# --- Language and time --------------------------------------------------------------------------------------

LANGUAGE_CODE = "en-us"
USE_I18N = False
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", "") or "UTC"

# --- Files of the site itself -------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Where `collectstatic` puts compressed files under lasting names; unset, files come from their sources.
STATIC_ROOT = env.str("STATIC_ROOT", "") or None
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = STATIC_ROOT is None
_COLLECTED = "whitenoise.storage.CompressedManifestStaticFilesStorage"
_FROM_SOURCES = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _COLLECTED if STATIC_ROOT else _FROM_SOURCES},
}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
# What fixtures may hold, by labels such as "people.Person". None: every editorial row and every vocabulary.
LOADABLE_MODELS: list[str] | None = None

# --- Whoever runs the site, as `/about/` tells readers; what is unset it calls not said -----------------------

OPERATOR = env.str("OPERATOR", "")
CONTACT = env.str("CONTACT", "")
DATA_LICENCE = env.str("DATA_LICENCE", "")
DATA_LICENCE_URL = env.str("DATA_LICENCE_URL", "")
# Whether whoever entered something may also publish it.
ONE_PERSON_NEWSROOM = env.bool("ONE_PERSON_NEWSROOM", False)

# --- Security -----------------------------------------------------------------------------------------------

HTTPS = _SITE.scheme == "https"
CSRF_TRUSTED_ORIGINS = [SITE_URL, *env.list("CSRF_TRUSTED_ORIGINS", [])]
# The `__Host-` names make browsers refuse the cookie from a sibling domain or over plain http.
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "sources.desk.login.messages.DeskMessages"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", 365 * 24 * 3600) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS and env.bool("HSTS_SUBDOMAINS", True)
TRUST_PROXY = env.bool("TRUST_PROXY", False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUST_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "dvtracker.stale_form.refused"
# Who reads changes nothing; looking up who it is would make every page depend on the cookie.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
# A big case's page at the desk has a few thousand inputs.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
PERMISSIONS_POLICY = dict.fromkeys(
    ["camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics"], "()"
)

# --- The way into the desk ----------------------------------------------------------------------------------

# Whoever may publish, or looks after the accounts, shows a code of their telephone beside the password.
SECOND_FACTOR = env.bool("SECOND_FACTOR", not DEBUG)
SESSION_IDLE_HOURS = environment.hours(env, "SESSION_IDLE_HOURS", 2)
SESSION_ABSOLUTE_HOURS = environment.hours(env, "SESSION_ABSOLUTE_HOURS", 12)
SESSION_COOKIE_AGE = int(SESSION_ABSOLUTE_HOURS * 3600)
if not PUBLIC_ONLY:
    AUTHENTICATION_BACKENDS = [
        "axes.backends.AxesStandaloneBackend",
        "django.contrib.auth.backends.ModelBackend",
    ]
# What is counted, and what is let be, is ours: `sources.desk.login.limits`.
AXES_HANDLER = "sources.desk.login.throttle.Throttle"
AXES_CLIENT_IP_CALLABLE = "sources.desk.login.address.address_of"
AXES_LOCKOUT_CALLABLE = "sources.desk.login.locked.locked"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = AXES_ENABLE_ADMIN = AXES_VERBOSE = False

_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
]

# --- Mail, of which a forgotten password is the one occasion ------------------------------------------------

(
    EMAIL_BACKEND,
    EMAIL_HOST,
    EMAIL_PORT,
    EMAIL_HOST_USER,
    EMAIL_HOST_PASSWORD,
    EMAIL_USE_TLS,
    EMAIL_USE_SSL,
) = environment.mail(env)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", "") or f"dvtracker@{_SITE.hostname}"
PASSWORD_RESET_TIMEOUT = 4 * 3600

# --- Logging, all to stderr ---------------------------------------------------------------------------------

LOG_LEVEL = (env.str("LOG_LEVEL", "") or "INFO").upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    # Django's own handlers would print only while debugging, and mail to admins whom we do not ask for.
    "loggers": {"django": {"handlers": [], "level": LOG_LEVEL, "propagate": True}},
}

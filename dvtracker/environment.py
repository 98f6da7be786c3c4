"""Reading the settings from the environment, and saying plainly what is missing."""

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import salted_hmac
from environs import Env

# Good for debugging on one's own machine, and refused by `manage.py check --deploy`.
DEBUG_KEY = "django-insecure-for-debugging-only"
SHORTEST_KEY = 50
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]


def read(folder: Path) -> Env:
    """The environment, with what `.env` (or the file named by ENV_FILE) adds to it."""
    env = Env()
    file = Path(env.str("ENV_FILE", "") or folder / ".env")
    if file.exists():
        env.read_env(file, recurse=False)
    return env


def secret_key(env: Env, *, debug: bool) -> str:
    """SECRET_KEY, which outside debug mode has to be there and to be long. Raises ImproperlyConfigured."""
    key = env.str("SECRET_KEY", "")
    if debug:
        return key or DEBUG_KEY
    if len(key) < SHORTEST_KEY:
        raise ImproperlyConfigured(
            f"SECRET_KEY is {'too short' if key else 'not set'}. Set it, in the environment or in .env, to "
            f"at least {SHORTEST_KEY} random characters that nobody else knows: `make run` writes such a "
            '.env for you, and `python3 -c "import secrets; print(secrets.token_urlsafe(64))"` prints a key.'
        )
    return key


def guard_key(env: Env, *, secret: str) -> str:
    """GUARD_KEY; unset, one that follows from SECRET_KEY. Raises ImproperlyConfigured."""
    key = env.str("GUARD_KEY", "")
    if key and len(key) < SHORTEST_KEY:
        raise ImproperlyConfigured(
            f"GUARD_KEY is too short. Set it to at least {SHORTEST_KEY} random characters that nobody else knows, "
            "or leave it out: then one is made from SECRET_KEY."
        )
    return key or salted_hmac("dvtracker.guard", "names", secret=secret, algorithm="sha256").hexdigest()


def site(env: Env, *, host: str, port: int) -> SplitResult:
    """SITE_URL, the address that readers type; unset, this very machine. Raises ImproperlyConfigured."""
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host  # noqa: S104
    url = urlsplit(env.str("SITE_URL", "") or f"http://{shown}:{port}")
    if url.scheme not in ("http", "https") or not url.hostname or url.path.strip("/"):
        raise ImproperlyConfigured(
            f"SITE_URL is {url.geturl()!r}. Set it to the site's address without a path, as "
            "https://record.example.org."
        )
    return url


def hosts(env: Env, url: SplitResult) -> list[str]:
    """ALLOWED_HOSTS; unset, the site's own name, and on one's own machine all the names that it has."""
    own = (
        LOOPBACK
        if f"{url.hostname}".strip("[]") in ("localhost", "127.0.0.1", "::1")
        else [f"{url.hostname}"]
    )
    return env.list("ALLOWED_HOSTS", []) or own


def hours(env: Env, name: str, default: float) -> float:
    """A number of hours, more than none. Raises ImproperlyConfigured."""
    try:
        number = float(env.str(name, "") or default)
    except ValueError:
        number = 0
    if not 0 < number < 24 * 365:
        raise ImproperlyConfigured(f"{name} should be a number of hours, as {default} or 0.5.")
    return number


class Mail(NamedTuple):
    """How mail leaves, in the order of Django's settings for it."""

    backend: str = "django.core.mail.backends.console.EmailBackend"
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


PORTS = {"smtp": 25, "smtp+tls": 587, "smtp+ssl": 465}


def mail(env: Env) -> Mail:
    """EMAIL_URL; unset, mails are printed where the process prints. Raises ImproperlyConfigured."""
    if not env.str("EMAIL_URL", ""):
        return Mail()
    remedy = "EMAIL_URL should look like smtp+tls://user:password@host:587, smtp+ssl://… or smtp://localhost."
    try:
        url = urlsplit(env.str("EMAIL_URL"))
        host, port = url.hostname, url.port
    except ValueError:
        raise ImproperlyConfigured(remedy) from None
    if url.scheme not in PORTS or not host or url.path.strip("/"):
        raise ImproperlyConfigured(remedy)
    return Mail(
        "django.core.mail.backends.smtp.EmailBackend",
        host,
        port or PORTS[url.scheme],
        unquote(url.username or ""),
        unquote(url.password or ""),
        starttls=url.scheme == "smtp+tls",
        tls=url.scheme == "smtp+ssl",
    )


def database(env: Env, name: str) -> dict[str, Any] | None:
    """A database entry from a URL, None when the variable is unset. Raises ImproperlyConfigured."""
    url = env.str(name, "")
    if not url:
        return None
    remedy = f"{name} should look like postgres://user:password@host:5432/database."
    try:
        entry: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except (ValueError, dj_database_url.ParseError, dj_database_url.UnknownSchemeError):
        # The reason is left out: it would print the URL, and so the password.
        raise ImproperlyConfigured(remedy) from None
    if entry["ENGINE"] != "django.db.backends.postgresql" or not entry["NAME"]:
        raise ImproperlyConfigured(f"{remedy} The record is kept in PostgreSQL only.")
    entry.setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
    return entry

"""The DATABASES setting: the staff's connection, and the two that the public pages read through."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environs import Env

from dvtracker.embedded import passwords
from dvtracker.environment import database
from dvtracker.lens import names
from dvtracker.lens.databases import with_lenses

# Without DATABASE_URL: the server that comes with the project.
EMBEDDED: dict[str, Any] = {
    "ENGINE": "dvtracker.embedded",
    "NAME": passwords.DATABASE,
    "USER": passwords.OWNER,
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,
}


def from_environment(env: Env, *, secret: str, public_only: bool) -> dict[str, dict[str, Any]]:
    """DATABASES as the environment says. Raises ImproperlyConfigured.

    A public-only process holds the public roles' credentials and no others.
    """
    public = database(env, "PUBLIC_DATABASE_URL")
    if public_only and public is None:
        raise ImproperlyConfigured(
            "PUBLIC_ONLY is on, and PUBLIC_DATABASE_URL is not set. Set it to the database as the public "
            "role reaches it: postgres://dvtracker_web:password@host:5432/dvtracker."
        )
    if public_only and env.str("DATABASE_URL", ""):
        raise ImproperlyConfigured(
            "PUBLIC_ONLY is on, and DATABASE_URL is set too. Take DATABASE_URL out of the public process's "
            "environment: it should not hold the staff's credentials."
        )
    desk = database(env, "DATABASE_URL") or dict(EMBEDDED)
    entries = with_lenses(
        desk,
        public=public,
        password=env.str("PUBLIC_DATABASE_PASSWORD", ""),
        secret=secret,
        public_only=public_only,
    )
    for alias in names.SCHEMAS:
        _pool(entries[alias], smallest=1 if alias == names.WEB else 0, largest=env.int("PUBLIC_POOL", 10))
    return entries


def _pool(entry: dict[str, Any], *, smallest: int, largest: int) -> None:
    """Keep connections open between requests; Django wants no age limit of its own beside a pool."""
    entry["CONN_MAX_AGE"] = 0
    entry["OPTIONS"]["pool"] = {"min_size": smallest, "max_size": largest, "timeout": 5}

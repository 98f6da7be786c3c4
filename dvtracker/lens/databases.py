"""The DATABASES setting: the desk's connection, and the public's two."""

from __future__ import annotations

import copy
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import salted_hmac

from . import names

Database = dict[str, Any]

ENGINES = {
    "django.db.backends.postgresql": "dvtracker.lens.engines.plain",
    "dvtracker.embedded": "dvtracker.lens.engines.embedded",
}
"""The engine of a connection to tables, and that of one to views on the same server."""


def with_lenses(
    desk: Database,
    *,
    public: Database | None = None,
    password: str = "",
    secret: str = "",
    public_only: bool = False,
) -> dict[str, Database]:
    """DATABASES from the desk's own entry.

    ``public`` is the entry of PUBLIC_DATABASE_URL, where the operator or the host names the public role.
    Without it the roles are named after the database, and their password is ``password`` or else follows from
    ``secret`` (the SECRET_KEY), so that a newcomer configures nothing. ``public_only`` leaves the desk
    without a database: the process then holds no staff credentials at all. Raises ImproperlyConfigured.
    """
    lenses = {alias: _lens(alias, desk, public, password, secret) for alias in names.SCHEMAS}
    nothing = {"ENGINE": "django.db.backends.dummy"}
    return {names.DESK: nothing if public_only else desk, **lenses}


def _lens(alias: str, desk: Database, public: Database | None, password: str, secret: str) -> Database:
    entry = copy.deepcopy(public or desk)
    if public:
        entry["USER"] = entry[names.GIVEN] = sibling(public["USER"], alias)
    else:
        entry["USER"] = names.role_name(desk["NAME"], alias)
        entry["PASSWORD"] = (
            password or salted_hmac("dvtracker.lens", entry["USER"], secret=secret).hexdigest()
        )
    entry["ENGINE"] = _engine(entry["ENGINE"])
    entry["OPTIONS"] = {**entry.get("OPTIONS", {}), "server_side_binding": True, "prepare_threshold": 1}
    entry["TEST"] = {"MIRROR": names.DESK}
    return entry


def _engine(of_tables: str) -> str:
    if of_tables not in ENGINES:
        raise ImproperlyConfigured(f"The lens needs PostgreSQL; {of_tables} is another engine.")
    return ENGINES[of_tables]


def sibling(web_role: str, alias: str) -> str:
    """The role beside ``web_role`` for ``alias``: both ``reader`` and ``reader_web`` have ``reader_asof``."""
    return web_role if alias == names.WEB else f"{web_role.removesuffix('_' + names.WEB)}_{alias}"

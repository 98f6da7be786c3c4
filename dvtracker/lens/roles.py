"""The two login roles that read for the public.

They belong to the cluster and are named after the database, unless the operator names them
(PUBLIC_DATABASE_URL). A dump carries neither the roles nor their settings: after a restore
``manage.py lens`` makes them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.base import DatabaseWrapper
from psycopg import sql

from . import names
from .asking import allowed, attempt, column

SET_HERE = """
    SELECT unnest(setconfig) FROM pg_db_role_setting
    WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
      AND setrole = (SELECT oid FROM pg_roles WHERE rolname = %s)
"""

LIMITS = {
    "default_transaction_read_only": "on",
    "statement_timeout": "10s",
    "idle_in_transaction_session_timeout": "60s",
    # A view takes longer to plan than to read, so each statement is planned once a connection and kept;
    # and the planner's guesses of the cost of nested views would have them compiled for nothing.
    "plan_cache_mode": "force_generic_plan",
    "jit": "off",
}


def role_of(alias: str) -> str:
    """The role that reads through ``alias`` in the database that the desk is connected to."""
    given = connections[alias].settings_dict.get(names.GIVEN)
    return given or names.role_name(connections[names.DESK].settings_dict["NAME"], alias)


def path(alias: str) -> tuple[str, str]:
    """The schemas in which the role of ``alias`` finds its tables and functions."""
    return names.SCHEMAS[alias], names.EXT


def exists(connection: BaseDatabaseWrapper, role: str) -> bool:
    return allowed(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)", role)


def ensure(connection: BaseDatabaseWrapper) -> list[str]:
    """Make the roles, or bring them up to date; returns what the owner of the database was refused."""
    return [complaint for alias in names.SCHEMAS for complaint in _ensure(connection, alias, role_of(alias))]


def _ensure(connection: BaseDatabaseWrapper, alias: str, role: str) -> Iterator[str]:
    if not exists(connection, role):
        complaint = attempt(connection, sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        if not exists(connection, role):  # it may be there in spite of a refusal: another process made it
            yield from complaint
            return
    for statement in _settings(connection, role, alias):
        yield from attempt(connection, statement)
    yield from _password(connection, role, alias)
    _put_on(connection, role)


def _settings(connection: BaseDatabaseWrapper, role: str, alias: str) -> Iterator[sql.Composed]:
    """Leave to connect, and limits: set on the role in this database, for a pool refuses those of a client."""
    yield sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database(connection), sql.Identifier(role))
    alter = sql.SQL("ALTER ROLE {} IN DATABASE {} SET ").format(sql.Identifier(role), database(connection))
    yield alter + sql.SQL("search_path = {}, {}").format(*map(sql.Identifier, path(alias)))
    for name, value in LIMITS.items():
        yield alter + sql.SQL("{} = {}").format(sql.Identifier(name), sql.Literal(value))


def _password(connection: BaseDatabaseWrapper, role: str, alias: str) -> list[str]:
    """Hashed here, so that no log of statements holds it; and not shown where it is refused."""
    password = connections[alias].settings_dict["PASSWORD"]
    if not password:
        return []
    connection.ensure_connection()
    hashed = connection.connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    statement = sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}")
    shown = statement.format(sql.Identifier(role), sql.SQL("'the one in the settings'"))
    return attempt(connection, statement.format(sql.Identifier(role), sql.Literal(hashed.decode())), shown)


def _put_on(connection: BaseDatabaseWrapper, role: str) -> None:
    """Let the owner SET ROLE to it, if that may be: only tests do. Before version 16 every member of a role may."""
    modern = cast(DatabaseWrapper, connection).pg_version >= 160000
    if not allowed(
        connection, "SELECT pg_has_role(current_user, %s, %s)", role, "SET" if modern else "MEMBER"
    ):
        options = sql.SQL(" WITH SET TRUE, INHERIT FALSE" if modern else "")
        attempt(connection, sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role)) + options)


def unset(connection: BaseDatabaseWrapper, alias: str, role: str) -> list[str]:
    """The settings that the role should have in this database and has not. No dump carries them."""
    there = column(connection, SET_HERE, role)
    wanted = {"search_path": ", ".join(path(alias)), **LIMITS}
    return [f"{name} = {value}" for name, value in wanted.items() if f"{name}={value}" not in there]


def database(connection: BaseDatabaseWrapper) -> sql.Identifier:
    """The name of the database, quoted."""
    return sql.Identifier(connection.settings_dict["NAME"])

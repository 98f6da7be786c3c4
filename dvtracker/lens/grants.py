"""Who may do what in the database: nobody anything by default, the two roles what they need."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

from . import names
from .asking import attempt, column
from .roles import database, exists, role_of

OURS_AND_OPEN = """
    SELECT oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = %s::regnamespace AND pg_has_role(proowner, 'MEMBER')
      AND has_function_privilege('public', oid, 'EXECUTE')
"""


def close(connection: BaseDatabaseWrapper) -> list[str]:
    """Take from everyone what PostgreSQL gives everyone, and from the roles what they were given by hand.

    Returns what the owner was refused.
    """
    base = sql.Identifier(names.BASE)
    statements = [
        sql.SQL("REVOKE TEMPORARY, CREATE ON DATABASE {} FROM PUBLIC").format(database(connection)),
        sql.SQL("REVOKE ALL ON SCHEMA {} FROM PUBLIC").format(base),
        *(
            sql.SQL("REVOKE ALL ON SCHEMA {} FROM {}").format(base, sql.Identifier(role))
            for role in map(role_of, names.SCHEMAS)
            if exists(connection, role)
        ),
        *(
            sql.SQL("REVOKE EXECUTE ON ROUTINE {} FROM PUBLIC").format(sql.SQL(routine))
            for routine in column(connection, OURS_AND_OPEN, names.BASE)
        ),
    ]
    return [complaint for statement in statements for complaint in attempt(connection, statement)]


def open_to_roles(connection: BaseDatabaseWrapper) -> list[str]:
    """Give each role that exists its schema and the functions. Returns what the owner was refused."""
    return [complaint for statement in _given(connection) for complaint in attempt(connection, statement)]


def _given(connection: BaseDatabaseWrapper) -> Iterator[sql.Composed]:
    has_ext = bool(column(connection, "SELECT 1 FROM pg_namespace WHERE nspname = %s", names.EXT))
    for alias, schema in names.SCHEMAS.items():
        role = role_of(alias)
        if not exists(connection, role):
            continue
        to = {
            "schema": sql.Identifier(schema),
            "ext": sql.Identifier(names.EXT),
            "role": sql.Identifier(role),
        }
        yield sql.SQL("GRANT USAGE ON SCHEMA {schema} TO {role}").format(**to)
        yield sql.SQL("GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}").format(**to)
        if has_ext:
            yield sql.SQL("GRANT USAGE ON SCHEMA {ext} TO {role}").format(**to)


def find_functions(connection: BaseDatabaseWrapper) -> list[str]:
    """Let the desk find the functions and operators in ``ext``, in this session and in those to come."""
    path = sql.SQL("search_path = {}, {}").format(sql.Identifier(names.BASE), sql.Identifier(names.EXT))
    lasting = sql.SQL("ALTER DATABASE {} SET ").format(database(connection)) + path
    return [*attempt(connection, lasting), *attempt(connection, sql.SQL("SET ") + path)]

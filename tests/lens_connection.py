"""Reading as the public does, inside a transaction that is never committed.

A test writes on the desk's connection and its rows are rolled back: no other connection ever sees them. So
the public's connections borrow the desk's, and put on the real role for the length of each statement: they see
the test's rows and meet the real grants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connections
from psycopg import sql

from dvtracker.lens import names, roles
from dvtracker.lens.borrowed import Borrowed


class Dressed:
    """A cursor whose statements run as the role, each in a savepoint, so that a refusal leaves no trace."""

    def __init__(self, cursor: psycopg.Cursor, alias: str) -> None:
        self._cursor, self._alias = cursor, alias

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)

    def __enter__(self) -> Dressed:
        return self

    def __exit__(self, *exception: object) -> None:
        self._cursor.close()

    def execute(self, *arguments: Any, **options: Any) -> Any:
        return self._as_the_role(self._cursor.execute, *arguments, **options)

    def executemany(self, *arguments: Any, **options: Any) -> Any:
        return self._as_the_role(self._cursor.executemany, *arguments, **options)

    def _as_the_role(self, run: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        role = sql.Identifier(roles.role_of(self._alias))
        path = sql.SQL(", ").join(map(sql.Identifier, roles.path(self._alias)))
        dress = "SAVEPOINT lens; SET LOCAL ROLE {}; SET LOCAL search_path = {}"
        self._cursor.connection.execute(sql.SQL(dress).format(role, path))
        try:
            answer = run(*arguments, **options)
        except BaseException:
            self._cursor.connection.execute("ROLLBACK TO lens; RELEASE lens")
            raise
        undress = "SET LOCAL ROLE NONE; SET LOCAL search_path TO DEFAULT; RELEASE lens"
        self._cursor.connection.execute(undress)
        return answer


class Dressing(Borrowed):
    """A lens alias on the desk's connection, whose statements run as the role."""

    def create_cursor(self, name: str | None = None) -> Dressed:
        return Dressed(super().create_cursor(name), self.alias)

    def check_constraints(self, table_names: list[str] | None = None) -> None:
        """What the test wrote is judged as its writer. Before version 18 PostgreSQL runs what was deferred as whoever asks."""
        self.lender.check_constraints(table_names)


def forget_the_operators_roles() -> None:
    """Tests make roles of their own, named after the test's database; and no pool that outlives it."""
    for alias in names.SCHEMAS:
        connections.settings[alias].pop(names.GIVEN, None)
        connections.settings[alias]["OPTIONS"].pop("pool", None)


def borrow() -> None:
    """From now on the lens aliases of this thread read over the desk's connection."""
    for alias in names.SCHEMAS:
        connections.settings[alias]["USER"] = roles.role_of(alias)
        connections[alias] = Dressing(alias, connections[names.DESK])
    connections[names.DESK].close()  # the next session knows the database's search path


def drop_roles() -> None:
    """They belong to the cluster: without this each test database would leave two behind."""
    with connections[names.DESK]._nodb_cursor() as cursor:
        for alias in names.SCHEMAS:
            name = sql.Identifier(connections.settings[alias]["USER"])
            cursor.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(name))


@contextmanager
def connections_of_their_own() -> Iterator[None]:
    """For tests that commit: each role logs in by itself."""
    for alias in names.SCHEMAS:
        connections[alias] = connections.create_connection(alias)
    try:
        yield
    finally:
        for alias in names.SCHEMAS:
            connections[alias].close()
        borrow()

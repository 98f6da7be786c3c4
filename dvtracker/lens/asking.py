"""Asking the database for something that it may refuse."""

from __future__ import annotations

from typing import Any

from django.db import Error, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql


def attempt(
    connection: BaseDatabaseWrapper, statement: sql.Composed, shown: sql.Composed | None = None
) -> list[str]:
    """Run one statement. If it is refused, undo it alone and return it, or what to show for it, with the reason."""
    connection.ensure_connection()
    text = statement.as_string(connection.connection)
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(text)
    except Error as refused:
        if passes(refused):
            raise
        told = (shown or statement).as_string(connection.connection)
        return [f"{told};  -- {str(refused).splitlines()[0]}"]
    return []


def allowed(connection: BaseDatabaseWrapper, question: str, *parameters: str) -> bool:
    """The answer to a SELECT of one boolean."""
    with connection.cursor() as cursor:
        cursor.execute(question, parameters)
        return bool(cursor.fetchone()[0])


def column(connection: BaseDatabaseWrapper, question: str, *parameters: Any, **named: Any) -> list:
    """The answers to a SELECT of one column."""
    with connection.cursor() as cursor:
        cursor.execute(question, named or parameters)
        return [row[0] for row in cursor.fetchall()]


PASSING = frozenset({"40P01", "55P03", "XX000"})
"""What another try may cure: a deadlock, a lock not granted in time, a role that another session changes."""


def passes(error: Error) -> bool:
    """Whether another try may succeed."""
    return getattr(error.__cause__, "sqlstate", "") in PASSING

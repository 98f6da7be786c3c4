"""Raw SQL against the database, and what it says to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, connection, transaction

from sources.verdict import judge_now


def run(statement: str, *params: Any) -> list[tuple[Any, ...]]:
    """Run one statement, as somebody with a shell would."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params or None)
        return cursor.fetchall() if cursor.description else []


def refusal(change: Callable[[], Any]) -> tuple[str, str]:
    """The name and the message of the rule that a change breaks. It fails if the change is let through."""
    try:
        with transaction.atomic():
            change()
            judge_now()
    except IntegrityError as error:
        said = error.__cause__.diag
        return said.constraint_name, said.message_primary
    raise AssertionError("The database let it through.")


def refused(statement: str, *params: Any) -> tuple[str, str]:
    """The same for one statement of raw SQL."""
    return refusal(lambda: run(statement, *params))

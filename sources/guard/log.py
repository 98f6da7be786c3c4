"""What the guard refused: who it was, when, in which kind and field, and by which way the text came.

Every refusal is an answer to the question whether somebody is protected, so none goes unnoticed. The errors of the
desk's connection are looked at as they pass; what is noted is written over a connection of its own, since the
transaction that was refused takes everything with it that was written within.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pghistory
from django.db import DEFAULT_DB_ALIAS, DatabaseError, IntegrityError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from sources.models.guard_refusal import GuardRefusal, Way

logger = logging.getLogger("dvtracker.guard")
GUARDED = "guarded_name"
"""The name of the rule, as the database gives it with an error."""
PATIENCE = "2s"


def note(*places: tuple[str, str]) -> None:
    """Note the texts that were refused, each by kind and field, in the request, load or command that brought them."""
    who, way = _circumstances()
    for kind, field in places:
        logger.warning("A protected name was refused: %s, %s, %s, account %s.", kind, field, way.label, who)
    if places:
        _write([(who, way.value, kind[:80], field[:80]) for kind, field in places])


def _write(rows: list[tuple[Any, ...]]) -> None:
    own = connections[DEFAULT_DB_ALIAS].copy()
    try:
        with own.cursor() as cursor:
            # Whoever is refused may hold the table themselves, as a redaction does, and would wait for this for ever.
            cursor.execute(f"SET lock_timeout = '{PATIENCE}'")
            table = own.ops.quote_name(GuardRefusal._meta.db_table)
            sql = f"INSERT INTO public.{table} (by_id, way, kind, field) VALUES (%s, %s, %s, %s)"
            cursor.executemany(sql, rows)
    except DatabaseError:
        logger.exception("The refusal could not be written down.")
    finally:
        own.close()


def watch(connection: BaseDatabaseWrapper, **signal: Any) -> None:
    """Look at the errors of the desk's connection from now on.

    It stands before all others: a connection is often opened within a block that has put its own wrapper last, and that
    takes the last away when it ends, whichever that is.
    """
    if connection.alias == DEFAULT_DB_ALIAS and _noting not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, _noting)


def _noting(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
    try:
        return execute(sql, params, many, context)
    except IntegrityError as error:
        said = getattr(error.__cause__, "diag", None)
        if said is not None and said.constraint_name == GUARDED:
            note((said.table_name or "", said.column_name or ""))
        raise


def _circumstances() -> tuple[int | None, Way]:
    """Who is at work, as the history is told it, and how."""
    with pghistory.context() as now:
        told = dict(now.metadata)
    if "url" in told:
        return told.get("user"), Way.DESK
    return told.get("user"), Way.LOAD if told.get("action") == "load" else Way.COMMAND

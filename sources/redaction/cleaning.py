"""After a redaction: what the database, its planner and this process still remember is thrown away.

A table is written anew, with its indexes: of a row that was changed PostgreSQL keeps the former copy until then, an index of
words keeps a word for good that no row has any more, and the planner keeps the commonest values.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable

from django.core.cache import cache
from django.db import DatabaseError, connection
from psycopg import sql

from sources.redaction.catalogue import tables

log = logging.getLogger(__name__)

PATIENCE, TRIES = "5s", 3


def clean(names: Iterable[str]) -> list[str]:
    """Write these tables anew, with those that they are the history of. Returns those that somebody held on to."""
    cache.clear()
    _attempt("SELECT pg_catalog.pg_stat_force_next_flush()")  # or dead rows would be counted that are gone
    held = [name for name in sorted(_with_tracked(set(names))) if not _rewritten(name)]
    for words in ("VACUUM", "VACUUM FULL"):
        _attempt(f"{words} pg_catalog.pg_statistic")  # what the planner remembered of them
    if held:
        log.warning(
            "Tables that somebody held on to, so that they still keep copies from before a redaction: %s. "
            "Run manage.py redactions --clean.",
            ", ".join(held),
        )
    return held


def clean_everything() -> list[str]:
    """The same for every table that holds text."""
    return clean(table.name for table in tables())


def _with_tracked(names: set[str]) -> set[str]:
    """A row may be gone of which the history still had the word; its table may have kept it among what is dead."""
    tracked = {table.tracked._meta.db_table for table in tables() if table.name in names and table.tracked}
    return names | tracked


def _rewritten(name: str) -> bool:
    """Plain VACUUM first: the other would copy what is dead as long as anybody reads in any database of the server."""
    table = sql.Identifier("public", name)
    connection.ensure_connection()
    plain, full = (
        sql.SQL(words).format(table).as_string(connection.connection)
        for words in ("VACUUM {}", "VACUUM (FULL, ANALYZE) {}")
    )
    return any(_attempt(plain, nth) and _attempt(full) and not _has_dead_rows(name) for nth in range(TRIES))


def _attempt(statement: str, nth: int = 0) -> bool:
    """Run a statement that waits for others no longer than some seconds. Whether it was done."""
    time.sleep(nth / 2)
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{PATIENCE}'")
            try:
                cursor.execute(statement)
            finally:
                cursor.execute("RESET lock_timeout")
    except DatabaseError as error:
        log.info("%s was refused: %s", statement, str(error).splitlines()[0])
        return False
    return True


def _has_dead_rows(name: str) -> bool:
    """Whether copies had to be kept for somebody who began to read before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n_dead_tup > 0 FROM pg_stat_user_tables WHERE schemaname = 'public' AND relname = %s",
            [name],
        )
        row = cursor.fetchone()
    return bool(row and row[0])

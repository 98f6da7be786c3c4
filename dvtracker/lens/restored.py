"""Readers are kept out of a database that was restored from before a redaction, until that has been done again."""

from __future__ import annotations

from typing import Any
from weakref import WeakSet

from django.conf import settings
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from sources.redaction import ledger

from . import eyes, names

_asked: WeakSet[Any] = WeakSet()
"""Connections to the server on which it was asked already; a pool hands the same ones out again and again."""


def refuse_what_came_back(connection: BaseDatabaseWrapper, **signal: Any) -> None:
    """Close a reader's new connection if the ledger's file has redactions that the database lacks.

    Raises OperationalError then. A process of the public pages alone has no ledger to ask: there it is the grants that
    are missing until the desk has run `migrate` or `lens`.
    """
    if connection.alias not in names.SCHEMAS or settings.PUBLIC_ONLY or connection.connection in _asked:
        return
    if what := in_the_way():
        connection.close()
        raise OperationalError(what)
    _asked.add(connection.connection)


def in_the_way() -> str:
    """Why readers are kept out; empty if they are not."""
    try:
        with eyes.through(names.DESK):
            waiting = ledger.pending()
    except ledger.LedgerError as problem:
        return str(problem)
    return "The database is from before a redaction. Run: manage.py lens" if waiting else ""

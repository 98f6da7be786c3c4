"""A lens over the desk's own connection, which sees what the desk has written and not yet committed."""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.postgresql.base import ServerBindingCursor

from .engines.plain.base import DatabaseWrapper


class Borrowed(DatabaseWrapper):
    """A lens alias on the connection of a lender, inside the lender's transaction. It opens, closes and commits nothing."""

    def __init__(self, alias: str, lender: Any) -> None:
        super().__init__(connections.settings[alias], alias)
        self.lender = lender

    def ensure_connection(self) -> None:
        self.lender.ensure_connection()
        self.connection = self.lender.connection
        self.autocommit, self.in_atomic_block = False, True

    connect = ensure_connection

    def create_cursor(self, name: str | None = None) -> Any:
        """Binds on the server, as the public's connections do."""
        return ServerBindingCursor(self.connection)  # type: ignore[call-arg]

    def chunked_cursor(self) -> Any:
        return self.cursor()

    def _savepoint(self, sid: str) -> None:
        self.lender._savepoint(sid)

    def _savepoint_commit(self, sid: str) -> None:
        self.lender._savepoint_commit(sid)

    def _savepoint_rollback(self, sid: str) -> None:
        self.lender._savepoint_rollback(sid)

    def close(self) -> None:
        self.connection = None

    def close_if_unusable_or_obsolete(self) -> None: ...

    def _set_autocommit(self, autocommit: bool) -> None: ...

"""The record as it stood at a moment: one view for each table with a lens, made from its history.

``past.<table>`` holds whole rows, private columns and all, and nobody may read it. The views of schema
``asof`` are the same lens as that of today, laid over it. The moment is a setting of the transaction; without
one every query ends in an error.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper

from sources.record import Record, State

from . import names
from .columns import no_value, quoted
from .registry import Table

THEN = f"current_setting('{names.MOMENT}')::timestamptz"
DELETED = "delete"  # pghistory's label of the event that keeps a deleted row


def histories(apps: Apps = all_apps) -> dict[Table, Table]:
    """The history table of each table that has one."""
    tracked = ((model, tracked_by(model)) for model in apps.get_models())
    return {table: history for history, table in tracked if table}


def tracked_by(history: Table) -> Table | None:
    """The table that this model keeps the history of; None if it is no history."""
    tracked = getattr(history, "pgh_tracked_model", None)
    return tracked._meta.concrete_model if tracked else None


class PastMaker:
    """Writes the views of schema ``past``, and what the present says about showing the past."""

    def __init__(self, connection: BaseDatabaseWrapper, histories: dict[Table, Table]) -> None:
        self.connection, self.histories = connection, histories
        self.quote = connection.ops.quote_name

    def view(self, model: Table) -> str:
        """CREATE VIEW for one model. Of a table without history, the past is the present."""
        name, history = self.quote(model._meta.db_table), self.histories.get(model)
        rows = self._rows_then(model, history) if history else f"SELECT * FROM {self._table(model)}"
        return f"CREATE VIEW {names.PAST}.{name} AS {rows}"

    def _table(self, model: Table) -> str:
        return f"{names.BASE}.{self.quote(model._meta.db_table)}"

    def _rows_then(self, model: Table, history: Table) -> str:
        """The last event of each row up to the moment, unless that one deleted it.

        Of two in one transaction, which have one time, the later wrote the higher id. The row's id comes from
        the column that the history is indexed by, or every join would read the whole of it.
        """
        table, row = self._table(history), _row_id(history)
        later = f"(n.pgh_created_at, n.pgh_id) > (e.pgh_created_at, e.pgh_id) AND n.pgh_created_at <= {THEN}"
        return (
            f"SELECT {', '.join(self._columns(model, history))} FROM {table} AS e"
            f" WHERE e.pgh_label <> '{DELETED}' AND e.pgh_created_at <= {THEN}"
            f" AND NOT EXISTS (SELECT 1 FROM {table} AS n WHERE n.{row} = e.{row} AND {later})"
        )

    def _columns(self, model: Table, history: Table) -> Iterable[str]:
        """Each column of the table; one that the history does not keep is NULL."""
        kept = {field.column for field in history._meta.local_concrete_fields}
        for field in model._meta.local_concrete_fields:
            name = quoted(self.connection, field)
            if field.primary_key:
                yield f"e.{_row_id(history)} AS {name}"
            else:
                yield f"e.{name}" if field.column in kept else f"{no_value(self.connection, field)} AS {name}"

    def not_taken_down(self, model: Table, alias: str) -> list[str]:
        """What is withdrawn today is hidden in the past too, also if it was deleted after that."""
        history = self.histories.get(model)
        if not history or not issubclass(model, Record):
            return []
        id_, withdrawn = quoted(self.connection, model._meta.pk), f"w.state = '{State.WITHDRAWN}'"
        here = f"{self._table(model)} AS w WHERE w.{id_} = {alias}.{id_} AND {withdrawn}"
        gone = f"{self._table(history)} AS w WHERE w.{_row_id(history)} = {alias}.{id_} AND {withdrawn}"
        return [
            f"NOT EXISTS (SELECT 1 FROM {here})",
            f"NOT EXISTS (SELECT 1 FROM {gone} AND w.pgh_label = '{DELETED}')",
        ]


def _row_id(history: Any) -> str:
    """The history's column with the id of the row: links keep it as their own ``id``."""
    has_object = any(field.name == "pgh_obj" for field in history._meta.local_concrete_fields)
    return "pgh_obj_id" if has_object else history.pgh_tracked_model._meta.pk.column

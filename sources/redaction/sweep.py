"""Going through every text of the database: to count what would be redacted, or to redact it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pgtrigger
from django.contrib.sessions.backends.db import SessionStore
from django.db import IntegrityError, connection, transaction
from psycopg import sql

from sources.keys import make_key
from sources.redaction import kept_excerpts
from sources.redaction.catalogue import JSON, TEXTS, Column, Table, tables
from sources.redaction.new_keys import NewKeys, Renamed, digest_of_key
from sources.redaction.passages import Passage
from sources.redaction.rewriting import Rewriter

FORMER_KEYS, SESSIONS, CITATIONS = "sources_formerkey", "django_session", "sources_citation"
PATIENCE = "10s"
PASSED_BY = ("append_only", "keep_former_key", "keeps_names_out", "keeps_names_out_of_changes")
"""The triggers that stand aside for a redaction and for nothing else: histories change, a former key leads nowhere, and
whatever else may not stand in the same text does not keep this from going."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a passage stood: which field of which row, or of the copies that the history has of it.

    Of a key that had to go, `former` is the keyed digest and `now` what the row is called instead.
    """

    kind: str
    row: str
    field: str
    history: bool = False
    former: str = ""
    now: str = ""


@dataclass
class Found:
    """What a sweep came across: the places of each passage, how many fields of how many rows, in which tables."""

    places: list[set[Place]]
    rows: int = 0
    fields: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)

    def note(self, table: Table, columns: int) -> None:
        self.rows, self.fields = self.rows + 1, self.fields + columns
        self.by_kind[table.title] = self.by_kind.get(table.title, 0) + 1
        self.tables.add(table.name)


class Sweep:
    """One way through all tables for some passages; `write` takes them out, otherwise they are counted."""

    def __init__(self, passages: Sequence[Passage], renamed: Renamed, *, write: bool) -> None:
        self.rewriter = Rewriter(passages)
        self.keys = NewKeys(renamed, self.rewriter.holds)
        self.found = Found([set() for _ in passages])
        self.write = write

    def run(self) -> Found:
        """Go through all of it. In a transaction, in which nobody else writes to a table that may hold a passage."""
        everything = tables()
        if self.write:
            _hold([table.name for table in everything])
        with pgtrigger.ignore(*_passed_by(), databases=["default"]):
            for table in everything:
                for place, whose, stored in self._rows_of(table):
                    self._see_to(table, place, whose, stored)
        return self.found

    def _rows_of(self, table: Table) -> list[tuple[str, str, list[Any]]]:
        """Each row's place, the number of the row that it is or is a copy of, and its texts."""
        query = sql.SQL("SELECT ctid::text, {}::text, {} FROM public.{}").format(
            sql.Identifier(table.whose),
            sql.SQL(", ").join(map(_read_as, table.columns)),
            sql.Identifier(table.name),
        )
        with connection.cursor() as cursor:
            cursor.execute(query.as_string(cursor.connection))
            return [(place, whose, stored) for place, whose, *stored in cursor.fetchall()]

    def _see_to(self, table: Table, place: str, whose: str, stored: list[Any]) -> None:
        hits = {
            column: sorted(
                {n for text in self._texts(table, column, value) for n in self.rewriter.found_in(text)}
            )
            for column, value in zip(table.columns, stored, strict=True)
        }
        hits = {column: which for column, which in hits.items() if which}
        if not hits:
            return
        self.found.note(table, len(hits))
        values = dict(zip(table.columns, stored, strict=True))
        changed = {column: self._instead(table, column, whose, values[column]) for column in hits}
        for column, which in hits.items():
            for n in which:
                self.found.places[n].add(_place(table, column, whose, values[column], changed[column]))
        if self.write:
            self._write(table, place, whose, values, changed)

    def _texts(self, table: Table, column: Column, value: Any) -> list[str]:
        if table.name == SESSIONS:
            return [str(SessionStore().decode(value))]
        return self.rewriter.texts_of(column, value)

    def _instead(self, table: Table, column: Column, whose: str, stored: Any) -> Any:
        if column.is_key and table.name != FORMER_KEYS:
            return self.keys.for_row(table.kind, whose, stored)
        return None if table.name in (FORMER_KEYS, SESSIONS) else self.rewriter.value(column, stored)

    def _write(
        self, table: Table, place: str, whose: str, values: dict[Column, Any], changed: dict[Column, Any]
    ) -> None:
        if table.name in (FORMER_KEYS, SESSIONS):
            _run(
                sql.SQL("DELETE FROM public.{} WHERE ctid = %s::tid").format(sql.Identifier(table.name)),
                [place],
            )
            return
        if table.name == CITATIONS:
            kept_excerpts.keep(int(whose), *(values[it] for it in changed if it.name == "excerpt"))
        try:
            with transaction.atomic():
                _update(table, place, changed)
        except IntegrityError:
            _update(table, place, {column: _told_apart(column, new) for column, new in changed.items()})


def _place(table: Table, column: Column, whose: str, before: Any, after: Any) -> Place:
    place = Place(table.kind, whose, column.name, table.tracked is not None)
    if not column.is_key:
        return place
    return Place(*(place.kind, place.row, place.field, place.history), digest_of_key(before), after or "")


def _read_as(column: Column) -> sql.Composable:
    name = sql.Identifier(column.name)
    return name if column.holds == TEXTS else sql.SQL("{}::text").format(name)


def _hold(names: Sequence[str]) -> None:
    """Let nobody write to these tables until the transaction ends; reading goes on. OperationalError if somebody does."""
    _run(sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(PATIENCE)), [])
    listed = sql.SQL(", ").join(sql.Identifier("public", name) for name in names)
    _run(sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(listed), [])
    _run(sql.SQL("SET LOCAL lock_timeout TO DEFAULT"), [])


def _passed_by() -> list[str]:
    return [trigger.get_uri(model) for model, trigger in pgtrigger.registered() if trigger.name in PASSED_BY]


def _update(table: Table, place: str, changed: dict[Column, Any]) -> None:
    assignments = [sql.SQL("{} = %s").format(sql.Identifier(column.name)) for column in changed]
    statement = sql.SQL("UPDATE public.{} SET {} WHERE ctid = %s::tid")
    _run(
        statement.format(sql.Identifier(table.name), sql.SQL(", ").join(assignments)),
        [*changed.values(), place],
    )


def _told_apart(column: Column, text: Any) -> Any:
    """Where no two rows may hold the same, with random letters after it."""
    if not column.unique or not isinstance(text, str) or column.is_key or column.holds == JSON:
        return text
    tail = make_key("").removeprefix("record")
    return f"{text[: (column.most or 1000) - len(tail)]}{tail}"


def _run(statement: sql.Composable, parameters: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(cursor.connection), parameters)

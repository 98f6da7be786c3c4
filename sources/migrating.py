"""Migrations that add many things to many tables, without looking at the whole record after each.

Django works out anew, after every single operation, how all models that touch the changed one look. Everything
here touches everything else, by history and by citations: a first migration took half a minute for it, and
every test database that long again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, SeparateDatabaseAndState
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

ADDITIONS = (AddField, AddIndex, AddConstraint, AddTrigger, RemoveTrigger)
"""A trigger that copies a whole row into the history goes before the row gets a column, and comes back with it."""


def together(operations: Iterable[Operation]) -> list[Operation]:
    """The same operations, with each run of additions made one."""
    return list(_grouped(operations))


def _grouped(operations: Iterable[Operation]) -> Iterator[Operation]:
    for adds, run in groupby(operations, key=lambda one: isinstance(one, ADDITIONS)):
        if adds:
            yield Additions(*run)
        else:
            yield from run


class Additions(Operation):
    """Columns, indexes, constraints and triggers, added in turn to tables that are there already.

    None of them needs to know how the models looked between one and the next.
    """

    def __init__(self, *operations: Operation) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Without its models a state has nothing to work out; they are made again, once, when asked for.
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__qualname__, list(self.operations), {}

    def describe(self) -> str:
        return f"Add {len(self.operations)} columns, indexes, constraints and triggers"


class Words(SeparateDatabaseAndState):
    """What forms say beside fields, and whatever else only Django knows of: nothing in the database changes."""

    def __init__(self, *operations: Operation) -> None:
        super().__init__(state_operations=operations)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # as above
        super().state_forwards(app_label, state)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__qualname__, list(self.state_operations), {}

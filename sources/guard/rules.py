"""The triggers that keep protected names out of rows, whoever writes them: the desk, a load or raw SQL.

A row is looked through when it is entered, where its words change, and whole when it is published. Whoever
withdraws a row, or changes it without touching the words that hold the name, is let be: a row that was there before
the name was registered must not be locked up with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import pgtrigger
from django.db import models

from sources.guard.texts import has_state, texts_of


class KeepsNamesOut(pgtrigger.Trigger):
    """After rows were entered: none of their texts holds a protected name."""

    name = "keeps_names_out"
    when = pgtrigger.After
    operation = pgtrigger.Insert
    level = pgtrigger.Statement
    referencing = pgtrigger.Referencing(new="new_rows")
    declare = [("lengths", "integer[]"), ("held", "record")]
    besides: Collection[str] = ()

    def get_func(self, model: Any) -> str:
        texts = ", ".join(f"('{name}', n.\"{column}\")" for column, name in _quoted(model, self.besides))
        return _func(model, f", LATERAL (VALUES {texts}) AS t(field, said)", "t.said <> ''")


class KeepsNamesOutOfChanges(pgtrigger.Trigger):
    """After rows changed: none of the changed texts holds one, nor any text of a row that was published."""

    name = "keeps_names_out_of_changes"
    when = pgtrigger.After
    operation = pgtrigger.Update
    level = pgtrigger.Statement
    referencing = pgtrigger.Referencing(old="old_rows", new="new_rows")
    declare = [("lengths", "integer[]"), ("held", "record")]
    besides: Collection[str] = ()

    def get_func(self, model: Any) -> str:
        texts = ", ".join(
            f'(\'{name}\', n."{column}", o."{column}")' for column, name in _quoted(model, self.besides)
        )
        published = "n.state = 'published' AND o.state IS DISTINCT FROM 'published'"
        publishing = f" OR {published}" if has_state(model) else ""
        return _func(
            model,
            f"LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES {texts}) AS t(field, said, was)",
            f"t.said <> '' AND (t.said IS DISTINCT FROM t.was{publishing})",
        )


def guards_of(model: type[models.Model], besides: Collection[str] = ()) -> list[pgtrigger.Trigger]:
    """The triggers that keep protected names out of this kind of row, these columns aside."""
    new, changed = KeepsNamesOut(), KeepsNamesOutOfChanges()
    new.besides = changed.besides = besides
    return [new, changed]


def guarded(model: Any) -> Any:
    """Let the database keep protected names out of a kind of row that is no record."""
    return guarded_but()(model)


def guarded_but(*repeating: str) -> Callable[[Any], Any]:
    """The same, but for columns that only repeat how another row stands: to take a name out there must be possible."""
    return lambda model: pgtrigger.register(*guards_of(model, repeating))(model)


def _func(model: type[models.Model], texts: str, which: str) -> str:
    public = "SELECT FROM new_rows" + (" WHERE state = 'published'" if has_state(model) else "")
    return f"""
        lengths := ext.guard_lengths(EXISTS ({public}));
        IF lengths IS NOT NULL THEN
            SELECT n.key, t.field INTO held FROM new_rows n {texts}
                WHERE {which} AND ext.guarded(t.said, lengths) LIMIT 1;
            IF FOUND THEN
                PERFORM ext.guard_refuse('{model._meta.verbose_name}', held.key, held.field, lengths);
            END IF;
        END IF;
        RETURN NULL;
    """


def _quoted(model: type[models.Model], besides: Collection[str]) -> list[tuple[str, str]]:
    """Columns with the names that people know them by, as they stand in SQL."""
    return [
        (column, name.replace("'", "''")) for column, name in texts_of(model).items() if column not in besides
    ]


def guarded_kinds() -> list[type[models.Model]]:
    """Every kind of row that is kept free of protected names, in a stable order."""
    kept: set[Any] = {
        model for model, trigger in pgtrigger.registered() if isinstance(trigger, KeepsNamesOut)
    }
    return sorted(kept, key=lambda model: model._meta.label)

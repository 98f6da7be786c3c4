"""What can be wrong with the rows that a lens lets through."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps.registry import Apps
from django.core.checks import Error
from django.core.exceptions import FieldError
from django.db.models import Q

from sources.lens import Lens
from sources.record import Record
from sources.vocabulary import Vocabulary

from .conditions import where
from .registry import Lenses, Table, required, target


def every_record_has_a_lens(apps: Apps) -> Iterator[Error]:
    for model in apps.get_models():
        lens = getattr(model, "lens", None)
        if issubclass(model, Record) and lens is None:
            yield Error("A record needs a lens: say what readers see of it.", obj=model, id="lens.E001")
        elif lens is not None and not isinstance(lens, Lens):
            yield Error("The attribute lens must be a Lens.", obj=model, id="lens.E002")


def rows_name_own_columns(model: Table, shown: Lenses) -> Iterator[Error]:
    try:
        where(model, shown[model].rows or Q())
    except FieldError as error:
        message = f"The lens can tell rows apart only by columns of their own table: {error}"
        yield Error(message, obj=model, id="lens.E003")


def records_are_published(model: Table, shown: Lenses) -> Iterator[Error]:
    """A record's own lens may narrow that of Record; it may not let more through."""
    if not issubclass(model, Record):
        return
    if not _narrows(shown[model].rows, Record.lens.rows or Q()):
        hint = "Start from Record.lens, and join further conditions by &."
        yield Error("The lens of a record must keep to published rows.", hint, obj=model, id="lens.E004")
    if forgotten := set(Record.lens.hide) - set(shown[model].hide):
        message = f"The lens of a record must hide {', '.join(sorted(forgotten))}."
        yield Error(message, "Use Record.lens.hiding(…).", obj=model, id="lens.E005")


def _narrows(rows: Q | None, limit: Q) -> bool:
    if rows is None:
        return False
    joined = rows.connector == Q.AND and not rows.negated
    return rows == limit or (joined and set(limit.children) <= set(_conjuncts(rows)))


def _conjuncts(rows: Q) -> Iterator[object]:
    """All the conditions that must hold, those in brackets included."""
    for child in rows.children:
        if isinstance(child, Q) and child.connector == Q.AND and not child.negated:
            yield from _conjuncts(child)
        else:
            yield child


def no_whole_table_by_accident(model: Table, shown: Lenses) -> Iterator[Error]:
    """A table whose every row is public is a vocabulary, or each of its rows is part of one that decides."""
    part_of_something = any(target(key) in shown for key in required(model, shown[model]))
    if shown[model].rows is None and not part_of_something and not issubclass(model, Vocabulary):
        message = "This lens would show every row of the table, and nothing else decides about them."
        hint = "Give it rows, or make the model a Vocabulary."
        yield Error(message, hint, obj=model, id="lens.E006")


def no_circle(model: Table, shown: Lenses, path: tuple[Table, ...] = ()) -> Iterator[Error]:
    if model in path:
        if model is path[0]:
            names = " → ".join(table._meta.label for table in (*path, model))
            message = f"These rows show only if each other show, so they never would: {names}."
            hint = "Let one of the keys be optional: null=True, and not CASCADE, and not among requires."
            yield Error(message, hint, obj=model, id="lens.E007")
        return
    for key in required(model, shown[model]):
        if target(key) in shown:
            yield from no_circle(target(key), shown, (*path, model))

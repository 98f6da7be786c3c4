"""Finds values that would stand twice where only one row may have them: in the load itself, and in the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model, UniqueConstraint

from dvtracker.loading.building import by_kind
from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import plain_fields

Values = tuple[Any, ...]


def check_uniqueness(entries: Iterable[Entry]) -> None:
    """Complain of every entry whose values another row has."""
    for model, rows in by_kind(entries).items():
        for fields, message in _unique(model):
            _check(rows, fields, message)


def _unique(model: type[Model]) -> list[tuple[tuple[str, ...], str]]:
    """The sets of fields that no two rows share, each with what is said where two would. The key is its own matter."""
    single = [((field.name,), "") for field in plain_fields(model) if field.unique and field.name != "key"]
    rules = [rule for rule in model._meta.constraints if isinstance(rule, UniqueConstraint)]
    whole = [rule for rule in rules if rule.fields and rule.condition is None]
    return single + [(tuple(rule.fields), str(rule.get_violation_error_message())) for rule in whole]


def _check(entries: list[Entry], fields: Sequence[str], message: str) -> None:
    first: dict[Values, Entry] = {}
    for entry in entries:
        values = _values(entry, fields)
        if values is None:
            continue
        other = first.setdefault(values, entry)
        if other is not entry:
            entry.complain(_said(entry, message, f"“{other.key}” ({other.file}:{other.line})"), fields)
    own = {entry.row.pk for entry in entries}
    for values, key in _in_the_record(entries[0].model, fields, first, own):
        first[values].complain(_said(first[values], message, f"“{key}”"), fields)


def _values(entry: Entry, fields: Sequence[str]) -> Values | None:
    """What the row has in these fields; None where one is null or at fault, since nulls may stand many times."""
    if entry.faulty.intersection(fields):
        return None
    columns: list[Any] = [entry.model._meta.get_field(name) for name in fields]
    values = tuple(getattr(entry.row, column.attname) for column in columns)
    return None if None in values else values


def _in_the_record(
    model: type[Model], fields: Sequence[str], wanted: dict[Values, Entry], own: set[int]
) -> list[tuple[Values, str]]:
    """Which of these values other rows have already, with the keys of those."""
    asked = {f"{fields[0]}__in": {values[0] for values in wanted}}
    found = model._base_manager.filter(**asked).exclude(pk__in=own).values_list(*fields, "key")
    return [(values, key) for *columns, key in found if (values := tuple(columns)) in wanted]


def _said(entry: Entry, message: str, owner: str) -> str:
    kind = entry.model._meta.verbose_name
    return f"{message or f'Another {kind} has this already.'} It is {owner}; use that one, or change this."

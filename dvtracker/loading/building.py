"""Builds each row as it is to be: what the file states, and defaults for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Field, Model

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import KEPT, link_fields, link_table, plain_fields, relations
from dvtracker.loading.shelf import Shelf


def build(entries: Sequence[Entry], shelf: Shelf) -> None:
    """Give every entry its row, with relations set, and note what was there before.

    A new row has a number below zero until it is written, so that the checks can tell it from no row.
    """
    for number, entry in enumerate(entries, 1):
        _take_row(entry, shelf, -number)
        _fill_plain(entry)
    for entry in entries:
        _fill_relations(entry, shelf)
        for field in link_fields(entry.model):
            entry.links[field.name] = _found(entry, field, shelf)
    _note_links(entries)


def columns(entry: Entry) -> dict[str, Any]:
    """What stands in the columns that a fixture states, by field."""
    fields = (*plain_fields(entry.model), *relations(entry.model))
    return {field.name: getattr(entry.row, field.attname) for field in fields}


def _take_row(entry: Entry, shelf: Shelf, number: int) -> None:
    entry.row = shelf.get(entry.model, entry.key)
    if entry.row is not None:
        entry.before = columns(entry)
        return
    entry.row = entry.model(pk=number, key=entry.key)
    shelf.put(entry.row)


def _fill_plain(entry: Entry) -> None:
    for field in plain_fields(entry.model):
        if field.name in entry.values:
            setattr(entry.row, field.attname, entry.values[field.name])
        elif field.name not in entry.faulty and (entry.is_new or field.name not in KEPT):
            setattr(entry.row, field.attname, field.get_default())


def _fill_relations(entry: Entry, shelf: Shelf) -> None:
    for field in relations(entry.model):
        found = _found(entry, field, shelf)
        if field.name not in entry.faulty:
            setattr(entry.row, field.name, found[0] if found else None)


def _found(entry: Entry, field: Field, shelf: Shelf) -> list[Any]:
    """The rows that a relation names; complains of those that are nowhere."""
    kind: Any = field.related_model
    found = {key: shelf.get(kind, key) for key in entry.keys.get(field.name, ())}
    for key, row in found.items():
        if row is None:
            entry.complain(shelf.missing(kind, key), [field.name])
    return [row for row in found.values() if row is not None]


def _note_links(entries: Iterable[Entry]) -> None:
    """The many-to-many links that are there now: target and the link's own number."""
    for model, old in by_kind(entry for entry in entries if not entry.is_new).items():
        for field in link_fields(model):
            rows = {entry.row.pk: entry.links_before.setdefault(field.name, {}) for entry in old}
            for link, source, target in _links(field, rows):
                rows[source][target] = link


def _links(field: Any, sources: Iterable[int]) -> Any:
    """Number, source and target of the links from these rows."""
    through, here, there = link_table(field)
    return through._base_manager.filter(**{f"{here}__in": list(sources)}).values_list("pk", here, there)


def by_kind(entries: Iterable[Entry]) -> dict[type[Model], list[Entry]]:
    """The entries of each kind, in their order."""
    kinds: dict[type[Model], list[Entry]] = {}
    for entry in entries:
        kinds.setdefault(entry.model, []).append(entry)
    return kinds

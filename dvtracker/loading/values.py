"""Reads what an entry states: values as Python has them, and the keys that its relations name."""

from __future__ import annotations

from typing import Any

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import link_fields, needed, plain_fields, relations, stated_fields
from dvtracker.loading.references import key_or_none, keys
from dvtracker.loading.scalars import value_of
from dvtracker.loading.tree import UnfitError


def read_values(entry: Entry) -> None:
    """Fill `entry.values` and `entry.keys`; complain of what cannot be read and of what is missing."""
    for field in plain_fields(entry.model):
        _read(entry, field, entry.values, value_of)
    for relation in relations(entry.model):
        _read(entry, relation, entry.keys, key_or_none)
    for link in link_fields(entry.model):
        _read(entry, link, entry.keys, keys)
    for name, field in stated_fields(entry.model).items():
        if needed(field) and name not in entry.stated and name not in entry.faulty:
            entry.complain(f"is missing. Every {entry.model._meta.verbose_name} needs it.", [name])


def _read(entry: Entry, field: Any, into: dict[str, Any], reading: Any) -> None:
    if field.name not in entry.stated or field.name in entry.faulty:
        return
    try:
        into[field.name] = reading(field, entry.stated[field.name].node)
    except UnfitError as error:
        entry.complain(str(error), [field.name])

"""The shelf: every row that a load means or refers to, by kind and key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeAlias

from django.db.models import Model

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import link_fields, relations
from sources.refusals import quoted

Kind: TypeAlias = type[Model]


class Shelf:
    """Rows of the record, locked against changes until the load is over, and the new ones beside them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows: dict[Kind, dict[str, Any]] = {}
        for kind, keys in sorted(_asked_for(entries).items(), key=lambda asked: asked[0]._meta.label):
            found: Any = kind._base_manager.filter(key__in=keys).order_by("key")
            self._rows[kind] = {row.key: row for row in found.select_for_update(no_key=True)}

    def get(self, kind: Kind, key: str) -> Any:
        """The row, or None."""
        return self._rows.get(kind, {}).get(key)

    def put(self, row: Any) -> None:
        """A row that is new."""
        self._rows.setdefault(type(row), {})[row.key] = row

    def missing(self, kind: Kind, key: str) -> str:
        """What to say of a key that is not here."""
        said = f"There is no {kind._meta.verbose_name} “{quoted(key)}”, in the files or in the record."
        other = next((other for other, rows in self._rows.items() if key in rows), None)
        if other is not None:
            return f"{said} There is a row of {other._meta.label_lower} with that key."
        near = get_close_matches(key, [*self._rows.get(kind, ()), *_namesakes(kind, key)], n=1)
        return f"{said} {f'Did you mean “{near[0]}”?' if near else 'Add it, or load the file that holds it too.'}"


def _namesakes(kind: Kind, key: str) -> list[str]:
    """Keys in the record that begin with the same words: six random characters are soon mistyped."""
    words = f"{key.rpartition('-')[0]}-"
    return list(kind._base_manager.filter(key__startswith=words).values_list("key", flat=True)[:100])


def _asked_for(entries: Iterable[Entry]) -> dict[Kind, set[str]]:
    asked: dict[Kind, set[str]] = defaultdict(set)
    for entry in entries:
        if "key" not in entry.faulty:
            asked[entry.model].add(entry.key)
        for field in (*relations(entry.model), *link_fields(entry.model)):
            asked[field.related_model].update(entry.keys.get(field.name, ()))
    return asked

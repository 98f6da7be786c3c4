"""What a load would change in a row that exists."""

from __future__ import annotations

from dvtracker.loading.building import columns
from dvtracker.loading.entries import Entry


def changed_columns(entry: Entry) -> list[str]:
    """The fields of an existing row that would hold something else; none for a new row."""
    if entry.before is None:
        return []
    return [name for name, value in columns(entry).items() if value != entry.before[name]]


def changed_links(entry: Entry) -> list[str]:
    """The many-to-many relations that would gain or lose a link; for a new row, those that would have any."""
    return [
        name
        for name, rows in entry.links.items()
        if {row.pk for row in rows} != set(entry.links_before.get(name, ()))
    ]


def is_touched(entry: Entry) -> bool:
    """Whether anything is to be written."""
    return entry.is_new or bool(changed_columns(entry) or changed_links(entry))

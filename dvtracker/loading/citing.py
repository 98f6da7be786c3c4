"""Sees to it that every fact which is public, or is to be, is cited.

The database refuses at the end of a transaction; this says the same before, and of every row at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps

from dvtracker.loading.building import by_kind
from dvtracker.loading.changes import changed_columns
from dvtracker.loading.entries import Entry
from dvtracker.loading.support import Support, is_live
from sources.record import Record, State
from sources.registry import CITABLE, arc_field

UNCITED = (
    "The {kind} “{key}” cannot be public without a live citation. "
    "Add a published citation that is not in recheck, from a published source, or keep it a draft."
)


def check_citations(entries: Iterable[Entry]) -> None:
    """Complain of public rows that no live citation would support, and of citations that would leave one so."""
    entries = list(entries)
    support = Support(entries)
    for model, group in by_kind(filter(_needs_citation, entries)).items():
        supported = support.of(arc_field(model._meta.label), [entry.row.pk for entry in group])
        for entry in group:
            if entry.row.pk not in supported:
                entry.complain(_uncited(entry.row))
    rows = {entry.row for entry in entries}
    for kind in map(apps.get_model, CITABLE):
        if kind.needs_citation:
            _check_left_behind(kind, support, rows)


def _needs_citation(entry: Entry) -> bool:
    return isinstance(entry.row, Record) and entry.row.needs_citation and entry.row.is_public


def _check_left_behind(kind: Any, support: Support, rows: set[Any]) -> None:
    """Rows of this kind that are in none of the files, and whose citation the files take away."""
    field = arc_field(kind._meta.label)
    taken = {
        entry.before[field]: entry for entry in support.citations if entry.before and _lets_go(entry, field)
    }
    if not taken:
        return
    left = [row for row in kind.objects.filter(pk__in=taken, state=State.PUBLISHED) if row not in rows]
    supported = support.of(field, [row.pk for row in left])
    for row in left:
        if row.pk not in supported:
            taken[row.pk].complain(_uncited(row))


def _lets_go(entry: Entry, field: str) -> bool:
    """Whether a citation no longer supports what it supported by this foreign key."""
    before = entry.before[field] if entry.before else None
    stays = getattr(entry.row, f"{field}_id") == before and is_live(entry)
    return before is not None and bool(changed_columns(entry)) and not stays


def _uncited(row: Any) -> str:
    return UNCITED.format(kind=row._meta.verbose_name, key=row.key)

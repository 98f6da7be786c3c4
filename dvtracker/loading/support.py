"""Which rows a live citation will support, once the load is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dvtracker.loading.entries import Entry
from sources.models import Citation, Source
from sources.models.citation import Stance, Verification
from sources.record import State


class Support:
    """The citations of a load, as they are to be, over those of the record that it leaves alone."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        self.citations = [entry for entry in entries if entry.model is Citation]
        self._sources = {entry.row.pk: entry.row.state for entry in entries if entry.model is Source}
        self._loaded = {
            (field, getattr(entry.row, f"{field}_id"))
            for entry in self.citations
            if is_live(entry) and (field := entry.row.target_field)
        }

    def of(self, field: str, ids: Iterable[int]) -> set[int]:
        """Which of these rows, as targets by this foreign key of Citation, are supported."""
        by_load = {pk for pk in ids if (field, pk) in self._loaded}
        return by_load | self._in_the_record(field, set(ids) - by_load)

    def _in_the_record(self, field: str, ids: set[int]) -> set[int]:
        loaded = [entry.row.pk for entry in self.citations]
        live = Citation.objects.live().published().exclude(pk__in=loaded)
        found = live.filter(**{f"{field}__in": ids}).values_list(field, "source_id", "source__state")
        return {row for row, source, now in found if self._sources.get(source, now) == State.PUBLISHED}


def is_live(entry: Entry) -> bool:
    """Whether this citation, as it is to be, supports what it is cited for. One at fault is complained of itself."""
    row: Any = entry.row
    supports = row.stance == Stance.SUPPORTS and row.verification != Verification.RECHECK
    return bool(entry.faulty) or (supports and row.is_public and row.source.is_public)

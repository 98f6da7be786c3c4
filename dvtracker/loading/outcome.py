"""What a load did, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dvtracker.loading.building import by_kind
from dvtracker.loading.changes import is_touched
from dvtracker.loading.entries import Entry
from dvtracker.loading.publication import becomes_public, said_state
from sources.record import Record, State


@dataclass
class Tally:
    """How many rows of one kind."""

    kind: str
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    published: int = 0

    def __str__(self) -> str:
        counts = f"{self.created} created, {self.changed} changed, {self.unchanged} unchanged"
        return f"{self.kind}: {counts}{f', {self.published} published' if self.published else ''}"

    @property
    def touched(self) -> int:
        return self.created + self.changed


@dataclass
class Outcome:
    """Tallies by kind, and what the files said that the load did not do."""

    tallies: list[Tally]
    notes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        touched = [tally for tally in self.tallies if tally.touched]
        lines = [*map(str, touched), str(self.total)] if touched else ["Nothing changed."]
        return "\n".join([*lines, *self.notes])

    @property
    def total(self) -> Tally:
        names = ("created", "changed", "unchanged", "published")
        return Tally("In all", *(sum(getattr(tally, name) for tally in self.tallies) for name in names))


def outcome_of(entries: Sequence[Entry], *notes: str) -> Outcome:
    """To be asked before anything is written: afterwards nothing tells what is new. `notes` stand at its end."""
    told = [*_notes(entries), *filter(None, notes)]
    return Outcome([_tally(group) for group in by_kind(entries).values()], told)


def _tally(entries: Iterable[Entry]) -> Tally:
    entries = list(entries)
    new = sum(entry.is_new for entry in entries)
    changed = sum(is_touched(entry) for entry in entries) - new
    kind = entries[0].model._meta.label
    return Tally(kind, new, changed, len(entries) - new - changed, sum(map(becomes_public, entries)))


def _notes(entries: Iterable[Entry]) -> list[str]:
    """Every row that does not have the state which its file gives it: one line a kind of difference."""
    apart: dict[str, list[str]] = {}
    for entry in entries:
        if isinstance(entry.row, Record) and entry.row.state != said_state(entry):
            apart.setdefault(_difference(entry), []).append(entry.key)
    return [f"{said}: {_listed(names)}" for said, names in sorted(apart.items())]


def _difference(entry: Entry) -> str:
    now, said = entry.row.state, said_state(entry)
    if now == State.WITHDRAWN:
        return f"Stays withdrawn, though the file says {said} (reopen it at the desk first)"
    if said == State.PUBLISHED:
        return f"Stays {now}, though the file says published (--publish and --reason publish it)"
    return f"Stays {now}, though the file says {said} (a load takes nothing back; the desk does)"


def _listed(keys: list[str], most: int = 10) -> str:
    shown = ", ".join(keys[:most])
    return f"{len(keys)} rows, among them {shown}" if len(keys) > most else shown

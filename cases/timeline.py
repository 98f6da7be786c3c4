"""Events and decisions of a case in one order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cases.models import Decision, Event
from sources.partial_date import PartialDate

Moment = Event | Decision


@dataclass
class Entry:
    """One line of a timeline: an event or a decision, and what is known only to have come after it."""

    row: Moment
    followers: list[Entry] = field(default_factory=list)

    @property
    def when(self) -> str:
        """Its date as the source gives it; empty if it gives none."""
        return self.row.happened if isinstance(self.row, Event) else self.row.made

    @property
    def is_decision(self) -> bool:
        return isinstance(self.row, Decision)

    @property
    def sort_key(self) -> tuple[bool, date, date, bool, str]:
        """Date first; on equal dates an event comes before the decision about it."""
        return (*PartialDate.parse(self.when).sort_key, self.is_decision, self.row.key)


def timeline(events: Iterable[Event], decisions: Iterable[Decision]) -> list[Entry]:
    """All of them, earliest first. What has no date but an order stands right after what it followed; the rest comes last."""
    rows: list[Moment] = [*events, *decisions]
    entries = {_identity(row): Entry(row) for row in rows}
    roots: list[Entry] = []
    for entry in entries.values():
        leader = None if entry.when else entries.get(_followed(entry.row))
        (leader.followers if leader else roots).append(entry)
    ordered: list[Entry] = []
    for root in sorted(roots, key=lambda entry: entry.sort_key):
        ordered.extend(_unfolded(root))
    missing = [entry for entry in entries.values() if entry not in ordered]
    return ordered + missing


def _unfolded(entry: Entry) -> list[Entry]:
    followers = sorted(entry.followers, key=lambda follower: follower.sort_key)
    return [entry, *(later for follower in followers for later in _unfolded(follower))]


def _identity(row: Moment) -> tuple[str, int]:
    return (row._meta.model_name or "", row.pk)


def _followed(row: Moment) -> tuple[str, int]:
    if isinstance(row, Decision) and row.after_id:
        return ("decision", row.after_id)
    if isinstance(row, Decision) and row.after_event_id:
        return ("event", row.after_event_id)
    return ("", 0)

"""Events and decisions of a case in one order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cases.models import Decision, Event
from sources.partial_date import PartialDate

Moment = Event | Decision


@dataclass(eq=False)
class Entry:
    """One line of a timeline: an event or a decision, and what is known only to have come after it.

    `follows` is the event or decision that it is known to have come after, if it is on the same timeline. Its
    `prelude` are events without a date of which no more is known than that it came after them.
    """

    row: Moment
    follows: Moment | None = None
    followers: list[Entry] = field(default_factory=list)
    prelude: list[Entry] = field(default_factory=list)

    @property
    def when(self) -> str:
        """Its date as the source gives it; empty if it gives none."""
        return self.row.happened if isinstance(self.row, Event) else self.row.made

    @property
    def is_decision(self) -> bool:
        return isinstance(self.row, Decision)

    @property
    def day(self) -> tuple[bool, date, date]:
        """Where its date alone puts it."""
        return PartialDate.parse(self.when).sort_key

    @property
    def sort_key(self) -> tuple[bool, date, date, bool, str]:
        """Date first; on equal dates an event comes before the decision about it."""
        return (*self.day, self.is_decision, self.row.key)

    def comes_right_after(self, leader: Entry) -> bool:
        """Whether its place is that after its leader, since its own date does not put it later."""
        return not self.when or bool(leader.when and self.day <= leader.day)


def timeline(events: Iterable[Event], decisions: Iterable[Decision]) -> list[Entry]:
    """All of them, earliest first; on equal dates by the order that the source gives, if it does.

    What has no date but an order stands right after what it followed; an event without a date, right before the
    first decision that is known to have followed it. What has neither comes last.
    """
    rows: list[Moment] = [*events, *decisions]
    entries = {_identity(row): Entry(row) for row in rows}
    preludes = _preludes(entries)
    roots: list[Entry] = []
    for entry in entries.values():
        leader = entries.get(_followed(entry.row))
        entry.follows = leader.row if leader else None
        if leader and leader not in preludes and entry.comes_right_after(leader):
            leader.followers.append(entry)
        elif entry not in preludes:
            roots.append(entry)
    ordered = _unfolded(sorted(roots, key=_place))
    in_a_circle = set(entries.values()) - set(ordered)
    return ordered + sorted(in_a_circle, key=_place)


def _preludes(entries: dict[tuple[str, int], Entry]) -> set[Entry]:
    """Give each decision the events without a date that it followed; all of these events."""
    found = set()
    for entry in entries.values():
        event = entries.get(("event", getattr(entry.row, "after_event_id", None) or 0))
        if event and not event.when:
            entry.prelude.append(event)
            found.add(event)
    return found


def _unfolded(roots: list[Entry]) -> list[Entry]:
    """Each entry, before it what led up to it, right after it what followed it, and so on down."""
    ordered: dict[Entry, None] = {}
    waiting = roots[::-1]
    while waiting:
        entry = waiting.pop()
        ordered |= dict.fromkeys([*entry.prelude, entry])
        waiting.extend(sorted(entry.followers, key=_place, reverse=True))
    return list(ordered)


def _place(entry: Entry) -> tuple:
    return entry.sort_key


def _identity(row: Moment) -> tuple[str, int]:
    return (row._meta.model_name or "", row.pk)


def _followed(row: Moment) -> tuple[str, int]:
    if isinstance(row, Decision) and row.after_id:
        return ("decision", row.after_id)
    if isinstance(row, Decision) and row.after_event_id:
        return ("event", row.after_event_id)
    return ("", 0)

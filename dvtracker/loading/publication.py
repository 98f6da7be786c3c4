"""Who may see what a load brings: a load publishes only when it is told to, and never lifts what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from dvtracker.loading.changes import changed_columns, changed_links
from dvtracker.loading.entries import Entry
from sources.record import Record, State

WAITING = (State.DRAFT, State.REVIEW)


def settle_states(entries: Iterable[Entry], publish: bool) -> None:
    """Give each row the state that the load may give it, whatever the file says."""
    for entry in entries:
        if isinstance(entry.row, Record) and "state" not in entry.faulty:
            entry.row.state = _settled(entry, publish)


def _settled(entry: Entry, publish: bool) -> str:
    said = str(entry.row.state)
    if entry.before is None:
        return State.DRAFT if said == State.PUBLISHED and not publish else said
    now = entry.before["state"]
    return State.PUBLISHED if publish and said == State.PUBLISHED and now in WAITING else now


def said_state(entry: Entry) -> str:
    """The state that the file gives the row."""
    return entry.values.get("state", State.DRAFT) if isinstance(entry.row, Record) else ""


def becomes_public(entry: Entry) -> bool:
    """Whether the load publishes the row."""
    before = entry.before["state"] if entry.before and isinstance(entry.row, Record) else ""
    return isinstance(entry.row, Record) and entry.row.is_public and before != State.PUBLISHED


def check_publication(entries: Iterable[Entry], publish: bool) -> None:
    """Without leave to publish, complain of every change to what readers see now."""
    if publish:
        return
    for entry in entries:
        if changed := _seen_changes(entry):
            entry.complain(_told(entry), changed)


def _seen_changes(entry: Entry) -> list[str]:
    """The fields that would change before the readers' eyes."""
    if entry.before is None or not _is_seen(entry):
        return []
    hidden = entry.model.lens.hide  # type: ignore[attr-defined]
    changed = (name for name in (*changed_columns(entry), *changed_links(entry)) if name not in hidden)
    return [name for name in changed if name not in entry.faulty]


def _is_seen(entry: Entry) -> bool:
    """Whether readers see the row now. One without a state, such as a word of a vocabulary, is always seen."""
    now = (entry.before or {}).get("state", State.PUBLISHED)
    return getattr(entry.model, "lens", None) is not None and now == State.PUBLISHED


def _told(entry: Entry) -> str:
    what = "is published" if isinstance(entry.row, Record) else "is public"
    return f"The {entry.model._meta.verbose_name} {what}; give --publish and --reason to change what readers see."

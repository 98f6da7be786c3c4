"""Whose hands rows went through since readers last saw them: who entered them, or changed what they say.

The history knows. Whoever moved a row on its way (submitted, sent back, withdrew, reopened it), noted something for the
desk, or held an excerpt against its source, did not write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import models

from sources.past import history_of
from sources.record import Record, State

NOT_WRITING = {"id", "state", "version", "created_at", "updated_at", "desk_note", "verification"}
Row = tuple[type[Record], int]
Hands = dict[Row, set[int | None]]
"""For each row the accounts; None stands for a command, or for somebody at the database."""


def authors_of(rows: Iterable[Record]) -> Hands:
    """Whose hands each of these rows went through: a query for each kind, and for each of its relations to several."""
    by_kind: dict[type[Record], list[int]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row.pk)
    found: Hands = {}
    for kind, ids in by_kind.items():
        public_until: dict[int, datetime] = {}
        found |= {(kind, pk): hands for pk, hands in _writers(kind, ids, public_until).items()}
        for pk, writer in _linkers(kind, ids, public_until):
            found[kind, pk].add(writer)
    return found


def _writers(
    kind: type[Record], ids: list[int], public_until: dict[int, datetime]
) -> dict[int, set[int | None]]:
    """Who wrote the columns. Notes in `public_until` when each row was last public, if it was."""
    hands: dict[int, set[int | None]] = {pk: set() for pk in ids}
    before: dict[int, tuple[Any, ...]] = {}
    columns = [it.attname for it in kind._meta.concrete_fields if _says_something(it)]
    for event in _events(kind, {"pgh_obj_id__in": ids}):
        pk, says = event.pgh_obj_id, tuple(getattr(event, name) for name in columns)
        if before.get(pk) != says:
            hands[pk].add(_account(event))
        if event.state == State.PUBLISHED:
            hands[pk].clear()
            public_until[pk] = event.pgh_created_at
        before[pk] = says
    return hands


def _linkers(
    kind: type[Record], ids: list[int], public_until: dict[int, datetime]
) -> Iterator[tuple[int, int | None]]:
    """Who made or undid a link of a row since."""
    for field in kind._meta.many_to_many:
        through: Any = field.remote_field.through
        near = f"{field.m2m_field_name()}_id"
        for event in _events(through, {f"{near}__in": ids}):
            pk = getattr(event, near)
            if pk not in public_until or event.pgh_created_at > public_until[pk]:
                yield pk, _account(event)


def _events(kind: type[models.Model], which: dict[str, Any]) -> Iterable[Any]:
    return history_of(kind).objects.filter(**which).select_related("pgh_context").order_by("pgh_id")


def _says_something(column: Any) -> bool:
    return column.name not in NOT_WRITING and not column.generated


def _account(event: Any) -> int | None:
    """The account behind an event, if it was one; of an accepted suggestion, of whoever made it."""
    said = event.pgh_context.metadata if event.pgh_context else {}
    who = said.get("suggested_by") or said.get("user")
    return who if isinstance(who, int) else None

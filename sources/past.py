"""Single rows of the history: how a row stood at a version, and who changed it last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import pghistory.core
from django.contrib.auth import get_user_model
from django.db import models

from sources.locking import digest
from sources.newsroom import name_of
from sources.record import Record, State

BY_THE_DATABASE = "somebody at the database"


@dataclass(frozen=True)
class Circumstances:
    """Who made a change, when, why and in which way, as far as the history knows."""

    who: str
    when: datetime
    why: str = ""
    way: str = ""
    suggested_by: str = ""
    """Who had suggested it, if somebody else had."""


@cache
def history_of(kind: type[models.Model]) -> Any:
    """The table that keeps the history of this kind of row, of a many-to-many link too."""
    return pghistory.core.event_models(tracks_model=kind, include_missing_pgh_obj=True)[0]


def at_version(kind: type[models.Model], pk: str, version: int | str) -> models.Model | None:
    """The copy of a row as it stood at this version (of `sources.locking`); None if the history lacks it."""
    copies = history_of(kind).objects.filter(pgh_obj_id=pk).exclude(pgh_label="delete").order_by("-pgh_id")
    if issubclass(kind, Record):
        return copies.filter(version=version).first()
    return next((copy for copy in copies if digest(copy) == version), None)


def withdrawal_of(row: Record) -> tuple[object, datetime] | None:
    """Which act withdrew a withdrawn row; all that was withdrawn with it has the same."""
    events = history_of(type(row)).objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")
    before = events.exclude(state=State.WITHDRAWN).last()
    first = events.filter(pgh_id__gt=before.pgh_id if before else 0).first()
    return (first.pgh_context_id, first.pgh_created_at) if first else None


def last_change(kind: type[models.Model], pk: str) -> Circumstances | None:
    """Who changed, made or deleted a row last."""
    events = history_of(kind).objects.filter(pgh_obj_id=pk).select_related("pgh_context")
    newest = events.order_by("-pgh_id").first()
    return circumstances(newest, names_of([newest])) if newest else None


def circumstances(event: Any, names: dict[int, str]) -> Circumstances:
    """What the context of an event says; `names` as from `names_of`."""
    said = event.pgh_context.metadata if event.pgh_context else {}
    command = said.get("command")
    who = names.get(said.get("user") or 0) or (f"the command {command}" if command else BY_THE_DATABASE)
    return Circumstances(
        who,
        event.pgh_created_at,
        str(said.get("reason") or ""),
        str(said.get("action") or ""),
        names.get(said.get("suggested_by") or 0, ""),
    )


def names_of(events: list[Any]) -> dict[int, str]:
    """The names of the people behind these events, by their number."""
    contexts = [event.pgh_context.metadata for event in events if event.pgh_context]
    said = [context.get(role) for context in contexts for role in ("user", "suggested_by")]
    users = get_user_model()._default_manager.filter(pk__in={one for one in said if isinstance(one, int)})
    return {user.pk: name_of(user) for user in users}

"""The history of a record, read back: each act with who, when and why, and what it changed field by field.

An act is one transaction. It may have touched the record, what is part of it, their citations and their links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from sources.desk.sayings import Sayings
from sources.models import Citation
from sources.parts import kinds_within
from sources.past import Circumstances, circumstances, history_of, names_of
from sources.record import Record
from sources.registry import arc_field

BOOKKEEPING = {"id", "version", "created_at", "updated_at"}


@dataclass(frozen=True)
class FieldChange:
    """What one field held before and after; either may be empty."""

    name: str
    before: str
    after: str


@dataclass
class RowChange:
    """What became of one row in an act: “insert”, “update” or “delete”."""

    kind: type[models.Model]
    pk: int
    label: str
    done: str
    fields: list[FieldChange]

    @property
    def verb(self) -> str:
        return {"insert": "added", "update": "changed", "delete": "deleted"}[self.done]

    @property
    def kind_name(self) -> str:
        return "link" if self.kind._meta.auto_created else str(self.kind._meta.verbose_name)


@dataclass
class Act:
    """One transaction: its circumstances, and what it did to each row."""

    circumstances: Circumstances
    rows: list[RowChange] = field(default_factory=list)


def acts_on(unit: models.Model) -> list[Act]:
    """Every act on a record and its parts, those deleted since included, the newest first."""
    events = list(_events(type(unit), [unit.pk]))
    names = names_of([event for event, _kind in events])
    sayings = Sayings(event for event, _kind in events)
    acts: dict[Any, Act] = {}
    before: dict[tuple[type, int], Any] = {}
    for event, kind in events:
        change = _row_change(kind, event, before, sayings)
        moment = (event.pgh_created_at, event.pgh_context_id)
        if change.fields or change.done != "update":
            acts.setdefault(moment, Act(circumstances(event, names))).rows.append(change)
    newest_first = list(acts.values())[::-1]
    return sorted(newest_first, key=lambda act: act.circumstances.when, reverse=True)


def last_label(kind: type[models.Model], pk: str) -> str:
    """What a row called itself when it was last heard of."""
    event = history_of(kind).objects.filter(pgh_obj_id=pk).order_by("-pgh_id").first()
    return _label(kind, event, Sayings([event])) if event else ""


def _events(kind: type[models.Model], ids: Iterable[int]) -> Iterator[tuple[Any, type[models.Model]]]:
    """The events of these rows, of their links and citations, and of what was ever part of them."""
    ids = list(ids)
    yield from _kept(kind, {"pgh_obj_id__in": ids})
    for link in kind._meta.many_to_many:
        through: Any = link.remote_field.through
        yield from _kept(through, {f"{link.m2m_field_name()}_id__in": ids})
    if not issubclass(kind, Record):
        return
    if kind.citable:
        yield from _kept(Citation, {f"{arc_field(kind._meta.label)}_id__in": ids})
    for part in kinds_within(kind):
        whose = history_of(part).objects.filter(**{f"{part.part_of}_id__in": ids})
        parts = list(whose.order_by().values_list("pgh_obj_id", flat=True).distinct())
        if parts:
            yield from _events(part, parts)


def _kept(kind: type[models.Model], which: dict[str, Any]) -> Iterator[tuple[Any, type[models.Model]]]:
    events = history_of(kind).objects.filter(**which).select_related("pgh_context").order_by("pgh_id")
    return ((event, kind) for event in events)


def _row_change(kind: type[models.Model], event: Any, before: dict[Any, Any], sayings: Sayings) -> RowChange:
    whose = (kind, event.pgh_obj_id if hasattr(event, "pgh_obj_id") else event.id)
    was = before.get(whose)
    before[whose] = event
    told = event.pgh_label != "delete" and not kind._meta.auto_created
    fields = list(_field_changes(kind, was, event, sayings)) if told else []
    return RowChange(kind, whose[1], _label(kind, event, sayings), event.pgh_label, fields)


def _field_changes(kind: type[models.Model], was: Any, now: Any, sayings: Sayings) -> Iterator[FieldChange]:
    for column in kind._meta.concrete_fields:
        if column.name in BOOKKEEPING or column.generated:
            continue
        before = getattr(was, column.attname, None)
        after = getattr(now, column.attname)
        if before != after and not (was is None and after in ("", None, False)):
            name = str(getattr(column, "verbose_name", column.name))
            yield FieldChange(name, sayings.say(column, before), sayings.say(column, after))


def _label(kind: type[models.Model], event: Any, sayings: Sayings) -> str:
    """What the row called itself then; of a link, both ends."""
    values = {column.attname: getattr(event, column.attname) for column in kind._meta.concrete_fields}
    if kind._meta.auto_created:
        ends = (column for column in kind._meta.concrete_fields if isinstance(column, models.ForeignKey))
        return " – ".join(sayings.say(column, values[column.attname]) for column in ends)
    try:
        return str(kind(**values))
    except ObjectDoesNotExist:
        return str(getattr(event, "key", ""))

"""The drafts around a record, without which readers would see it with gaps: who is in it, and what it rests on.

Whoever publishes a case can publish these along with it, in the same act.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from sources.parts import rows_of
from sources.record import Record, State

UNDER_WAY = (State.DRAFT, State.REVIEW)


def referred_to(rows: Iterable[Record]) -> list[Record]:
    """The units that these rows refer to and that are on their way to the reader; a few queries for each kind."""
    wanted: dict[type[Record], set[int]] = {}
    for kind, alike in _by_kind(rows).items():
        for field in (*kind._meta.concrete_fields, *kind._meta.many_to_many):
            target: Any = field.related_model
            if target is not None and _is_unit(target):
                wanted.setdefault(target, set()).update(_ids(field, alike))
    return [
        unit
        for kind, ids in wanted.items()
        for unit in kind._default_manager.filter(pk__in=ids, state__in=UNDER_WAY).order_by("pk")
    ]


def with_companions(units: Iterable[Record]) -> list[Record]:
    """These units, and every draft that they refer to, and every draft that those do."""
    found = {(type(unit), unit.pk): unit for unit in units}
    new = list(found.values())
    while new:
        referred = referred_to(row for unit in new for row in rows_of(unit))
        new = [unit for unit in referred if (type(unit), unit.pk) not in found]
        found |= {(type(unit), unit.pk): unit for unit in new}
    return list(found.values())


def _by_kind(rows: Iterable[Record]) -> dict[type[Record], list[Record]]:
    kinds: dict[type[Record], list[Record]] = {}
    for row in rows:
        kinds.setdefault(type(row), []).append(row)
    return kinds


def _is_unit(kind: type[models.Model]) -> bool:
    return issubclass(kind, Record) and not kind.part_of and kind._meta.label != "sources.Citation"


def _ids(field: models.Field, rows: list[Record]) -> set[int]:
    """The ids at the other end of this relation of these rows."""
    if isinstance(field, models.ManyToManyField):
        near, far = f"{field.m2m_column_name()}__in", field.m2m_reverse_name()
        through: Any = field.remote_field.through
        links = through._default_manager.filter(**{near: [row.pk for row in rows]})
        return set(links.values_list(far, flat=True))
    return {getattr(row, field.attname) for row in rows} - {None}

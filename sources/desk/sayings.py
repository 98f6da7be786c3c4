"""Values of fields as a person reads them, at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db import models

from sources.desk.labels import sayable

GONE = "a row that is no longer in the record"


class Sayings:
    """Says what fields of rows hold; the rows that they refer to are read together, one query for each kind."""

    def __init__(self, rows: Iterable[models.Model] = ()) -> None:
        wanted: dict[type[models.Model], set[Any]] = {}
        for row in rows:
            for column in row._meta.concrete_fields:
                if isinstance(column, models.ForeignKey) and not column.name.startswith("pgh_"):
                    wanted.setdefault(column.related_model, set()).add(getattr(row, column.attname))
        self._labels = {
            (kind, found.pk): str(found)
            for kind, ids in wanted.items()
            for found in sayable(kind._default_manager.filter(pk__in=ids - {None}), admin.site)
        }

    def say(self, column: models.Field, value: Any) -> str:
        """One value in words; nothing for none."""
        if value is None or value == "":
            return ""
        if isinstance(column, models.ForeignKey):
            return self._labels.get((column.related_model, value), GONE)
        if isinstance(value, bool) and not column.choices:
            return "yes" if value else "no"
        return str(dict(column.flatchoices).get(value, value))


def shown(column: Any, value: Any) -> str:
    """One value of a field, also of a many-to-many relation, and also as somebody typed it."""
    if column.is_relation:
        ids = value if isinstance(value, (tuple, list)) else [value]
        small = [one for one in ids if str(one).isdecimal() and len(str(one)) < 19]
        found = sayable(column.related_model._default_manager.filter(pk__in=small), admin.site)
        return ", ".join(str(row) for row in found) or ", ".join(str(one) for one in ids if one)
    if isinstance(value, bool) and not column.choices:
        return "yes" if value else "no"
    return "" if value is None else str(dict(column.flatchoices).get(value, value))

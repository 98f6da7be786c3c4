"""Values of fields as a suggestion keeps them: as text, relations by the numbers of the rows that they lead to.

A number is what no renaming changes, so that a suggestion to choose somebody still means them tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from sources.record import Record

BOOKKEEPING = {"id", "state", "version", "created_at", "updated_at"}
"""What no form of a row can change."""
BIG = models.BigIntegerField()


def columns_of(kind: type[Record]) -> list[Any]:
    """The fields of a kind that somebody may suggest to change; many-to-many relations come last."""
    own = (column for column in kind._meta.concrete_fields if not column.generated)
    return [*(column for column in own if column.name not in BOOKKEEPING), *kind._meta.many_to_many]


def text_of(row: models.Model, column: Any) -> str:
    """What a row holds in a field. Of a many-to-many relation what is stored, whatever somebody is writing."""
    if column.many_to_many:
        return ids_as_text(getattr(row, column.name).values_list("pk", flat=True))
    value = getattr(row, column.attname)
    return "" if value is None else column.value_to_string(row)


def ids_as_text(ids: Iterable[int]) -> str:
    """The rows at the other end of a many-to-many relation."""
    return " ".join(map(str, sorted(ids)))


def value_of(column: Any, text: str) -> Any:
    """The value that a text stands for; of relations numbers, a list of them for a many-to-many one.

    Raises ValidationError for a text that stands for none.
    """
    if column.many_to_many:
        return [BIG.to_python(one) for one in text.split()]
    if text == "" and (column.null or column.is_relation):
        return None
    return BIG.to_python(text) if column.is_relation else column.to_python(text)


def said(column: Any, text: str) -> str:
    """The value that a text stands for as a person reads it; nothing for none."""
    value = value_of(column, text)
    if column.is_relation:
        ids = value if column.many_to_many else [value]
        rows = column.related_model._base_manager.filter(pk__in=ids).order_by("pk")
        return ", ".join(map(str, rows))
    if isinstance(value, bool) and not column.choices:
        return "yes" if value else "no"
    return "" if value is None else str(dict(column.flatchoices).get(value, value))

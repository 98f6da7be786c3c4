"""Which fields of a record a fixture may state."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, ForeignKey, Model

from dvtracker.loading.allowed import has_key
from sources.search_engines import FLAG

KEPT = frozenset({"desk_note", FLAG})
"""Fields that a file need not repeat: where it leaves one out, what the desk said there stays."""


@cache
def plain_fields(model: type[Model]) -> tuple[Field, ...]:
    """Texts, numbers, dates and the like."""
    return tuple(
        field for field in model._meta.concrete_fields if _is_stated(field) and not field.is_relation
    )


@cache
def relations(model: type[Model]) -> tuple[ForeignKey, ...]:
    """Foreign keys to rows that have a key."""
    keys = (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))
    return tuple(field for field in keys if _is_stated(field) and has_key(field.related_model))


@cache
def link_fields(model: type[Model]) -> tuple[Any, ...]:
    """Many-to-many relations, without those that have a model of their own in between."""
    fields: list[Any] = list(model._meta.local_many_to_many)
    return tuple(
        field for field in fields if field.serialize and link_table(field).through._meta.auto_created
    )


class LinkTable(NamedTuple):
    """Where the links of a many-to-many relation stand, and the two columns of a link."""

    through: Any
    here: str
    there: str


def link_table(field: Any) -> LinkTable:
    """The table behind a many-to-many relation."""
    through = field.remote_field.through
    return LinkTable(through, f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id")


@cache
def stated_fields(model: type[Model]) -> dict[str, Field]:
    """All that a fixture may state, by name."""
    return {field.name: field for field in (*plain_fields(model), *relations(model), *link_fields(model))}


def _is_stated(field: Any) -> bool:
    return field.serialize and not field.primary_key and not field.generated


def needed(field: Field) -> bool:
    """Whether a record has to state this field."""
    return not field.blank and not field.has_default() and not field.many_to_many


def why_not(model: type[Model], name: str) -> str:
    """What to say of a name that a fixture may not state for this kind."""
    by_column = {field.attname: field.name for field in relations(model)}
    if name in by_column:
        return f"is a number of the database's. Write {by_column[name]}: [key]."
    try:
        field: Any = model._meta.get_field(name)
    except FieldDoesNotExist:
        return f"is no field of {model._meta.label_lower}. {suggestion(name, stated_fields(model))}"
    if field.auto_created and not field.concrete:
        return f"is stated on the other side: write it in the {field.related_model._meta.label_lower}."
    return "is kept by the database. Leave it out."


def suggestion(name: str, names: Any) -> str:
    """The nearest of these names, or all of them."""
    near = get_close_matches(name, names, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(sorted(names))}."

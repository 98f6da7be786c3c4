"""Writing what was suggested into its row: these fields and no others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from sources.locators import places, position_of
from sources.models import Citation, Source, Suggestion
from sources.record import Record, State
from sources.registry import arc_field
from sources.suggesting.values import value_of

NO_SUCH_ROW = "What was suggested for “{}” is no longer in the record."


def apply_to(row: Record, suggestions: Sequence[Suggestion]) -> None:
    """Give a row the suggested values together, as its own rules allow. Raises ValidationError, with nothing written."""
    plain = [it for it in suggestions if not it.column.many_to_many]
    links = {it.field: _linked(it) for it in suggestions if it.column.many_to_many}
    for it in plain:
        setattr(row, it.column.attname, _value(it))
    if plain:
        row.full_clean()
    if links:
        row.clean_links({**_stored_links(row), **links})
    if plain:
        row.save(update_fields=[it.field for it in plain])
    for name, rows in links.items():
        getattr(row, name).set(rows)


def cite(row: Record, suggestion: Suggestion, source: Source | None) -> None:
    """Cite the row for the field that has changed, if a passage was given; in public with its source."""
    if source is None or not row.citable:
        return
    state = State.PUBLISHED if row.is_public and source.is_public else State.DRAFT
    for number, locator in enumerate(places(suggestion.passage)):
        Citation.objects.get_or_create(
            source=source,
            locator=locator,
            excerpt=suggestion.excerpt if number == 0 else "",
            field=suggestion.field,
            **{arc_field(row._meta.label): row},
            defaults={"position": position_of(locator), "state": state},
        )


def _value(suggestion: Suggestion) -> Any:
    """The value of a plain field; of a foreign key the number of a row that is still there."""
    column, value = suggestion.column, value_of(suggestion.column, suggestion.new)
    if column.is_relation and value is not None and not _is_there(column.related_model, value):
        raise ValidationError(NO_SUCH_ROW.format(suggestion.field_name))
    return value


def _is_there(kind: Any, pk: int) -> bool:
    return bool(kind._base_manager.filter(pk=pk).exists())


def _linked(suggestion: Suggestion) -> list[Any]:
    """The rows that a many-to-many relation is to lead to."""
    ids = value_of(suggestion.column, suggestion.new)
    rows = list(suggestion.column.related_model._default_manager.filter(pk__in=ids))
    if len(rows) != len(ids):
        raise ValidationError(NO_SUCH_ROW.format(suggestion.field_name))
    return rows


def _stored_links(row: Record) -> dict[str, Any]:
    return {field.name: list(getattr(row, field.name).all()) for field in row._meta.many_to_many}

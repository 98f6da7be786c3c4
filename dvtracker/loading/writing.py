"""Writes what was checked, and nothing that is already so.

The numbers of new rows are drawn first, so that rows may refer to each other in any order and in circles, and
each is written once: PostgreSQL looks at foreign keys at the end of the transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Model

from dvtracker.loading.building import by_kind
from dvtracker.loading.changes import changed_columns, changed_links
from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import link_fields, link_table, relations

AT_ONCE = 1000


def write(entries: Iterable[Entry], order: list[type[Model]]) -> None:
    """Insert new rows, update the changed columns of others, make and undo links; then have it all checked."""
    kinds = by_kind(entries)
    for model, group in kinds.items():
        if new := [entry.row for entry in group if entry.is_new]:
            _number(model, new)
    for model in order:
        _write_rows(model, kinds.get(model, []))
    for model in order:
        for field in link_fields(model):
            _write_links(
                field, [entry for entry in kinds.get(model, []) if field.name in changed_links(entry)]
            )
    connection.check_constraints()
    _measure([model for model, group in kinds.items() if any(map(_is_written, group))])


def _is_written(entry: Entry) -> bool:
    return entry.is_new or bool(changed_columns(entry)) or bool(changed_links(entry))


def _measure(models: list[type[Model]]) -> None:
    """Have what was loaded counted at once: without that, pages of a large case took minutes to plan badly."""
    links = [link_table(field).through for model in models for field in link_fields(model)]
    tables = {connection.ops.quote_name(model._meta.db_table) for model in (*models, *links)}
    if tables:
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(sorted(tables))}")


def _number(model: type[Model], rows: list[Any]) -> None:
    """Give each its number, drawn from the table's own sequence."""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        sql = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
        cursor.execute(sql, [table, model._meta.pk.column, len(rows)])
        for row, (number,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = number


def _write_rows(model: type[Model], entries: list[Entry]) -> None:
    for entry in entries:
        _point_at_numbers(entry.row)
    new = [entry.row for entry in entries if entry.is_new]
    model._base_manager.bulk_create(new, batch_size=AT_ONCE)
    alike: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for entry in entries:
        if changed := changed_columns(entry):
            alike[tuple(changed)].append(entry.row)
    for fields, rows in alike.items():
        model._base_manager.bulk_update(rows, fields, batch_size=AT_ONCE)


def _point_at_numbers(row: Any) -> None:
    """Let the row's foreign keys hold the numbers that the rows it points at have now."""
    kind: type[Model] = type(row)
    for field in relations(kind):
        setattr(row, field.name, getattr(row, field.name))


def _write_links(field: Any, entries: list[Entry]) -> None:
    through, here, there = link_table(field)
    made, undone = [], []
    for entry in entries:
        before = entry.links_before.get(field.name, {})
        wanted = {row.pk for row in entry.links[field.name]}
        made += [through(**{here: entry.row.pk, there: pk}) for pk in sorted(wanted - before.keys())]
        undone += [before[pk] for pk in before.keys() - wanted]
    through._base_manager.filter(pk__in=undone).delete()
    through._base_manager.bulk_create(made, batch_size=AT_ONCE)

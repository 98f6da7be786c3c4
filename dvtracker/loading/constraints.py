"""Asks the database what its CHECK constraints would say to the rows, before any is written.

The rules are read from the catalogue, so what is asked is what will be enforced; all rows of a kind are asked
about in one statement, as JSON that takes the form of the table. The words are those of the model's constraint.
What reaches beyond its own row (foreign keys, triggers) is not asked here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.db.models import Model

from dvtracker.loading.building import by_kind
from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import plain_fields, relations

FEW = 3
"""A rule over so few columns is complained of with all of them; over more, with those that are filled."""

RULES = """
    SELECT c.conname, pg_get_expr(c.conbin, c.conrelid), array_agg(a.attname::text ORDER BY a.attnum)
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'c' AND c.conrelid = %s::regclass
    GROUP BY c.oid, c.conname ORDER BY c.conname
"""


@dataclass(frozen=True)
class Rule:
    """One CHECK constraint: its name, its condition in SQL, and the fields that it is about."""

    name: str
    condition: str
    fields: tuple[str, ...]


def check_constraints(entries: Iterable[Entry]) -> None:
    """Complain of the rows that a CHECK constraint would refuse."""
    for model, rows in by_kind(entries).items():
        rules = _rules(model)
        messages = {one.name: str(one.get_violation_error_message()) for one in model._meta.constraints}
        for entry, broken in _broken(model, rows, rules):
            for rule in rules:
                if rule.name in broken and not entry.faulty.intersection(rule.fields):
                    said = messages.get(rule.name, f"The database's rule {rule.name} refuses this.")
                    entry.complain(said, _named(entry, rule))


def _rules(model: type[Model]) -> list[Rule]:
    names = {field.column: field.name for field in model._meta.concrete_fields}
    with connection.cursor() as cursor:
        cursor.execute(RULES, [_table(model)])
        found = cursor.fetchall()
    return [
        Rule(name, condition, tuple(names[column] for column in columns))
        for name, condition, columns in found
    ]


def _broken(model: type[Model], entries: list[Entry], rules: list[Rule]) -> list[tuple[Entry, list[str]]]:
    """The entries whose rows break rules, with the names of those."""
    if not rules:
        return []
    cases = ", ".join(f"CASE WHEN ({rule.condition}) IS FALSE THEN '{rule.name}' END" for rule in rules)
    source = f"jsonb_populate_recordset(NULL::{_table(model)}, %s::jsonb) WITH ORDINALITY"
    sql = f"SELECT ordinality, array_remove(ARRAY[{cases.replace('%', '%%')}], NULL) FROM {source}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps([_as_json(entry) for entry in entries], cls=DjangoJSONEncoder)])
        return [(entries[number - 1], broken) for number, broken in cursor.fetchall() if broken]


def _as_json(entry: Entry) -> dict[str, Any]:
    """The columns of the row; without those at fault, which might not fit their type."""
    fields = (entry.model._meta.pk, *plain_fields(entry.model), *relations(entry.model))
    return {
        str(field.column): field.get_prep_value(getattr(entry.row, field.attname))
        for field in fields
        if field.name not in entry.faulty
    }


def _named(entry: Entry, rule: Rule) -> list[str]:
    if len(rule.fields) <= FEW:
        return [name for name in rule.fields if name != "id"]
    row = entry.row
    return [name for name in rule.fields if getattr(row, row._meta.get_field(name).attname) is not None]


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)

"""Every column of the database that holds text, read from PostgreSQL's catalogue: a new table is among them by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, models

TEXT, JSON, TEXTS = "text", "json", "texts"

COLUMNS = """
    SELECT c.relname, a.attname,
        CASE WHEN t.typcategory = 'S' THEN 'text' WHEN t.typname IN ('json', 'jsonb') THEN 'json' ELSE 'texts' END,
        CASE WHEN a.atttypmod > 4 AND t.typname IN ('varchar', 'bpchar') THEN a.atttypmod - 4 END,
        EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey))
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = ''
        AND (t.typcategory = 'S' OR t.typname IN ('json', 'jsonb') OR e.typcategory = 'S')
    ORDER BY c.relname, a.attnum
"""
NUMBERS = """
    SELECT c.relname, min(a.attname) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname HAVING count(*) = 1
"""

OF_THE_CODE = {
    ("django_migrations", "app"), ("django_migrations", "name"), ("django_content_type", "app_label"),
    ("django_content_type", "model"), ("auth_permission", "name"), ("auth_permission", "codename"),
    ("auth_user", "password"), ("django_session", "session_key"), ("sources_citation", "field"),
    ("sources_citationhistory", "field"), ("sources_proposal", "kind"), ("sources_suggestion", "kind"),
    ("sources_suggestion", "field"),
    ("sources_guardrefusal", "kind"), ("sources_guardrefusal", "field"),
}  # fmt: skip
"""Columns with the names of tables, fields and permissions, which the code writes, and with digests.

Those of the guard's log have to be among them: it is written over a connection of its own while the transaction waits that
was refused, so a redaction in that transaction may not hold its table.
"""


@dataclass(frozen=True)
class Column:
    """One column that holds text: how it holds it, how much fits, and whether two rows may hold the same."""

    name: str
    holds: str
    most: int | None
    unique: bool
    field: Any
    """The model's field, if there is one."""

    @property
    def is_key(self) -> bool:
        """Whether it names the row in addresses and fixtures."""
        return self.name == "key"

    @property
    def is_address(self) -> bool:
        """Whether it leads to a page elsewhere, which it no longer does once a part of it is another."""
        return isinstance(self.field, models.URLField)


@dataclass(frozen=True)
class Table:
    """One table with its columns that hold text."""

    name: str
    number: str
    """The column that tells its rows apart; without a primary key of one column, their place."""
    columns: tuple[Column, ...]
    model: Any

    @property
    def tracked(self) -> Any:
        """The model of which this table keeps the history; None if it is no history."""
        tracked = getattr(self.model, "pgh_tracked_model", None)
        return tracked._meta.concrete_model if tracked else None

    @property
    def kind(self) -> str:
        """What its rows are, or are copies of: “people.person”; of a table without a model, its name."""
        model = self.tracked or self.model
        return model._meta.label_lower if model else self.name

    @property
    def title(self) -> str:
        """What people call its rows: “people”, “history of people”; of a table without a model, its name."""
        model = self.tracked or self.model
        name = str(model._meta.verbose_name_plural) if model else self.name
        return f"history of {name}" if self.tracked else name

    @property
    def whose(self) -> str:
        """The column with the number of the row that a copy is of; of other tables, their own number."""
        has_object = self.tracked and any(field.name == "pgh_obj" for field in self.model._meta.fields)
        return "pgh_obj_id" if has_object else self.number


def tables() -> list[Table]:
    """All of them, what the histories keep after what they keep it of, and the circumstances of changes last."""
    models_by_table = {
        model._meta.db_table: model
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy
    }
    numbers = dict(_asked(NUMBERS))
    found: dict[str, list[Column]] = {}
    for table, name, holds, most, unique in _asked(COLUMNS):
        field = _field(models_by_table.get(table), name)
        if not by_the_code(table, name, field):
            found.setdefault(table, []).append(Column(name, holds, most, unique, field))
    made = [
        Table(name, numbers.get(name, "ctid"), tuple(columns), models_by_table.get(name))
        for name, columns in found.items()
    ]
    return sorted(
        made, key=lambda table: (table.name == "pghistory_context", table.tracked is not None, table.name)
    )


def _asked(question: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


def _field(model: Any, column: str) -> Any:
    fields = model._meta.concrete_fields if model else ()
    return next((field for field in fields if field.column == column), None)


def by_the_code(table: str, column: str, field: Any) -> bool:
    """Whether the code writes what stands there, or has the list from which staff choose it."""
    chosen = column == "pgh_label" or bool(getattr(field, "choices", None))
    return chosen or (table, column) in OF_THE_CODE

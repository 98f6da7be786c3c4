"""Says what the database refused in the form of every other problem: which record, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import DatabaseError

from dvtracker.loading.entries import Entry
from dvtracker.loading.problems import Problem

QUOTED_KEY = re.compile(r"“([^”]+)”")
COLUMNS = re.compile(r"^Key \((.+?)\)=\((.*)\)")


def as_problem(error: DatabaseError, entries: Sequence[Entry]) -> Problem:
    """The refusal, beside the record that it is about as far as the database lets that be known."""
    told = getattr(error.__cause__, "diag", None)
    detail = getattr(told, "message_detail", None) or ""
    said = (
        getattr(told, "message_primary", None) or str(error).strip(),
        detail,
        getattr(told, "message_hint", None),
    )
    message = " ".join(_sentence(part) for part in said if part)
    entry = _by_key(said[0], entries) or _by_columns(getattr(told, "table_name", None), detail, entries)
    if entry is None:
        return Problem("", 0, "the database", getattr(told, "constraint_name", None) or "", message)
    return Problem(entry.file, entry.line, entry.title, "", message)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."


def _by_key(message: str, entries: Iterable[Entry]) -> Entry | None:
    """Our own rules quote the key of the row that they refuse."""
    quoted = set(QUOTED_KEY.findall(message))
    return next((entry for entry in entries if entry.key in quoted), None)


def _by_columns(table: str | None, detail: str, entries: Iterable[Entry]) -> Entry | None:
    """PostgreSQL's own rules name columns and values: “Key (person_id)=(7) is not present in table …”."""
    found = COLUMNS.match(detail)
    if not found or not table:
        return None
    columns, values = found[1].split(", "), found[2].split(", ")
    rows = (entry for entry in entries if entry.model._meta.db_table == table)
    return next((entry for entry in rows if _in_columns(entry.row, columns) == values), None)


def _in_columns(row: Any, columns: Iterable[str]) -> list[str]:
    attributes = {field.column: field.attname for field in row._meta.concrete_fields}
    return [str(getattr(row, attributes.get(column, ""), None)) for column in columns]

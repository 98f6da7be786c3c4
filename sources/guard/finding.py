"""Which of many texts hold a protected name: asked of the database in one question."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, models

from sources.guard.texts import texts_of

HELD = """
    SELECT n - 1 FROM (SELECT ext.guard_lengths(false) AS lengths OFFSET 0) l, unnest(%s::text[]) WITH ORDINALITY AS t(said, n)
    WHERE lengths IS NOT NULL AND said <> '' AND ext.guarded(said, lengths) ORDER BY n
"""


def guarded_among(texts: list[str]) -> list[int]:
    """The numbers, from 0, of those that hold a protected name."""
    if not texts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(HELD, [[text.replace("\x00", " ") for text in texts]])
        return [number for (number,) in cursor.fetchall()]


def guarded_fields(rows: Iterable[models.Model]) -> list[tuple[models.Model, str, str]]:
    """The fields of these rows that hold a protected name: row, column, and what the field is called."""
    places = [
        (row, column, name, said)
        for row in rows
        for column, name in texts_of(type(row)).items()
        if (said := getattr(row, column, ""))
    ]
    found = guarded_among([said for _row, _column, _name, said in places])
    return [places[number][:3] for number in found]

"""The citations of many rows, whatever their kinds, in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sources.models import Citation
from sources.record import Record
from sources.registry import arc_field

Place = tuple[str, int]
"""A row, as citations point at it: the name of their foreign key, and the row's id."""


class Citations:
    """The citations of these rows, each in the order of its source's places. Rows that are None are left out."""

    def __init__(self, rows: Iterable[Record | None]) -> None:
        cited = {_place(row): row for row in rows if row is not None and row.citable}
        self._by_place: dict[Place, list[Citation]] = defaultdict(list)
        for citation in Citation.objects.with_source().on(*cited.values()):
            self._by_place[citation.target_field, citation.target_id or 0].append(citation)

    def of(self, row: Record) -> list[Citation]:
        """Those of one row and of its fields."""
        return self._by_place.get(_place(row), [])

    def __bool__(self) -> bool:
        return bool(self._by_place)


def _place(row: Record) -> Place:
    return arc_field(row._meta.label), row.pk

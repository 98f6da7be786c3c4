"""All rows that a filter leaves, with their citations, for a download."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dvtracker.public.citations import Citations
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing.cells import Cell, public
from dvtracker.public.listing.declared import Listing
from sources.models import Citation
from sources.record import Record

CHUNK = 500
"""Rows at a time: each chunk takes the queries of `for_list` and one for the citations, however many the rows are."""


class Cited(NamedTuple):
    """A citation, and the record that it stands on."""

    record: Record
    citation: Citation


class Line(NamedTuple):
    """A row in a download: its place among all, what the columns say of it, and what that rests on."""

    number: int
    cells: dict[str, Cell]
    citations: list[Cited]


class Export:
    """The lines of a list, in the order of its page.

    Which rows there are is asked once, at the beginning, so that the count that a download states is that of one
    moment; the rows themselves come in chunks while the download runs.
    """

    def __init__(self, listing: Listing, chosen: ListFilter) -> None:
        self.listing = listing
        self.chosen = chosen
        self._ids = list(chosen.qs.values_list("pk", flat=True))

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._ids)

    def __iter__(self) -> Iterator[Line]:
        for begin in range(0, self.count, CHUNK):
            yield from self._lines(begin)

    def _lines(self, begin: int) -> Iterator[Line]:
        ids = self._ids[begin : begin + CHUNK]
        rows = {row.pk: row for row in self.listing.brought(self.listing.rows().filter(pk__in=ids))}
        speaks_of = {pk: _cited(self.listing, row) for pk, row in rows.items()}
        citations = Citations(record for records in speaks_of.values() for record in records)
        for number, pk in enumerate(ids, begin + 1):
            if pk in rows:  # unless it has been withdrawn since
                cited = [Cited(record, one) for record in speaks_of[pk] for one in citations.of(record)]
                yield Line(number, _cells(self.listing, rows[pk]), cited)


def _cited(listing: Listing, row: Any) -> list[Record]:
    speaks_of = listing.cited(row) if listing.cited else ()
    return list(dict.fromkeys(record for record in speaks_of if record is not None))


def _cells(listing: Listing, row: Any) -> dict[str, Cell]:
    identity: dict[str, Cell] = {"key": row.key, "address": public(listing.address(row))}
    return identity | {column.name: column.of(row) for column in listing.columns}

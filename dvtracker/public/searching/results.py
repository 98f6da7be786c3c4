"""What a page of results shows: for each kind its hits, each with its row and with where the words stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from dvtracker.public.searching.hits import Hit, Hits
from dvtracker.public.searching.kinds import KINDS

MOST = 4
"""How many places are told of one record, besides what its own line shows."""

Rows = dict[tuple[str, int], Any]
"""Kind and id → the row."""


@dataclass
class Plain:
    """A record that is told in a line or two."""

    key: str
    title: str
    detail: str


@dataclass
class Result:
    """A record that was found: its row, its address, what its line shows, and pairs of label and text beside it."""

    row: Any
    url: str
    texts: list[str]
    where: list[tuple[str, str]]


@dataclass
class Group:
    """The results of one kind that are shown, out of how many."""

    kind: str
    total: int
    results: list[Result]

    @property
    def heading(self) -> str:
        return KINDS[self.kind].called(self.total)

    @property
    def one(self) -> str:
        return KINDS[self.kind].one

    @property
    def template(self) -> str:
        kind = self.kind if KINDS[self.kind].texts else "plain"
        return f"public/parts/found_{kind}.html"

    @property
    def texts(self) -> Iterator[str]:
        """Everything in which words are marked."""
        for result in self.results:
            yield from (*result.texts, *(text for _, text in result.where))


def groups(hits: Hits) -> list[Group]:
    """The hits by kind, in the order of the kinds."""
    rows = rows_of(hits)
    return [
        Group(kind, hits.totals[kind], list(_results(kind, hits.shown[kind], rows)))
        for kind in KINDS
        if kind in hits.shown
    ]


def rows_of(hits: Hits) -> Rows:
    """The rows of all hits: one query for all that have a plain line, and one or two for each other kind."""
    ids = {kind: [hit.record for hit in hits.shown[kind]] for kind in KINDS if kind in hits.shown}
    rich = {kind: some for kind, some in ids.items() if KINDS[kind].texts}
    rows = {
        (kind, pk): row for kind, some in rich.items() for pk, row in KINDS[kind].rows().in_bulk(some).items()
    }
    return rows | _plain({kind: some for kind, some in ids.items() if kind not in rich})


def _plain(ids: dict[str, list[int]]) -> Rows:
    if not ids:
        return {}
    first, *others = (KINDS[kind].rows().filter(pk__in=some) for kind, some in ids.items())
    return {(kind, pk): Plain(*shown) for kind, pk, *shown in first.union(*others, all=True)}


def _results(kind: str, hits: list[Hit], rows: Rows) -> Iterator[Result]:
    for hit in hits:
        row = rows.get((kind, hit.record))
        if row is not None:  # or it was withdrawn since the query before
            yield _result(kind, row, hit)


def _result(kind: str, row: Any, hit: Hit) -> Result:
    texts_of = KINDS[kind].texts
    texts = texts_of(row) if texts_of else [row.title, row.detail]
    elsewhere = [(label, text) for label, text in hit.where if not any(text in shown for shown in texts)]
    return Result(row, reverse(kind, args=[row.key]), texts, elsewhere[:MOST])

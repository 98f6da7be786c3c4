"""What a question found."""

from __future__ import annotations

from functools import cached_property

from dvtracker.public.filtering.paging import ROWS
from dvtracker.public.searching.asked import Asked
from dvtracker.public.searching.hits import Hit, Hits, find
from dvtracker.public.searching.kinds import KINDS
from dvtracker.public.searching.marking import Marks
from dvtracker.public.searching.results import Group, groups
from dvtracker.public.searching.spelling import near_names

FEW = 5
"""How many of each kind are shown where all kinds are."""


class Found:
    """A few records of every kind, or those of one kind; these also as a paginator wants them, by number and slice."""

    def __init__(self, asked: Asked, kind: str = "") -> None:
        self.asked, self.kind = asked, kind
        self.near = near_names(asked)
        self.hits = self._hits(1, ROWS) if kind else self._hits(1, FEW)

    def _hits(self, first: int, last: int) -> Hits:
        return find(self.asked, self.near, [self.kind] if self.kind else list(KINDS), first, last)

    def count(self) -> int:
        return self.totals.get(self.kind, 0)

    def __getitem__(self, part: slice) -> list[Hit]:
        if part.start:
            self.hits = self._hits(part.start + 1, part.stop)
        return self.hits.shown.get(self.kind, [])

    @property
    def totals(self) -> dict[str, int]:
        """How many records of each kind have what was asked for."""
        return {kind: self.hits.totals[kind] for kind in KINDS if kind in self.hits.totals}

    @property
    def total(self) -> int:
        return sum(self.totals.values())

    @cached_property
    def groups(self) -> list[Group]:
        """The records to show, by kind."""
        return groups(self.hits)

    @cached_property
    def marks(self) -> Marks:
        """Which of their words were asked for, or are near to such."""
        wanted = [term.words for term in self.asked.wanted]
        near = [word for words in self.near.values() for word in words]
        return Marks([*wanted, *near], [text for group in self.groups for text in group.texts])

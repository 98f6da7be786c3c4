"""Who held an office and when, on a line: solid where it is sure, hatched where it may be, open where it is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dvtracker.public.charts.axis import Axis
from people.models import Tenure
from people.spell import Spell

ROW, FOOT = 46, 26
"""The height of a tenure and of the years, in pixels."""
HALF = 50


@dataclass(frozen=True)
class Piece:
    """A part of a bar: "sure", "may" or "open"; `x` and `width` in percent."""

    kind: str
    x: float
    width: float

    @property
    def end(self) -> float:
        return self.x + self.width


@dataclass(frozen=True)
class Bar:
    """One tenure on the line: its name stands above, from the end that leaves it most room."""

    tenure: Tenure
    pieces: list[Piece]
    top: int

    @property
    def anchor(self) -> str:
        """The end of the bar at which its name stands."""
        return "start" if self.pieces[0].x < HALF else "end"

    @property
    def label_x(self) -> float:
        return self.pieces[0].x if self.anchor == "start" else self.pieces[-1].end

    @property
    def label_y(self) -> int:
        return self.top + 14

    @property
    def bar_y(self) -> int:
        return self.top + 21

    @property
    def line_y(self) -> int:
        return self.top + 27


@dataclass(frozen=True)
class Line:
    """The whole drawing."""

    bars: list[Bar]
    ticks: list[tuple[int, float]]

    @property
    def foot(self) -> int:
        """Where the line with the years runs."""
        return len(self.bars) * ROW

    @property
    def height(self) -> int:
        return self.foot + FOOT

    @property
    def years_y(self) -> int:
        return self.foot + 18


def holders(tenures: Sequence[Tenure]) -> Line | None:
    """The tenures in the order given; nothing, where no date of any is known."""
    spells = [Spell.of(tenure) for tenure in tenures]
    known = (day for spell in spells for day in (spell.earliest, spell.begun, spell.until, spell.over) if day)
    axis = Axis.around(known)
    if axis is None:
        return None
    rows = enumerate(zip(tenures, spells, strict=True))
    return Line([Bar(tenure, pieces(spell, axis), row * ROW) for row, (tenure, spell) in rows], axis.ticks)


def pieces(spell: Spell, axis: Axis) -> list[Piece]:
    """The bar of one tenure, from left to right."""
    first, last = axis.at(spell.earliest, 0), axis.at(spell.over, 100)
    begun, until = _middle(spell, axis, first, last)
    found = [
        ("may" if spell.earliest else "open", first, begun),
        ("sure" if spell.is_sure else "may", begun, until),
        ("may" if spell.over else "open", until, last),
    ]
    return _joined([Piece(kind, x, round(end - x, 2)) for kind, x, end in found if end > x])


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one kind as one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].kind == piece.kind:
            first = joined.pop()
            piece = Piece(piece.kind, first.x, round(first.width + piece.width, 2))
        joined.append(piece)
    return joined


def _middle(spell: Spell, axis: Axis, first: float, last: float) -> tuple[float, float]:
    """The part that is sure; else the days on one of which it lasted, or the place where its two ends meet."""
    known = sorted(axis.at(day, 0) for day in (spell.begun, spell.until) if day)
    if not known:
        known = [first if spell.earliest and not spell.over else last]
    return known[0], known[-1]

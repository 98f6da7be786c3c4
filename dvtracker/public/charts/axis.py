"""An axis of years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
MOST = 6
"""So many years with a label fit on a phone."""


def step(years: int) -> int:
    """After how many years the next label stands, if there are so many."""
    return next((step for step in STEPS if years <= step * MOST), STEPS[-1])


@dataclass(frozen=True)
class Axis:
    """From the first day of one year to the first day of another, with room at both ends for what is open."""

    first: date
    last: date

    @classmethod
    def around(cls, days: Iterable[date]) -> Self | None:
        """One on which all these days have a place; None if there are none."""
        years = [day.year for day in days]
        if not years:
            return None
        room = max(1, (max(years) - min(years)) // 8)
        return cls(date(max(1, min(years) - room), 1, 1), date(max(years) + 1 + room, 1, 1))

    def at(self, day: date | None, otherwise: float) -> float:
        """Where a day stands, in percent of the width."""
        if day is None:
            return otherwise
        return round(100 * (day - self.first).days / (self.last - self.first).days, 2)

    @property
    def ticks(self) -> list[tuple[int, float]]:
        """The years that have a label, each with its place."""
        first, last = self.first.year + 1, self.last.year
        every = step(last - first)
        return [(year, self.at(date(year, 1, 1), 0)) for year in range(first, last) if year % every == 0]

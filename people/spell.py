"""How long a tenure may have lasted, and how long it surely did: what its dates say and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from people.models import Tenure
from sources.partial_date import Days, PartialDate

DAY = timedelta(days=1)
NEVER = Days(None, None)
RESERVED = re.compile(r"[~?%]")


class Falls(StrEnum):
    """Whether something falls in a spell."""

    IN = "in"
    MAYBE = "maybe"
    OUT = "out"


@dataclass(frozen=True)
class Spell:
    """The days of a tenure. `earliest` and `over` bound what is possible, `begun` and `until` what is sure.

    "Since 2010" may have begun on 1 January and has surely begun by 31 December 2010. Who was shown in office in
    May 2020 surely held it on some day of that month. What is not known is None, and open. Ends are exclusive.
    """

    earliest: date | None
    begun: date | None
    until: date | None
    over: date | None

    @classmethod
    def of(cls, tenure: Tenure) -> Self:
        """By when it began and ended, and by when a source shows the person in office."""
        start, end, *shown = (
            _days(text) for text in (tenure.start, tenure.end, tenure.first_cited, tenure.last_cited)
        )
        begun = [days.upper - DAY for days in (start, *shown) if days.upper]
        until = [days.lower for days in (end, *shown) if days.lower]
        return cls(start.lower, min(begun, default=None), max(until, default=None), end.upper)

    @property
    def is_sure(self) -> bool:
        """Whether there are days on which it surely lasted."""
        return bool(self.begun and self.until and self.begun < self.until)

    def falls(self, text: str) -> Falls:
        """Whether what has this partial date falls in it. A date "about" or "uncertain" is never sure to."""
        days = _days(text)
        before = self.earliest and days.upper and days.upper <= self.earliest
        after = self.over and days.lower and days.lower >= self.over
        if before or after:
            return Falls.OUT
        return Falls.IN if self._holds(days) and not RESERVED.search(text) else Falls.MAYBE

    def _holds(self, days: Days) -> bool:
        if not (self.begun and self.until and days.lower and days.upper):
            return False
        return self.begun <= days.lower and days.upper <= self.until


def _days(text: str) -> Days:
    return PartialDate.parse(text or "").days or NEVER

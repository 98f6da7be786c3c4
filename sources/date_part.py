"""A year, a month or a day, with the reservation its source made: what a partial date is built from."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from sources.refusals import refusal

FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
YEARS = range(1000, 3000)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class DatePart:
    """`month` and `day` are None where the source gives none; `qualifier` is '', '~', '?' or '%'."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2016-05~". Raises ValidationError with the sentence to show the editor."""
        form = FORM.fullmatch(text)
        if not form:
            raise refusal("shape", text)
        year = int(form[1])
        month, day = (None if number is None else int(number) for number in form.group(2, 3))
        if year not in YEARS:
            raise refusal("year", text)
        if month is not None and not 1 <= month <= 12:
            raise refusal("month", text)
        last = monthrange(year, month)[1] if month else None
        if last and day is not None and not 1 <= day <= last:
            raise refusal("day", text, month=text[:7], last=last)
        return cls(year, month, day, form[4])

    @property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def after(self) -> date:
        """The day after the last it may mean."""
        if self.day:
            return self.first + timedelta(days=1)
        if self.month:
            return self.first + timedelta(days=monthrange(self.year, self.month)[1])
        return date(self.year + 1, 1, 1)

    def display(self, then: str = "") -> str:
        """As in a sentence: "3 May 2016", "about May 2016 (uncertain)"; `then` follows the date itself."""
        about = "about " if self.qualifier in ("~", "%") else ""
        uncertain = " (uncertain)" if self.qualifier in ("?", "%") else ""
        month = MONTHS[self.month - 1] if self.month else None
        words = [str(word) for word in (self.day, month, self.year) if word]
        return about + " ".join(words) + then + uncertain

"""Dates as sources give them: a year, a month, a day, about one, or some time between two.

The text is the truth and is never made more precise: "2016" does not become 1 January. The forms are a
subset of EDTF (ISO 8601-2):

    2016, 2016-05, 2016-05-03   a year, a month, a day
    2016~, 2016?, 2016%         about 2016; 2016, uncertain; both
    2011-11/2012-11             at some time from November 2011 to November 2012 (not a duration)
    ../2020-06, 2010-03/..      by June 2020; March 2010 or later
    (nothing)                   not known

The database reads the same forms (sources/sql/partial_dates.sql).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from sources.date_part import DatePart
from sources.refusals import refusal

PAIR = re.compile(r"([0-9~?%-]+|\.\.)/([0-9~?%-]+|\.\.)")
AROUND_MARKS = re.compile(r"\s*([-/~?%])\s*")


class Days(NamedTuple):
    """The days a date may mean, from `lower` up to and without `upper`; None where it is open."""

    lower: date | None
    upper: date | None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source. `start` is None in "../b", `end` in "a/..", both when not known."""

    text: str = ""
    start: DatePart | None = None
    end: DatePart | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a text in canonical form. Raises ValidationError with the sentence to show the editor."""
        if not text:
            return cls()
        if text == "../..":
            raise refusal("open", text)
        pair = PAIR.fullmatch(text)
        start, end = map(_part, pair.groups()) if pair else [DatePart.parse(text)] * 2
        if start and end and start.first >= end.after:
            raise refusal("order", text)
        return cls(text, start, end)

    @property
    def days(self) -> Days | None:
        """The days it may mean; None when not known. "About" does not widen them."""
        if not self:
            return None
        return Days(self.start.first if self.start else None, self.end.after if self.end else None)

    @property
    def sort_key(self) -> tuple[bool, date, date]:
        """Orders as the database orders the span: by first day, then by last, not known at the end."""
        lower, upper = self.days or (None, None)
        return not self, lower or date.min, upper or date.max

    @property
    def iso(self) -> str | None:
        """What HTML allows in `<time datetime>`: a plain year, month or day; None for anything vaguer."""
        return self.text if self.text and not re.search(r"[~?%/]", self.text) else None

    def display(self) -> str:
        """As in a table or a list: "May 2016", "about 2020", "by June 2020", "not known"."""
        if not self.start:
            return f"by {self.end.display()}" if self.end else "not known"
        if not self.end:
            return self.start.display(then=" or later")
        if "/" in self.text:
            return f"between {self.start.display()} and {self.end.display()}"
        return self.start.display()

    def phrase(self) -> str:
        """As in a sentence after a verb: "in May 2016", "on 3 May 2016", "at some time between 2011 and 2012".

        "Was on trial between 2011 and 2012" would read as if it had lasted all that time.
        """
        if not self:
            return "at a time not known"
        if self.start and self.end and "/" in self.text:
            return f"at some time {self.display()}"
        if self.start:
            return f"{'on' if self.start.day else 'in'} {self.display()}"
        return self.display()

    def as_of(self) -> str:
        """As before a sentence about a state, which may have begun before and lasted on: "as of May 2016"."""
        return self.phrase() if not self or "/" in self.text else f"as of {self.display()}"

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


def tidied(text: str) -> str:
    """What a person typed, without the spaces around it and around its marks: "2016 - 05" is "2016-05"."""
    return AROUND_MARKS.sub(r"\1", text.strip())


def lasted(start: str, end: str) -> str:
    """A time in words: "2010 to 2014", "since 2010", "ended by June 2020"; empty if neither end is known."""
    began, ended = PartialDate.parse(start or ""), PartialDate.parse(end or "")
    if began and ended:
        if began.iso and ended.iso:
            return f"{began.display()} to {ended.display()}"
        return f"began {began.phrase()}, ended {ended.phrase()}"
    if began:
        return f"since {began.display()}" if began.iso else f"began {began.phrase()}"
    return f"ended {ended.phrase()}" if ended else ""


def _part(text: str) -> DatePart | None:
    """One of the two dates of "a/b"; None where it is open."""
    return None if text == ".." else DatePart.parse(text)

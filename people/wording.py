"""What is said about the parts that somebody has or had: every sentence of it is made here.

A source shows how things stood when it was made. So a part whose end no source gives is told in the past, as of the
newest source that shows it, and nobody is said to be anything today.
"""

from __future__ import annotations

from people.models import Tenure
from sources.partial_date import PartialDate


def as_of(date: str | None, *, shows: bool = False) -> str:
    """The beginning of a sentence: “As of the newest source (May 2020), ”. None where there is no source."""
    if date is None:
        return ""
    source = "the newest source that shows it" if shows else "the newest source"
    when = PartialDate.parse(date)
    return f"As of {source} ({when.display() if when else 'its date is not known'}), "


def tenure(row: Tenure, newest: str | None = None) -> str:
    """Who held which office, since when and until when.

    Args:
        newest: the date of the newest source cited for it, for a tenure of which no last cited date is given.
    """
    office = f"the office of {row.office.title}"
    start, end = PartialDate.parse(row.start), PartialDate.parse(row.end)
    if end:
        return _capital(f"{row.person} held {office}{_from_to(start, end)}.")
    when = as_of(row.last_cited, shows=True) if row.last_cited else as_of(newest)
    if start.iso:
        return _capital(f"{when}{row.person} had held {office} since {start.display()}.")
    began = f"the tenure began {start.phrase()}" if start else "since when is not known"
    return _capital(f"{when}{row.person} held {office}; {began}.")


def _from_to(start: PartialDate, end: PartialDate) -> str:
    if start.iso and end.iso:
        return f" from {start.display()} to {end.display()}"
    began = f"began {start.phrase()}" if start else "began at a time not known"
    return f"; the tenure {began} and ended {end.phrase()}"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]

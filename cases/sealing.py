"""Whether the law on sealed records gives reason to look at somebody's part in a case again, and since when.

Nothing here knows whether a record is sealed, and nothing here says so. It asks a person to find out, from typed
outcomes and dates alone. docs/sealing.md tells what each section says, in our words, and what these rules leave out;
the law is New York's Criminal Procedure Law (https://www.nysenate.gov/legislation/laws/CPL).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db import models

from cases.models.charge import Grade
from cases.models.decision import DecisionCategory as C
from sources.partial_date import Days, PartialDate

IN_FAVOUR = (C.DECLINED, C.ARREST_VOIDED, C.ACQUITTED, C.DISMISSED)
"""CPL 160.50: the matter was terminated in favour of the accused."""
PERHAPS_IN_FAVOUR = (C.OVERTURNED, C.ENDED)
"""It may have been: a conviction that was set aside may be tried again, and how some cases ended is not said."""
CONVICTIONS = (C.CONVICTED, C.SENTENCED, C.PLEADED, C.DEAL)
"""There is a conviction, or one is to be looked for: after a plea deal the record need not have it."""

CLEAN_SLATE = date(2024, 11, 16)
"""CPL 160.57 is in force since this day."""
CARRIED_OUT = date(2027, 11, 16)
"""By this day the courts are to have carried it out for older convictions."""
CLEAN_SLATE_YEARS = {Grade.MISDEMEANOR: 3, Grade.FELONY: 8}
"""CPL 160.57 (1) (b): years since the sentence or, where there was one, the release from jail or prison."""
ON_APPLICATION_YEARS = 10
"""CPL 160.59: years likewise, and only if somebody applies for it."""


class Section(models.TextChoices):
    """The sections that may apply, with what brings them into play."""

    FAVOUR = "160.50", "the case may have ended in favour of the accused"
    NO_CRIME = "160.55", "the conviction may be for a violation or a traffic infraction, which is no crime"
    CLEAN_SLATE = (
        "160.57",
        "the years after which some convictions are sealed without an application may be over",
    )
    ON_APPLICATION = "160.59", "the years after which somebody may apply for sealing may be over"
    YOUTH = "720.35", "somebody may have been adjudicated a youthful offender"


@dataclass(frozen=True)
class Outcome:
    """What the record has of one person in one case. Dates are partial dates as text; '' is not known.

    `category` is that of the decision that their outcome follows from, made on `ended`. `sentenced` is when sentence
    was passed. `grades` are those of the charges of which they were or may have been convicted, '' if one is not known.
    """

    category: str
    ended: str = ""
    sentenced: str = ""
    grades: frozenset[str] = frozenset({""})


class Since(NamedTuple):
    """From when on a section may apply: the first day on which it can, and that by which it does; None is not known."""

    section: Section
    earliest: date | None
    latest: date | None

    def is_due(self, today: date) -> bool:
        """Whether the last of these days has come."""
        return self.latest is not None and self.latest <= today

    def may_be_due(self, today: date) -> bool:
        """Whether the first of them has; a date that is not known may have been long ago."""
        return self.earliest is None or self.earliest <= today

    def began(self, today: date) -> date | None:
        """Since when it is as it is today, due or perhaps due; None if the record does not tell."""
        return self.latest if self.is_due(today) else self.earliest


def sections(outcome: Outcome) -> list[Since]:
    """The sections that may apply to somebody, now or one day."""
    if outcome.category == C.YOUTHFUL:
        return [_at_once(Section.YOUTH, outcome.ended)]
    if outcome.category in IN_FAVOUR:
        return [_at_once(Section.FAVOUR, outcome.ended)]
    if outcome.category in PERHAPS_IN_FAVOUR:
        return [_perhaps(_at_once(Section.FAVOUR, outcome.ended))]
    return list(_of_conviction(outcome)) if outcome.category in CONVICTIONS else []


def due(outcome: Outcome, today: date) -> list[Since]:
    """Those for which a person should look today."""
    return [since for since in sections(outcome) if since.may_be_due(today)]


def _of_conviction(outcome: Outcome) -> Iterator[Since]:
    """What may apply after a conviction, by the grades that it may have been of."""
    known = outcome.grades == {Grade.VIOLATION} and outcome.category in (C.CONVICTED, C.SENTENCED)
    if {Grade.VIOLATION, ""} & outcome.grades:
        since = _at_once(Section.NO_CRIME, outcome.ended)
        yield since if known else _perhaps(since)
    crimes = outcome.grades - {Grade.VIOLATION}
    if crimes:
        yield _clean_slate(outcome, crimes)
        yield _perhaps(_after(Section.ON_APPLICATION, outcome, [ON_APPLICATION_YEARS]))


def _clean_slate(outcome: Outcome, crimes: frozenset[str]) -> Since:
    """Not before it was in force; and until the courts must be done with it, nobody can tell how far they are."""
    years = [CLEAN_SLATE_YEARS[Grade(grade)] for grade in crimes if grade] or [*CLEAN_SLATE_YEARS.values()]
    since = _after(Section.CLEAN_SLATE, outcome, years)
    earliest = max(since.earliest or CLEAN_SLATE, CLEAN_SLATE)
    if since.latest is None or "" in crimes:
        return Since(since.section, earliest, None)
    return Since(since.section, earliest, max(since.latest, CARRIED_OUT))


def _after(section: Section, outcome: Outcome, years: list[int]) -> Since:
    """So many years after the sentence. Without its date, not before the conviction and nobody knows how long after."""
    days = _days(outcome.sentenced or outcome.ended)
    earliest = _years_after(days.lower, min(years)) if days.lower else None
    known = outcome.sentenced and days.upper
    return Since(section, earliest, _years_after(_last(days.upper), max(years)) if known else None)  # type: ignore[arg-type]


def _at_once(section: Section, text: str) -> Since:
    days = _days(text)
    return Since(section, days.lower, _last(days.upper) if days.upper else None)


def _perhaps(since: Since) -> Since:
    """The same where the record cannot tell whether the section applies: it is never more than perhaps due."""
    return Since(since.section, since.earliest, None)


def _days(text: str) -> Days:
    return PartialDate.parse(text).days or Days(None, None)


def _last(after: date) -> date:
    """The last day of a range that is given by the day after it."""
    return after - timedelta(days=1)


def _years_after(day: date, years: int) -> date:
    """The day on which so many years have passed; 29 February has its anniversary on 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)

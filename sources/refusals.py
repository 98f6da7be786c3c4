"""What an editor is told when a date cannot be kept.

The database says the same words (sources/sql/partial_dates.sql); a test compares the two over a table
of bad dates, so a sentence is changed in both places or the suite fails.
"""

import re

from django.core.exceptions import ValidationError

REFUSALS = {
    "shape": (
        '"{text}" is not a date as this record writes one. Write 2016, 2016-05 or 2016-05-03; '
        "add ~ for about, ? for uncertain, % for both; for some time between two dates write 2011-11/2012-11."
    ),
    "open": (
        '"{text}" gives no date. Write at least one of the two, '
        "or leave the field empty if the date is not known."
    ),
    "year": '"{text}" has a year out of range. Years run from 1000 to 2999.',
    "month": '"{text}" names a month that does not exist. Months run from 01 to 12.',
    "day": '"{text}" names a day that is not in the calendar. Days of {month} run from 01 to {last}.',
    "order": '"{text}" ends before it begins. Write the earlier date first.',
}

QUOTED_AT_MOST = 40
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def quoted(text: str) -> str:
    """What was typed, short and printable enough to stand in a sentence."""
    short = text if len(text) <= QUOTED_AT_MOST else text[:QUOTED_AT_MOST] + "..."
    return UNPRINTABLE.sub("?", short)


def refusal(code: str, text: str, **details: object) -> ValidationError:
    """The error to raise: its code is a key of REFUSALS, its message says what would be right."""
    return ValidationError(REFUSALS[code].format(text=quoted(text), **details), code=code)

"""What is said about the parts that somebody has or had: every sentence of it is made here.

A source shows how things stood when it was made. So a part whose end no source gives is told in the past, as of the
newest source that shows it, and nobody is said to be anything today.
"""

from __future__ import annotations

from people.models import Candidacy, Fundraising, Membership, Tenure
from people.models.election import StatusCategory
from people.models.membership import Capacity
from sources.partial_date import PartialDate, lasted


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


DOES = {
    Capacity.MEMBER: "was a member of",
    Capacity.LEADER: "was a leader of",
    Capacity.SPOKESPERSON: "spoke for",
    Capacity.EMPLOYEE: "worked for",
}


def membership(row: Membership, newest: str | None = None) -> str:
    """In which capacity somebody stood to a body, an office or another person, in the source's words too."""
    whole = f"the office of {row.office.title}" if row.office else str(row.whole or "")
    said = f"{row.person} {DOES[Capacity(row.capacity)]} {whole}"
    printed = f", in print “{row.as_printed}”" if row.as_printed else ""
    time = lasted(row.start, row.end)
    when = "" if row.end else as_of(newest)
    return _capital(f"{when}{said}{printed}{f', {time}' if time else ''}.")


STANDS = {
    StatusCategory.PLANNING: "planned to run in",
    StatusCategory.UNDECIDED: "had not decided whether to run in",
    StatusCategory.RUNNING: "was running in",
    StatusCategory.NOT_RUNNING: "was not running in",
    StatusCategory.WON: "won",
    StatusCategory.LOST: "lost",
}
"""What a candidacy of each category amounts to. Of any other its status says it, in its own words."""


def candidacy(row: Candidacy, newest: str | None = None) -> str:
    """Where somebody stood towards an election, and when that was so."""
    did = STANDS.get(StatusCategory(row.status.category))
    stood = f"{row.person} {did} the election" if did else f"{row.person} {row.status}:"
    date = PartialDate.parse(row.as_of)
    when = f"{date.as_of()}, " if date else as_of(newest)
    return _capital(f"{when}{stood} “{row.election}”.")


def fundraising(row: Fundraising) -> str:
    """What somebody raised: a sum, or how it compares with another's; each or together, or that this is not said."""
    raisers = _listed([str(person) for person in row.raisers.all()]) or "Somebody who is not shown"
    time = f" in “{row.period_as_printed}”" if row.period_as_printed else ""
    amounts = [row.amount_in_words or "a sum that is not known"] if not row.than else [row.amount_in_words]
    than = f"{row.get_comparison_display()} {row.than}" if row.than else ""
    said = ", ".join(filter(None, [*amounts, than]))
    several = len(row.raisers.all()) > 1
    counted = f" ({row.get_reckoning_display()})" if several else ""
    return _capital(f"{raisers} raised {said}{time}{counted}.")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _from_to(start: PartialDate, end: PartialDate) -> str:
    if start.iso and end.iso:
        return f" from {start.display()} to {end.display()}"
    began = f"began {start.phrase()}" if start else "began at a time not known"
    return f"; the tenure {began} and ended {end.phrase()}"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]

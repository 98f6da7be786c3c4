"""How a statement is named: by who made it and when, and never by what it says.

A title that repeated what was said would read as if the record said it: an allegation would become a headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from cases.models import Statement, StatementSpeaker
from cases.models.statement import Form
from sources.partial_date import PartialDate
from sources.quantity import Qualifier

NAMED_AT_MOST = 3
"""A joint statement of more speakers is named by the first of them, “and others”."""


def title(statement: Statement) -> str:
    """“What Marguerite Oakenshaw said on 3 May 2016”. The statement comes from `with_speakers()`."""
    date = PartialDate.parse(statement.said)
    when = f" {date.phrase()}" if date else ""
    who = speakers(list(statement.speakers.all()))
    if not who:
        return f"What was said{when}, by whom is not shown"
    if statement.form == Form.DECLINED:
        return f"{who[:1].upper()}{who[1:]} declined to comment{when}"
    return f"What {who} said{when}"


def speakers(spoke: Sequence[StatementSpeaker]) -> str:
    """Who spoke, in their order: “a clerk”, “Ann Gull and Bea Tern”, “Ann Gull, Bea Tern and others”."""
    names = [speaker(each) for each in spoke]
    if len(names) > NAMED_AT_MOST:
        return f"{', '.join(names[: NAMED_AT_MOST - 1])} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def speaker(spoke: StatementSpeaker) -> str:
    """One of those who spoke: “three members of the council”, “a spokesman for Ann Gull”, “other clerks”.

    Of somebody unnamed no more is known than for whom they spoke, so that stands with them.
    """
    if spoke.organization and spoke.count_in_words:
        members = "member" if spoke.number == 1 else "members"
        return f"{spoke.count_in_words} {members} of {spoke.name}"
    if spoke.unnamed_as and spoke.behalf:
        return f"{spoke.name} for {'the ' if spoke.for_office else ''}{spoke.behalf}"
    if spoke.unnamed_as and spoke.qualifier == Qualifier.OTHERS:
        return f"other {spoke.name}"
    return spoke.name

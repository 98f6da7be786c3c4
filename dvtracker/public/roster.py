"""The calls for somebody's resignation, forum by forum; and beside them, who only says that it should be considered.

Which kinds of statement are calls is said by the vocabulary, in `StatementKind.asks`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cases.models import Event, Statement
from cases.models.statement import Asks, Form

ONE_OF_THESE = "At one of these, which is not said"
THIS_OR_ANOTHER = "At this or at another, which is not said"
BY_FORM = {Form.JOINT: "In a joint statement", Form.WRITTEN: "In writing"}
NOT_SAID = "In which forum is not said"


@dataclass
class Forum:
    """Where calls were made: in words, and at which event or at one of which, where that is on record."""

    label: str
    events: list[Event]
    calls: list[Statement]


@dataclass
class Roster:
    """The calls by forum, and the suggestions, which are none."""

    forums: list[Forum]
    suggestions: list[Statement]

    @property
    def number(self) -> int:
        """How many calls there are: statements, however many people joined in one."""
        return sum(len(forum.calls) for forum in self.forums)


def roster(about: Iterable[Statement]) -> Roster:
    """Of the statements about somebody, those that ask them to leave office or to consider it."""
    forums: dict[str, Forum] = {}
    suggestions = []
    for statement in about:
        if statement.kind.asks == Asks.RESIGN:
            label, events = forum(statement)
            place = " ".join([label, *(event.key for event in events)])
            forums.setdefault(place, Forum(label, events, [])).calls.append(statement)
        elif statement.kind.asks == Asks.CONSIDER:
            suggestions.append(statement)
    return Roster(list(forums.values()), suggestions)


def forum(statement: Statement) -> tuple[str, list[Event]]:
    """Where a statement was made: at an event, at one of several, in a publication, or in which form."""
    if statement.event:
        return "At an event", [statement.event]
    if events := statement.possible_forums:
        return ONE_OF_THESE if len(events) > 1 else THIS_OR_ANOTHER, events
    if statement.publication:
        return f"In {statement.publication}", []
    return BY_FORM.get(Form(statement.form), NOT_SAID), []

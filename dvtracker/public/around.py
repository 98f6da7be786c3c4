"""What stands around a case: the office and its people, and all who are named on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from cases.models import Decision, Event
from people.models import Membership, Office, Oversight, Person
from sources.record import Record

Rows = dict[str, list[Any]]


def official(office: Office, decisions: Iterable[Decision], events: Iterable[Event]) -> Rows:
    """Who held the office when the decisions were made, who speaks for it or them, and who oversees it.

    Where no decision has a date, those who held it at the time of the events; where nothing has, all.
    """
    made = [decision.made for decision in decisions if decision.made]
    happened = [event.happened for event in events if event.happened]
    tenures = list(office.tenures.during(*(made or happened)).in_order())
    holders = {tenure.person for tenure in tenures}
    return {
        "tenures": tenures,
        "spokespeople": list(Membership.objects.speaking_for(holders, [office]).in_order()),
        "overseers": list(Oversight.objects.over(office)),
    }


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, those below the rows themselves and the people named in them included."""
    yield from chain.from_iterable(rows.values())
    yield from below(rows)
    yield from people_in(rows)
    for person in people_in({"parties": rows["parties"]}):
        yield from person.memberships.all()


def below(rows: Rows) -> Iterator[Record | None]:
    """Who took part in the events, the terms of the deals, who made the statements, and where."""
    for event in rows.get("events", ()):
        yield from event.participants.all()
    for deal in rows.get("deals", ()):
        yield from deal.terms.all()
    yield from (row.contribution for row in rows.get("donors", ()))
    for statement in rows.get("statements", ()):
        yield from (*statement.speakers.all(), statement.event, *statement.possible_forums)


def people_in(rows: Rows) -> list[Person]:
    """All who are named in these rows and below them."""
    named = (
        getattr(row, field, None)
        for row in (*chain.from_iterable(rows.values()), *below(rows))
        for field in ("person", "by_person", "to")
    )
    return list(dict.fromkeys(one for one in named if isinstance(one, Person)))

"""`/people/<key>/`: one person, each of their parts by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import Counsel, Decision, Defendant, EventParticipant, Statement
from dvtracker.public.case import with_decisions
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from people.models import Membership, Person, Tie
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def person(request: HttpRequest, key: str) -> HttpResponse:
    """Offices and capacities, position in each case, decisions, and what was said by, for and about them."""
    found = find(Person.objects.all(), key, "person")
    rows = standing_of(found) | part_in_cases(found) | words_around(found)
    footnotes = Footnotes(found, *rows_in(rows))
    return page(request, "public/person.html", {**rows, "person": found, "footnotes": footnotes})


def standing_of(person: Person) -> Rows:
    """Names, offices, capacities, those who speak for them, and ties."""
    tenures = list(person.tenures.in_order())
    offices = [tenure.office for tenure in tenures]
    memberships = Membership.objects.around(person, offices).in_order()
    ties = list(Tie.objects.among([person]))
    return {
        "names": list(person.names.order_by("name", "pk")),
        "tenures": tenures,
        **split(
            memberships, memberships=lambda row: row.person_id == person.pk, spokespeople=lambda row: True
        ),
        **split(ties, ties=lambda row: row.person_id == person.pk, ties_from_others=lambda row: True),
    }


def part_in_cases(person: Person) -> Rows:
    """The cases that are against them, those in which they act for somebody, and what they decided and did."""
    parties = list(Defendant.objects.filter(person=person).with_position().in_cases())
    bases = Decision.objects.in_bulk([party.basis for party in parties if party.basis])
    return {
        "parties": with_decisions(parties, bases),
        "counsel": list(Counsel.objects.filter(person=person).with_clients().in_cases()),
        "decisions": list(Decision.objects.filter(by_person=person).with_actors().in_cases()),
        "events": list(EventParticipant.objects.filter(person=person).in_events()),
    }


def words_around(person: Person) -> Rows:
    """What they said, what was said on their behalf, and what was said about them; each stands once."""
    statements = Statement.objects.around(person).with_speakers().with_cases().in_order()
    return split(
        statements,
        statements=lambda row: any(speaker.person_id == person.pk for speaker in row.speakers.all()),
        on_behalf=lambda row: any(speaker.for_person_id == person.pk for speaker in row.speakers.all()),
        about=lambda row: True,
    )


def split(rows: Iterable[Record], **kinds: Any) -> Rows:
    """The rows under the name of the first kind whose test each passes."""
    found: Rows = {name: [] for name in kinds}
    for row in rows:
        found[next(name for name, test in kinds.items() if test(row))].append(row)
    return found


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, the speakers and forums of the statements included."""
    yield from chain.from_iterable(rows.values())
    yield from (party.decision for party in rows["parties"])
    yield from (part.event for part in rows["events"])
    for statement in chain(rows["statements"], rows["on_behalf"], rows["about"]):
        yield from (statement.event, *statement.possible_forums)
        for speaker in statement.speakers.all():
            yield from (speaker, speaker.person)

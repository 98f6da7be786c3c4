"""`/people/<key>/`: one person, each of their parts by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import Counsel, Decision, Inquiry, Statement
from dvtracker.public.case import with_decisions
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.money import campaigns, side_by_side
from dvtracker.public.official import for_office_in_time, is_of, terms, voices
from dvtracker.public.page import page
from dvtracker.public.roster import roster
from dvtracker.public.statement import said
from people.models import Membership, Office, Person, Tenure, Tie
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def person(request: HttpRequest, key: str) -> HttpResponse:
    """Offices and capacities, position in each case, decisions, campaigns, and what was said by, for and about them."""
    found = find(Person.objects.all(), key, "person")
    rows = standing_of(found)
    rows |= part_in_cases(found, [tenure.office for tenure in rows["tenures"]])
    rows |= campaigns(found) | words_around(found, rows["tenures"])
    footnotes = Footnotes(found, *rows_in(rows))
    context = {**shown(found, rows), "footnotes": footnotes}
    return page(request, "public/person.html", context, indexed=not found.kept_from_search_engines)


def standing_of(person: Person) -> Rows:
    """Their choice to be named, other names, offices, capacities, those who speak for them, and ties."""
    tenures = list(person.tenures.in_order())
    offices = [tenure.office for tenure in tenures]
    memberships = Membership.objects.around(person, offices).in_order()
    ties = list(Tie.objects.among([person]))
    return {
        "names": list(person.names.order_by("name", "pk")),
        "consents": list(person.consents.order_by("pk")),
        "tenures": tenures,
        **split(
            memberships, memberships=lambda row: row.person_id == person.pk, spokespeople=lambda row: True
        ),
        **split(ties, ties=lambda row: row.person_id == person.pk, ties_from_others=lambda row: True),
    }


def part_in_cases(person: Person, offices: list[Office]) -> Rows:
    """The cases against them, those in which they or donors of theirs act for somebody, and what was decided."""
    parties = list(person.defences.with_position().in_cases())
    bases = [party.basis for party in parties if party.basis]
    counsel = Counsel.objects.around(person, offices).with_clients().in_cases()
    return {
        "parties": parties,
        **split(counsel, counsel=lambda row: row.person_id == person.pk, donors_counsel=lambda row: True),
        "all_decisions": list(Decision.objects.around(person, offices, bases).by_whom().in_cases()),
        "events": list(person.events.in_events()),
        "inquiries": list(Inquiry.objects.around(person).with_actors().in_order()),
    }


def words_around(person: Person, tenures: list[Tenure]) -> Rows:
    """What they said, what was said on their behalf or their office's, and what was said about them; each once."""
    offices = [tenure.office for tenure in tenures]
    statements = Statement.objects.around(person, offices).with_speakers().with_cases().in_order()
    found = split(
        statements,
        statements=lambda row: any(speaker.person_id == person.pk for speaker in row.speakers.all()),
        on_behalf=lambda row: any(
            speaker.for_person_id == person.pk or for_office_in_time(speaker, row.said, tenures)
            for speaker in row.speakers.all()
        ),
        about=lambda row: row.is_about,
        rest=lambda row: True,
    )
    return {kind: rows for kind, rows in found.items() if kind != "rest"}


def shown(person: Person, rows: Rows) -> dict[str, Any]:
    """What the template gets."""
    decisions = {decision.pk: decision for decision in rows["all_decisions"]}
    held = terms(person, rows["tenures"], decisions.values())
    under = {decision.pk for term in held for decision in (*term.decisions, *term.maybe)}
    offices = [tenure.office_id for tenure in rows["tenures"]]
    theirs = [
        row
        for row in decisions.values()
        if row.by_person_id == person.pk or any(is_of(row, person, tenure) for tenure in rows["tenures"])
    ]
    return {
        **rows,
        "person": person,
        "parties": with_decisions(rows["parties"], decisions),
        "terms": held,
        "decisions": [row for row in theirs if row.by_person_id == person.pk and row.pk not in under],
        "voices": voices(person, offices, rows["spokespeople"], rows["on_behalf"]),
        "roster": roster(rows["about"]),
        "about": [row for row in rows["about"] if not row.kind.asks],
        "beside": side_by_side(rows, rows["donors_counsel"], theirs),
    }


def split(rows: Iterable[Record], **kinds: Any) -> Rows:
    """The rows under the name of the first kind whose test each passes."""
    found: Rows = {name: [] for name in kinds}
    for row in rows:
        found[next(name for name, test in kinds.items() if test(row))].append(row)
    return found


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, the events and all that makes up the statements included."""
    yield from chain.from_iterable(rows.values())
    yield from (part.event for part in rows["events"])
    for statement in chain(rows["statements"], rows["on_behalf"], rows["about"]):
        yield from said(statement)

"""`/statements/<key>/`: one statement, whoever and whatever it is about, and the exchange that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import Event, Statement
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.threads import threads
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def statement(request: HttpRequest, key: str) -> HttpResponse:
    """Who said it, for whom, in which words and form, where; what it is about; what it answers and what answers it."""
    found = find(Statement.objects.with_speakers(), key, "statement")
    rows = forums(found) | subjects(found)
    exchange = list(Statement.objects.exchange_around(found.pk).with_speakers().in_order())
    footnotes = Footnotes(*said(found), *rows_in(rows), *chain.from_iterable(map(said, exchange)))
    context = {**rows, "section": "statements", "statement": found, "here": found, "footnotes": footnotes}
    context["threads"] = threads(exchange) if len(exchange) > 1 else []
    return page(request, "public/statement.html", context, indexed=not found.kept_from_search_engines)


def forums(statement: Statement) -> Rows:
    """Where it was or may have been said, with all who took part: an event without a case has no other page."""
    at = [event.pk for event in (statement.event, *statement.possible_forums) if event]
    events = Event.objects.filter(pk__in=at).with_participants().in_order()
    return {"events": list(events)}


def subjects(statement: Statement) -> Rows:
    """What it is about."""
    return {
        "people": list(statement.about_people.by_name()),
        "cases": list(statement.about_cases.by_name()),
        "decisions": list(statement.about_decisions.with_actors().in_cases()),
        "inquiries": list(statement.about_inquiries.in_order()),
        "elections": list(statement.about_elections.in_order()),
    }


def said(statement: Statement) -> Iterator[Record | None]:
    """The rows that make up one statement."""
    yield from (statement, statement.event, *statement.possible_forums)
    for speaker in statement.speakers.all():
        yield from (speaker, speaker.person)


def rows_in(rows: Rows) -> Iterator[Record]:
    """The rows around it, those who took part in the events included."""
    yield from chain.from_iterable(rows.values())
    for event in rows["events"]:
        yield from event.participants.all()

"""`/organizations/<key>/`: one body, who belongs to it, and what it did and said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import Inquiry, Statement
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.statement import said
from people.models import Membership, Organization, Oversight
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def organization(request: HttpRequest, key: str) -> HttpResponse:
    """Its kind and parts, its people, its oversight of offices, and what it decided, took part in, said and gave."""
    found = find(Organization.objects.select_related("kind", "parent"), key, "organization")
    rows = make_up(found) | deeds(found) | words(found)
    footnotes = Footnotes(found, *rows_in(rows))
    context = {**rows, "organization": found, "footnotes": footnotes}
    return page(request, "public/organization.html", context, indexed=not found.kept_from_search_engines)


def make_up(body: Organization) -> Rows:
    """Its parts, those who have a capacity in it, and what it may do about offices."""
    return {
        "parts": list(body.parts.by_name()),
        "memberships": list(Membership.objects.of(body).in_order()),
        "oversight": list(Oversight.objects.by(body)),
    }


def deeds(body: Organization) -> Rows:
    """What it decided, took part in, had looked into or looked into, gave, and keeps under a number."""
    return {
        "decisions": list(body.decisions.with_actors().in_cases()),
        "events": list(body.events.in_events()),
        "inquiries": list(Inquiry.objects.of_organization(body).with_actors().in_order()),
        "given": list(body.contributions_made.in_order()),
        "docket_numbers": list(body.docket_numbers.in_cases()),
    }


def words(body: Organization) -> Rows:
    """What it said, what was said for it, and what first stood in it; each statement once."""
    found: Rows = {"statements": [], "on_behalf": [], "published": []}
    for row in Statement.objects.around_organization(body).with_speakers().with_cases().in_order():
        spoke = row.speakers.all()
        if any(speaker.organization_id == body.pk for speaker in spoke):
            found["statements"].append(row)
        elif any(speaker.for_organization_id == body.pk for speaker in spoke):
            found["on_behalf"].append(row)
        else:
            found["published"].append(row)
    return found


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, the events and all that makes up the statements included."""
    yield from chain.from_iterable(rows.values())
    yield from (part.event for part in rows["events"])
    for statement in chain(rows["statements"], rows["on_behalf"], rows["published"]):
        yield from said(statement)

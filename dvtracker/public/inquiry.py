"""`/inquiries/<key>/`: one formal look into what an office or an official did."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import Inquiry
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.statement import said
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def inquiry(request: HttpRequest, key: str) -> HttpResponse:
    """Who ordered it and who conducts it, into what, how far it is, what came of it, and what is said of it."""
    found = find(Inquiry.objects.with_actors(), key, "inquiry")
    rows = subjects(found)
    footnotes = Footnotes(found, *rows_in(rows))
    context = {**rows, "section": "inquiries", "inquiry": found, "footnotes": footnotes}
    return page(request, "public/inquiry.html", context, indexed=not found.kept_from_search_engines)


def subjects(inquiry: Inquiry) -> Rows:
    """What it looks into, and the statements about it."""
    return {
        "people": list(inquiry.about_people.by_name()),
        "offices": list(inquiry.about_offices.by_name()),
        "cases": list(inquiry.about_cases.by_name()),
        "decisions": list(inquiry.about_decisions.with_actors().in_cases()),
        "statements": list(inquiry.statements.with_speakers().with_cases().in_order()),
    }


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, all that makes up the statements included."""
    yield from chain.from_iterable(rows.values())
    for statement in rows["statements"]:
        yield from said(statement)

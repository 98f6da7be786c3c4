"""`/elections/<key>/`: one election, who runs or may run, and what is said of money."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse

from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.statement import said
from people.models import Election
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def election(request: HttpRequest, key: str) -> HttpResponse:
    """Who plans to run and who has not decided, the incumbent among them; money raised and given; what is said."""
    found = find(Election.objects.select_related("office"), key, "election")
    rows = race(found)
    footnotes = Footnotes(found, found.office, *rows_in(rows))
    context = {**rows, "section": "elections", "election": found, "footnotes": footnotes}
    context["incumbents"] = {tenure.person_id for tenure in rows["tenures"]}
    return page(request, "public/election.html", context, indexed=not found.kept_from_search_engines)


def race(election: Election) -> Rows:
    """Candidacies, money, those who may hold the office when the vote is, and the statements about it."""
    held = [election.held] if election.held else []
    return {
        "candidacies": list(election.candidacies.in_order()),
        "fundraising": list(election.fundraising.with_raisers()),
        "contributions": list(election.contributions.in_order()),
        "tenures": list(election.office.tenures.during(*held).in_order()),
        "statements": list(election.statements.with_speakers().with_cases().in_order()),
    }


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, all that makes up the statements included."""
    yield from chain.from_iterable(rows.values())
    for statement in rows["statements"]:
        yield from said(statement)

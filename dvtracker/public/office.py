"""`/offices/<key>/`: one office, who held it, who watches over it, and what it decided."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.models import Decision, Inquiry
from cases.querysets.filters import NO_DECISION
from cases.standing import STANDINGS
from dvtracker.public.charts.holders import holders
from dvtracker.public.charts.tally import tally
from dvtracker.public.filtering.permalink import address
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from people.models import Membership, Office, Oversight
from sources.record import Record

Rows = dict[str, list[Any]]


@readable
def office(request: HttpRequest, key: str) -> HttpResponse:
    """Its holders on a line, those who speak for it, oversight of it, its cases and decisions in numbers."""
    found = find(Office.objects.all(), key, "office")
    rows = around(found)
    context = {
        **rows,
        "office": found,
        "line": holders(rows["tenures"]),
        "standings": standings(found),
        "tally": tally(Decision.objects.taken_at(found).count_by_kind_and_year()),
        "footnotes": Footnotes(found, *rows_in(rows)),
    }
    return page(request, "public/office.html", context, indexed=not found.kept_from_search_engines)


def around(office: Office) -> Rows:
    """Who held it, who has a capacity at it or speaks for its holders, who oversees it, inquiries and elections."""
    tenures = list(office.tenures.in_order())
    people = {tenure.person for tenure in tenures}
    return {
        "tenures": tenures,
        "memberships": list(Membership.objects.at(office, people).in_order()),
        "overseers": list(Oversight.objects.over(office)),
        "inquiries": list(Inquiry.objects.about_office(office).with_actors().in_order()),
        "elections": list(office.elections.in_order()),
    }


def standings(office: Office) -> list[dict[str, Any]]:
    """How many of its cases stand where, with the address of the list of them; in the order of a case."""
    mine = office.prosecutions.all()
    counts = mine.count_by_standing(mine)
    known = ((category or NO_DECISION, label) for category, label in STANDINGS.items())
    return [
        {"label": label, "number": counts[value], "url": cases_of(office, value)}
        for value, label in known
        if value in counts
    ]


def cases_of(office: Office, standing: str) -> str:
    """The address of the list of its cases that stand there."""
    return address(reverse("cases"), [("office", office.key), ("standing", standing)])


def rows_in(rows: Rows) -> Iterator[Record | None]:
    """Every row that the page shows, and the people and bodies named in them."""
    yield from chain.from_iterable(rows.values())

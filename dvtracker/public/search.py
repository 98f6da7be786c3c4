"""`/search/?q=`: people, cases, statements, sources and whatever else has a page, from one box."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from dvtracker.public.filtering.paging import Paging, page_pair, paged
from dvtracker.public.filtering.permalink import Pairs, address, as_sent
from dvtracker.public.gate import readable
from dvtracker.public.page import page
from dvtracker.public.searching.found import Found
from dvtracker.public.searching.kinds import KINDS
from dvtracker.public.searching.question import Question


@readable
def search(request: HttpRequest) -> HttpResponse:
    """What has the words asked for: a few records of each kind, or those of one kind in pages.

    As in lists, what cannot be read is answered beside the box, with 400, and any other way of asking the same is
    sent on to the one address that it has.
    """
    question = Question(request.GET)
    found = Found(question.asked, question.kind) if question.asked else None
    paging = paged(found, request.GET.get("page", "")) if found and question.kind else None
    permalink = question.pairs + (page_pair(paging.page.number) if paging else [])
    status = 400 if question.errors else paging.status if paging else 200
    if status == 200 and as_sent(request.GET) != permalink:
        return HttpResponseRedirect(address(request.path, permalink))
    context = {"question": question, **(results(request.path, question, found) if found else {})}
    context |= pages(request.path, question.pairs, paging) if paging else {}
    here = address(request.path, permalink)
    return page(request, "public/search.html", context, address=here, status=status, indexed=not request.GET)


def results(path: str, question: Question, found: Found) -> dict[str, Any]:
    """The records found, by kind, and the way to each kind."""
    groups = [
        {"group": group, "url": address(path, question.pairs_for(group.kind))} for group in found.groups
    ]
    return {"found": found, "groups": groups, "marks": found.marks, "tabs": tabs(path, question, found)}


def tabs(path: str, question: Question, found: Found) -> list[dict[str, Any]]:
    """All kinds together, and each kind of which there are some, with the address of the search in it."""
    totals = {"": found.total, **found.totals}
    totals.setdefault(question.kind, 0)
    return [
        {
            "label": KINDS[kind].several.capitalize() if kind else "Everything",
            "count": total,
            "url": address(path, question.pairs_for(kind)),
            "current": kind == question.kind,
        }
        for kind, total in totals.items()
    ]


def pages(path: str, pairs: Pairs, paging: Paging) -> dict[str, Any]:
    """The page of one kind, and the addresses of those beside it."""
    number = paging.page.number
    return {
        "page": paging.page,
        "page_error": paging.error,
        "previous_url": address(path, pairs + page_pair(number - 1)),
        "next_url": address(path, pairs + page_pair(number + 1)),
    }

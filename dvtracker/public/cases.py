"""`/cases/`: the list of cases, with its filter."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases.models import DecisionKind, Prosecution
from cases.querysets.filters import NO_DECISION, WITH, WITHOUT
from cases.standing import STANDINGS
from dvtracker.public.filtering.filters import Facet, Order, Period, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.filtering.paging import page_pair, paged
from dvtracker.public.filtering.permalink import address, as_sent
from dvtracker.public.gate import readable
from dvtracker.public.page import page
from people.models import Office


def offices() -> dict[str, str]:
    """The offices whose cases are on record, by key."""
    return dict(Office.objects.with_cases().values_list("key", "title"))


def standings() -> dict[str, str]:
    """Where a case can stand, by category of the decision."""
    return {category or NO_DECISION: label for category, label in STANDINGS.items()}


def decision_kinds() -> dict[str, str]:
    """The kinds of decision, by key."""
    return dict(DecisionKind.objects.values_list("key", "label"))


def plea_deals() -> dict[str, str]:
    """With and without."""
    return {WITH: "with a plea deal", WITHOUT: "without one"}


class CaseFilter(ListFilter):
    """Which cases to list, and in which order."""

    defendant = Words("against", label="Person in the case", help_text="Any part of a name.")
    period = Period(
        "active_during",
        label="Active in",
        help_text="When something was decided or happened: 2016, 2016-05, or 2011-11/2012-11.",
    )
    office = Facet("of_offices", label="Office", known=offices, tally="count_by_office")
    standing = Facet("standing_at", label="Where it stands", known=standings, tally="count_by_standing")
    decision = Facet(
        "with_decision_of", label="With a decision that", known=decision_kinds, tally="count_by_decision"
    )
    plea_deal = Facet("with_plea_deal", label="Plea deal", known=plea_deals, tally="count_by_plea_deal")
    sort = Order({"newest": ("newest decision", "by_newest_decision"), "name": ("name", "by_name")})


@readable
def cases(request: HttpRequest) -> HttpResponse:
    """The cases that the query in the address leaves, in pages.

    Malformed values are answered beside their field, what is well-formed still applies, and the status is 400: a
    reader sees what to mend, while caches, crawlers and programs do not take the answer for that of the filter.
    """
    listed = CaseFilter(request.GET, Prosecution.objects.all())
    paging = paged(listed.qs.for_list(), request.GET.get("page", ""))
    status = 400 if listed.errors else paging.status
    permalink = listed.pairs + page_pair(paging.page.number)
    if status == 200 and as_sent(request.GET) != permalink:
        return HttpResponseRedirect(address(request.path, permalink))
    context = {
        "section": "cases",
        "inputs": listed.inputs,
        "facets": listed.facets,
        "chips": listed.chips(request.path),
        "sorts": listed.sorts(request.path),
        "sort_errors": listed.form.errors.get("sort", []),
        "clear_url": request.path,
        "page": paging.page,
        "page_error": paging.error,
        "previous_url": address(request.path, listed.pairs + page_pair(paging.page.number - 1)),
        "next_url": address(request.path, listed.pairs + page_pair(paging.page.number + 1)),
        "open": bool(listed.errors),
    }
    return page(
        request, "public/cases.html", context, address=address(request.path, permalink), status=status
    )

"""`/`: what this is, how much there is, and ways in."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.models import Decision, PleaDeal, Prosecution, Statement
from dvtracker.public.gate import readable
from dvtracker.public.page import page
from people.models import Office, Person
from sources.models import Source

NEWEST = 5


@readable
def home(request: HttpRequest) -> HttpResponse:
    """The offices on record, figures, the cases with the newest decisions and the newest sources."""
    context = {
        "offices": Office.objects.with_cases(),
        "figures": figures(),
        "cases": Prosecution.objects.for_list().by_newest_decision()[:NEWEST],
        "sources": Source.objects.newest_first()[:NEWEST],
    }
    return page(request, "public/home.html", context)


def figures() -> list[dict[str, object]]:
    """How much of each kind is on record."""
    counted: dict[str, QuerySet] = {
        "cases": Prosecution.objects.all(),
        "people": Person.objects.all(),
        "decisions": Decision.objects.all(),
        "plea deals": PleaDeal.objects.all(),
        "statements": Statement.objects.all(),
        "sources": Source.objects.all(),
    }
    address = {"cases": reverse("cases")}
    return [
        {"label": label, "count": f"{rows.count():,}", "url": address.get(label, "")}
        for label, rows in counted.items()
    ]

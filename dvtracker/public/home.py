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


def figures() -> list[dict[str, str]]:
    """How much of each kind is on record."""
    return [
        figure(Prosecution.objects.all(), "case", "cases", reverse("cases")),
        figure(Person.objects.all(), "person", "people"),
        figure(Decision.objects.all(), "decision", "decisions"),
        figure(PleaDeal.objects.all(), "plea deal", "plea deals"),
        figure(Statement.objects.all(), "statement", "statements"),
        figure(Source.objects.all(), "source", "sources"),
    ]


def figure(rows: QuerySet, one: str, several: str, url: str = "") -> dict[str, str]:
    """How many rows there are, with the word that fits the number."""
    count = rows.count()
    return {"label": one if count == 1 else several, "count": f"{count:,}", "url": url}

"""`/`: what this is, how much there is, what is newest, what the record leaves open, and ways in."""

from __future__ import annotations

from django.db.models import Count, Model, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.models import Decision, DecisionKind, PleaDeal, Prosecution, Statement
from cases.models.decision import DecisionCategory
from dvtracker.public.filtering.permalink import address
from dvtracker.public.gate import readable
from dvtracker.public.open_questions import open_questions
from dvtracker.public.page import page
from people.models import Office, Person
from sources.models import Source

NEWEST = 4
FIGURES: tuple[tuple[str, str, str, type[Model]], ...] = (
    ("cases", "case", "cases", Prosecution),
    ("decisions", "decision", "decisions", Decision),
    ("plea_deals", "plea deal", "plea deals", PleaDeal),
    ("statements", "statement", "statements", Statement),
    ("people", "person", "people", Person),
    ("sources", "source", "sources", Source),
)
"""What is counted: the URL name of its list, and what one and several are called."""


@readable
def home(request: HttpRequest) -> HttpResponse:
    """The offices on record, figures, the newest of each kind, and what no source answers.

    What is kept from search engines is not put on the page that they know best.
    """
    decisions = Decision.objects.for_search_engines().with_actors().select_related("prosecution")
    context = {
        "offices": Office.objects.with_cases(),
        "figures": figures(),
        "decisions": decisions.newest_first()[:NEWEST],
        "statements": Statement.objects.for_search_engines().with_speakers().newest_first()[:NEWEST],
        "cases": Prosecution.objects.for_search_engines().for_list().by_newest_decision()[:NEWEST],
        "sources": Source.objects.for_search_engines().newest_first()[:NEWEST],
        "questions": open_questions(),
        "declined": declined(),
    }
    return page(request, "public/home.html", context)


def declined() -> str:
    """The address of the list of decisions to decline: of a case that was declined and taken up again later, too."""
    kinds = DecisionKind.objects.filter(category=DecisionCategory.DECLINED).values_list("key", flat=True)
    return address(reverse("decisions"), [("kind", key) for key in kinds]) if kinds else ""


def figures() -> list[dict[str, str]]:
    """How many of each kind are on record, in one query, with the word that fits the number."""
    first, *others = (_counted(kind, name) for name, _, _, kind in FIGURES)
    counts = dict(first.union(*others, all=True))
    return [
        {
            "label": one if counts.get(name) == 1 else several,
            "count": f"{counts.get(name, 0):,}",
            "page": name,
        }
        for name, one, several, _ in FIGURES
    ]


def _counted(kind: type[Model], name: str) -> QuerySet:
    rows = kind._default_manager.order_by().annotate(page=Value(name))
    return rows.values("page").annotate(number=Count("pk")).values_list("page", "number")

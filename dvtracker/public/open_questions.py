"""What the record itself leaves open, found by asking it: nothing of this is written by hand.

All questions together take two queries, however many rows leave them open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.apps import apps
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    Count,
    F,
    QuerySet,
    TextField,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Coalesce

from cases.models import Decision, DonorCounsel, Event, Inquiry
from dvtracker.public.kinds import called
from dvtracker.public.shelves import Shelf, shelves
from people.models import Candidacy, Fundraising
from sources.models import Citation
from sources.registry import CITABLE, arc_field
from sources.search_engines import way_to_flag

SHOWN = 4
"""So many rows of each question stand on the front page."""


class Question(NamedTuple):
    """Something that the rows leave open. `within` leads to what a reader knows a row by: its case, its election."""

    title: str
    meaning: str
    rows: Callable[[], QuerySet]
    within: str = ""


class Row(NamedTuple):
    """A row that leaves a question open: in which words, of which kind, within what, and where it is read."""

    words: str
    url: str
    kind: str
    within: str


class Answerless(NamedTuple):
    """A question, how many rows leave it open, and the first of them that are not kept from search engines."""

    question: Question
    number: int
    rows: list[Row]


QUESTIONS = (
    Question(
        "Who decided it?",
        "No source says by whom.",
        lambda: Decision.objects.by_nobody_known(),
        "prosecution__title",
    ),
    Question(
        "How did it end?",
        "It is over, by what decision no source says.",
        lambda: Decision.objects.without_a_how(),
        "prosecution__title",
    ),
    Question(
        "What came of it?",
        "How far the inquiry is, or what it found, is not known.",
        lambda: Inquiry.objects.without_an_outcome(),
        "into",
    ),
    Question(
        "When was it decided?",
        "No source gives a date.",
        lambda: Decision.objects.undated(),
        "prosecution__title",
    ),
    Question(
        "When did it happen?",
        "No source gives a date.",
        lambda: Event.objects.undated(),
        "prosecution__title",
    ),
    Question(
        "Will they run?",
        "They have said neither that they will nor that they will not.",
        lambda: Candidacy.objects.undecided(),
    ),
    Question(
        "Which of these cases?",
        "A donor was counsel in one or more of several cases; in which, no source says.",
        lambda: DonorCounsel.objects.all(),
        "contribution__recipient__display_name",
    ),
    Question(
        "Each, or all together?",
        "Whether a sum was raised by each or by all together is not said.",
        lambda: Fundraising.objects.without_a_reckoning(),
    ),
    Question(
        "Which source is right?",
        "A passage disputes what is on record.",
        lambda: Citation.objects.disputing(),
        "source__description",
    ),
    Question(
        "Does it still hold?",
        "Its source has corrected itself, and nobody has read it again yet.",
        lambda: Citation.objects.in_recheck(),
        "source__description",
    ),
)


def open_questions() -> list[Answerless]:
    """The questions that some row leaves open, in their order."""
    first, *others = (_rows(number, question) for number, question in enumerate(QUESTIONS))
    found = defaultdict(list)
    for number, *row in first.union(*others, all=True):
        found[number].append(row)
    known = shelves(_ids_by_kind(row for rows in found.values() for row in rows))
    return [
        Answerless(
            QUESTIONS[number],
            rows[0][2],
            [
                _row(kind, known[kind, id], within or "")
                for kind, id, _, within, kept_out in rows
                if (kind, id) in known and not kept_out
            ],
        )
        for number, rows in sorted(found.items())
    ]


def _row(kind: str, shelf: Shelf, within: str) -> Row:
    return Row(shelf.words, shelf.url, called(apps.get_model(kind)), within)


def _rows(number: int, question: Question) -> QuerySet:
    """(question, kind, id, how many, within what, whether kept out) of the first rows that leave it open."""
    rows = question.rows()
    kind, id = _cited() if rows.model is Citation else (Value(rows.model._meta.label), F("pk"))
    within = F(question.within) if question.within else Value("")
    way = way_to_flag(rows.model)
    kept_out = Coalesce(F(way), Value(False)) if way else Value(False)
    return rows.order_by(kept_out, "pk").values_list(
        Value(number),
        Cast(kind, TextField()),
        Cast(id, BigIntegerField()),
        Window(Count("pk")),
        Cast(within, TextField()),
        Cast(kept_out, BooleanField()),
    )[:SHOWN]


def _cited() -> tuple[Case, Coalesce]:
    """The kind and the id of what a citation is for: a reader looks for the fact, not for the passage."""
    columns = {label: f"{arc_field(label)}_id" for label in CITABLE}
    kinds = (When(**{f"{column}__isnull": False}, then=Value(label)) for label, column in columns.items())
    return Case(*kinds, output_field=TextField()), Coalesce(*columns.values())


def _ids_by_kind(rows: Iterable[list]) -> dict[str, set[int]]:
    ids: dict[str, set[int]] = defaultdict(set)
    for kind, id, *_ in rows:
        ids[kind].add(id)
    return ids

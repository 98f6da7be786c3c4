"""The kinds of record that can be found, in the order in which they are shown, and what is shown of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import F, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast

from cases import attribution, wording
from cases.models import Inquiry, Prosecution, Statement
from dvtracker.public.searching import places
from people.models import Election, Office, Organization, Person
from sources.models import Source


class Kind(NamedTuple):
    """What readers call one and several of a kind, and which rows to bring for a page of results.

    `texts` gives of a row what its line shows with marks. A kind without it has a plain line, and `rows` are `plain`.
    """

    one: str
    several: str
    rows: Callable[[], QuerySet]
    texts: Callable[[Any], list[str]] | None = None

    def called(self, number: int) -> str:
        """“1 case”, “3 cases”."""
        return f"{number:,} {self.one if number == 1 else self.several}"


def plain(kind: str, model: type[Model], title: str, detail: str) -> Callable[[], QuerySet]:
    """Rows of a kind, id, key and two texts: so alike that one query brings those of several kinds."""
    texts = [Cast(value, TextField()) for value in (Value(kind), F(title), F(detail))]
    return lambda: model._default_manager.order_by().values_list(texts[0], "pk", "key", *texts[1:])


def of_case(case: Prosecution) -> list[str]:
    return [case.title, case.concerns, *map(wording.position, case.defendants.all())]


def of_statement(statement: Statement) -> list[str]:
    spoke = [text for each in statement.speakers.all() for text in (each.capacity, str(each.behalf or ""))]
    return [attribution.title(statement), statement.words, statement.summary, statement.kind.label, *spoke]


def of_source(source: Source) -> list[str]:
    return [str(source), source.publisher, source.authors]


KINDS = {
    places.PERSON: Kind("person", "people", plain("person", Person, "display_name", "description")),
    places.CASE: Kind("case", "cases", lambda: Prosecution.objects.for_list(), of_case),
    places.STATEMENT: Kind(
        "statement", "statements", lambda: Statement.objects.with_speakers(), of_statement
    ),
    places.OFFICE: Kind("office", "offices", plain("office", Office, "title", "jurisdiction")),
    places.ORGANIZATION: Kind(
        "organization", "organizations", plain("organization", Organization, "name", "kind__label")
    ),
    places.INQUIRY: Kind("inquiry", "inquiries", plain("inquiry", Inquiry, "title", "into")),
    places.ELECTION: Kind("election", "elections", plain("election", Election, "title", "office__title")),
    places.SOURCE: Kind("source", "sources", lambda: Source.objects.select_related("kind"), of_source),
}
"""Kind → what is shown of it. A kind is called as the URL of its page is named."""

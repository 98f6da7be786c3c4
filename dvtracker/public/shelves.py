"""Where a record of each kind is read, and in which words it is named in a list of records.

`SHELVES` has an entry for each kind that a citation may support; a test compares the two. All kinds come in one
query, so that a page costs the same however much it lists.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from django.apps import apps
from django.db.models import Case, F, Func, OuterRef, QuerySet, Subquery, TextField, Value, When
from django.db.models.expressions import Expression
from django.db.models.functions import Cast, Coalesce, NullIf

from cases.models import Prosecution, StatementSpeaker

NOWHERE = Value("")
Path = str | F | Expression | Subquery


class Shelf(NamedTuple):
    """One record: its words, the keys of the case and of the person on whose page it stands, its place there."""

    words: str
    case: str
    person: str
    anchor: str


class Ways(NamedTuple):
    """Fields, or expressions, that lead from a kind of record to its Shelf. Words that are empty are left out."""

    words: tuple[Path, ...]
    case: Path = NOWHERE
    person: Path = NOWHERE
    anchor: Path = "key"
    between: str = ", "


def _named(*rest: str) -> tuple[str, ...]:
    return ("person__display_name", *rest)


def _first_case(**where: OuterRef) -> Subquery:
    return Subquery(Prosecution.objects.filter(**where).by_name().values("key")[:1])


def _speaker_of(statement: str) -> Subquery:
    spoke = StatementSpeaker.objects.filter(statement=OuterRef(statement), person__isnull=False)
    return Subquery(spoke.order_by("position", "pk").values("person__key")[:1])


SHELVES = {
    "people.Person": Ways(("display_name",), person="key", anchor=NOWHERE),
    "people.Organization": Ways(("name",)),
    "people.Office": Ways(("title",)),
    "people.PersonName": Ways(_named("name"), person="person__key"),
    "people.Tenure": Ways(_named("office__title"), person="person__key"),
    "people.Membership": Ways(_named("as_printed"), person="person__key"),
    "people.Tie": Ways(
        _named("kind__label", "to__display_name"), person="person__key", between=" "
    ),
    "people.Oversight": Ways(("organization__name", "office__title")),
    "people.Election": Ways(("title",)),
    "people.Candidacy": Ways(_named("election__title"), person="person__key"),
    "people.Fundraising": Ways(("than__display_name", "election__title")),
    "people.Contribution": Ways(_named("organization__name", "unnamed_as", "recipient__display_name"), person="recipient__key"),
    "cases.Inquiry": Ways(("title",)),
    "cases.Charge": Ways(("label",), case="prosecution__key"),
    "cases.DocketNumber": Ways(("number",), case="prosecution__key"),
    "cases.RelatedProsecution": Ways(("kind__label", "to__title"), case="prosecution__key", between=" "),
    "cases.DonorCounsel": Ways(("contribution__person__display_name", "contribution__unnamed_as", "clients"), person="contribution__recipient__key"),
    "cases.Prosecution": Ways(("title",), case="key", anchor=NOWHERE),
    "cases.Defendant": Ways(_named("unnamed_as"), case="prosecution__key"),
    "cases.ComplainantGroup": Ways(("description",), case="prosecution__key"),
    "cases.Counsel": Ways(_named("unnamed_as"), case="prosecution__key"),
    "cases.Event": Ways(
        ("summary",),
        case=Coalesce("prosecution__key", _first_case(statements__event=OuterRef("pk"))),
        anchor=Case(When(prosecution__isnull=False, then="key"), default=NOWHERE),
    ),
    "cases.EventParticipant": Ways(
        _named("organization__name", "group__description", "unnamed_as", "role__label"),
        case="event__prosecution__key",
        person="person__key",
        anchor="event__key",
    ),
    "cases.Decision": Ways(("kind__label",), case="prosecution__key"),
    "cases.PleaDeal": Ways(("defendant__person__display_name", "defendant__unnamed_as"), case="prosecution__key"),
    "cases.PleaTerm": Ways(("kind__label",), case="deal__prosecution__key"),
    "cases.Statement": Ways(
        (Coalesce(NullIf("words", Value("")), "summary"),),
        case=_first_case(statements=OuterRef("pk")),
        person=_speaker_of("pk"),
    ),
    "cases.StatementSpeaker": Ways(
        _named("organization__name", "group__description", "unnamed_as", "capacity"),
        case=_first_case(statements=OuterRef("statement")),
        person=_speaker_of("statement"),
        anchor="statement__key",
    ),
}  # fmt: skip


def shelves(rows: Mapping[str, Collection[int]]) -> dict[tuple[str, int], Shelf]:
    """The shelves of these records, by kind and id; `rows` gives the ids of each kind. One query."""
    found = [_rows(kind, ids) for kind, ids in rows.items() if ids]
    if not found:
        return {}
    return {
        (kind, row): Shelf(words, case or "", person or "", anchor or "")
        for kind, row, words, case, person, anchor in found[0].union(*found[1:], all=True)
    }


def _rows(kind: str, ids: Collection[int]) -> QuerySet:
    ways = SHELVES[kind]
    rows = apps.get_model(kind)._default_manager.filter(pk__in=ids).order_by()
    shown = (_joined(ways), _text(ways.case), _text(ways.person), _text(ways.anchor))
    return rows.values_list(_text(Value(kind)), "pk", *shown)


def _text(path: Path) -> Cast:
    return Cast(F(path) if isinstance(path, str) else path, TextField())


def _joined(ways: Ways) -> Cast:
    words = (NullIf(_text(path), Value("")) for path in ways.words)
    return Cast(Func(Value(ways.between), *words, function="concat_ws"), TextField())

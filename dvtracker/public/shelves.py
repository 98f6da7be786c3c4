"""Where a record of each kind is read, and in which words it is named in a list of records.

`SHELVES` has an entry for each kind that a citation may support; a test compares the two. All kinds come in one
query, so that a page costs the same however much it lists.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.expressions import Expression
from django.db.models.functions import Cast, Coalesce, Concat, NullIf
from django.urls import reverse

from cases.models import Prosecution, Statement, StatementSpeaker
from people.models import Person

NOWHERE = Value("")
Path = str | F | Expression | Subquery


class Shelf(NamedTuple):
    """One record: its words, and the address of the place where it is read; empty if it has none."""

    words: str
    url: str


class At(NamedTuple):
    """A page on which a record is read: its URL name, the way to its key, and to the anchor of the record's place."""

    page: str
    key: Path
    anchor: Path = "key"


class Ways(NamedTuple):
    """How a kind of record becomes a Shelf: fields, or expressions, that give its words, and where it may be read.

    Words that are empty are left out; of the pages counts the first whose key is not.
    """

    words: tuple[Path, ...]
    at: At
    otherwise: At = At("", NOWHERE, NOWHERE)
    between: str = ", "


def _named(*rest: str) -> tuple[str, ...]:
    return ("person__display_name", *rest)


def _itself(page: str) -> At:
    return At(page, "key", NOWHERE)


def _case(way: str = "prosecution", anchor: Path = "key") -> At:
    return At("case", f"{way}__key", anchor)


def _person(anchor: Path = "key") -> At:
    return At("person", "person__key", anchor)


def _first_said_at(event: str) -> Subquery:
    """The key of the first statement that was or may have been made at an event: without a case, it is read there."""
    said = Q(event=OuterRef(event)) | Q(forums=OuterRef(event))
    return Subquery(Statement.objects.filter(said).in_order().values("key")[:1])


def _first_left_open() -> Subquery:
    """The key of the first case of those in one or more of which donors acted as counsel: it is read there."""
    return Subquery(Prosecution.objects.filter(donor_counsel=OuterRef("pk")).by_name().values("key")[:1])


def _said_by() -> Expression:
    """Who made a statement, in their order: what somebody said never stands without them."""
    name = Coalesce("person__display_name", "organization__name", "group__description", "unnamed_as")
    spoke = StatementSpeaker.objects.filter(statement=OuterRef("pk")).order_by("position", "key")
    names = Func(ArraySubquery(spoke.values(name=name)), Value(", "), function="array_to_string")
    return Coalesce(NullIf(names, Value("")), Value("by whom is not shown"), output_field=TextField())


def _raised_by() -> Expression:
    """Who raised it, by name."""
    raisers = Person.objects.filter(fundraising=OuterRef("pk")).by_name().values("display_name")
    return Func(ArraySubquery(raisers), Value(", "), function="array_to_string", output_field=TextField())


def _quoted(path: str) -> Expression:
    """The words of a source, in quotation marks."""
    return Concat(Value("“"), path, Value("”"), output_field=TextField())


def _said() -> Expression:
    """A speaker's own words, in quotation marks; without them, ours."""
    return Case(When(words="", then=F("summary")), default=_quoted("words"), output_field=TextField())


SHELVES = {
    "people.Person": Ways(("display_name",), _itself("person")),
    "people.Organization": Ways(("name",), _itself("organization")),
    "people.Office": Ways(("title",), _itself("office")),
    "people.PersonName": Ways(_named("name"), _person()),
    "people.Consent": Ways(("person__display_name", Value("named by their own choice")), _person()),
    "people.Tenure": Ways(_named("office__title"), _person()),
    "people.Membership": Ways(_named("as_printed"), _person()),
    "people.Tie": Ways(_named("kind__label", "to__display_name"), _person(), between=" "),
    "people.Oversight": Ways(("organization__name", "office__title"), At("office", "office__key")),
    "people.Election": Ways(("title",), _itself("election")),
    "people.Candidacy": Ways(_named("status__label", "election__title"), At("election", "election__key")),
    "people.Fundraising": Ways((_raised_by(), "election__title"), At("election", "election__key")),
    "people.Contribution": Ways(
        _named("organization__name", "unnamed_as", "recipient__display_name"), At("person", "recipient__key")
    ),
    "cases.Inquiry": Ways(("title",), _itself("inquiry")),
    "cases.Charge": Ways(("label",), _case()),
    "cases.DocketNumber": Ways(("number",), _case()),
    "cases.RelatedProsecution": Ways(("kind__label", "to__title"), _case(), between=" "),
    "cases.DonorCounsel": Ways(
        ("contribution__person__display_name", "contribution__unnamed_as", _quoted("clients")),
        At("case", _first_left_open()),
        between=" for ",
    ),
    "cases.Prosecution": Ways(("title",), _itself("case")),
    "cases.Defendant": Ways(_named("unnamed_as"), _case()),
    "cases.ComplainantGroup": Ways(("description",), _case()),
    "cases.Counsel": Ways(_named("unnamed_as"), _case()),
    "cases.Event": Ways(("summary",), _case(), At("statement", _first_said_at("pk"))),
    "cases.EventParticipant": Ways(
        _named("organization__name", "group__description", "unnamed_as", "role__label"),
        _case("event__prosecution", "event__key"),
        At("statement", _first_said_at("event"), "event__key"),
    ),
    "cases.Decision": Ways(("kind__label",), _case()),
    "cases.PleaDeal": Ways(("defendant__person__display_name", "defendant__unnamed_as"), _case()),
    "cases.PleaTerm": Ways(("kind__label",), _case("deal__prosecution")),
    "cases.Statement": Ways((_said_by(), _said()), _itself("statement"), between=": "),
    "cases.StatementSpeaker": Ways(
        _named("organization__name", "group__description", "unnamed_as", "capacity"),
        At("statement", "statement__key"),
    ),
}  # fmt: skip


def shelves(rows: Mapping[str, Collection[int]]) -> dict[tuple[str, int], Shelf]:
    """The shelves of these records, by kind and id; `rows` gives the ids of each kind. One query."""
    found = [_rows(kind, ids) for kind, ids in rows.items() if ids]
    if not found:
        return {}
    return {
        (kind, row): Shelf(words, _address(kind, places))
        for kind, row, words, *places in found[0].union(*found[1:], all=True)
    }


def _rows(kind: str, ids: Collection[int]) -> QuerySet:
    ways = SHELVES[kind]
    rows = apps.get_model(kind)._default_manager.filter(pk__in=ids).order_by()
    places = (_text(path) for place in (ways.at, ways.otherwise) for path in (place.key, place.anchor))
    return rows.values_list(_text(Value(kind)), "pk", _joined(ways), *places)


def _address(kind: str, places: list[str | None]) -> str:
    """The first place that has a key: `places` are keys and anchors in turn."""
    ways = SHELVES[kind]
    for page, key, anchor in ((ways.at.page, *places[:2]), (ways.otherwise.page, *places[2:])):
        if page and key:
            return reverse(page, args=[key]) + (f"#{anchor}" if anchor else "")
    return ""


def _text(path: Path) -> Cast:
    return Cast(F(path) if isinstance(path, str) else path, TextField())


def _joined(ways: Ways) -> Cast:
    words = (NullIf(_text(path), Value("")) for path in ways.words)
    return Cast(Func(Value(ways.between), *words, function="concat_ws"), TextField())

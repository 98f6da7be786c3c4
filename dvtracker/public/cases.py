"""`/cases/`: the list of cases, with its filter and what can be taken along of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases import wording
from cases.models import Decision, DecisionKind, Defendant, PleaDeal, Prosecution
from cases.models.last import StandsAt
from cases.querysets.filters import NO_DECISION, WITH, WITHOUT
from cases.standing import STANDINGS
from dvtracker.public.filtering.filters import FORMS_OF_DATES, Facet, Order, Period, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, Named, named
from people.models import Office, Person
from sources.record import Record


def offices() -> dict[str, str]:
    """The offices whose cases are on record, by key."""
    return dict(Office.objects.with_cases().values_list("key", "title"))


def place(row: Decision | PleaDeal) -> str:
    """Where a part of a case is read: its place on the page of the case."""
    return f"{row.prosecution.get_absolute_url()}#{row.key}"


def standings() -> dict[str, str]:
    """Where a case can stand, by category of the decision."""
    return {category or NO_DECISION: label for category, label in STANDINGS.items()}


def holders() -> dict[str, str]:
    """Those who hold or held an office whose cases are on record, by key."""
    return dict(Person.objects.holders().by_name().values_list("key", "display_name"))


def plea_deals() -> dict[str, str]:
    """With and without."""
    return {WITH: "with a plea deal", WITHOUT: "without one"}


class CaseFilter(ListFilter):
    """Which cases to list, and in which order."""

    person = Words("against", label="Person in the case", help_text="Any part of a name.")
    counsel = Words("represented_by", label="Lawyer in the case", help_text="Any part of a name.")
    period = Period(
        "active_during",
        label="Active in",
        help_text=f"When something was decided or happened: {FORMS_OF_DATES}",
    )
    office = Facet(path="office__key", label="Office", known=offices)
    official = Facet(
        "decided_under", label="In office at the time, as dates show", known=holders, tally="count_by_holder"
    )
    standing = Facet("standing_at", label="Where it stands", known=standings, tally="count_by_standing")
    outcome = Facet(
        "with_outcome", label="Outcome for somebody in it", known=standings, tally="count_by_outcome"
    )
    decision = Facet(
        path="decisions__kind__key", label="With a decision that", known=DecisionKind.objects.labels
    )
    plea_deal = Facet("with_plea_deal", label="Plea deal", known=plea_deals, tally="count_by_plea_deal")
    sort = Order({"newest": ("newest decision", "by_newest_decision"), "name": ("name", "by_name")})


def person(party: Defendant) -> Named:
    """Somebody in a case, by the word that the record bears out, and their position in it."""
    return Named(party.name, {"key": party.key, "word": party.word, "position": wording.position(party)})


def cited(case: Prosecution) -> Iterator[Record | None]:
    """The case, its office, everybody in it, and the decisions that all of these stand at."""
    yield from (case, case.office)
    yield from _basis(case)
    for party in case.defendants.all():
        yield from (party, party.person, *_basis(party))


def _basis(row: StandsAt) -> Iterator[Decision]:
    """The decision that a standing follows from, as far as its citations ask for it."""
    if row.last:
        yield Decision(pk=row.last["id"], key=row.last["key"])


CASES = Listing(
    name="cases",
    one="case",
    several="cases",
    description="Cases before a prosecutor’s office: where each stands, who is in it and what was decided.",
    filters=CaseFilter,
    rows=Prosecution.objects.all,
    template="public/rows/case.html",
    cited=cited,
    columns=(
        Column("case", lambda case: case.title),
        Column("concerns", lambda case: case.concerns),
        Column("office", lambda case: named(case.office)),
        Column("standing", lambda case: STANDINGS[case.outcome]),
        Column("since", lambda case: case.since),
        Column("people", lambda case: [person(party) for party in case.defendants.all()]),
        Column("positions", lambda case: [wording.position(party) for party in case.defendants.all()]),
    ),
)

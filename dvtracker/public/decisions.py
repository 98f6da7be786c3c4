"""`/decisions/`: the list of decisions, with its filter and what can be taken along of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import Decision, DecisionKind
from cases.wording import decided
from dvtracker.public.cases import offices, place
from dvtracker.public.filtering.filters import Facet, Order, Period, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, named
from sources.record import Record


class DecisionFilter(ListFilter):
    """Which decisions to list, and in which order."""

    actor = Words(
        "by_somebody_called",
        label="Decided by",
        help_text="Any part of the name of a person, office or court.",
    )
    period = Period("made_during", label="Made in")
    kind = Facet(path="kind__key", label="What was decided", known=DecisionKind.objects.labels)
    office = Facet(path="prosecution__office__key", label="Office of the case", known=offices)
    sort = Order({"newest": ("newest", "newest_first"), "oldest": ("oldest", "in_time")})


def after(decision: Decision) -> list[str]:
    """What it is known to have come after, where the source gives only an order."""
    earlier = [decision.after.kind.label] if decision.after else []
    return [*earlier, decision.after_event.summary] if decision.after_event else earlier


def concerns(decision: Decision) -> list[str]:
    """Whom it concerns."""
    if decision.concerns_everybody:
        return ["everybody in the case"]
    return [party.name for party in decision.concerns.all()]


def cited(decision: Decision) -> Iterator[Record | None]:
    """The decision itself; its case and those whom it concerns have pages and lists of their own."""
    yield from (decision, decision.plea_deal)


DECISIONS = Listing(
    name="decisions",
    one="decision",
    several="decisions",
    description="Decisions in the cases on record: who decided what, when, and about whom.",
    filters=DecisionFilter,
    rows=Decision.objects.all,
    template="public/rows/decision.html",
    address=place,
    cited=cited,
    columns=(
        Column("decision", decided),
        Column("kind", lambda decision: decision.kind.label),
        Column("made", lambda decision: decision.made),
        Column("after", after),
        Column("actor", lambda decision: decision.actor),
        Column("concerns", concerns),
        Column("case", lambda decision: named(decision.prosecution)),
        Column("office", lambda decision: named(decision.prosecution.office)),
        Column("detail", lambda decision: decision.detail),
        Column("stated_reason", lambda decision: decision.stated_reason),
        Column("prompted_by", lambda decision: decision.prompted_by),
    ),
)

"""`/plea-deals/`: the list of plea deals, with its filter and what can be taken along of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import PleaDeal, PleaTerm, StatementKind, TermKind
from dvtracker.public.cases import offices, place
from dvtracker.public.filtering.filters import Facet, Order
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, Named, named
from sources.record import Record


class PleaDealFilter(ListFilter):
    """Which plea deals to list, and in which order."""

    term = Facet(path="terms__kind__key", label="With a term of", known=TermKind.objects.labels)
    said = Facet(
        path="prosecution__statements__kind__key",
        label="Said about the case",
        known=StatementKind.objects.labels,
    )
    office = Facet(path="prosecution__office__key", label="Office", known=offices)
    sort = Order({"newest": ("newest", "newest_first"), "name": ("name", "by_name")})


def term(row: PleaTerm) -> Named:
    """A term with what the source adds."""
    return Named(f"{row.kind}: {row.detail}" if row.detail else str(row.kind), {"kind": row.kind.key})


def cited(deal: PleaDeal) -> Iterator[Record | None]:
    """The deal and each of its terms."""
    yield from (deal, *deal.terms.all())


PLEA_DEALS = Listing(
    name="plea_deals",
    one="plea deal",
    several="plea deals",
    description="Plea deals of a prosecutor’s office, term by term.",
    filters=PleaDealFilter,
    rows=PleaDeal.objects.all,
    template="public/rows/plea_deal.html",
    address=place,
    cited=cited,
    columns=(
        Column("made_with", lambda deal: deal.defendant.name),
        Column("agreed", lambda deal: deal.agreed),
        Column("terms", lambda deal: [term(row) for row in deal.terms.all()]),
        Column("case", lambda deal: named(deal.prosecution)),
        Column("office", lambda deal: named(deal.prosecution.office)),
    ),
)

"""`/sources/`: the list of sources, with its filter and what can be taken along of it."""

from __future__ import annotations

from dvtracker.public.filtering.filters import Facet, Order
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing
from sources.models import Source, SourceKind
from sources.querysets import CORRECTED


def publishers() -> dict[str, str]:
    """The publishers, as printed."""
    return {name: name for name in Source.objects.publishers()}


class SourceFilter(ListFilter):
    """Which sources to list, and in which order."""

    kind = Facet(path="kind__key", label="Kind", known=SourceKind.objects.labels)
    publisher = Facet(path="publisher", label="Publisher", known=publishers)
    corrected = Facet(
        "corrected_or_not", label="Corrections", known=lambda: CORRECTED, tally="count_by_corrected"
    )
    sort = Order({"newest": ("newest", "newest_first"), "oldest": ("oldest", "oldest_first")})


SOURCES = Listing(
    name="sources",
    one="source",
    several="sources",
    description="The sources that the public record rests on, and whether they corrected themselves.",
    filters=SourceFilter,
    rows=Source.objects.all,
    template="public/rows/source.html",
    cited=None,
    columns=(
        Column("source", str),
        Column("kind", lambda source: source.kind.label),
        Column("publisher", lambda source: source.publisher),
        Column("authors", lambda source: source.authors),
        Column("date", lambda source: source.date),
        Column("date_basis", lambda source: source.date_basis),
        Column("url", lambda source: source.url),
        Column("archived_url", lambda source: source.archived_url),
        Column("corrections", lambda source: [row.change for row in source.corrections.all()]),
    ),
)

"""What a list is: which rows, how they are narrowed, how one is shown, and what of it can be taken along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing.cells import Cell
from sources.record import Record


class Column(NamedTuple):
    """One column of a download: its name, and what it says of a row."""

    name: str
    of: Callable[[Any], Cell]


def _own_page(row: Any) -> str:
    return row.get_absolute_url()


@dataclass(frozen=True)
class Listing:
    """One list of the reading room. Its page and its downloads, filters and errors all follow from this."""

    name: str
    """The URL name of its page; `<name>_csv` and `<name>_json` are those of its downloads."""
    one: str
    several: str
    """What its rows are called: “plea deal”, “plea deals”."""
    description: str
    """A sentence on what it lists, for readers and for search engines."""
    filters: type[ListFilter]
    rows: Callable[[], QuerySet]
    """All rows, before any filter."""
    template: str
    """How the page shows one, as `row`."""
    columns: Sequence[Column]
    """What a download says of each, besides its key, its address and its citations."""
    cited: Callable[[Any], Iterable[Record | None]] | None
    """The records that a row speaks of, whose citations go with it in a download; None if rows rest on nothing else."""
    address: Callable[[Any], str] = _own_page
    """Where a row is read."""

    @property
    def title(self) -> str:
        return f"{self.several[:1].upper()}{self.several[1:]}"

    @property
    def is_cited(self) -> bool:
        """Whether its rows rest on passages of sources."""
        return self.cited is not None

    @property
    def slug(self) -> str:
        """Its name in an address: `plea-deals`."""
        return self.name.replace("_", "-")

    def path(self, suffix: str = "") -> str:
        """The path of its page, or of a download: `/cases/`, `/cases.csv`."""
        return reverse(f"{self.name}_{suffix}" if suffix else self.name)

    def brought(self, rows: Any) -> QuerySet:
        """These rows, with all that template and columns show of them, in a fixed number of queries."""
        return rows.for_list()

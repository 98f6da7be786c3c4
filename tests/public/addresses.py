"""Every public address, by enumeration of the URL patterns, so that a new page cannot go untested."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from django.http.response import HttpResponseBase
from django.urls import URLPattern, reverse

from cases.models import Inquiry, Prosecution, Statement
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.filtering.permalink import address as with_query
from dvtracker.public.listing import Listing
from dvtracker.public.lists import LISTS
from dvtracker.public.urls import urlpatterns
from people.models import Election, Office, Organization, Person
from sources.models import Source
from sources.record import Record

RECORDS: dict[str, type[Record]] = {
    "case": Prosecution,
    "election": Election,
    "inquiry": Inquiry,
    "office": Office,
    "organization": Organization,
    "person": Person,
    "source": Source,
    "statement": Statement,
}
"""The pages of one record: URL name → the kind. A new page with a key has to be entered here."""

DETAIL, LIST = 26, 12
"""How many queries a page may take: of one record, and of many."""


def pages() -> list[URLPattern]:
    """Every page of the reading room."""
    return list(urlpatterns)


def names(*, keyed: bool) -> list[str]:
    """The URL names of the pages of one record, or of the others."""
    return [page.name for page in pages() if bool(page.pattern.converters) == keyed]


def addresses(case: SimpleNamespace) -> list[str]:
    """An address for every page; for pages of one record, of every record of that kind that the cast has."""
    cast = [row for row in vars(case).values() if isinstance(row, Record)]
    plain = [reverse(name) for name in names(keyed=False)]
    keyed = [
        reverse(name, args=[row.key])
        for name in names(keyed=True)
        for row in cast
        if isinstance(row, RECORDS[name])
    ]
    return plain + keyed


def limit(address: str) -> int:
    """The most queries that the page at an address may take."""
    return DETAIL if len(address.strip("/").split("/")) > 1 else LIST


def forms(listing: Listing) -> list[str]:
    """A list's page and its downloads."""
    return [listing.path(suffix) for suffix in ("", "csv", "json")]


LIST_PAGES = [listing.path() for listing in LISTS]
"""The page of every list."""

LIST_FORMS = [path for listing in LISTS for path in forms(listing)]
"""The page and the downloads of every list."""

FILTERS = {path: [*listing.filters.base_filters, "page"] for listing in LISTS for path in forms(listing)}
"""What each of these may be asked for, and a page's number, which a download leaves out."""


def filtered() -> list[str]:
    """Every list by each value of each filter to choose from, and in each order; its downloads by one value each.

    The values are those that readers see, so ask under their eyes.
    """
    return _by(lambda pairs: pairs)


def filtered_once() -> list[str]:
    """The same, by one value of each filter."""
    return _by(lambda pairs: list(dict(pairs).items()))


def _by(chosen: Callable[[list[tuple[str, str]]], list[tuple[str, str]]]) -> list[str]:
    choices = {listing: chosen(_choices(listing.filters({}, listing.rows()))) for listing in LISTS}
    lists = [with_query(listing.path(), [pair]) for listing, pairs in choices.items() for pair in pairs]
    downloads = [
        with_query(path, pairs[:1]) for listing, pairs in choices.items() for path in forms(listing)[1:]
    ]
    return lists + downloads


def _choices(chosen: ListFilter) -> list[tuple[str, str]]:
    by_value = [(facet["name"], choice["value"]) for facet in chosen.facets for choice in facet["choices"]]
    return by_value + [("sort", order["value"]) for order in chosen.sorts("")[1:]]


def is_html(answer: HttpResponseBase) -> bool:
    """Whether it is a page, and no download or file."""
    return answer["Content-Type"].startswith("text/html")


def body(answer: HttpResponseBase) -> str:
    """All that it says, also where it comes in pieces."""
    return answer.getvalue().decode()

"""Every public address, by enumeration of the URL patterns, so that a new page cannot go untested."""

from __future__ import annotations

from types import SimpleNamespace

from django.urls import URLPattern, reverse

from cases.models import Inquiry, Prosecution, Statement
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

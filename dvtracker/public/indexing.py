"""What search engines are asked to leave alone: pages of records with the mark, and lists that would name them.

`noindex` is the one word that the large search engines all honour, in a header as in the head of a page. They have to
be let in to read it, so `robots.txt` never names such a page; it would be a list of them besides. What is marked in
a part of a page (`data-nosnippet`) is found all the same and only not quoted. So a list goes as a whole.
Source: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, TypeVar

from django.http.response import HttpResponseBase

from sources.record import Record
from sources.search_engines import Findable

NOINDEX = "noindex"
Response = TypeVar("Response", bound=HttpResponseBase)


def kept_out(response: Response) -> Response:
    """The answer, which asks search engines not to list it."""
    response["X-Robots-Tag"] = NOINDEX
    return response


def names_what_is_kept_out(rows: Iterable[Record]) -> bool:
    """Whether one of these rows, or a record that was read to show them, is kept from search engines. No query."""
    seen: dict[int, Record] = {}
    return any(
        isinstance(it, Findable) and it.kept_from_search_engines for it in _with_what_is_read(rows, seen)
    )


def _with_what_is_read(rows: Iterable[Any], seen: dict[int, Record]) -> Iterator[Record]:
    """The rows, and all records that came with them by `select_related` and `prefetch_related`, each once."""
    for row in rows:
        if isinstance(row, Record) and id(row) not in seen:
            seen[id(row)] = row
            yield row
            prefetched = getattr(row, "_prefetched_objects_cache", {}).values()
            yield from _with_what_is_read(chain(row._state.fields_cache.values(), *prefetched), seen)

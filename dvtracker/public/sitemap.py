"""`/sitemap.xml`: every page that search engines may list.

When a page was changed is left out: the record keeps that from readers, who could tell from it that something that
they do not see was edited. The format, and how much of it one file may hold: https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from django.apps import apps
from django.core.paginator import Paginator
from django.db.models import CharField, QuerySet, Value
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import reverse

from dvtracker.public.filtering.permalink import address
from dvtracker.public.gate import readable
from dvtracker.public.listing import public
from dvtracker.public.lists import LISTS
from sources.registry import ADDRESSED

MOST = 50_000
"""How many addresses one sitemap may hold. There is an index of its parts if there are more."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PLAIN = ("home", *(listing.name for listing in LISTS), "search", "about")
"""The URL names of the pages that are of no one record."""


@readable
def sitemap(request: HttpRequest) -> StreamingHttpResponse:
    """All addresses; of more than fit, the addresses of the parts, each of which has those of its number."""
    parts: Any = Paginator(Addresses(), MOST)  # type: ignore[arg-type]
    part = request.GET.get("part", "")
    if (part and not re.fullmatch(r"[1-9][0-9]{0,5}", part, re.ASCII)) or int(part or 1) > parts.num_pages:
        raise Http404
    if part or parts.num_pages == 1:
        return _xml("urlset", "url", parts.page(part or 1).object_list)
    here = reverse("sitemap")
    return _xml("sitemapindex", "sitemap", (address(here, [("part", str(one))]) for one in parts.page_range))


class Addresses:
    """The paths of those pages, in a fixed order; two queries, however many there are."""

    def __init__(self) -> None:
        self.plain = [reverse(name) for name in PLAIN]
        self.records = records()

    def __len__(self) -> int:
        return len(self.plain) + self.records.count()

    def __getitem__(self, wanted: slice) -> list[str]:
        before, after = (max(0, end - len(self.plain)) for end in (wanted.start, wanted.stop))
        found = self.records[before:after] if after else ()
        kinds = {label: apps.get_model(label) for label in ADDRESSED}
        return self.plain[wanted] + [kinds[label](key=key).get_absolute_url() for label, key in found]


def records() -> QuerySet[Any]:
    """Kind and key of every record that readers see and search engines may list."""
    kinds = (apps.get_model(label)._default_manager.for_search_engines() for label in ADDRESSED)
    first, *others = (
        rows.order_by()
        .annotate(of_kind=Value(rows.model._meta.label, output_field=CharField()))
        .values_list("of_kind", "key")
        for rows in kinds
    )
    return first.union(*others, all=True).order_by("of_kind", "key")


def _xml(root: str, entry: str, paths: Iterable[str]) -> StreamingHttpResponse:
    return StreamingHttpResponse(_lines(root, entry, paths), content_type="application/xml; charset=utf-8")


def _lines(root: str, entry: str, paths: Iterable[str]) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n'
    for path in paths:
        yield f"<{entry}><loc>{escape(public(path))}</loc></{entry}>\n"
    yield f"</{root}>\n"

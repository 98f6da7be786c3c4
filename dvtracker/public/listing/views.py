"""The three answers of every list. In each: gate, filter, query, render."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils import timezone

from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.filtering.paging import Paging, page_pair, paged
from dvtracker.public.filtering.permalink import address, as_sent
from dvtracker.public.gate import readable
from dvtracker.public.indexing import kept_out, names_what_is_kept_out
from dvtracker.public.listing import sheet, tree
from dvtracker.public.listing.cells import public
from dvtracker.public.listing.declared import Listing
from dvtracker.public.listing.export import Export
from dvtracker.public.page import page

FORMS = {form.SUFFIX: form for form in (sheet, tree)}
"""What a list can be taken along as, by the suffix of its address."""


def patterns(listing: Listing) -> list[URLPattern]:
    """The addresses of a list: `/cases/`, `/cases.csv`, `/cases.json`."""
    given = {"listing": listing}
    downloads = [
        path(f"{listing.slug}.{suffix}", download, {**given, "form": form}, name=f"{listing.name}_{suffix}")
        for suffix, form in FORMS.items()
    ]
    return [path(f"{listing.slug}/", listed, given, name=listing.name), *downloads]


@readable
def listed(request: HttpRequest, listing: Listing) -> HttpResponse:
    """The rows that the query in the address leaves, in pages.

    Malformed values are answered beside their field, what is well-formed still applies, and the status is 400: a
    reader sees what to mend, while caches, crawlers and programs do not take the answer for that of the filter.
    Search engines are offered each list once, without a query, and not while it names what is kept from them.
    """
    chosen = listing.filters(request.GET, listing.rows())
    paging = paged(listing.brought(chosen.qs), request.GET.get("page", ""))
    status = 400 if chosen.errors else paging.status
    permalink = chosen.pairs + page_pair(paging.page.number)
    if status == 200 and as_sent(request.GET) != permalink:
        return HttpResponseRedirect(address(request.path, permalink))
    context = shown(listing, chosen, paging)
    here = address(request.path, permalink)
    indexed = not (request.GET or names_what_is_kept_out(paging.page))
    return page(request, "public/list.html", context, address=here, status=status, indexed=indexed)


@readable
def download(request: HttpRequest, listing: Listing, form: ModuleType) -> HttpResponseBase:
    """All rows that the query leaves, with their citations. Of a query with a mistake, nothing but what it is.

    It is always whole, and so never for search engines: some of the rows may be kept from them.
    """
    chosen = listing.filters(request.GET, listing.rows())
    if errors := chosen.refused:
        return kept_out(HttpResponse(form.refusal(errors), content_type=form.CONTENT_TYPE, status=400))
    if as_sent(request.GET) != chosen.pairs:
        return HttpResponseRedirect(address(request.path, chosen.pairs))
    answer = StreamingHttpResponse(form.pieces(Export(listing, chosen)), content_type=form.CONTENT_TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{file_name(listing, form.SUFFIX)}"'
    answer["Link"] = f'<{public(address(listing.path(), chosen.pairs))}>; rel="canonical"'
    return kept_out(answer)


def file_name(listing: Listing, suffix: str) -> str:
    """With the day, so that two downloads can be told apart: `dvtracker-cases-2024-05-06.csv`."""
    return f"dvtracker-{listing.slug}-{timezone.localdate().isoformat()}.{suffix}"


def shown(listing: Listing, chosen: ListFilter, paging: Paging) -> dict[str, Any]:
    """What the template gets."""
    here, number = listing.path(), paging.page.number
    return {
        "section": listing.name,
        "listing": listing,
        "inputs": chosen.inputs,
        "facets": chosen.facets,
        "chips": chosen.chips(here),
        "sorts": chosen.sorts(here),
        "sort_errors": chosen.form.errors.get("sort", []),
        "clear_url": here,
        "page": paging.page,
        "page_error": paging.error,
        "previous_url": address(here, chosen.pairs + page_pair(number - 1)),
        "next_url": address(here, chosen.pairs + page_pair(number + 1)),
        "downloads": {suffix: address(listing.path(suffix), chosen.pairs) for suffix in FORMS},
        "open": bool(chosen.errors),
    }

"""How every page is rendered."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dvtracker.public.indexing import kept_out


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    address: str = "",
    status: int = 200,
    indexed: bool = True,
) -> HttpResponse:
    """The page, which names its one address; `address` is that with a query, where it is not just the path.

    Unless it is `indexed`, search engines are asked, in its head and in a header, to leave it alone.
    """
    canonical_url = f"{settings.SITE_URL}{address or request.path}"
    given = {**context, "canonical_url": canonical_url, "indexed": indexed}
    response = render(request, template, given, status=status)
    return response if indexed else kept_out(response)

"""How every page is rendered."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, address: str = "", status: int = 200
) -> HttpResponse:
    """The page, which names its one address; `address` is that with a query, where it is not just the path."""
    canonical_url = f"{settings.SITE_URL}{address or request.path}"
    return render(request, template, {**context, "canonical_url": canonical_url}, status=status)

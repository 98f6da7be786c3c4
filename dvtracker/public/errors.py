"""The pages for what cannot be answered. They ask no database and tell nothing of the request."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

SAFE = ("GET", "HEAD")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: malformed, or for a host that is not ours."""
    return _error(400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403, also for a form without its token."""
    return _error(403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing there, or nothing that readers may see; the two look the same."""
    return _error(404)


def not_allowed(request: HttpRequest) -> HttpResponse:
    """405: a page can be read, and nothing else."""
    response = _error(405)
    response["Allow"] = ", ".join(SAFE)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return _error(500)


def _error(status: int) -> HttpResponse:
    return HttpResponse(render_to_string(f"{status}.html"), status=status)

"""Puts the right eyes on for each request: the desk's under ``/admin/``, the public's everywhere else."""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Iterable, Iterator
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from . import eyes, names

DESK_PATH = "/admin/"


class LensMiddleware:
    """Stands before all middleware that reads the record or the accounts, so that these, and the pages, are inside it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        at_the_desk = request.path_info.startswith(DESK_PATH) and not settings.PUBLIC_ONLY
        with eyes.through(names.DESK if at_the_desk else names.WEB):
            response = self.get_response(request)
            if isinstance(response, StreamingHttpResponse) and not response.is_async:
                parts = iter(cast(Iterable[bytes], response.streaming_content))
                response.streaming_content = _kept_on(parts, contextvars.copy_context())
        return response


def _kept_on(parts: Iterator[bytes], context: contextvars.Context) -> Iterator[bytes]:
    """The same parts, each made under the request's eyes: the server asks for them after we have left."""
    while (part := context.run(next, parts, None)) is not None:
        yield part

"""A form without its token. Of a page of our own that was open while somebody logged in anew, the work is kept."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from dvtracker.lens.middleware import DESK_PATH
from dvtracker.public.errors import forbidden


def refused(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """403: what was sent is not taken. If the browser vouches that our own page sent it, it can be sent again by hand."""
    at_the_desk = request.path_info.startswith(DESK_PATH) and not settings.PUBLIC_ONLY
    if at_the_desk and _is_ours(request):
        from django.contrib.admin import site

        from sources.desk.login.door import turned_away
        from sources.desk.login.held import hold

        if hold(request):
            return turned_away(request, site)
    return forbidden(request, reason=reason)


def _is_ours(request: HttpRequest) -> bool:
    """No page can make a browser send another's Origin."""
    return request.META.get("HTTP_ORIGIN") == f"{request.scheme}://{request.get_host()}"

"""Headers that tell the browser what our pages may load and use.

Django 6 brings the first of them, under the same setting name; then this middleware can go.
"""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# While debugging, Django answers these with pages of its own that carry their styles inside.
DEBUG_PAGES = {404, 500}


class ContentSecurityPolicyMiddleware:
    """Adds `Content-Security-Policy` from SECURE_CSP and `Permissions-Policy` from PERMISSIONS_POLICY."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.content = content_policy(settings.SECURE_CSP)
        self.permissions = ", ".join(f"{name}={value}" for name, value in settings.PERMISSIONS_POLICY.items())

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.permissions)
        if not (settings.DEBUG and response.status_code in DEBUG_PAGES):
            response.headers.setdefault("Content-Security-Policy", self.content)
        return response


def content_policy(directives: Mapping[str, Sequence[str]]) -> str:
    """The header's value: `default-src 'none'; script-src 'self'; …`."""
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())

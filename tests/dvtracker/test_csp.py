"""What the browser is told that our pages may do."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from dvtracker.csp import ContentSecurityPolicyMiddleware, content_policy

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def answer(status: int = 200, **headers: str) -> HttpResponse:
    middleware = ContentSecurityPolicyMiddleware(lambda request: HttpResponse(status=status, headers=headers))
    return middleware(RequestFactory().get("/"))


def test_a_policy_is_written_as_browsers_read_it():
    assert content_policy({"img-src": ["'self'", "data:"], "base-uri": ["'none'"]}) == (
        "img-src 'self' data:; base-uri 'none'"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/healthz", "/admin/login/", "/no-such-page/"])
def test_every_page_is_sent_with_the_strict_policy(client, address):
    headers = client.get(address).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


def test_a_view_may_say_otherwise():
    assert answer(**{"Content-Security-Policy": "sandbox"})["Content-Security-Policy"] == "sandbox"


@pytest.mark.parametrize(("debug", "has_policy"), [(True, False), (False, True)])
def test_only_djangos_debug_pages_go_without(debug, has_policy):
    with override_settings(DEBUG=debug):
        assert ("Content-Security-Policy" in answer(status=500)) is has_policy
        assert "Content-Security-Policy" in answer(status=200)

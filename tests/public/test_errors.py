"""The pages for what cannot be answered."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.test import Client, override_settings
from django.urls import path

from dvtracker.urls import handler400, handler403, handler404, handler500
from dvtracker.urls import urlpatterns as ours
from tests.public.markup import problems


def failing(request, kind):
    raise {"400": SuspiciousOperation, "403": PermissionDenied, "404": Http404, "500": ZeroDivisionError}[
        kind
    ]("quizzaciously")


urlpatterns = [path("failing/<kind>", failing), *ours]
__all__ = ["handler400", "handler403", "handler404", "handler500"]
SAID = {
    "400": "This request cannot be read",
    "403": "This is not open to you",
    "404": "Nothing is published at this address",
    "500": "Something went wrong here",
}


@pytest.mark.parametrize(("kind", "said"), SAID.items())
def test_an_error_has_a_page_that_tells_nothing_of_its_cause(client, kind, said):
    client.raise_request_exception = False
    with override_settings(ROOT_URLCONF=__name__):
        answer = client.get(f"/failing/{kind}")
    assert answer.status_code == int(kind)
    assert said in answer.text
    assert problems(answer.text) == []
    assert "quizzaciously" not in answer.text
    assert "failing" not in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text


@pytest.mark.parametrize("kind", SAID)
def test_an_error_page_asks_no_database(client, kind):
    """No `db` fixture: a query would fail."""
    client.raise_request_exception = False
    with override_settings(ROOT_URLCONF=__name__):
        assert client.get(f"/failing/{kind}").status_code == int(kind)


@pytest.mark.django_db
def test_a_form_without_its_token_gets_the_page_for_what_is_refused():
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "somebody"})
    assert answer.status_code == 403
    assert "This is not open to you" in answer.text
    assert "CSRF" not in answer.text


def test_robots_may_read_everything_but_the_desk(client):
    answer = client.get("/robots.txt")
    assert (answer.text, answer["Content-Type"]) == (
        "User-agent: *\nDisallow: /admin/\n\nSitemap: http://localhost:8000/sitemap.xml\n",
        "text/plain; charset=utf-8",
    )

"""Through whose eyes a request looks."""

import contextvars

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from dvtracker.lens import eyes
from dvtracker.lens.middleware import LensMiddleware
from people.models import Person


def answer(path, view):
    return LensMiddleware(view)(RequestFactory().get(path))


def names():
    return list(Person.objects.order_by("pk").values_list("display_name", flat=True))


@pytest.fixture
def people(db):
    for name, state in (("Public", "published"), ("Secret", "draft")):
        Person.objects.create(display_name=name, sort_name=name, state=state)


@pytest.mark.parametrize(
    ("path", "alias"),
    [
        ("/", "web"),
        ("/cases/", "web"),
        ("/admin/", "default"),
        ("/admin/people/person/", "default"),
        ("/admin", "web"),
        ("/cases/admin/", "web"),
        ("//admin/", "web"),
        ("/Admin/", "web"),
        ("/administration/", "web"),
    ],
)
def test_only_what_lies_under_admin_is_the_desk(path, alias):
    assert answer(path, lambda request: HttpResponse(eyes.current())).content == alias.encode()


def test_a_public_process_has_no_desk(settings):
    settings.PUBLIC_ONLY = True
    assert answer("/admin/", lambda request: HttpResponse(eyes.current())).content == b"web"


def test_eyes_come_off_after_the_answer():
    with eyes.through("asof"):
        answer("/admin/", lambda request: HttpResponse())
        assert eyes.current() == "asof"


@pytest.mark.parametrize(("path", "shown"), [("/", ["Public"]), ("/admin/", ["Public", "Secret"])])
def test_an_answer_sent_in_parts_keeps_the_eyes_of_its_request(people, path, shown):
    def parts():
        yield from names()  # asked when the first part is, which is after the request

    response = answer(path, lambda request: StreamingHttpResponse(parts()))
    assert b"".join(response.streaming_content).decode() == "".join(shown)


def test_parts_made_after_the_request_by_anyone_else_are_what_the_public_sees(people):
    """The middleware does not reach everything that outlives a request; whatever it misses is closed."""
    later = []
    answer("/admin/", lambda request: later.append(lambda: names()) or HttpResponse())
    assert contextvars.Context().run(later[0]) == ["Public"]


def test_closing_an_answer_closes_what_it_is_made_of(db):
    closed = []

    class Parts:
        def __iter__(self):
            return iter([b"a", b"b"])

        def close(self):
            closed.append(True)

    answer("/", lambda request: StreamingHttpResponse(Parts())).close()
    assert closed == [True]

"""Sessions end: in time, and with the account, the password or the group that they rest on."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people.models import Person
from tests.desk.login.conftest import PASSWORD, is_in, log_in
from tests.desk.rows import list_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db
PUBLISHED_LIST = "/people/"


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield clock


def test_who_is_away_too_long_logs_in_again(dora, clock, settings):
    log_in(dora.browser)
    clock.shift(timedelta(hours=settings.SESSION_IDLE_HOURS, seconds=1))
    assert not is_in(dora.browser)
    assert not Session.objects.exists()


def test_who_works_on_stays_in_until_the_day_is_over(dora, clock, settings):
    settings.SESSION_ABSOLUTE_HOURS = 4
    log_in(dora.browser)
    for _ in range(2):
        clock.shift(timedelta(hours=1, minutes=59))
        assert is_in(dora.browser)
    clock.shift(timedelta(minutes=3))
    assert not is_in(dora.browser)


def test_a_session_that_cannot_say_when_it_began_is_over(dora):
    log_in(dora.browser)
    session = dora.browser.session
    del session["began"]
    session.save()
    assert not is_in(dora.browser)


def test_a_visit_is_written_down_once_a_minute(dora, clock):
    def writes() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert is_in(dora.browser)
        return sum("UPDATE" in it["sql"] and "django_session" in it["sql"] for it in asked)

    log_in(dora.browser)
    assert writes() == 0
    clock.shift(timedelta(minutes=2))
    assert [writes(), writes()] == [1, 0]


def test_public_pages_ask_for_no_session(dora, django_assert_num_queries):
    log_in(dora.browser)
    with django_assert_num_queries(0):
        answer = dora.browser.get(PUBLISHED_LIST)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_a_deactivated_account_is_out_at_once(dora):
    log_in(dora.browser)
    dora.user.is_active = False
    dora.user.save()
    assert not is_in(dora.browser)


def test_a_changed_password_ends_every_other_session(dora, client):
    log_in(dora.browser)
    log_in(client)
    new = {
        "old_password": PASSWORD,
        "new_password1": "a kettle of herons",
        "new_password2": "a kettle of herons",
    }
    assert client.post("/admin/password_change/", new).status_code == 302
    assert is_in(client)
    assert not is_in(dora.browser)


def test_a_group_that_is_taken_away_is_gone_with_the_next_request(dora):
    log_in(dora.browser)
    assert dora.browser.get(list_of(Person)).status_code == 200
    dora.user.groups.clear()
    assert dora.browser.get(list_of(Person)).status_code == 403


def test_every_cookie_over_https_is_bound_to_this_host(dora, settings):
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    log_in(dora.browser)
    page = dora.browser.get(list_of(Person, "add"))
    sent = filled(page, display_name="Somebody Else", sort_name="Else, Somebody")
    assert dora.browser.post(list_of(Person, "add"), sent).status_code == 302
    cookies = dora.browser.cookies
    assert set(cookies) == {"__Host-sessionid", "__Host-csrftoken", "__Host-messages"}
    for cookie in cookies.values():
        bound = [cookie[name] for name in ("secure", "httponly", "samesite", "path", "domain")]
        assert bound == [True, True, "Lax", "/", ""]

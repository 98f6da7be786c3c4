"""Guessing at passwords comes to an end, and shuts nobody out of their own account."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.test import Client
from django.utils import timezone

from sources.desk.login.limits import ADDRESSES_BY_ACCOUNT, BY_ACCOUNT_AND_ADDRESS, BY_ADDRESS, LONGEST
from sources.desk.login.throttle import forget_failures
from tests.desk.login.conftest import HOME, OFFICE, PASSWORD, is_in, log_in

pytestmark = pytest.mark.django_db
MOST = BY_ACCOUNT_AND_ADDRESS[0].most
WAIT = BY_ACCOUNT_AND_ADDRESS[0].within + timedelta(seconds=1)


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield clock


def fail(name: str, times: int = MOST, at: str = HOME) -> list[int]:
    """Try an account in vain. The statuses of the answers."""
    return [log_in(Client(), name, f"guess {number}", at).status_code for number in range(times)]


def test_who_fails_too_often_is_told_to_wait(dora):
    assert fail("dora") == [200] * (MOST - 1) + [429]
    answer = log_in(dora.browser)
    assert answer.status_code == 429
    assert "Wait at least 15 minutes" in answer.text
    assert answer["Retry-After"] == "900"
    assert "no-store" in answer["Cache-Control"]
    assert not is_in(dora.browser)


def test_after_waiting_the_password_is_taken_again(dora, clock):
    fail("dora")
    clock.shift(WAIT)
    log_in(dora.browser)
    assert is_in(dora.browser)


def test_patience_does_not_help_for_ever(dora, clock):
    for _ in range(BY_ACCOUNT_AND_ADDRESS[1].most // MOST):
        fail("dora")
        clock.shift(WAIT)
    assert log_in(dora.browser).status_code == 429
    clock.shift(LONGEST)
    assert log_in(dora.browser).status_code == 302


def test_its_owner_logs_in_from_elsewhere_meanwhile(dora):
    fail("dora")
    log_in(dora.browser, at=OFFICE)
    assert is_in(dora.browser)


def test_many_addresses_cannot_go_on_guessing_and_its_owner_is_not_kept_out(dora):
    log_in(dora.browser, at=OFFICE)
    for number in range(ADDRESSES_BY_ACCOUNT.most):
        fail("dora", 1, at=f"203.0.113.{number}")
    assert fail("dora", 1, at="203.0.113.200") == [429]
    assert log_in(Client(), at=HOME).status_code == 429
    assert log_in(Client(), at=OFFICE).status_code == 302


def test_an_address_cannot_go_through_all_accounts(account):
    dora = account("dora")
    for number in range(BY_ADDRESS[0].most):
        fail(f"somebody{number}", 1)
    assert log_in(Client(), dora.username).status_code == 429
    assert log_in(Client(), dora.username, at=OFFICE).status_code == 302


def test_logging_in_clears_the_count(dora):
    fail("dora", MOST - 1)
    log_in(dora.browser)
    assert fail("dora", MOST - 1) == [200] * (MOST - 1)


def test_the_answers_do_not_tell_whether_there_is_such_an_account(dora):
    told = {
        name: [log_in(Client(), name, "a guess").text.replace(name, "") for _ in range(MOST + 1)]
        for name in ("dora", "nobody")
    }
    assert [csrf_free(page) for page in told["dora"]] == [csrf_free(page) for page in told["nobody"]]


def csrf_free(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


def test_forgotten_failures_open_an_account_again(dora):
    fail("dora")
    assert forget_failures("Dora") == MOST
    assert log_in(dora.browser).status_code == 302


def test_nothing_that_anybody_typed_is_kept(dora, caplog):
    caplog.set_level("DEBUG")
    log_in(Client(), PASSWORD, "dora")
    log_in(dora.browser)
    kept = [*AccessFailureLog.objects.values(), *AccessLog.objects.values()]
    assert len(kept) == 2
    assert not AccessAttempt.objects.exists()
    assert "dora" not in f"{kept}{caplog.text}"
    assert PASSWORD not in f"{kept}{caplog.text}"


def test_what_no_limit_asks_for_is_deleted(dora, clock):
    fail("dora", 2)
    clock.shift(LONGEST + timedelta(hours=1))
    fail("somebody else", 1)
    assert AccessFailureLog.objects.count() == 1
    clock.shift(timedelta(days=91))
    log_in(dora.browser)
    clock.shift(timedelta(days=91))
    log_in(Client(), "nobody")
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"username": "\x00"}, {"username": "x" * 5000, "password": "y"}])
def test_nonsense_is_answered(client, db, sent):
    assert client.post("/admin/login/", sent).status_code == 200


def test_the_address_is_that_which_the_proxy_names(dora, settings):
    settings.TRUST_PROXY = True
    guess = SimpleNamespace(username="dora", password="a guess")
    for _ in range(MOST):
        answer = Client().post("/admin/login/", vars(guess), headers={"x-forwarded-for": "203.0.113.7"})
    assert answer.status_code == 429
    assert log_in(dora.browser).status_code == 302

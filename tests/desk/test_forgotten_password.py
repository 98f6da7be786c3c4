"""Staff who forgot their password get a link by mail, and nobody learns from the form who has an account."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache

from dvtracker import passwords
from tests.desk.conftest import at_the_desk
from tests.desk.login.conftest import log_in

pytestmark = pytest.mark.django_db
ASK = "/admin/password_reset/"
NEW = "an umbrella for teapots"


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet(settings):
    settings.SITE_URL = "https://record.example.org"
    cache.clear()


@pytest.fixture
def dora():
    """Somebody at the desk with an address."""
    account = at_the_desk("dora").user
    account.email = "dora@gazette.example"
    account.set_password("what Dora forgot")
    account.save()
    return account


def link() -> str:
    """The address in the last mail."""
    return re.search(r"https://record\.example\.org(/\S+)", mail.outbox[-1].body)[1]


def test_the_way_in_leads_to_it(client):
    assert ASK in client.get("/admin/login/").text


def test_a_new_password_is_set_by_the_link_which_then_works_no_more(client, dora):
    assert client.post(ASK, {"email": dora.email}, follow=True).status_code == 200
    page = client.get(link(), follow=True)
    form = page.redirect_chain[-1][0]
    client.post(form, {"new_password1": NEW, "new_password2": NEW})
    assert log_in(client, "dora", NEW).status_code == 302
    assert "invalid" in client.get(link(), follow=True).text


def test_a_weak_password_is_refused(client, dora):
    client.post(ASK, {"email": dora.email})
    form = client.get(link(), follow=True).redirect_chain[-1][0]
    assert "too short" in client.post(form, {"new_password1": "teapot", "new_password2": "teapot"}).text


def test_the_link_leads_to_the_site_whatever_host_was_asked(client, dora, settings):
    settings.ALLOWED_HOSTS = ["*"]
    client.post(ASK, {"email": dora.email}, headers={"host": "elsewhere.example"})
    assert "elsewhere" not in mail.outbox[-1].body
    assert link()


def test_nobody_learns_whether_there_is_such_an_account(client, dora):
    answers = [
        client.post(ASK, {"email": who}, follow=True) for who in (dora.email, "nobody@gazette.example")
    ]
    assert len({answer.text for answer in answers}) == 1
    assert len(mail.outbox) == 1


def test_an_account_is_mailed_once_in_a_while(client, dora):
    for _ in range(3):
        client.post(ASK, {"email": dora.email})
    assert len(mail.outbox) == 1


def test_so_is_the_whole_desk(client, dora, monkeypatch):
    monkeypatch.setattr(passwords, "MAILS_OF_THE_DESK", 0)
    client.post(ASK, {"email": dora.email})
    assert mail.outbox == []


def test_a_span_that_ends_while_mails_are_counted_is_no_error(client, dora, monkeypatch):
    monkeypatch.setattr(passwords.cache, "add", lambda *_: True, raising=False)
    assert client.post(ASK, {"email": dora.email}).status_code == 302
    assert len(mail.outbox) == 1


def test_who_is_not_staff_is_not_mailed(client, dora):
    dora.is_staff = False
    dora.save()
    client.post(ASK, {"email": dora.email})
    assert mail.outbox == []


@pytest.mark.parametrize(
    "address", ["/admin/reset/x/y/", "/admin/reset/%00/%00/", "/admin/reset/MQ/set-password/"]
)
def test_a_link_that_leads_nowhere_says_so(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert "invalid" in answer.text

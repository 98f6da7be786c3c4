"""Nobody loses what they wrote because they had been logged out meanwhile."""

from __future__ import annotations

import pytest
from django.test import Client

from people.models import Person
from sources.desk.groups import REVIEWER
from tests.desk.login.conftest import PASSWORD, log_in
from tests.desk.login.test_second_factor import ASK, code_of, equip
from tests.desk.rows import list_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db
ADD, TOKEN = list_of(Person, "add"), "csrfmiddlewaretoken"


def written(browser) -> dict:
    """A page of the desk, filled in."""
    page = browser.get(ADD)
    return filled(
        page, display_name="Ottilie Marsh", sort_name="Marsh, Ottilie", description="a “botanist” & <b>"
    )


def login(page, **changes) -> dict:
    """The way in, filled in; what it keeps belongs to its form though it stands before it."""
    kept = page.context["held"]
    assert f'<input type="hidden" name="held" value="{kept}" form="login-form">' in page.text
    return filled(page, held=kept, **changes)


def test_what_was_sent_without_a_session_can_be_sent_again(dora):
    log_in(dora.browser)
    sent = written(dora.browser)
    dora.browser.session.flush()
    asked = dora.browser.post(ADD, sent)
    assert asked.status_code == 403
    assert "It is kept on this page" in asked.text
    assert "no-store" in asked["Cache-Control"]
    again = dora.browser.post("/admin/login/", login(asked, username="dora", password="a guess"))
    back = dora.browser.post("/admin/login/", login(again, username="dora", password=PASSWORD))
    assert "not saved" in back.text
    assert not Person.objects.exists()
    kept = filled(back)
    assert {**kept, TOKEN: ""} == {**sent, TOKEN: ""}
    assert dora.browser.post(back.context["work"].to, filled(back)).status_code == 302
    assert Person.objects.get().description == "a “botanist” & <b>"


def test_it_goes_along_through_the_second_factor(account, client, settings):
    settings.SECOND_FACTOR = True
    rita = account("rita", REVIEWER)
    log_in(client, "rita")
    codes = equip(client)
    sent = written(client)
    client.session.flush()
    client.cookies.clear()
    asked = client.post(ADD, sent)
    second = client.post("/admin/login/", login(asked, username="rita", password=PASSWORD))
    assert "What you wrote is kept" in second.text
    wrong = client.post(ASK, filled(second, code="000000"))
    back = client.post(ASK, filled(wrong, code=codes[0]))
    assert client.post(back.context["work"].to, filled(back)).status_code == 302
    assert Person.objects.get().display_name == "Ottilie Marsh"
    assert code_of(rita)


@pytest.mark.parametrize(
    ("origin", "kept"), [("http://testserver", True), ("http://elsewhere.example", False), (None, False)]
)
def test_a_page_that_was_open_while_its_owner_logged_in_anew_can_be_sent_again(dora, origin, kept):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(dora.user)
    sent = {**written(browser), TOKEN: "x" * 64}
    answer = browser.post(ADD, sent, headers={"origin": origin} if origin else {})
    assert answer.status_code == 403
    assert ("Ottilie Marsh" in answer.text) == kept
    assert not Person.objects.exists()
    if kept:
        assert browser.post(ADD, filled(answer), headers={"origin": origin}).status_code == 302


def test_a_password_is_not_kept(client, db):
    sent = {"old_password": PASSWORD, "new_password1": "a kettle of herons"}
    assert client.post("/admin/password_change/", sent).status_code == 302


@pytest.mark.parametrize("held", ["", "nonsense", "eyJ0byI6IiJ9:made:up", "\x00"])
def test_what_is_not_ours_goes_along_with_nothing(dora, held):
    sent = {"username": "dora", "password": PASSWORD, "next": "/admin/", "held": held}
    assert dora.browser.post("/admin/login/", sent).status_code == 302

"""Whoever may publish shows, beside their password, a code of their telephone."""

from __future__ import annotations

import base64
import re
import time
from datetime import timedelta

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from people.models import Person
from sources.desk.groups import ADMINISTRATOR, REVIEWER
from sources.desk.login.codes import recovery_digest, spelled
from tests.desk.login.conftest import PASSWORD, is_in, log_in
from tests.desk.rows import list_of, page_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db
ASK, SET_UP = "/admin/second_factor/", "/admin/second_factor/set_up/"
CODES, REMOVE = "/admin/second_factor/codes/", "/admin/second_factor/remove/"
HALF_A_MINUTE = timedelta(seconds=30)


@pytest.fixture(autouse=True)
def _required(settings):
    settings.SECOND_FACTOR = True


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield clock


def code_of(user) -> str:
    """What their telephone shows now."""
    totp = TOTP(TOTPDevice.objects.get(user=user).bin_key)
    totp.time = time.time()
    return f"{totp.token():06d}"


def equip(browser: Client) -> list[str]:
    """Set a telephone up in this browser. The recovery codes."""
    page = browser.get(SET_UP)
    secret = page.context["spelled"].replace(" ", "")
    totp = TOTP(base64.b32decode(secret))
    totp.time = time.time()
    done = browser.post(SET_UP, filled(page, code=f"{totp.token():06d}"))
    return done.context["codes"]


@pytest.fixture
def rita(account, clock):
    """A reviewer who has set one up, an hour ago, at her browser."""
    browser = Client()
    browser.user = account("rita", REVIEWER)
    log_in(browser, "rita")
    browser.codes = equip(browser)
    clock.shift(timedelta(hours=1))
    return browser


@pytest.fixture
def elsewhere(rita) -> Client:
    """Another browser, where somebody gave Rita's password and nothing else."""
    browser = Client()
    log_in(browser, "rita")
    return browser


@pytest.mark.parametrize("who", [REVIEWER, ADMINISTRATOR, "superuser"])
def test_who_may_do_much_sets_one_up_before_anything_else(account, client, who):
    account("mighty", *([who] if who != "superuser" else []), is_superuser=who == "superuser")
    log_in(client, "mighty")
    assert client.get("/admin/", follow=True).redirect_chain[-1][0].startswith(SET_UP)
    assert client.get("/admin/password_change/").status_code == 302
    assert len(equip(client)) == 10
    assert is_in(client)


def test_a_contributor_needs_none_and_may_set_one_up(dora, clock):
    log_in(dora.browser)
    assert is_in(dora.browser)
    equip(dora.browser)
    assert is_in(dora.browser)
    other = Client()
    log_in(other)
    assert not is_in(other)


def test_the_secret_is_shown_until_a_code_proves_that_it_arrived_and_never_again(account, client):
    user = account("rita", REVIEWER)
    log_in(client, "rita")
    page = client.get(SET_UP)
    secret = page.context["spelled"]
    assert f'<code class="desk-secret">{secret}</code>' in page.text
    assert "<svg viewBox=" in page.text
    assert " style=" not in page.text
    again = client.post(SET_UP, filled(page, code="000000"))
    assert "This code is not right" in again.text
    assert again.context["spelled"] == secret
    assert not TOTPDevice.objects.exists()
    equip(client)
    assert client.get(SET_UP).status_code == 302
    assert secret not in client.get(ASK).text
    assert spelled(TOTPDevice.objects.get(user=user).key) not in client.get(page_of(user)).text


def test_the_secret_of_somebody_else_or_of_long_ago_is_not_taken(account, client, clock, dora):
    account("rita", REVIEWER)
    log_in(client, "rita")
    log_in(dora.browser)
    strange = filled(dora.browser.get(SET_UP), code="123456")
    assert "stood open too long" in client.post(SET_UP, strange).text
    old = filled(client.get(SET_UP), code="123456")
    clock.shift(timedelta(minutes=61))
    assert "stood open too long" in client.post(SET_UP, old).text


def test_a_code_opens_the_desk_and_leads_to_where_one_was_going(rita, elsewhere):
    wanted = list_of(Person)
    assert elsewhere.get(wanted)["Location"] == f"{ASK}?next={wanted}"
    page = elsewhere.get(f"{ASK}?next={wanted}")
    assert elsewhere.post(ASK, filled(page, code=code_of(rita.user)))["Location"] == wanted
    assert is_in(elsewhere)


def test_a_code_leads_nowhere_else(rita, elsewhere):
    answer = elsewhere.post(ASK, {"code": code_of(rita.user), "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/admin/"


def test_a_code_is_taken_once(rita, elsewhere):
    code = code_of(rita.user)
    elsewhere.post(ASK, {"code": code})
    third = Client()
    log_in(third, "rita")
    assert "This code is not right" in third.post(ASK, {"code": code}).text
    assert not is_in(third)


def test_the_code_that_confirmed_the_telephone_is_used_up(account, client):
    user = account("rita", REVIEWER)
    log_in(client, "rita")
    equip(client)
    other = Client()
    log_in(other, "rita")
    assert "This code is not right" in other.post(ASK, {"code": code_of(user)}).text


def test_a_recovery_code_is_taken_once_however_it_is_typed(rita, elsewhere):
    code = rita.codes[0]
    elsewhere.post(ASK, {"code": f" {code.upper().replace('-', ' ')} "})
    assert is_in(elsewhere)
    third = Client()
    log_in(third, "rita")
    third.post(ASK, {"code": code})
    assert not is_in(third)


def test_recovery_codes_are_stored_as_digests(rita):
    stored = set(StaticToken.objects.values_list("token", flat=True))
    assert stored == {recovery_digest(code) for code in rita.codes}
    assert not stored & {code.replace("-", "") for code in rita.codes}


def test_guessing_gets_slower(rita, elsewhere, clock):
    for _ in range(5):
        elsewhere.post(ASK, {"code": "000000"})
        clock.shift(timedelta(seconds=20))
    elsewhere.post(ASK, {"code": "000000"})
    assert "Wait until" in elsewhere.post(ASK, {"code": code_of(rita.user)}).text
    assert not is_in(elsewhere)
    clock.shift(timedelta(minutes=1))
    elsewhere.post(ASK, {"code": code_of(rita.user)})
    assert is_in(elsewhere)


@pytest.mark.parametrize("code", ["", "\x00", "١٢٣٤٥٦", "９９９９９９", "9" * 30, "-1", "x" * 9000])
def test_nonsense_is_no_code(elsewhere, code):
    assert elsewhere.post(ASK, {"code": code}).status_code == 200
    assert not is_in(elsewhere)


@pytest.mark.parametrize("page", [SET_UP, CODES, REMOVE, "/admin/password_change/"])
def test_the_password_alone_changes_nothing(rita, elsewhere, page):
    assert elsewhere.get(page).status_code == 302
    elsewhere.post(page, {"code": "000000", "password": PASSWORD})
    assert TOTPDevice.objects.count() == 1
    assert not is_in(elsewhere)


def test_who_has_shown_no_code_can_leave(elsewhere):
    assert elsewhere.post("/admin/logout/").status_code == 200
    assert elsewhere.get(ASK)["Location"].startswith("/admin/login/")


def test_a_new_password_by_mail_does_not_stand_in_for_the_code(rita, settings):
    settings.SITE_URL = "http://testserver"
    rita.user.email = "rita@gazette.example"
    rita.user.save()
    thief = Client()
    thief.post("/admin/password_reset/", {"email": rita.user.email})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)[1]
    form = thief.get(link, follow=True).redirect_chain[-1][0]
    thief.post(form, {"new_password1": "a kettle of herons", "new_password2": "a kettle of herons"})
    assert not is_in(thief)
    log_in(thief, "rita", "a kettle of herons")
    assert thief.get("/admin/")["Location"].startswith(ASK)
    assert not is_in(rita), "sessions from before have ended"


def test_a_changed_password_ends_a_session_that_had_shown_a_code(rita):
    rita.user.set_password("a kettle of herons")
    rita.user.save()
    assert rita.get(ASK)["Location"].startswith("/admin/login/")


def test_whoever_becomes_a_reviewer_is_asked_at_once(dora):
    log_in(dora.browser)
    assert is_in(dora.browser)
    dora.user.groups.add(Group.objects.get(name=REVIEWER))
    assert dora.browser.get("/admin/")["Location"].startswith(ASK)


def test_new_recovery_codes_and_taking_it_away_ask_for_the_password_and_a_code(rita, clock):
    before = set(StaticToken.objects.values_list("token", flat=True))
    for page in (CODES, REMOVE):
        assert (
            "not your password" in rita.post(page, {"password": "a guess", "code": code_of(rita.user)}).text
        )
        assert "not right" in rita.post(page, {"password": PASSWORD, "code": "000000"}).text
        clock.shift(HALF_A_MINUTE)
    assert set(StaticToken.objects.values_list("token", flat=True)) == before
    clock.shift(HALF_A_MINUTE)
    made = rita.post(CODES, {"password": PASSWORD, "code": code_of(rita.user)}).context["codes"]
    assert not {recovery_digest(code) for code in made} & before
    clock.shift(HALF_A_MINUTE)
    rita.post(REMOVE, {"password": PASSWORD, "code": code_of(rita.user)})
    assert not TOTPDevice.objects.exists()
    assert rita.get("/admin/", follow=True).redirect_chain[-1][0].startswith(SET_UP)


def test_an_administrator_takes_a_lost_one_away_with_a_reason(rita, account, clock):
    chief = Client()
    chief.user = account("chief", ADMINISTRATOR)
    log_in(chief, "chief")
    equip(chief)
    clock.shift(HALF_A_MINUTE)
    page = page_of(rita.user, "logins")
    sent = {"do": "take_away", "reason": "lost in a canal", "password": PASSWORD, "code": code_of(chief.user)}
    assert chief.post(page, {**sent, "password": "a guess"}).status_code == 200
    assert TOTPDevice.objects.filter(user=rita.user).exists()
    assert chief.post(page, sent).status_code == 302
    assert not is_in(rita)
    entry = LogEntry.objects.filter(object_id=rita.user.pk).first()
    assert (entry.user, entry.change_message) == (chief.user, "Second factor taken away: lost in a canal")
    clock.shift(HALF_A_MINUTE)
    chief.post(page_of(chief.user, "logins"), {**sent, "code": code_of(chief.user)})
    assert TOTPDevice.objects.filter(user=chief.user).exists(), "one's own is on one's own page"


def test_so_does_whoever_runs_the_site(rita):
    call_command("second_factor", take_from="rita", reason="the only one of us", verbosity=0)
    assert not is_in(rita)
    said = LogEntry.objects.filter(object_id=rita.user.pk).first().change_message
    assert said == "Second factor taken away: the only one of us (at the command line)"
    for name in ("rita", "nobody"):
        with pytest.raises(CommandError, match=name):
            call_command("second_factor", take_from=name, reason="again")


def test_an_administrator_opens_a_locked_account_with_a_reason(dora, account, settings):
    settings.SECOND_FACTOR = False
    chief = Client()
    account("chief", ADMINISTRATOR)
    log_in(chief, "chief", at="192.0.2.99")
    for _ in range(5):
        log_in(Client(), "dora", "a guess")
    page = page_of(dora.user, "logins")
    assert "5 logins failed within a day, from 1 address." in chief.get(page).text
    chief.post(page, {"do": "open", "reason": "it was her", "password": PASSWORD}, REMOTE_ADDR="192.0.2.99")
    assert log_in(dora.browser).status_code == 302
    assert (
        LogEntry.objects.filter(object_id=dora.user.pk).first().change_message
        == "Failed logins forgotten: it was her"
    )


def test_the_front_page_says_that_it_is_off_to_those_who_may_do_much(account, dora, client, settings):
    settings.SECOND_FACTOR = False
    account("rita", REVIEWER)
    log_in(client, "rita")
    log_in(dora.browser)
    said = "The second factor is switched off"
    assert (said in client.get("/admin/").text, said in dora.browser.get("/admin/").text) == (True, False)


def test_the_desk_has_no_page_of_secrets(rita, account, clock):
    root = Client()
    account("root", is_superuser=True)
    log_in(root, "root")
    equip(root)
    assert root.get("/admin/otp_totp/totpdevice/").status_code == 404
    assert root.get("/admin/otp_static/staticdevice/").status_code == 404
    shown = root.get(list_of(type(rita.user))).text + root.get(page_of(rita.user)).text
    key = TOTPDevice.objects.get(user=rita.user).key
    assert key not in shown
    assert spelled(key) not in shown

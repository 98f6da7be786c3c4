"""Revoking a consent at the desk: one page that shows what will be replaced, and one act."""

from __future__ import annotations

from people.models import Person
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import filled
from tests.desk.test_deeds import do, told


def test_the_page_shows_what_goes_and_where_the_name_is_replaced(ada, case):
    type(case.interview).objects.filter(pk=case.interview.pk).update(
        summary="Marguerite Oakenshaw spoke of teapots"
    )
    page = ada.get(page_of(case.consent, "revoke"))
    assert {str(case.consent), str(case.critic), str(case.tie)} <= set(told(page))
    assert "“a merchant” will stand for the name in “summary”." in page.text
    assert page_of(case.consent, "revoke") in ada.get(page_of(case.consent)).text


def test_it_is_done_for_a_reason_and_the_answer_does_not_repeat_the_name(ada, case):
    done = do(ada, case.consent, "revoke", reason="She asked for it by letter")
    assert Person.objects.get(pk=case.critic.pk).display_name == "a merchant"
    assert "was revoked" in done.text
    assert "Marguerite" not in done.text
    again = ada.get(page_of(case.consent, "revoke"))
    assert "it was revoked already" in again.text
    assert page_of(case.consent, "revoke") not in ada.get(page_of(case.consent)).text


def test_a_reason_with_the_name_is_refused_and_nothing_is_done(ada, case):
    shown = ada.get(page_of(case.consent, "revoke"))
    answer = ada.post(page_of(case.consent, "revoke"), filled(shown, reason="Marguerite Oakenshaw wrote"))
    assert "may not hold the passage" in answer.text
    assert Person.objects.get(pk=case.critic.pk).display_name == "Marguerite Oakenshaw"


def test_whoever_may_not_publish_may_not_revoke(case):
    bea = at_the_desk("bea")
    assert bea.post(page_of(case.consent, "revoke")).status_code == 403

"""Publishing, withdrawing, reopening and deleting, each with a reason, on a page that says what it would do."""

from __future__ import annotations

import pytest

from cases.models import Decision, Defendant, Event, PleaTerm, Prosecution
from people.models import Office, Person
from sources.models import Citation
from sources.past import last_change
from sources.record import State
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import filled


@pytest.fixture
def draft(case) -> Prosecution:
    """A case that is ready but for its defendant's citation."""
    matter = Prosecution.objects.create(
        office=case.office,
        title="The Second Teapot",
        sort_name="Teapot, Second",
        concerns="an alleged teapot",
    )
    Defendant.objects.create(prosecution=matter, unnamed_as="a stowaway")
    return matter


def told(page, list_name="rows"):
    """The rows that a page of a deed lists, in words."""
    return [str(getattr(it, "row", it)) for it in getattr(page.context["prospect"], list_name)]


def do(client, row, deed, reason="because"):
    """Open the page of a deed and confirm it."""
    return client.post(page_of(row, deed), filled(client.get(page_of(row, deed)), reason=reason), follow=True)


def test_what_stands_in_the_way_is_listed_with_the_way_to_it(ada, draft):
    page = ada.get(page_of(draft, "publish"))
    assert told(page, "obstacles") == ["a stowaway"]
    assert page_of(draft.defendants.get()) in page.content.decode()
    assert "<button" not in page.content.decode().split("desk-deed")[1]


def test_an_obstacle_cannot_be_passed_by_posting(ada, draft, case):
    Citation.objects.create(on_defendant=draft.defendants.get(), source=case.source, locator="¶1")
    page = filled(ada.get(page_of(draft, "publish")), reason="ready")
    draft.defendants.get().citations.all().delete()
    assert ada.post(page_of(draft, "publish"), page).status_code == 409
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_a_unit_is_published_whole_with_its_reason_in_the_history(ada, draft, case, public):
    defendant = draft.defendants.get()
    Citation.objects.create(on_defendant=defendant, source=case.source, locator="¶1")
    assert len(told(ada.get(page_of(draft, "publish")))) == 3
    answer = do(ada, draft, "publish", "read and checked")
    assert "was published" in answer.content.decode()
    change = last_change(Defendant, str(defendant.pk))
    assert (change.who, change.why, change.way) == ("ada", "read and checked", "publish")
    with public():
        assert Defendant.objects.filter(pk=defendant.pk).exists()


def test_a_reason_is_required(ada, case):
    answer = do(ada, case.prosecution, "withdraw", reason=" ")
    assert "This field is required" in answer.content.decode()
    case.prosecution.refresh_from_db()
    assert case.prosecution.is_public


def test_withdrawing_and_reopening_take_the_same_rows(ada, case):
    PleaTerm.objects.filter(pk=case.no_jail.pk).update(state=State.WITHDRAWN)  # by itself, before
    do(ada, case.prosecution, "withdraw", "a mistake")
    assert Decision.objects.get(pk=case.voided.pk).state == State.WITHDRAWN
    do(ada, case.prosecution, "reopen", "not a mistake")
    assert Decision.objects.get(pk=case.voided.pk).state == State.DRAFT
    assert PleaTerm.objects.get(pk=case.conviction.pk).state == State.DRAFT


def test_what_was_withdrawn_by_itself_is_not_lifted_with_the_rest(ada, case):
    do(ada, case.no_jail, "withdraw", "no such term")
    do(ada, case.prosecution, "withdraw", "a mistake")
    do(ada, case.prosecution, "reopen", "not a mistake")
    do(ada, case.prosecution, "publish", "again")
    assert Prosecution.objects.get(pk=case.prosecution.pk).is_public
    assert PleaTerm.objects.get(pk=case.no_jail.pk).state == State.WITHDRAWN


def test_what_was_withdrawn_is_published_only_after_it_was_reopened(ada, case):
    do(ada, case.prosecution, "withdraw")
    assert "Reopen it first" in ada.get(page_of(case.prosecution, "publish")).content.decode()


def test_a_source_is_not_withdrawn_from_under_the_facts_that_rest_on_it(ada, case):
    page = ada.get(page_of(case.source, "withdraw"))
    assert str(case.voided) in told(page, "obstacles")
    do(ada, case.source, "withdraw")
    case.source.refresh_from_db()
    assert case.source.is_public


def test_a_citation_is_not_withdrawn_from_under_the_fact_that_rests_on_it(ada, case):
    page = ada.get(page_of(case.voided.citations.get(), "withdraw"))
    assert told(page, "obstacles") == [str(case.voided)]


def test_what_else_disappears_is_said(ada, case):
    assert str(case.prosecution) in told(ada.get(page_of(case.office, "withdraw")), "follows")


def test_what_readers_will_not_see_yet_is_said(ada, case, draft):
    Office.objects.filter(pk=case.office.pk).update(state=State.WITHDRAWN)
    assert str(draft) in told(ada.get(page_of(draft, "publish")), "follows")


def test_what_is_public_is_not_deleted(ada, case):
    page = ada.get(page_of(case.suspect, "delete"))
    assert str(case.suspect) in told(page, "obstacles")
    do(ada, case.suspect, "delete")
    assert Person.objects.filter(pk=case.suspect.pk).exists()


def test_a_draft_is_deleted_with_its_parts_and_the_reason_stays(ada, draft):
    pk, party = draft.pk, draft.defendants.get()
    answer = do(ada, draft, "delete", "entered twice")
    assert "was deleted" in answer.content.decode()
    assert not Prosecution.objects.filter(pk=pk).exists()
    for kind, gone in ((Prosecution, pk), (Defendant, party.pk)):
        change = last_change(kind, str(gone))
        assert (change.who, change.why) == ("ada", "entered twice")


def test_a_vocabulary_value_in_use_is_not_deleted(ada, case):
    assert str(case.bargain) in told(ada.get(page_of(case.bargain.kind, "delete")), "obstacles")


def test_whoever_may_not_publish_finds_one_button_and_one_page(case, draft):
    carol = at_the_desk("carol")
    from django.contrib.auth.models import Permission

    carol.user.user_permissions.add(*Permission.objects.filter(content_type__model="prosecution"))
    assert carol.get(page_of(draft)).context["deeds"] == [("Submit…", page_of(draft, "submit"))]
    assert carol.get(page_of(draft, "submit")).status_code == 200
    for deed in ("publish", "send_back", "review", "withdraw", "reopen"):
        assert carol.get(page_of(draft, deed)).status_code == 403
        assert carol.post(page_of(draft, deed), {"reason": "x"}).status_code == 403


def test_nobody_deletes_along_with_a_record_what_they_may_not_delete_by_itself(case, draft):
    from django.contrib.auth.models import Permission

    carol = at_the_desk("carol")
    carol.user.user_permissions.add(*Permission.objects.filter(content_type__model="prosecution"))
    page = carol.get(page_of(draft, "delete"))
    assert told(page, "obstacles") == ["a stowaway"]


def test_what_would_lose_a_relation_is_said(ada, case, draft):
    arrest = Event.objects.create(prosecution=draft, kind=case.arrest.kind, summary="constables called")
    Decision.objects.filter(pk=case.bargain.pk).update(after_event=arrest)
    page = ada.get(page_of(arrest, "delete"))
    assert told(page, "follows") == [str(case.bargain)]
    do(ada, arrest, "delete", "entered twice")
    assert Decision.objects.get(pk=case.bargain.pk).after_event is None

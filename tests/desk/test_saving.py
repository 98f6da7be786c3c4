"""What is saved at the desk: with a reason where it is public, and never against a rule of the database."""

from __future__ import annotations

from people.models import Person
from sources.models import Citation, Source, SourceCorrection
from sources.past import last_change
from sources.record import State
from tests.desk.conftest import at_the_desk
from tests.desk.rows import list_of, page_of
from tests.desk.sending import add_row, filled, row_of


def test_a_change_to_a_public_record_needs_a_reason(ada, case):
    page = ada.get(page_of(case.suspect))
    assert "What you save here is public at once" in page.content.decode()
    assert ada.post(page_of(case.suspect), filled(page, description="teapot dealer")).status_code == 200
    answer = ada.post(
        page_of(case.suspect), filled(page, description="teapot dealer", reason="as printed in ¶2")
    )
    assert answer.status_code == 302
    change = last_change(Person, str(case.suspect.pk))
    assert (change.who, change.why) == ("ada", "as printed in ¶2")


def test_a_change_to_a_vocabulary_can_give_one(ada, case):
    kind = case.bargain.kind
    sent = filled(ada.get(page_of(kind)), definition="A deal over teapots.", reason="asked by the editors")
    assert ada.post(page_of(kind), sent).status_code == 302
    assert last_change(type(kind), str(kind.pk)).why == "asked by the editors"


def test_a_page_that_was_not_saved_is_headed_by_what_is_stored(ada, case):
    sent = filled(ada.get(page_of(case.suspect)), display_name="Nobody", key="no key")
    answer = ada.post(page_of(case.suspect), sent)
    assert answer.status_code == 200
    assert answer.context["subtitle"] == "Ignatius Puddlecombe"
    assert answer.context["absolute_url"] == case.suspect.get_absolute_url()
    assert filled(answer)["display_name"] == ["Nobody"]


def test_a_draft_can_be_saved_without(ada, case):
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    assert ada.post(page_of(draft), filled(ada.get(page_of(draft)), description="x")).status_code == 302
    assert last_change(Person, str(draft.pk)).who == "ada"


def test_no_form_sets_the_state_or_the_version(ada, case):
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    sent = filled(ada.get(page_of(draft)), state="published", version="9")
    assert ada.post(page_of(draft), sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.state, draft.version) == (State.DRAFT, 2)


def test_a_refusal_of_the_database_stands_beside_the_form_and_nothing_is_written(ada, case):
    """The only citation of a public decision is sent to recheck, and the decision changed in the same breath."""
    citation = case.voided.citations.get()
    sent = filled(ada.get(page_of(case.voided)), detail="on the quay", reason="doubts")
    sent[row_of(sent, "citations", citation) + "verification"] = ["recheck"]
    answer = ada.post(page_of(case.voided), sent)
    assert answer.status_code == 200
    assert "cannot be public without a live citation" in answer.content.decode()
    assert "Add a published citation" in answer.content.decode()
    assert filled(answer)["detail"] == ["on the quay"]
    case.voided.refresh_from_db()
    assert case.voided.detail == ""
    assert [str(message) for message in answer.context["messages"]] == []


def test_what_was_refused_can_be_put_right_and_saved(ada, case):
    citation = case.voided.citations.get()
    sent = filled(ada.get(page_of(case.voided)), detail="on the quay", reason="doubts")
    sent[row_of(sent, "citations", citation) + "verification"] = ["recheck"]
    again = filled(ada.post(page_of(case.voided), sent))
    again[row_of(again, "citations", citation) + "verification"] = ["verified"]
    assert ada.post(page_of(case.voided), again).status_code == 302


def test_a_new_record_that_is_refused_is_answered_beside_its_form_too(ada, case):
    """Two people pick the same key at once: validation passes for both, and the database refuses one."""
    from unittest.mock import patch

    sent = filled(ada.get(list_of(Person, "add")), display_name="A", sort_name="A", key=case.suspect.key)
    with (
        patch("django.db.models.Model.validate_unique"),
        patch("django.forms.models.BaseModelForm.validate_unique"),
    ):
        answer = ada.post(list_of(Person, "add"), sent)
    assert answer.status_code == 200
    assert "Another person has the same key" in answer.content.decode()


def test_a_public_row_of_a_page_cannot_be_deleted_before_it_is_withdrawn(ada, case):
    sent = filled(ada.get(page_of(case.deal)), reason="no such term")
    sent[row_of(sent, "terms", case.no_jail) + "DELETE"] = ["on"]
    answer = ada.post(page_of(case.deal), sent)
    assert "Withdraw it first" in answer.content.decode()
    assert case.deal.terms.count() == 2


def test_a_new_row_of_a_public_record_stays_a_draft(ada, case):
    sent = filled(ada.get(page_of(case.suspect)), reason="a further name")
    add_row(sent, "names", name="Iggy")
    assert ada.post(page_of(case.suspect), sent).status_code == 302
    assert case.suspect.names.get(name="Iggy").state == State.DRAFT


def test_a_key_is_made_where_none_is_given_and_a_renamed_record_keeps_its_old_address(ada, case):
    assert ada.post(
        list_of(Person, "add"),
        filled(ada.get(list_of(Person, "add")), display_name="Anna Bo", sort_name="Bo"),
    )
    assert Person.objects.get(display_name="Anna Bo").key.startswith("anna-bo-")
    old, new = case.suspect.key, "ignatius-p-k7m2qd"
    sent = filled(ada.get(page_of(case.suspect)), key=new, reason="shorter")
    assert ada.post(page_of(case.suspect), sent).status_code == 302
    assert case.suspect.former_keys.get().key == old


def test_line_ends_are_kept_as_one_character(ada, case):
    sent = filled(ada.get(page_of(case.source)), desk_note="one\r\ntwo", reason="a note")
    assert ada.post(page_of(case.source), sent).status_code == 302
    assert Source.objects.get(pk=case.source.pk).desk_note == "one\ntwo"


def test_a_citations_place_follows_its_locator(ada, case):
    citation = case.voided.citations.get()
    sent = filled(ada.get(page_of(citation)), locator="¶22", reason="the wrong paragraph")
    assert ada.post(page_of(citation), sent).status_code == 302
    assert Citation.objects.get(pk=citation.pk).position == 22
    sent = filled(ada.get(page_of(citation)), locator="¶23", position="5", reason="a place of its own")
    assert ada.post(page_of(citation), sent).status_code == 302
    assert Citation.objects.get(pk=citation.pk).position == 5


def test_nothing_is_saved_as_new_by_asking_for_it(ada, case):
    sent = filled(ada.get(page_of(case.suspect)), reason="x", _saveasnew="1")
    assert ada.post(page_of(case.suspect), sent).status_code == 302
    assert Person.objects.filter(display_name=case.suspect.display_name).count() == 1


def test_whoever_may_not_publish_sends_no_public_citation_to_recheck(case):
    carol = at_the_desk("carol")
    carol.user.user_permissions.add(*_rights("sourcecorrection"))
    citation = case.voided.citations.get()
    page = filled(
        carol.get(list_of(SourceCorrection, "add")),
        source=case.source,
        change="another quay",
        touches=[citation],
        reason="x",
    )
    answer = carol.post(list_of(SourceCorrection, "add"), page)
    assert "not among your permissions" in answer.content.decode()
    citation.refresh_from_db()
    assert citation.verification != "recheck"


def test_who_may_gives_a_reason_for_it(ada, case):
    citation = case.voided.citations.get()
    page = filled(
        ada.get(list_of(SourceCorrection, "add")),
        source=case.source,
        change="another quay",
        touches=[citation],
    )
    assert "Say why" in ada.post(list_of(SourceCorrection, "add"), page).content.decode()
    page["reason"] = ["the Gazette says so"]
    assert ada.post(list_of(SourceCorrection, "add"), page).status_code == 302
    citation.refresh_from_db()
    assert citation.verification == "recheck"


def _rights(*kinds: str):
    from django.contrib.auth.models import Permission

    return Permission.objects.filter(content_type__model__in=kinds)

"""Nobody overwrites what they have not seen, and nobody's work is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases.models import Decision, DecisionKind, Defendant, Prosecution
from sources.models import Citation
from sources.record import State
from tests.desk.rows import page_of
from tests.desk.sending import add_row, filled, row_of


@pytest.fixture
def draft(case) -> Prosecution:
    """A case that nobody reads yet, with a defendant and a decision."""
    matter = Prosecution.objects.create(
        office=case.office,
        title="The Second Teapot",
        sort_name="Teapot, Second",
        concerns="an alleged teapot",
    )
    party = Defendant.objects.create(prosecution=matter, person=case.spokesman)
    decision = Decision.objects.create(
        prosecution=matter, kind=case.bargain.kind, by_office=case.office, made="2019"
    )
    decision.concerns.add(party)
    return matter


def saved_by(client, row, **changes):
    """Somebody opens the page, changes something and saves it."""
    answer = client.post(page_of(row), filled(client.get(page_of(row)), **changes))
    assert answer.status_code == 302
    return answer


def test_the_second_of_two_is_shown_both_versions_and_nothing_is_saved(ada, bob, draft):
    mine = filled(ada.get(page_of(draft)), title="Ada's title")
    saved_by(bob, draft, title="Bob's title", reason="as printed")
    answer = ada.post(page_of(draft), mine)
    assert answer.status_code == 409
    (row,) = answer.context["conflicts"]
    (field,) = row.fields
    assert (field.name, field.began, field.stored, field.yours) == (
        "Title",
        "The Second Teapot",
        "Bob's title",
        "Ada's title",
    )
    assert (row.happened, row.by.who, row.by.why) == ("changed meanwhile", "bob", "as printed")
    assert filled(answer)["title"] == ["Ada's title"]
    draft.refresh_from_db()
    assert draft.title == "Bob's title"


def test_saving_again_is_deliberate_and_works(ada, bob, draft):
    mine = filled(ada.get(page_of(draft)), title="Ada's title")
    saved_by(bob, draft, title="Bob's title", concerns="another alleged teapot")
    again = filled(ada.post(page_of(draft), mine))
    assert ada.post(page_of(draft), again).status_code == 302
    draft.refresh_from_db()
    assert draft.title == "Ada's title"
    assert draft.concerns == "another alleged teapot"  # which only Bob had changed


def test_the_second_saving_is_compared_as_well(ada, bob, draft):
    mine = filled(ada.get(page_of(draft)), title="Ada's title")
    saved_by(bob, draft, title="Bob's title")
    again = filled(ada.post(page_of(draft), mine))
    saved_by(bob, draft, title="Bob's other title")
    assert ada.post(page_of(draft), again).status_code == 409


def test_a_row_of_the_page_that_changed_counts(ada, bob, draft):
    decision = draft.decisions.get()
    sent = filled(ada.get(page_of(draft)))
    sent[row_of(sent, "decisions", decision) + "detail"] = ["Ada's detail"]
    saved_by(bob, decision, made="2018", detail="Bob's detail")  # on the decision's own page
    answer = ada.post(page_of(draft), sent)
    assert answer.status_code == 409
    (row,) = answer.context["conflicts"]
    assert [(it.name, it.stored, it.yours, it.kept) for it in row.fields] == [
        ("When", "2018", "2019", "as it is stored now"),
        ("Detail", "Bob's detail", "Ada's detail", "yours"),
    ]
    assert ada.post(page_of(draft), filled(answer)).status_code == 302
    decision.refresh_from_db()
    assert (decision.made, decision.detail) == ("2018", "Ada's detail")


def test_a_link_that_changed_counts(ada, bob, case, draft):
    decision = draft.decisions.get()
    other = Defendant.objects.create(prosecution=draft, unnamed_as="a deckhand")
    mine = filled(ada.get(page_of(decision)), detail="Ada's detail")
    decision.concerns.set([other])  # no row changed, only the link
    answer = ada.post(page_of(decision), mine)
    assert answer.status_code == 409
    (field,) = answer.context["conflicts"][0].fields[:1]
    assert (field.name, field.stored, field.kept) == ("Concerns", "a deckhand", "as it is stored now")


def test_a_row_that_the_other_added_is_shown_and_kept(ada, bob, draft):
    mine = filled(ada.get(page_of(draft)), title="Ada's title")
    theirs = filled(bob.get(page_of(draft)))
    add_row(theirs, "defendants", unnamed_as="a deckhand")
    assert bob.post(page_of(draft), theirs).status_code == 302
    answer = ada.post(page_of(draft), mine)
    assert answer.status_code == 409
    assert ("a deckhand", "added meanwhile") in [
        (row.label, row.happened) for row in answer.context["conflicts"]
    ]
    assert ada.post(page_of(draft), filled(answer)).status_code == 302
    assert draft.defendants.filter(unnamed_as="a deckhand").exists()


def test_a_row_that_the_other_deleted_stands_again_as_a_new_one_if_it_was_worked_on(ada, bob, draft, case):
    party = Defendant.objects.create(prosecution=draft, unnamed_as="a deckhand")
    sent = filled(ada.get(page_of(draft)))
    sent[row_of(sent, "defendants", party) + "unnamed_as"] = ["two deckhands"]
    theirs = filled(bob.get(page_of(draft)), reason="there was nobody")
    theirs[row_of(theirs, "defendants", party) + "DELETE"] = ["on"]
    assert bob.post(page_of(draft), theirs).status_code == 302
    answer = ada.post(page_of(draft), sent)
    assert answer.status_code == 409
    gone = next(row for row in answer.context["conflicts"] if row.happened == "deleted meanwhile")
    assert (gone.label, gone.by.who, gone.fields[0].yours) == ("a deckhand", "bob", "two deckhands")
    assert ada.post(page_of(draft), filled(answer)).status_code == 302
    assert draft.defendants.filter(unnamed_as="two deckhands").exists()
    assert not Defendant.objects.filter(pk=party.pk).exists()


def test_a_deleted_row_that_was_not_worked_on_stays_deleted(ada, bob, draft):
    party = Defendant.objects.create(prosecution=draft, unnamed_as="a deckhand")
    mine = filled(ada.get(page_of(draft)), title="Ada's title")
    party.delete()
    answer = ada.post(page_of(draft), mine)
    assert answer.status_code == 409
    assert ada.post(page_of(draft), filled(answer)).status_code == 302
    assert not draft.defendants.filter(unnamed_as="a deckhand").exists()


def test_what_was_written_for_a_deleted_record_can_be_copied(ada, bob, case, draft):
    address = page_of(draft)
    mine = filled(ada.get(address), title="Ada's title")
    draft.delete()
    answer = ada.post(address, mine)
    assert answer.status_code == 409
    assert "Ada&#x27;s title" in answer.content.decode()
    assert "The Second Teapot" in answer.content.decode()


def test_without_its_token_a_page_is_not_saved_and_nothing_is_lost(ada, draft):
    answer = ada.post(page_of(draft), filled(ada.get(page_of(draft)), title="Ada's title", shown=None))
    assert answer.status_code == 400
    assert "without a valid note" in answer.content.decode()
    again = filled(answer)
    assert again["title"] == ["Ada's title"]
    assert ada.post(page_of(draft), again).status_code == 302


def test_a_forged_token_or_another_persons_or_another_rows_is_as_good_as_none(ada, bob, case, draft):
    page = filled(ada.get(page_of(draft)), title="Ada's title")
    token = page["shown"][0]
    forged = [token[:-1] + ("a" if token[-1] != "a" else "b"), "", "nonsense", "\x00", token + ":" + token]
    forged += filled(bob.get(page_of(draft)))["shown"] + filled(ada.get(page_of(case.prosecution)))["shown"]
    for other in forged:
        assert ada.post(page_of(draft), {**page, "shown": [other]}).status_code == 400, other
    draft.refresh_from_db()
    assert draft.title == "The Second Teapot"


def test_a_token_is_good_for_one_saving(ada, draft):
    page = filled(ada.get(page_of(draft)), title="Ada's title")
    assert ada.post(page_of(draft), page).status_code == 302
    assert ada.post(page_of(draft), page).status_code == 409


def test_a_token_grows_too_old(ada, draft, monkeypatch):
    page = filled(ada.get(page_of(draft)), title="Ada's title")
    monkeypatch.setattr("sources.locking.MAX_AGE", timedelta(seconds=-1))
    assert ada.post(page_of(draft), page).status_code == 400


def test_vocabularies_are_locked_too(ada, bob, case):
    kind = case.bargain.kind
    mine = filled(ada.get(page_of(kind)), definition="Ada's words")
    saved_by(bob, kind, definition="Bob's words")
    answer = ada.post(page_of(kind), mine)
    assert answer.status_code == 409
    (field,) = answer.context["conflicts"][0].fields
    assert (field.began, field.stored, field.yours) == ("", "Bob's words", "Ada's words")
    assert DecisionKind.objects.get(pk=kind.pk).definition == "Bob's words"


def test_the_pages_of_deeds_are_locked_too(ada, case, draft):
    Citation.objects.create(on_defendant=draft.defendants.get(), source=case.source, locator="¶1")
    Citation.objects.create(on_decision=draft.decisions.get(), source=case.source, locator="¶1")
    page = filled(ada.get(page_of(draft, "publish")), reason="ready")
    Defendant.objects.create(prosecution=draft, unnamed_as="a stowaway")
    answer = ada.post(page_of(draft, "publish"), page)
    assert answer.status_code == 409
    assert ada.post(page_of(draft, "publish"), {**page, "shown": ["nonsense"]}).status_code == 400
    draft.refresh_from_db()
    assert draft.state == State.DRAFT

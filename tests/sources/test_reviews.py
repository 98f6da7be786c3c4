"""A unit is submitted, sent back, published and read again; only what was read as a whole moves its last review."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import User
from django.db.models import ProtectedError

from people.models import Person
from sources import actions
from sources.actions import NotReady
from sources.models import Review
from sources.models.review import Step
from sources.parts import rows_of
from sources.past import last_change
from sources.record import State
from tests.cast import a_published_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> SimpleNamespace:
    return a_published_case()


@pytest.fixture
def ada() -> User:
    return User.objects.create_user("ada", is_staff=True, is_superuser=True)


@pytest.fixture
def draft(db) -> Person:
    person = Person.objects.create(display_name="Cosima Fennimore", sort_name="Fennimore, Cosima")
    person.names.create(name="Cosy")
    return person


def steps(unit) -> list[str]:
    return [step.step for step in Review.objects.on(unit).order_by("pk")]


def waiting(step: Step) -> list:
    return [it.target for it in Review.objects.waiting(step)]


def states(unit) -> list[str]:
    return [type(row).objects.get(pk=row.pk).state for row in rows_of(unit)]


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def test_what_is_submitted_is_in_review_and_waits_with_its_reason(draft, ada):
    assert actions.submit(draft, "all of it is cited", by=ada) == 2
    assert states(draft) == [State.REVIEW, State.REVIEW]
    step = Review.objects.waiting(Step.SUBMITTED).get()
    assert (step.target, step.by, step.note) == (draft, ada, "all of it is cited")
    change = last_change(Person, str(draft.pk))
    assert (change.who, change.why, change.way) == ("ada", "all of it is cited", "submit")


def test_what_is_sent_back_is_a_draft_and_waits_for_its_authors(draft, ada):
    actions.submit(draft, "ready", by=ada)
    assert actions.send_back(fresh(draft), "cite the nickname", by=ada) == 2
    assert states(draft) == [State.DRAFT, State.DRAFT]
    assert (waiting(Step.SUBMITTED), waiting(Step.SENT_BACK)) == ([], [draft])


def test_once_published_nothing_waits(draft, ada):
    actions.submit(draft, "ready", by=ada)
    actions.send_back(fresh(draft), "cite the nickname", by=ada)
    actions.submit(fresh(draft), "cited", by=ada)
    actions.publish(fresh(draft), "read and checked", by=ada)
    assert steps(draft) == [Step.SUBMITTED, Step.SENT_BACK, Step.SUBMITTED, Step.PUBLISHED]
    assert not Review.objects.filter(waits=True).exists()


def test_the_longest_waiting_comes_first(draft, case):
    other = Person.objects.create(display_name="Tobias Gullfeather", sort_name="Gullfeather, Tobias")
    for person in (other, draft):
        actions.submit(person, "ready")
    assert waiting(Step.SUBMITTED) == [other, draft]


def test_of_what_is_public_only_what_was_added_goes_to_review(case, ada):
    case.suspect.names.create(name="Iggy")
    assert actions.submit(case.suspect, "another name", by=ada) == 1
    assert fresh(case.suspect).is_public
    actions.publish(fresh(case.suspect), "so it says", by=ada)
    assert steps(case.suspect) == [Step.SUBMITTED, Step.ADDED]
    assert Review.objects.last_of_the_whole(case.suspect) is None, "nobody read the rest of it"


def test_only_a_review_of_the_whole_moves_the_day_on_which_it_was_last_reviewed(case, ada):
    assert Review.objects.last_of_the_whole(case.suspect) is None
    actions.review(case.suspect, "read against the story again", by=ada)
    reviewed = Review.objects.last_of_the_whole(case.suspect)
    assert reviewed is not None
    case.suspect.description = "a lamplighter"
    case.suspect.save()
    assert Review.objects.last_of_the_whole(case.suspect) == reviewed
    assert fresh(case.suspect).version > 1


def test_to_read_again_changes_no_row(case, ada):
    before = fresh(case.suspect).version
    actions.review(case.suspect, "still right", by=ada)
    assert fresh(case.suspect).version == before


@pytest.mark.parametrize(
    ("deed", "problem"),
    [
        (actions.send_back, "nothing of it is in review"),
        (actions.review, "readers do not see it, so there is nothing to read again"),
    ],
)
def test_what_makes_no_sense_is_refused(draft, deed, problem):
    with pytest.raises(NotReady, match=problem):
        deed(draft, "why not")
    assert not Review.objects.exists()


def test_what_is_public_or_withdrawn_or_a_part_is_not_submitted(case, draft):
    with pytest.raises(NotReady, match="nothing of it is a draft"):
        actions.submit(case.suspect, "why not")
    with pytest.raises(NotReady, match="part of something else"):
        actions.submit(draft.names.get(), "why not")
    actions.withdraw(case.critic, "a doubt")
    with pytest.raises(NotReady, match="Reopen it first"):
        actions.submit(fresh(case.critic), "why not")
    assert not Review.objects.exists()


def test_what_is_published_along_is_reviewed_too(case, draft, ada):
    other = Person.objects.create(display_name="Tobias Gullfeather", sort_name="Gullfeather, Tobias")
    actions.submit(other, "ready", by=ada)
    actions.publish(draft, "both", along=[other], by=ada)
    assert steps(other) == [Step.SUBMITTED, Step.PUBLISHED]
    assert not Review.objects.filter(waits=True).exists()


def test_a_unit_whose_parts_were_published_one_by_one_waits_no_more(case, ada):
    names = [case.suspect.names.create(name=name) for name in ("Iggy", "Natty")]
    actions.submit(case.suspect, "two more names", by=ada)
    actions.publish(fresh(names[0]), "so it says", by=ada)
    assert waiting(Step.SUBMITTED) == [case.suspect]
    actions.publish(fresh(names[1]), "so it says", by=ada)
    assert waiting(Step.SUBMITTED) == []


def test_readers_are_told_when_and_neither_who_nor_why(case, ada, public):
    actions.review(case.suspect, "the clerk called", by=ada)
    case.suspect.names.create(name="Iggy")
    actions.submit(fresh(case.suspect), "another name", by=ada)
    with public():
        seen = Review.objects.get()
        assert (seen.step, seen.note, seen.by_id, seen.writers, seen.waits) == (
            Step.READ_AGAIN, "", None, None, None,
        )  # fmt: skip
        assert Review.objects.last_of_the_whole(case.suspect) is not None


def test_an_account_that_reviewed_something_is_not_deleted(case, ada):
    actions.review(case.suspect, "still right", by=ada)
    with pytest.raises(ProtectedError):
        ada.delete()


def test_a_draft_is_deleted_with_its_reviews(draft, ada):
    actions.submit(draft, "ready", by=ada)
    actions.delete(fresh(draft), "entered twice", by=ada)
    assert not Review.objects.exists()

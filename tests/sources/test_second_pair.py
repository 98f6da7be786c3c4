"""What becomes public was read by somebody who did not write it."""

from __future__ import annotations

from types import SimpleNamespace

import pghistory
import pytest
from django.contrib.auth.models import User

from cases.models import Decision, Defendant, Prosecution
from people.models import Person
from sources import actions
from sources.models import Citation, Review
from sources.models.review import Step
from sources.record import State
from tests.cast import a_published_case

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_people(settings):
    settings.ONE_PERSON_NEWSROOM = False


@pytest.fixture
def case() -> SimpleNamespace:
    return a_published_case()


@pytest.fixture
def ada() -> User:
    return reviewer("ada")


@pytest.fixture
def bob() -> User:
    return reviewer("bob")


@pytest.fixture
def draft(case, ada) -> Prosecution:
    """A case that ada entered, with one cited defendant."""
    with by(ada):
        matter = Prosecution.objects.create(
            office=case.office, title="The Second Teapot", sort_name="Teapot, Second", concerns="a teapot"
        )
        cite(Defendant.objects.create(prosecution=matter, unnamed_as="a stowaway"), case.source)
    return matter


def reviewer(name: str, **fields) -> User:
    return User.objects.create_user(name, **{"is_staff": True, "is_superuser": True, **fields})


def by(user: User):
    """As a request of theirs."""
    return pghistory.context(user=user.pk)


def cite(row, source) -> Citation:
    return Citation.objects.create(source=source, locator="¶1", **{f"on_{row._meta.model_name}": row})


def refusal(unit, user, **options) -> str:
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(unit, "ready", by=user, **options)
    return str(refused.value)


def states(unit) -> set[str]:
    return {type(row).objects.get(pk=row.pk).state for row in actions.rows_of(unit)}


def test_whoever_entered_it_may_not_publish_it_a_superuser_neither(draft, ada, bob):
    assert refusal(draft, ada) == (
        "prosecution “The Second Teapot”: you entered or changed it, so somebody else has to publish it. bob may."
    )
    assert states(draft) == {State.DRAFT}
    assert actions.publish(draft, "read and checked", by=bob) == 3


def test_nobody_is_said_to_have_reviewed_it_is_no_review(draft):
    assert "it says of nobody that they reviewed it" in refusal(draft, None)


def test_where_nobody_else_may_publish_that_is_said(draft, ada):
    assert "an administrator can make somebody a reviewer" in refusal(draft, ada)


def test_everybody_who_may_is_named(draft, ada, bob):
    reviewer("cora", first_name="Cora", last_name="Quill")
    assert "bob or Cora Quill may." in refusal(draft, ada)


def test_whoever_changed_one_row_of_it_is_an_author(draft, case, ada, bob):
    with by(bob):
        Defendant.objects.filter(prosecution=draft).update(unnamed_as="two stowaways")
    told = refusal(draft, bob)
    assert "you entered or changed 1 of the 3 rows that would become public" in told
    assert "Nobody else here may publish" in told


def test_of_an_accepted_suggestion_whoever_made_it_is_the_author(draft, ada, bob):
    with pghistory.context(user=bob.pk, suggested_by=ada.pk):
        Defendant.objects.filter(prosecution=draft).update(unnamed_as="two stowaways")
    assert actions.publish(draft, "read and checked", by=bob) == 3


def test_whoever_said_whom_a_decision_concerns_is_an_author(draft, case, ada, bob):
    """That is a link between rows, in no column of either."""
    with by(ada):
        decision = Decision.objects.create(
            prosecution=draft, kind=case.voided.kind, by_office=case.office, concerns_everybody=True
        )
        cite(decision, case.source)
    with by(bob):
        decision.concerns.add(draft.defendants.get())
    assert "you entered or changed 1 of the 5 rows" in refusal(draft, bob)


def test_to_check_an_excerpt_or_leave_a_note_is_no_writing(draft, bob):
    with by(bob):
        Citation.objects.filter(on_defendant__prosecution=draft).update(verification="verified")
        Prosecution.objects.filter(pk=draft.pk).update(desk_note="looked at the docket")
    assert actions.publish(draft, "read and checked", by=bob) == 3


def test_whoever_submitted_it_is_no_second_person(draft, ada, bob):
    actions.submit(draft, "all is cited", by=bob)
    assert "you submitted it, so somebody else has to publish it" in refusal(draft, bob)


def test_to_send_it_back_makes_nobody_an_author(draft, ada, bob):
    actions.submit(draft, "all is cited", by=ada)
    actions.send_back(draft, "cite the docket", by=bob)
    actions.submit(draft, "cited now", by=ada)
    assert actions.publish(draft, "read and checked", by=bob) == 3


def test_what_was_published_once_is_answered_for(draft, case, ada, bob):
    """The next publication asks only who wrote what becomes public by it."""
    actions.publish(draft, "read and checked", by=bob)
    with by(bob):
        cite(Defendant.objects.create(prosecution=draft, unnamed_as="a cook"), case.source)
    assert actions.publish(Prosecution.objects.get(pk=draft.pk), "a cook too", by=ada) == 2


def test_what_was_withdrawn_and_reopened_unchanged_had_its_second_reader(draft, ada, bob):
    actions.publish(draft, "read and checked", by=bob)
    actions.withdraw(Prosecution.objects.get(pk=draft.pk), "a doubt", by=ada)
    actions.reopen(Prosecution.objects.get(pk=draft.pk), "no doubt", by=ada)
    assert actions.publish(Prosecution.objects.get(pk=draft.pk), "again", by=ada) == 3


def test_what_is_published_along_with_it_needs_a_second_person_too(draft, case, ada, bob):
    with by(bob):
        person = Person.objects.create(display_name="Cosima Fennimore", sort_name="Fennimore, Cosima")
    told = refusal(draft, bob, along=[person])
    assert told.startswith("person “Cosima Fennimore”: you entered or changed it")
    assert states(draft) == {State.DRAFT}
    assert actions.publish(person, "a person", by=ada) == 1


def test_all_that_stands_in_the_way_is_told_at_once(draft, ada):
    Citation.objects.filter(on_defendant__prosecution=draft).delete()
    told = refusal(draft, ada)
    assert "somebody else has to publish it" in told
    assert "it lacks a citation" in told


def test_what_a_command_wrote_anybody_may_review(case, ada):
    person = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    assert actions.publish(person, "read against the source", by=ada) == 1


def test_in_a_newsroom_of_one_person_they_publish_what_they_wrote(draft, ada, settings):
    settings.ONE_PERSON_NEWSROOM = True
    assert actions.publish(draft, "read and checked", by=ada) == 3
    assert Review.objects.on(draft).get().step == Step.PUBLISHED

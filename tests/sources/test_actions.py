"""Every change of several rows is one verb, one transaction, one reason."""

from __future__ import annotations

import pytest

from cases.models import Decision, Defendant, Prosecution
from people.models import Person
from sources import actions
from sources.models import Citation, Source, SourceCorrection, SourceKind
from sources.obstacles import hidden_with, out_of_sight
from sources.parts import rows_of, whole_of
from sources.past import last_change
from sources.record import State
from sources.verdict import Refused
from tests.cast import a_published_case
from tests.sources.sql import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


@pytest.fixture
def draft(case) -> Prosecution:
    """A case that nobody reads yet: one defendant, one decision, neither cited."""
    matter = Prosecution.objects.create(
        office=case.office,
        title="The Second Teapot",
        sort_name="Teapot, Second",
        concerns="an alleged teapot",
    )
    Defendant.objects.create(prosecution=matter, person=case.brother)
    Decision.objects.create(
        prosecution=matter, kind=case.voided.kind, by_office=case.office, concerns_everybody=True
    )
    return matter


def cite(row, source, **fields):
    return Citation.objects.create(
        **{f"on_{row._meta.model_name}": row, "source": source, "locator": "¶1", **fields}
    )


def states(rows):
    return {type(row).objects.get(pk=row.pk).state for row in rows}


def test_a_unit_is_made_of_its_parts_at_every_depth_and_of_their_citations(case):
    rows = rows_of(case.prosecution)
    assert rows[0] == case.prosecution
    for part in (
        case.party,
        case.arrest,
        case.arrested,
        case.deal,
        case.no_jail,
        case.voided.citations.get(),
    ):
        assert part in rows
    assert case.allegation not in rows  # a unit of its own
    assert len(rows) == len({(type(row), row.pk) for row in rows})
    assert whole_of(case.no_jail) == case.prosecution


def test_publishing_lists_all_that_stands_in_the_way_and_changes_nothing(draft):
    with pytest.raises(actions.NotReady) as refusal:
        actions.publish(draft, "ready")
    assert [(obstacle.row, obstacle.problem) for obstacle in refusal.value.obstacles] == [
        (draft.defendants.get(), "it lacks a citation."),
        (draft.decisions.get(), "it lacks a citation."),
    ]
    assert "lacks a citation" in str(refusal.value)
    assert states([draft, *draft.decisions.all()]) == {State.DRAFT}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"stance": "disputes"}, "no citation supports it: they dispute it, give context or were withdrawn."),
        ({"state": "withdrawn"}, "no citation supports it: they dispute it, give context or were withdrawn."),
        ({"verification": "recheck"}, "its citations have to be checked again."),
    ],
)
def test_a_citation_that_would_not_hold_is_told_apart(case, draft, fields, problem):
    cite(draft.defendants.get(), case.source)
    cite(draft.decisions.get(), case.source, **fields)
    with pytest.raises(actions.NotReady) as refusal:
        actions.publish(draft, "ready")
    assert [obstacle.problem for obstacle in refusal.value.obstacles] == [problem]


def test_so_is_a_source_that_is_not_published(case, draft):
    hidden = Source.objects.create(kind=SourceKind.objects.first(), description="A letter to the desk")
    cite(draft.defendants.get(), case.source)
    cite(draft.decisions.get(), hidden)
    with pytest.raises(actions.NotReady, match="its source “A letter to the desk” is not published"):
        actions.publish(draft, "ready")


def test_a_unit_is_published_with_parts_and_citations(case, draft, public):
    for row in (draft.defendants.get(), draft.decisions.get()):
        cite(row, case.source)
    assert actions.publish(draft, "read and checked") == 5
    assert states(rows_of(draft)) == {State.PUBLISHED}
    assert last_change(Prosecution, str(draft.pk)).why == "read and checked"
    with public():
        assert Decision.objects.filter(prosecution=draft.pk).exists()


def test_publishing_again_publishes_what_was_added_since(case):
    name = case.suspect.names.create(name="Iggy")
    assert actions.publish(case.suspect, "another name") == 1
    assert states([name]) == {State.PUBLISHED}


def test_withdrawn_parts_stay_withdrawn(case):
    actions.withdraw(case.no_jail, "no such term")
    actions.publish(case.prosecution, "again")
    assert states([case.no_jail]) == {State.WITHDRAWN}


def test_a_unit_is_withdrawn_and_reopened_whole(case, public):
    number = actions.withdraw(case.prosecution, "a mistake")
    rows = rows_of(case.prosecution)
    assert number == len(rows)
    assert states(rows) == {State.WITHDRAWN}
    with public():
        assert not Prosecution.objects.filter(pk=case.prosecution.pk).exists()
    case.prosecution.refresh_from_db()
    with pytest.raises(actions.NotReady, match="Reopen it first"):
        actions.publish(case.prosecution, "again")
    assert actions.reopen(case.prosecution, "not a mistake") == number
    assert states(rows) == {State.DRAFT}


def test_reopening_what_was_not_withdrawn_does_nothing(case):
    assert actions.reopen(case.prosecution, "why not") == 0


def test_a_source_is_not_withdrawn_from_under_public_facts(case):
    with pytest.raises(actions.NotReady) as refusal:
        actions.withdraw(case.source, "a hoax")
    facts = [obstacle.row for obstacle in refusal.value.obstacles]
    assert case.voided in facts
    assert case.suspect not in facts  # a person's page states nothing by itself
    assert states([case.source]) == {State.PUBLISHED}


def test_a_fact_that_rests_on_another_source_too_lets_one_go(case):
    other = Source.objects.create(kind=case.source.kind, description="The Gazette's rival", state="published")
    citation = cite(case.voided, other, state="published")
    assert actions.withdraw(other, "a hoax") == 1
    assert states([case.voided]) == {State.PUBLISHED}
    actions.reopen(Source.objects.get(pk=other.pk), "no hoax")
    actions.publish(Source.objects.get(pk=other.pk), "no hoax")
    assert actions.withdraw(case.voided.citations.exclude(pk=citation.pk).get(), "illegible") == 1


def test_a_fact_and_its_last_citation_go_together(case):
    assert actions.withdraw(case.voided, "a mistake") == 2


def test_what_readers_lose_sight_of_is_foreseen(case):
    lost = hidden_with([case.office])
    assert case.prosecution in lost
    assert case.tenure in lost
    assert case.defence not in lost


def test_what_they_will_not_see_yet_is_foreseen(case, draft):
    Person.objects.filter(pk=case.brother.pk).update(state=State.WITHDRAWN)
    (told,) = out_of_sight(rows_of(draft))
    assert told.row == draft.defendants.get()
    assert "“Lionel Oakenshaw” is published" in told.problem


def test_a_correction_sends_the_citations_it_touches_to_recheck(case):
    """The voiding rests on one of them alone and goes back to review; the bargain rests on another too."""
    cite(case.bargain, case.source, state="published")
    touched = [case.voided.citations.get(), case.bargain.citations.live().first()]
    correction = SourceCorrection(source=case.source, change="another quay")
    assert actions.record_correction(correction, touched, "the Gazette says so") == [case.voided]
    assert states([case.voided]) == {State.REVIEW}
    assert states([case.bargain]) == {State.PUBLISHED}
    assert {Citation.objects.get(pk=row.pk).verification for row in touched} == {"recheck"}
    assert set(correction.touches.all()) == set(touched)


def test_what_was_not_foreseen_is_refused_by_the_database_with_nothing_changed(case, monkeypatch):
    monkeypatch.setattr(actions, "before_withdrawing", lambda rows: [])
    with pytest.raises(Refused, match="cannot be public without a live citation"):
        actions.withdraw(case.voided.citations.get(), "illegible")
    assert states([case.voided.citations.get()]) == {State.PUBLISHED}


def test_deleting_keeps_the_reason(case):
    draft = Person.objects.create(display_name="A", sort_name="A")
    pk = str(draft.pk)
    actions.delete(draft, "entered twice")
    assert last_change(Person, pk).why == "entered twice"
    assert run(
        "SELECT count(*) FROM people_personhistory WHERE pgh_obj_id = %s AND pgh_label = 'delete'", pk
    ) == [(1,)]

"""The token of what somebody was shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases.models import DecisionKind
from people.models import Person
from sources import locking
from sources.locking import BadToken, census_of, seal, sight_of, unseal
from tests.cast import a_published_case

pytestmark = pytest.mark.django_db
SHOWN = {"": {"7": [3, {}]}}


@pytest.fixture
def person() -> Person:
    return Person.objects.create(display_name="Anna Bell", sort_name="Bell, Anna")


def test_what_was_sealed_is_what_is_unsealed(person):
    assert unseal(seal(SHOWN, person, 1), person, 1) == SHOWN


def test_it_is_of_one_person_and_one_row(person):
    other = Person.objects.create(display_name="B", sort_name="B")
    for row, user in ((person, 2), (other, 1), (DecisionKind(pk=person.pk), 1)):
        with pytest.raises(BadToken):
            unseal(seal(SHOWN, person, 1), row, user)


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "\x00", "💥", ".eJw:x:y", "9" * 100_000])
def test_what_is_no_token_is_a_bad_one(person, token):
    with pytest.raises(BadToken):
        unseal(token, person, 1)


def test_it_grows_too_old(person, monkeypatch):
    token = seal(SHOWN, person, 1)
    monkeypatch.setattr(locking, "MAX_AGE", timedelta(seconds=-1))
    with pytest.raises(BadToken):
        unseal(token, person, 1)


def test_a_sight_changes_with_every_change_of_a_row_and_of_its_links(db):
    case = a_published_case()
    before = sight_of({"": [case.voided]})
    case.voided.concerns.add(case.crew)
    linked = sight_of({"": [case.voided]})
    type(case.voided).objects.filter(pk=case.voided.pk).update(detail="x")
    case.voided.refresh_from_db()
    changed = sight_of({"": [case.voided]})
    assert before != linked != changed


def test_a_value_of_a_vocabulary_counts_by_what_it_holds(db):
    kind = DecisionKind.objects.create(key="declined", label="declined")
    before = locking.version_of(kind)
    DecisionKind.objects.update(label="declined to prosecute")
    kind.refresh_from_db()
    assert locking.version_of(kind) != before
    DecisionKind.objects.update(label="declined")
    kind.refresh_from_db()
    assert locking.version_of(kind) == before


def test_a_census_tells_kinds_apart_whose_rows_have_the_same_number(person):
    kind = DecisionKind(pk=person.pk, key="x", label="x")
    person.refresh_from_db()
    assert set(census_of([person, kind])) == {"people.person", "cases.decisionkind"}

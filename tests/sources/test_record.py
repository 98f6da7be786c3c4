"""What every editorial row has in common."""

from __future__ import annotations

import pytest

from people.models import Person, PersonName
from sources import keys
from sources.record import State, records, units
from tests.sources.sql import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return Person.objects.create(display_name="Anna Bell", sort_name="Bell, Anna")


def test_a_new_row_is_a_draft_with_a_key_of_its_words(person):
    assert person.state == State.DRAFT
    assert person.key.startswith("anna-bell-")
    assert keys.is_key(person.key)


def test_a_key_that_is_given_is_kept():
    assert Person.objects.create(display_name="A", sort_name="A", key="anna-bcdfgh").key == "anna-bcdfgh"


def test_a_row_is_found_by_its_natural_key(person):
    assert Person.objects.get_by_natural_key(*person.natural_key()) == person


def test_published_rows_alone_are_public(person):
    assert not person.is_public
    assert not Person.objects.published().exists()
    Person.objects.update(state=State.PUBLISHED)
    person.refresh_from_db()
    assert person.is_public
    assert Person.objects.published().get() == person


def test_every_change_counts_whoever_makes_it(person):
    person.refresh_from_db()
    assert person.version == 1
    person.save()
    Person.objects.filter(pk=person.pk).update(description="x")
    Person.objects.bulk_update([person], ["sort_name"])
    run("UPDATE people_person SET description = 'y'")
    person.refresh_from_db()
    assert person.version == 5


def test_nobody_sets_the_version_back(person):
    run("UPDATE people_person SET version = 1")
    person.refresh_from_db()
    assert person.version == 2


def test_a_change_is_dated(person):
    run("UPDATE people_person SET updated_at = '2001-01-01', description = 'x'")
    person.refresh_from_db()
    assert person.updated_at.year > 2001


def test_units_are_what_a_reader_opens():
    names = {kind._meta.model_name for kind in units()}
    assert names == {"person", "organization", "office", "election", "prosecution", "statement", "inquiry"}
    assert PersonName in records()
    assert PersonName not in units()

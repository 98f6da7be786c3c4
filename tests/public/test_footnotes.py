"""Footnotes: one query, numbers in the order of the marks, one number for the same words."""

import pytest

from dvtracker.public.footnotes import Footnotes
from sources.models import Citation
from tests.cast import a_person, the_gazette
from tests.making import cite

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette():
    return the_gazette()


@pytest.fixture
def person(gazette):
    return a_person("Ottoline Marrowby", gazette)


def numbers(footnotes, row, *fields, elsewhere=()):
    return [mark.number for mark in footnotes.marks([row], fields, elsewhere)]


def test_all_citations_of_a_page_are_one_query(gazette, django_assert_num_queries):
    people = [a_person(f"Person {number}", gazette) for number in range(5)]
    with django_assert_num_queries(1):
        footnotes = Footnotes(*people, None, gazette, *people)
        for person in people:
            footnotes.marks([person], (), ())
        assert [str(source.kind) for source in footnotes.sources] == ["news story"]


def test_a_page_without_rows_has_no_notes():
    footnotes = Footnotes()
    assert (footnotes.used, footnotes.sources) == ([], [])


def test_numbers_follow_the_order_of_the_marks(gazette, person):
    cite(person, gazette, "¶5", field="description")
    footnotes = Footnotes(person)
    assert numbers(footnotes, person, "description") == [1]
    assert numbers(footnotes, person, elsewhere=("description",)) == [2]
    assert [note.citation.locator for note in footnotes.used] == ["¶5", "¶1"]


def test_without_fields_all_stand_there_but_those_elsewhere(gazette, person):
    for field in ("description", "identity"):
        cite(person, gazette, f"at {field}", field=field)
    footnotes = Footnotes(person)
    assert len(numbers(footnotes, person)) == 3
    assert len(numbers(footnotes, person, elsewhere=("identity",))) == 2
    assert len(numbers(footnotes, person, "description", "identity")) == 2
    assert numbers(footnotes, person, "sort_name") == []


def test_the_same_words_at_the_same_place_have_one_number(gazette, person):
    other = a_person("Crispin Vole", gazette)
    footnotes = Footnotes(person, other)
    marks = [*footnotes.marks([person], (), ()), *footnotes.marks([other], (), ())]
    assert [(mark.number, mark.id) for mark in marks] == [(1, "mark-1"), (1, "mark-1-2")]
    assert [mark.id for mark in footnotes.used[0].marks] == ["mark-1", "mark-1-2"]


@pytest.mark.parametrize(
    "other",
    [
        {"locator": "¶2"},
        {"excerpt": "other words"},
        {"stance": "disputes"},
        {"relies_on": "a clerk"},
        {"verification": "verified"},
    ],
)
def test_what_a_note_would_say_differently_has_another_number(gazette, person, other):
    cite(person, gazette, other.pop("locator", "¶1"), **other)
    assert numbers(Footnotes(person), person) == [1, 2]


def test_the_same_note_twice_for_one_fact_is_one_mark(gazette, person):
    cite(person, gazette, field="description")
    assert numbers(Footnotes(person), person) == [1]


def test_marks_of_several_rows_stand_together(gazette, person):
    other = a_person("Crispin Vole", gazette)
    cite(other, gazette, "¶2")
    assert [mark.number for mark in Footnotes(person, other).marks([person, other], (), ())] == [1, 2]


def test_sources_stand_once_each_in_order_of_appearance(gazette, person):
    second = the_gazette()
    cite(person, second, "¶9")
    footnotes = Footnotes(person)
    footnotes.marks([person], (), ())
    assert footnotes.sources == [gazette, second]


def test_readers_see_published_citations_alone(gazette, person, public):
    cite(person, gazette, "¶9", state="draft")
    assert Citation.objects.on(person).count() == 2
    with public():
        assert numbers(Footnotes(person), person) == [1]


def test_a_row_that_was_not_announced_has_no_marks(gazette, person):
    assert Footnotes().marks([person], (), ()) == []

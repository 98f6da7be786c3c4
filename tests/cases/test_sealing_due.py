"""Who is to be looked into, of what the record has of them, and until when somebody's having looked counts."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Charge, Decision, Defendant, Prosecution
from cases.models.decision import DecisionCategory as C
from cases.sealing_due import questions
from sources.models import Review
from sources.models.review import Step
from sources.record import State
from sources.search_engines import FLAG
from tests.cases.matter import a_matter, decide, party

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)


@pytest.fixture
def matter() -> Iterator[Prosecution]:
    """One whose facts have no citations: they are drafts again before the database looks at the end."""
    found = a_matter()
    show(found)
    yield found
    for kind in (Defendant, Decision, Charge):
        kind.objects.update(state=State.DRAFT)


def show(matter: Prosecution) -> None:
    """Let it and all its parts be public."""
    for rows in (matter.defendants, matter.decisions, matter.charges):
        rows.update(state=State.PUBLISHED)
    Prosecution.objects.filter(pk=matter.pk).update(state=State.PUBLISHED)


def asked(today: date = TODAY) -> list[tuple[str, list[str]]]:
    """Whom, and under which sections."""
    found = questions(Prosecution.objects.all(), today)
    return [(it.defendant.name, [str(since.section) for since in it.sections]) for it in found]


def looked(matter: Prosecution, at=None) -> None:
    """Somebody read it again, and it is still right."""
    Review.objects.take(Step.READ_AGAIN, [matter], "asked the clerk")
    Review.objects.update(at=at or timezone.now())


def test_each_person_is_asked_about_by_their_own_outcome(matter):
    (first,) = matter.defendants.all()
    second = party(matter, "Bertram Quill")
    decide(matter, C.CHARGED, "2014")
    decide(matter, C.DISMISSED, "2015", second)
    assert asked() == [], "nothing of it is public"
    show(matter)
    assert asked() == [("Bertram Quill", ["160.50"])]
    decide(matter, C.CONVICTED, "2015", first)
    decide(matter, C.SENTENCED, "2016", first)
    show(matter)
    assert asked()[0] == ("Ottoline Marrowby", ["160.55", "160.57", "160.59"])


def test_the_grade_is_that_of_the_charges_of_the_conviction(matter):
    (person,) = matter.defendants.all()
    felony, violation = (
        Charge.objects.create(prosecution=matter, defendant=person, label=grade, grade=grade)
        for grade in ("felony", "violation")
    )
    conviction = decide(matter, C.CONVICTED, "2024")
    show(matter)
    assert asked() == [("Ottoline Marrowby", ["160.55"])], "one of the two, and a felony's years are not over"
    conviction.charges.add(violation)
    assert asked() == [("Ottoline Marrowby", ["160.55"])]
    conviction.charges.set([felony])
    assert asked() == []


def test_a_conviction_that_was_overturned_or_replaced_asks_as_such(matter):
    decide(matter, C.CONVICTED, "2015")
    decide(matter, C.OVERTURNED, "2017")
    show(matter)
    assert asked() == [("Ottoline Marrowby", ["160.50"])]
    decide(matter, C.YOUTHFUL, "2018")
    decide(matter, C.SENTENCED, "2018-06")
    show(matter)
    assert asked() == [("Ottoline Marrowby", ["720.35"])]


def test_what_is_only_known_to_follow_comes_last(matter):
    conviction = decide(matter, C.CONVICTED, "2015")
    decide(matter, C.DISMISSED, "", after=conviction)
    show(matter)
    assert asked() == [("Ottoline Marrowby", ["160.50"])]


def test_the_unnamed_are_not_asked_about(matter):
    decide(matter, C.DISMISSED, "2015")
    show(matter)
    matter.defendants.update(person=None, unnamed_as="a deckhand")
    assert asked() == []


def test_keeping_it_out_of_search_engines_answers_nothing(matter):
    decide(matter, C.DISMISSED, "2015")
    show(matter)
    Prosecution.objects.update(**{FLAG: True})
    assert len(asked()) == 1


def test_what_somebody_looked_into_stays_answered_until_a_row_changes(matter):
    decide(matter, C.DISMISSED, "2015")
    show(matter)
    looked(matter)
    assert asked() == []
    Review.objects.update(at=timezone.now() - timedelta(days=1))
    Decision.objects.update(detail="on the office's request")
    assert len(asked()) == 1


def test_it_is_asked_again_when_another_section_comes_to_be_due(matter):
    (person,) = matter.defendants.all()
    Charge.objects.create(prosecution=matter, defendant=person, label="theft", grade="felony")
    decide(matter, C.CONVICTED, "2017")
    decide(matter, C.SENTENCED, "2017-09-01")
    show(matter)
    this_year = timezone.now()
    looked(matter, at=this_year)
    later = this_year.date().replace(year=2028, day=1)
    assert asked(this_year.date()) == []
    assert asked(later) == [("Ottoline Marrowby", ["160.57", "160.59"])]


def test_it_takes_as_many_queries_for_many_cases_as_for_one(matter):
    taken = []
    for number in (1, 5):
        for _ in range(number):
            other = a_matter()
            decide(other, C.DISMISSED, "2015", other.defendants.get())
            show(other)
        with CaptureQueriesContext(connection) as captured:
            assert asked()
        taken.append(len(captured))
    assert taken[0] == taken[1] <= 6

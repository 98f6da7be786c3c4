"""The named reads of cases: what they bring, and in how many queries."""

import pytest
from django.core.exceptions import ValidationError

from cases.models import (
    Counsel,
    Decision,
    Defendant,
    Event,
    EventParticipant,
    PleaDeal,
    Prosecution,
    Statement,
    StatementSpeaker,
)
from sources.tally import tally
from tests.cases.matter import a_matter, arrest, decide, party
from tests.cast import a_published_case
from tests.making import word

pytestmark = pytest.mark.django_db


READS = {
    "decisions": (
        lambda: Decision.objects.with_actors(),
        lambda row: (
            row.kind,
            row.actor,
            row.plea_deal and row.plea_deal.key,
            row.revisits and row.revisits.kind,
            *map(str, row.concerns.all()),
        ),
        2,
    ),
    "decisions and their cases": (
        lambda: Decision.objects.with_actors().in_cases(),
        lambda row: row.prosecution,
        2,
    ),
    "events": (
        lambda: Event.objects.with_participants(),
        lambda row: (row.kind, *(f"{part} {part.role}" for part in row.participants.all())),
        2,
    ),
    "parts in events": (
        lambda: EventParticipant.objects.in_events(),
        lambda row: (row.role, row.event.kind, row.event.prosecution),
        1,
    ),
    "deals": (
        lambda: PleaDeal.objects.with_terms(),
        lambda row: (row.defendant, *map(str, row.terms.all())),
        2,
    ),
    "counsel": (
        lambda: Counsel.objects.with_clients().in_cases(),
        lambda row: (row, row.client, row.prosecution.office),
        1,
    ),
    "parties": (
        lambda: Defendant.objects.with_position().with_capacities(),
        lambda row: (
            row.word,
            row.outcome,
            row.name,
            *(str(part.whole) for part in (row.person.memberships.all() if row.person else ())),
        ),
        2,
    ),
    "parties and their cases": (
        lambda: Defendant.objects.with_position().in_cases(),
        lambda row: row.prosecution.office,
        1,
    ),
    "statements": (
        lambda: Statement.objects.with_speakers().with_cases().in_order(),
        lambda row: (
            row.kind,
            row.publication,
            row.event and row.event.kind,
            *map(str, row.about_cases.all()),
            *(f"{speaker} {speaker.behalf}" for speaker in row.speakers.all()),
        ),
        3,
    ),
    "cases": (
        lambda: Prosecution.objects.for_list().by_newest_decision(),
        lambda row: (row.office, row.outcome, *(f"{party} {party.word}" for party in row.defendants.all())),
        2,
    ),
}
"""What is read, what a template shows of each row, and in how many queries."""


@pytest.mark.parametrize("what", READS)
def test_a_read_brings_all_that_is_shown(what, django_assert_num_queries):
    a_published_case(rows=3)
    read, show, queries = READS[what]
    with django_assert_num_queries(queries):
        assert [str(show(row)) for row in read()]


# --- Filters ------------------------------------------------------------------------------------------------


def test_cases_active_in_a_period_are_those_with_a_decision_or_an_event_in_it():
    matter = a_matter()
    decide(matter, "charged", "2016")
    arrest(matter, matter.defendants.get().person, "2011-11/2012-11")
    for period, found in (("2016-05", 1), ("2012", 1), ("2014", 0), ("../2011", 1), ("2017/..", 0)):
        assert Prosecution.objects.active_during([period]).count() == found, period
    assert Prosecution.objects.active_during(["2014", "2016"]).count() == 1


def test_a_period_that_is_none_is_refused_before_the_database_sees_it():
    with pytest.raises(ValidationError):
        Prosecution.objects.active_during(["2020-13"])


def test_a_name_is_found_by_its_parts_wherever_they_stand():
    a_matter("Ottoline Marrowby")
    for words, found in (
        ("ottoline", 1),
        ("Marrowby Ottoline", 1),
        ("rowb", 1),
        ("ottoline vole", 0),
        ("%", 0),
    ):
        assert Prosecution.objects.against([words]).count() == found, words


def test_the_words_of_one_name_are_not_gathered_from_two_people():
    matter = a_matter("Ottoline Marrowby")
    party(matter, "Crispin Vole")
    assert not Prosecution.objects.against(["Ottoline Vole"]).exists()


def test_a_case_is_found_once_however_many_of_its_people_match():
    matter = a_matter("Ottoline Marrowby")
    party(matter, "Ottoline Vole")
    assert Prosecution.objects.against(["ottoline"]).count() == 1


# --- Tallies ------------------------------------------------------------------------------------------------


def test_a_case_counts_once_for_a_kind_of_decision_made_twice():
    matter = a_matter()
    for year in ("2015", "2016"):
        decide(matter, "charged", year)
    kinds = Prosecution.objects.values_list("decisions__kind__key")
    assert tally(kinds, Prosecution.objects.all()) == {"kind-charged": 1}


def test_every_tally_is_one_query(django_assert_num_queries):
    decide(a_matter(), "charged", "2016")
    left = Prosecution.objects.active_during(["2016"]).by_newest_decision()
    for name in ("count_by_standing", "count_by_plea_deal"):
        with django_assert_num_queries(1):
            assert sum(getattr(Prosecution.objects.all(), name)(left).values()) == 1, name


def test_a_value_on_record_that_the_others_leave_nothing_of_counts_nought():
    decide(a_matter(), "charged", "2016")
    assert Prosecution.objects.count_by_standing(Prosecution.objects.none()) == {"charged": 0}


# --- Order --------------------------------------------------------------------------------------------------


def test_newest_decisions_come_first_and_cases_without_a_dated_one_last():
    old, new, undated, bare = (a_matter(name) for name in ("old", "new", "undated", "bare"))
    decide(old, "charged", "2012")
    decide(new, "charged", "2010")
    decide(new, "argued", "2020-01")
    decide(undated, "charged")
    assert list(Prosecution.objects.by_newest_decision()) == [new, old, bare, undated]


# --- Statements ---------------------------------------------------------------------------------------------


def says(summary: str, answers: Statement | None = None) -> Statement:
    from cases.models import StatementKind

    kind = word(StatementKind, "criticism", category="against")
    statement = Statement.objects.create(kind=kind, form="paraphrased", summary=summary, answers=answers)
    StatementSpeaker.objects.create(statement=statement, unnamed_as="somebody")
    return statement


def test_the_threads_of_a_case_are_what_is_about_it_or_its_decisions_and_all_replies():
    matter, other = a_matter(), a_matter("other")
    about, reply = says("about it"), says("about its decision")
    about.about_cases.add(matter)
    reply.about_decisions.add(decide(matter, "deal", "2016"))
    first = says("answers", about)
    second = says("answers the answer", first)
    says("about something else").about_cases.add(other)
    assert set(Statement.objects.threads_of(matter.pk)) == {about, reply, first, second}


def test_threads_that_answer_each_other_end():
    matter = a_matter()
    one = says("one")
    two = says("two", one)
    Statement.objects.filter(pk=one.pk).update(answers=two)
    one.about_cases.add(matter)
    assert set(Statement.objects.threads_of(matter.pk)) == {one, two}


def test_readers_see_only_the_published_part_of_a_thread(public):
    case = a_published_case()
    Statement.objects.filter(pk=case.criticism.pk).update(state="draft")
    with public():
        found = set(Statement.objects.threads_of(case.prosecution.pk))
    assert found == {case.allegation, case.defence}


def test_statements_around_somebody_are_theirs_those_for_them_and_those_about_them():
    case = a_published_case()
    assert set(Statement.objects.around(case.lawyer)) == {case.criticism}
    assert set(Statement.objects.around(case.official)) == {case.defence, case.call}
    assert set(Statement.objects.around(case.suspect)) == {case.allegation, case.criticism, case.defence}
    assert set(Statement.objects.around(case.brother)) == {case.call}

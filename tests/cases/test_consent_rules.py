"""Who alleges an assault is public by name only while they have chosen it, whoever writes and from whichever side."""

from __future__ import annotations

import pytest

from cases.models import Statement, StatementKind, StatementSpeaker
from people.models import Consent, Person
from sources.actions import NotReady, publish, withdraw
from sources.models import Citation
from sources.record import State
from sources.verdict import Refused
from tests.cast import a_person, the_gazette, the_office
from tests.making import cite, keeps_the_rules, published, word
from tests.sources.sql import refusal, refused, run

pytestmark = pytest.mark.django_db
RULE = "accuser_is_named_by_choice"


@pytest.fixture
def gazette():
    return the_gazette()


@pytest.fixture
def agatha(gazette) -> Person:
    """She told the Gazette of an assault, under her name."""
    return a_person("Agatha Merriweather", gazette)


@pytest.fixture
def told(gazette) -> Statement:
    kind = word(StatementKind, "allegation-of-assault", alleges="assault")
    return cite(published(Statement, kind=kind, form="paraphrased", summary="that he struck her"), gazette)


@pytest.fixture
def choice(agatha, gazette) -> Consent:
    return consent_of(agatha, gazette)


@pytest.fixture
def speaker(told, agatha, choice) -> StatementSpeaker:
    """All of it public and within the rules."""
    row = published(StatementSpeaker, statement=told, person=agatha)
    keeps_the_rules()
    return row


def consent_of(person: Person, gazette, **fields) -> Consent:
    given = {"way": "interview", "covers": "her name", "replacement": "a sailor", **fields}
    return cite(published(Consent, person=person, **given), gazette, "¶10")


def drafted(row) -> None:
    """Back to a draft, as nobody at the desk could do alone."""
    type(row).objects.filter(pk=row.pk).update(state=State.DRAFT)


def test_a_named_accuser_who_has_not_chosen_it_is_not_published(told, agatha):
    columns = "(key, state, statement_id, person_id, position, capacity, qualifier, desk_note, version)"
    name, message = refused(
        f"INSERT INTO cases_statementspeaker {columns} VALUES ('speaker-bcdfgh', 'published', %s, %s, 1, '', '', '', 1)",
        told.pk,
        agatha.pk,
    )
    assert name == RULE
    assert message == (
        f"The person “{agatha.key}” alleges an assault, and cannot be public by name without a published consent."
    )


@pytest.mark.parametrize("side", ["people_person", "cases_statement", "cases_statementspeaker"])
def test_nor_is_any_of_the_rows_that_make_one_of_somebody(speaker, told, agatha, choice, side):
    row = {"people_person": agatha, "cases_statement": told, "cases_statementspeaker": speaker}[side]
    drafted(row)
    drafted(choice)
    keeps_the_rules()
    assert refused(f"UPDATE {side} SET state = 'published' WHERE id = %s", row.pk)[0] == RULE


def test_nor_may_the_consent_go_while_the_name_stands(speaker, choice):
    for change in ("SET state = 'withdrawn'", "SET state = 'withdrawn', revoked = '2024'"):
        assert refused(f"UPDATE people_consent {change} WHERE id = %s", choice.pk)[0] == RULE
    name, _ = refused("UPDATE people_consent SET revoked = '2024' WHERE id = %s", choice.pk)
    assert name == "consent_revoked_is_not_public"
    assert refusal(choice.delete)[0] == RULE


def test_nor_its_last_citation(speaker, choice):
    citation = choice.citations.get()
    assert refused("UPDATE sources_citation SET state = 'withdrawn' WHERE id = %s", citation.pk)[0] == (
        "consent_published_is_cited"
    )
    assert refusal(citation.delete)[0] == "consent_published_is_cited"


def test_marking_a_kind_of_statement_asks_all_who_made_one(gazette, agatha):
    kind = word(StatementKind, "complaint")
    said = cite(published(Statement, kind=kind, form="paraphrased", summary="that he struck her"), gazette)
    published(StatementSpeaker, statement=said, person=agatha)
    keeps_the_rules()
    assert refused("UPDATE cases_statementkind SET alleges = 'assault' WHERE id = %s", kind.pk)[0] == RULE


def test_under_a_pseudonym_nobody_needs_a_consent_and_naming_them_again_does(speaker, agatha, choice):
    Person.objects.filter(pk=agatha.pk).update(
        identity="pseudonym", display_name="Jane Roe", sort_name="Roe, Jane", key="person-bcdfgh"
    )
    drafted(choice)
    keeps_the_rules()
    assert refused("UPDATE people_person SET identity = 'named' WHERE id = %s", agatha.pk)[0] == RULE


def test_whoever_speaks_for_a_body_does_not_speak_of_themselves(told, agatha, gazette):
    office = the_office(gazette)
    published(StatementSpeaker, statement=told, person=agatha, for_office=office)
    keeps_the_rules()


def test_of_a_spokesperson_the_person_for_whom_they_speak_is_the_accuser(told, agatha, gazette):
    barnaby = a_person("Barnaby Thistlewick", gazette)
    row = published(StatementSpeaker, statement=told, person=barnaby, for_person=agatha)
    assert row.accuser_id == agatha.pk
    name, message = refusal(lambda: run("SELECT 1"))
    assert (name, agatha.key in message) == (RULE, True)
    consent_of(agatha, gazette)
    keeps_the_rules()


def test_at_the_desk_the_missing_consent_stands_in_the_way_of_each(speaker, told, agatha, choice):
    for unit in (agatha, told):
        drafted(unit)
    drafted(choice)
    keeps_the_rules()
    Citation.objects.filter(on_consent=choice).delete()
    choice.delete()
    agatha.refresh_from_db()
    told.refresh_from_db()
    with pytest.raises(NotReady) as stopped:
        publish(agatha, "for the test", [told])
    (obstacle,) = stopped.value.obstacles
    assert (obstacle.row, "cannot be public by name without a consent" in obstacle.problem) == (agatha, True)
    publish(agatha, "while what she said is a draft")
    with pytest.raises(NotReady):
        publish(told, "for the test")


def test_a_consent_that_is_published_with_her_is_enough(speaker, told, agatha, choice):
    for row in (agatha, told, choice):
        drafted(row)
        row.refresh_from_db()
    assert publish(told, "for the test", [agatha]) == 3
    with pytest.raises(Refused, match="cannot be public by name"):
        withdraw(Consent.objects.get(pk=choice.pk), "for the test")

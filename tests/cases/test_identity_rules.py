"""In a case of children or family nothing tells who they are, whoever writes."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from cases.identity_rules import RULE
from cases.models import Event, Prosecution, StatementSpeaker
from sources.actions import NotReady, publish
from sources.models import Citation
from tests.cast import a_published_case
from tests.making import cite, keeps_the_rules
from tests.sources.sql import refusal, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def plain():
    """A case that is not marked."""
    return a_published_case()


@pytest.fixture
def case(plain):
    """A case of children or family, within the rules."""
    Prosecution.objects.filter(pk=plain.prosecution.pk).update(involves_family=True)
    keeps_the_rules()
    plain.prosecution.refresh_from_db()
    return plain


def test_raw_sql_is_refused_in_the_case_in_its_parts_in_what_is_said_and_in_what_is_cited(case):
    passage = case.no_jail.citations.first()
    said = StatementSpeaker.objects.filter(statement=case.allegation).get()
    rows = (
        (case.prosecution, "concerns", "abuse of a niece", "what it concerns"),
        (case.some, "description", "a 7-year-old", "description"),
        (case.no_jail, "detail", "to keep away from 12 Quince Street", "detail"),
        (case.allegation, "summary", "that her stepfather took it", "summary"),
        (said, "capacity", "the child's mother", "capacity"),
        (passage, "excerpt", "a pupil of the Quince Academy", "excerpt"),
    )
    for row, column, text, field in rows:
        name, message = refused(f"UPDATE {row._meta.db_table} SET {column} = %s WHERE id = %s", text, row.pk)
        assert name == RULE, row
        assert message.startswith(f"The {row._meta.verbose_name} “{row.key}”, in “{field}”: “")
        assert "tells who somebody is in a case of children or family" in message


def test_elsewhere_and_in_drafts_the_database_lets_them_be(plain):
    Event.objects.filter(pk=plain.arrest.pk).update(summary="the arrest of a stepfather")
    keeps_the_rules()


def test_a_case_is_not_marked_while_something_of_it_tells(plain):
    Event.objects.filter(pk=plain.arrest.pk).update(summary="the arrest of a stepfather")
    name, message = refused("UPDATE cases_prosecution SET involves_family = true")
    assert (name, plain.arrest.key in message) == (RULE, True)


def test_a_statement_that_tells_is_not_linked_to_such_a_case(case):
    case.allegation.about_cases.clear()
    Citation.objects.filter(on_statement=case.allegation).update(excerpt="her stepfather")
    keeps_the_rules()
    assert refusal(lambda: case.allegation.about_cases.add(case.prosecution))[0] == RULE


def test_a_form_and_a_load_say_it_beside_the_field(case):
    """Both ask the row to check itself; of a statement, with the cases that it is to be about."""
    event = Event(prosecution=case.prosecution, kind=case.arrest.kind, summary="the arrest of a stepfather")
    with pytest.raises(ValidationError) as told:
        event.clean()
    assert list(told.value.message_dict) == ["summary"]
    citation = Citation(source=case.source, on_event=case.arrest, locator="¶2", excerpt="the girl, 7, said")
    with pytest.raises(ValidationError) as told:
        citation.clean()
    assert told.value.message_dict["excerpt"] == [
        "“girl, 7” tells who somebody is in a case of children or family: an exact age leads to one child. "
        "Better: “a child”, “under 11”."
    ]
    case.allegation.summary = "that her stepfather took it"
    with pytest.raises(ValidationError):
        case.allegation.clean_links({"about_cases": [case.prosecution]})
    case.allegation.clean_links({"about_cases": []})


def test_a_draft_from_before_stands_in_the_way_of_publishing(case):
    event = cite(
        Event.objects.create(
            prosecution=case.prosecution, kind=case.arrest.kind, summary="the arrest of a stepfather"
        ),
        case.source,
    )
    with pytest.raises(NotReady) as stopped:
        publish(case.prosecution, "for the test")
    (obstacle,) = stopped.value.obstacles
    assert obstacle.row == event
    assert obstacle.problem.startswith("in “summary”, “stepfather” tells who somebody is")


def test_readers_are_not_shown_the_mark(case, public):
    with public():
        assert Prosecution.objects.get(pk=case.prosecution.pk).involves_family is None

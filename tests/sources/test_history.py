"""History: kept by the database, whoever writes, with who and why; nobody changes it afterwards."""

from __future__ import annotations

import pghistory
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import DatabaseError, transaction

from cases.models import Decision
from people.models import Person, PersonName
from sources.past import BY_THE_DATABASE, at_version, history_of, last_change
from sources.record import records
from sources.vocabulary import Vocabulary
from tests.cast import a_published_case
from tests.sources.sql import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return Person.objects.create(display_name="Anna Bell", sort_name="Bell, Anna")


def kept(row) -> list[tuple[str, str]]:
    """What the history has of a person: label and description, the oldest first."""
    events = history_of(Person).objects.filter(pgh_obj_id=row if isinstance(row, int) else row.pk)
    return list(events.order_by("pgh_id").values_list("pgh_label", "description"))


def test_each_way_to_write_is_kept_alike(person):
    person.description = "by the model"
    person.save()
    Person.objects.update(description="by a queryset")
    person.description = "in bulk"
    Person.objects.bulk_update([person], ["description"])
    run("UPDATE people_person SET description = 'by hand'")
    assert kept(person) == [
        ("insert", ""),
        ("update", "by the model"),
        ("update", "by a queryset"),
        ("update", "in bulk"),
        ("update", "by hand"),
    ]


def test_deletions_are_kept_with_what_was_there(person):
    pk = person.pk
    run("UPDATE people_person SET description = 'a bell-founder'")
    run("DELETE FROM people_person")
    assert kept(pk)[-1] == ("delete", "a bell-founder")


def test_rows_made_in_bulk_are_kept(db):
    made = Person.objects.bulk_create(
        Person(display_name=name, sort_name=name, key=f"{name}-bcdfgh") for name in ("anna", "bo")
    )
    assert [kept(row) for row in made] == [[("insert", "")], [("insert", "")]]


def test_who_and_why_are_kept_also_of_raw_sql(person):
    ada = get_user_model().objects.create(username="ada", first_name="Ada", last_name="Quill")
    with pghistory.context(user=ada.pk, reason="as printed", action="publish"):
        run("UPDATE people_person SET description = 'x'")
    change = last_change(Person, str(person.pk))
    assert (change.who, change.why, change.way) == ("Ada Quill", "as printed", "publish")


def test_a_command_is_named_and_somebody_else_is_somebody_at_the_database(person):
    assert last_change(Person, str(person.pk)).who == BY_THE_DATABASE
    with pghistory.context(command="loaddata"):
        Person.objects.update(description="x")
    assert last_change(Person, str(person.pk)).who == "the command loaddata"
    assert last_change(Person, "0") is None


def test_a_row_is_read_back_as_it_stood_at_a_version(person):
    Person.objects.update(description="x")
    assert at_version(Person, str(person.pk), 1).description == ""
    assert at_version(Person, str(person.pk), 2).description == "x"
    assert at_version(Person, str(person.pk), 3) is None


@pytest.mark.parametrize(
    "statement", ["UPDATE people_personhistory SET description = 'x'", "DELETE FROM people_personhistory"]
)
def test_it_is_append_only(person, statement):
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        run(statement)


def test_links_are_kept(db):
    case = a_published_case()
    links = (
        history_of(Decision.concerns.through).objects.filter(decision_id=case.voided.pk).order_by("pgh_id")
    )
    case.voided.concerns.set([case.crew])
    assert [(link.pgh_label, link.defendant_id) for link in links] == [
        ("insert", case.party.pk),
        ("delete", case.party.pk),
        ("insert", case.crew.pk),
    ]


def test_what_goes_with_something_else_is_kept(person):
    PersonName.objects.create(person=person, name="Nan")
    person.delete()
    assert history_of(PersonName).objects.filter(name="Nan", pgh_label="delete").exists()


@pytest.mark.parametrize(
    "kind", [*records(), *(it for it in apps.get_models() if issubclass(it, Vocabulary))], ids=str
)
def test_every_kind_and_every_link_of_it_has_a_history(kind):
    assert history_of(kind).pgh_tracked_model is kind
    for link in kind._meta.many_to_many:
        assert history_of(link.remote_field.through)

"""What readers would see is seen through the public's views on the desk's connection, and is undone."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, connections, transaction
from django.db.models import Count
from django.db.utils import InternalError

from dvtracker.lens import eyes
from dvtracker.lens.rehearsal import readers_eyes, rehearsal
from people.models import Person


@pytest.fixture
def secret(db) -> Person:
    return Person.objects.create(display_name="Secret", sort_name="Secret", desk_note="quiet")


def publish(row: Person) -> None:
    Person.objects.filter(pk=row.pk).update(state="published")


def publish_and_fail(row: Person) -> None:
    with rehearsal():
        publish(row)
        with readers_eyes():
            raise KeyError


def test_it_shows_what_would_be_public_and_nothing_else(secret):
    Person.objects.create(display_name="Another", sort_name="Another")
    with rehearsal():
        publish(secret)
        with readers_eyes():
            assert list(Person.objects.values_list("display_name", "desk_note")) == [("Secret", "")]
            assert Person.objects.get()._state.db == eyes.current() == "web"


def test_it_is_undone(secret, public):
    with rehearsal():
        publish(secret)
    secret.refresh_from_db()
    assert (secret.state, secret.version) == ("draft", 1)
    with public():
        assert not Person.objects.exists()


def test_it_is_undone_when_it_fails(secret):
    own = connections["web"]
    with pytest.raises(KeyError):
        publish_and_fail(secret)
    secret.refresh_from_db()
    assert secret.state == "draft"
    assert connections["web"] is own
    assert eyes.current() == "default"


def test_views_are_grouped_as_views(secret):
    with rehearsal():
        publish(secret)
        with readers_eyes():
            assert Person.objects.annotate(Count("names")).get().names__count == 0


def test_nothing_can_be_written_and_no_table_be_found(secret):
    with rehearsal(), readers_eyes():
        with pytest.raises(InternalError, match="read-only"), transaction.atomic(using="default"):
            Person.objects.using("default").update(state="published")
        with pytest.raises(ProgrammingError, match="does not exist"), transaction.atomic(using="default"):
            connections["default"].cursor().execute("SELECT 1 FROM auth_user")


def test_afterwards_the_desk_writes_again(secret):
    with rehearsal():
        with readers_eyes():
            pass
        publish(secret)
        secret.refresh_from_db()
        assert secret.state == "published"


@pytest.mark.django_db(transaction=True)
def test_it_takes_a_transaction_and_leaves_no_trace_outside_of_it():
    secret = Person.objects.create(display_name="Secret", sort_name="Secret")
    with pytest.raises(RuntimeError, match="transaction"), readers_eyes():
        pass
    with rehearsal():
        publish(secret)
        with readers_eyes():
            assert Person.objects.get().display_name == "Secret"
    with eyes.through("web"):
        assert not Person.objects.exists()
    with connections["default"].cursor() as cursor:
        cursor.execute("SHOW search_path")
        assert cursor.fetchone() == ("public, ext",)

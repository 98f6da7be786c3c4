"""Which connection a query goes to."""

from io import StringIO

import pghistory.models
import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import DatabaseError, router, transaction

from dvtracker.lens.eyes import through
from people.models import Person


@pytest.mark.parametrize("alias", ["default", "web", "asof"])
def test_reads_and_writes_go_where_the_eyes_are(alias):
    with through(alias):
        assert router.db_for_read(Person) == router.db_for_write(Person) == alias


@pytest.mark.parametrize("model", [LogEntry, User, ContentType, Session, pghistory.models.Context])
def test_accounts_and_audit_are_the_desks_alone(model):
    with through("web"):
        assert router.db_for_read(model) == router.db_for_write(model) == "default"


def test_a_queryset_is_routed_when_it_runs(db, public):
    Person.objects.create(display_name="Draft", sort_name="Draft")
    with through("default"):
        written_at_the_desk = Person.objects.all()
    with public():
        assert list(written_at_the_desk) == []


def test_a_row_read_through_a_lens_cannot_be_saved_at_the_desk(db, public):
    """Its hidden columns are blanks, which would erase what they hide."""
    made = Person.objects.create(
        display_name="P", sort_name="P", state="published", desk_note="what only the desk knows"
    )
    with public():
        shown = Person.objects.get()
    shown.display_name = "changed"
    with pytest.raises(DatabaseError), transaction.atomic():
        shown.save()
    made.refresh_from_db()
    assert (made.display_name, made.desk_note) == ("P", "what only the desk knows")


def test_a_row_read_through_a_lens_leads_only_to_rows_seen_through_it(db, public):
    person = Person.objects.create(display_name="P", sort_name="P", state="published")
    person.names.create(name="a draft")
    with public():
        shown = Person.objects.get()
    assert list(shown.names.all()) == []
    assert person.names.count() == 1


def test_migrations_run_on_the_desks_connection_alone():
    assert router.allow_migrate("default", "people")
    assert not router.allow_migrate("web", "people")
    assert not router.allow_migrate("asof", "people")


def test_commands_look_as_the_desk(db):
    Person.objects.create(display_name="Draft", sort_name="Draft")
    call_command("dumpdata", "people.person", stdout=(written := StringIO()))
    assert "Draft" in written.getvalue()

"""The ledger: beside the database, in digests, and done again from there."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connections, transaction

from dvtracker import health
from dvtracker.lens import build
from dvtracker.lens.fingerprint import standing
from people.models import Person
from sources.models import Redaction
from sources.redaction import ledger
from sources.redaction.actions import redact
from tests.sources.redaction.household import LEFT, NAME, tables_as_text


@pytest.fixture
def person(db) -> Person:
    return Person.objects.create(display_name=NAME, sort_name="Quackenbush, Zoë-Ann", state="published")


@pytest.fixture
def redacted(person, django_capture_on_commit_callbacks, monkeypatch) -> Person:
    """The person after a redaction that was committed as far as a test may."""
    monkeypatch.setattr("sources.redaction.actions.clean", lambda names: [])  # no VACUUM in a transaction
    with django_capture_on_commit_callbacks(execute=True):
        redact(NAME, ground="asked for", by=None)
    person.refresh_from_db()
    return person


@pytest.fixture
def forgotten(redacted) -> Person:
    """As if a dump from before had been restored: the name is back, and nothing knows of a redaction but the file."""
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "TRUNCATE sources_redaction, sources_redactedplace, sources_redactedexcerpt, sources_protectedform"
        )
    Person.objects.filter(pk=redacted.pk).update(display_name=NAME, key="zoe-ann-quackenbush-k7m2qd")
    return redacted


def command(*arguments: str) -> str:
    call_command("redactions", *arguments, stdout=(said := StringIO()))
    return said.getvalue()


def test_a_redaction_is_a_line_in_a_file_of_its_owners_alone(redacted, file):
    (line,) = file.read_text().splitlines()
    entry = json.loads(line)
    assert (entry["ground"], entry["by"], entry["replacement"]) == ("asked for", "a command", "[redacted]")
    assert [word for word in LEFT if word in line] == []
    assert file.stat().st_mode & 0o077 == 0
    assert ledger.in_file() == ledger.in_database()


def test_the_file_is_written_after_the_commit_and_not_before(person, file):
    redact(NAME, ground="asked for", by=None)
    assert not file.exists()


def test_what_a_later_redaction_finds_in_the_file_goes_too(
    redacted, file, monkeypatch, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        redact("the lamp", ground="asked for by Ottoline Dally", by=None)
    with django_capture_on_commit_callbacks(execute=True):
        redact("Ottoline Dally", ground="asked for", by=None)
    assert [json.loads(line)["ground"] for line in file.read_text().splitlines()] == [
        "asked for", "asked for by [redacted]", "asked for",
    ]  # fmt: skip
    assert ledger.in_file() == ledger.in_database()


def test_what_came_back_is_redacted_again_under_the_same_key(forgotten):
    key = Person.objects.values_list("key", flat=True)
    assert "Not yet done in this database" in command("--list")
    assert command("--replay").startswith("Redacted again: ")
    forgotten.refresh_from_db()
    assert (forgotten.display_name, list(key)) == ("[redacted]", [forgotten.key])
    assert forgotten.key.startswith("person-")
    assert [word for word in LEFT if word in tables_as_text()] == []
    assert "Not yet" not in command("--list")
    assert list(Redaction.objects.of(forgotten)) == list(Redaction.objects.all())


def test_the_lens_is_made_only_after_that(forgotten):
    assert "from before a redaction" in health._redactions()
    call_command("lens", stdout=StringIO())
    forgotten.refresh_from_db()
    assert forgotten.display_name == "[redacted]"
    assert health._redactions() == ""


def test_where_nobody_can_tell_what_was_redacted_the_lens_is_taken_away(forgotten, settings):
    settings.GUARD_KEY = "another key, which is long enough to be taken for a key of the guard"
    with pytest.raises(CommandError, match="another GUARD_KEY"):
        call_command("lens")
    assert standing(connections["default"]) is None
    with pytest.raises(CommandError, match="another GUARD_KEY"):
        command("--replay")


def test_a_line_that_is_no_entry_is_named_and_keeps_the_lens_closed(redacted, file):
    file.write_text(f"{file.read_text()}not an entry\n")
    with pytest.raises(ledger.LedgerError, match=r"redactions\.jsonl:2 is no entry"):
        build.bring_up_to_date()
    assert standing(connections["default"]) is None


def test_another_file_is_replayed_and_taken_over(forgotten, file, tmp_path):
    other = file.rename(tmp_path / "copy.jsonl")
    command("--replay", str(other))
    assert file.read_text() == other.read_text()
    with pytest.raises(CommandError, match="There is no file"):
        command("--replay", str(tmp_path / "none"))


def test_without_any_there_is_nothing_to_do(db):
    assert (command("--replay"), command()) == ("There is no redaction.\n", "")


def test_the_ledger_is_only_added_to(redacted):
    for deed in (lambda: Redaction.objects.update(ground="x"), Redaction.objects.all().delete):
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            deed()

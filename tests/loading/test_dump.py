"""The record as a fixture: out, into an empty database, and out again, it is the same to the byte."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from dvtracker.loading import dump
from dvtracker.loading.allowed import loadable_models
from people.models import Person
from sources.models import FormerKey, Source
from sources.record import State
from tests.cast import a_published_case
from tests.loading.conftest import Load, digest

PUBLISH = {"publish": True, "reason": "Back from the dump"}

ODD = "no\n 2016: “¶” \u2028\x85 {[*&!|>'\"%@` - # 🫖 "


def dumped(*labels: str, **options: object) -> str:
    said = StringIO()
    call_command("dumpdata", *labels, stdout=said, **options)
    return said.getvalue()


def empty() -> None:
    """Take every row out of the record, with its history."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        tables = ", ".join(model._meta.db_table for model in loadable_models())
        cursor.execute(f"TRUNCATE {tables} CASCADE")


@pytest.fixture
def case(db: None) -> None:
    """A row of every kind, among them drafts, a withdrawn one, a renamed one and an odd text."""
    a_published_case(rows=3)
    Source.objects.create(kind=Source.objects.get().kind, description="A draft", desk_note="Ask first")
    Source.objects.create(kind=Source.objects.first().kind, description="Gone", state=State.WITHDRAWN)
    renamed, odd = Person.objects.order_by("key")[:2]
    renamed.key = "renamed-q5q5q5"
    renamed.save()
    Person.objects.filter(pk=odd.pk).update(description=ODD)


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_out_and_in_and_out_again_is_the_same_to_the_byte(case: None, load: Load, form: str) -> None:
    first = dumped(format=form)
    empty()
    assert not Person.objects.exists()
    load(first, f"dump.{form}", **PUBLISH)
    assert dumped(format=form) == first
    assert Person.objects.filter(description=ODD).count() == 1
    assert FormerKey.objects.get().on_person.key == "renamed-q5q5q5"


def test_what_was_dumped_is_what_is_there(case: None, load: Load) -> None:
    before = digest()
    assert load(dumped(format="yaml")) == "Nothing changed.\n"
    assert digest() == before


def test_djangos_own_words_for_it_work_too(case: None, load: Load) -> None:
    natural = dumped(
        "sources", "people", "cases", use_natural_primary_keys=True, use_natural_foreign_keys=True
    )
    assert natural == dumped()
    empty()
    load(natural, "dump.json", **PUBLISH)
    assert dumped() == natural


def test_it_holds_every_kind_of_the_record_and_nothing_else(case: None) -> None:
    get_user_model().objects.create_user("mira")
    records = json.loads(dumped())
    assert {record["model"] for record in records} == {model._meta.label_lower for model in loadable_models()}
    assert all("pk" not in record for record in records)
    assert "history" not in dumped()


def test_its_order_depends_on_the_keys_alone(load: Load) -> None:
    person = "- model: people.person\n  fields: {{key: {}, display_name: N, sort_name: N}}\n"
    load(person.format("b-c3c3c3") + person.format("a-b-c3c3c3") + person.format("a2-c3c3c3"))
    keys = [record["fields"]["key"] for record in yaml.safe_load(dumped("people.person", format="yaml"))]
    assert keys == ["a-b-c3c3c3", "a2-c3c3c3", "b-c3c3c3"]


def test_a_kind_may_be_left_out(case: None) -> None:
    models = {record["model"] for record in json.loads(dumped("sources", exclude=["sources.Citation"]))}
    assert models == {"sources.sourcekind", "sources.source", "sources.sourcecorrection", "sources.formerkey"}


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("auth.User", "auth.User is no part of the record"),
        ("auth", "auth is no part of the record"),
        ("people.PersonHistory", "people.PersonHistory is no part of the record"),
        ("people.Persom", "people.Persom does not exist"),
    ],
)
def test_what_is_no_part_of_the_record_is_not_dumped(db: None, label: str, why: str) -> None:
    with pytest.raises(CommandError, match=why):
        dumped(label)


def test_a_file_is_there_once_it_is_whole(
    case: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.json"
    dumped(output=path)
    whole = path.read_text("utf-8")
    assert whole == dumped()
    monkeypatch.setattr(dump, "_by_key", lambda model: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        dumped(output=path)
    assert path.read_text("utf-8") == whole
    assert list(tmp_path.iterdir()) == [path]


def test_a_compressed_file_is_loaded_again(case: None, tmp_path: Path) -> None:
    dumped(output=str(tmp_path / "record.yaml.gz"), format="yaml")
    said = StringIO()
    call_command("loaddata", str(tmp_path / "record.yaml.gz"), stdout=said)
    assert said.getvalue() == "Nothing changed.\n"


def test_the_record_is_not_dumped_through_another_connection(db: None) -> None:
    with pytest.raises(CommandError, match="through the default connection and no other"):
        dumped(database="web")

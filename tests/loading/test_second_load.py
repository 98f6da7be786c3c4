"""Loading again: what is so already is left alone, what differs is changed and nothing beside it."""

from __future__ import annotations

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Decision, Prosecution
from people.models import Person
from sources.models import Source, SourceKind
from tests.loading.conftest import Load, digest

WRITES = re.compile(r"\b(INSERT INTO|UPDATE|DELETE FROM) \"")
PUBLISH = {"publish": True, "reason": "The source was read again"}


def changed(harbour: str, old: str, new: str) -> str:
    assert old in harbour
    return harbour.replace(old, new)


def test_the_same_file_again_changes_nothing(load: Load, harbour: str) -> None:
    before = digest()
    assert load(harbour) == "Nothing changed.\n"
    assert load(harbour, **PUBLISH) == "Nothing changed.\n"
    assert digest() == before


def test_what_is_so_already_is_not_written(load: Load, harbour: str) -> None:
    with CaptureQueriesContext(connection) as statements:
        load(harbour, **PUBLISH)
    assert not [query["sql"] for query in statements if WRITES.search(query["sql"])]


def test_the_number_of_statements_does_not_grow_with_the_rows(load: Load, harbour: str) -> None:
    person = (
        "- model: people.person\n  fields: {{key: extra-q5q{0}, display_name: Nobody, sort_name: Nobody}}\n"
    )
    many = "".join(
        person.format(f"{n // 100 % 10}{n // 10 % 10}{n % 10}".translate(LETTERS)) for n in range(300)
    )
    counts = []
    for text in (person.format("bcd"), many):
        with CaptureQueriesContext(connection) as statements:
            load(text)
        counts.append(len(statements))
    assert counts[0] == counts[1]


LETTERS = str.maketrans("0123456789", "bcdfghjkmn")


def test_only_the_changed_column_of_the_changed_row_is_written(load: Load, harbour: str) -> None:
    text = changed(harbour, "concerns: alleged smuggling of teapots", "concerns: alleged smuggling of tea")
    with CaptureQueriesContext(connection) as statements:
        said = load(text, **PUBLISH)
    (write,) = [query["sql"] for query in statements if WRITES.search(query["sql"])]
    assert 'UPDATE "cases_prosecution" SET "concerns" = ' in write
    assert '"title" =' not in write
    assert said.splitlines()[0] == "cases.Prosecution: 0 created, 1 changed, 0 unchanged"
    assert Prosecution.objects.get().version == 2
    assert {row.version for row in (*Decision.objects.all(), *Person.objects.all())} == {1}


def test_history_says_who_changed_it_and_why(load: Load, harbour: str) -> None:
    load(changed(harbour, "made: 2016", "made: 2016-05"), **PUBLISH)
    event = Decision.objects.get().history.latest("pgh_id")
    assert (event.pgh_label, event.made) == ("update", "2016-05")
    said = event.pgh_context.metadata
    assert said["action"] == "load"
    assert said["reason"] == "The source was read again"
    assert said["files"] == ["new.yaml"]


def test_a_field_left_out_goes_back_to_its_default(load: Load, harbour: str) -> None:
    load(changed(harbour, "    date: 2019-11/2020-06\n    checked_on: 2024-03-01\n", ""), **PUBLISH)
    source = Source.objects.get()
    assert (source.date, source.checked_on) == ("", None)


def test_a_desk_note_left_out_stays(load: Load, harbour: str) -> None:
    Person.objects.update(desk_note="Ask again")
    assert load(harbour, **PUBLISH) == "Nothing changed.\n"
    assert Person.objects.get().desk_note == "Ask again"


def test_what_the_desk_keeps_from_search_engines_stays_kept(load: Load, harbour: str) -> None:
    Person.objects.update(kept_from_search_engines=True)
    assert load(harbour, **PUBLISH) == "Nothing changed.\n"
    assert Person.objects.get().kept_from_search_engines


def test_a_desk_note_may_change_without_leave_to_publish(load: Load, harbour: str) -> None:
    load(changed(harbour, "display_name: Otto Quill,", "display_name: Otto Quill, desk_note: Asked,"))
    assert Person.objects.get().desk_note == "Asked"


def test_links_are_made_and_undone(load: Load, harbour: str) -> None:
    second = """
- model: people.person
  fields: {key: mira-q5q5q5, display_name: Mira, sort_name: Mira}
- model: cases.defendant
  fields: {key: party-r6r6r6, prosecution: [teapots-f5f5f5], person: [mira-q5q5q5]}
"""
    text = changed(harbour, "[[party-g6g6g6]]", "[[party-r6r6r6]]") + second
    said = load(text, **PUBLISH)
    assert "cases.Decision: 0 created, 1 changed, 0 unchanged" in said
    assert [party.key for party in Decision.objects.get().concerns.all()] == ["party-r6r6r6"]
    load(harbour, **PUBLISH)
    assert [party.key for party in Decision.objects.get().concerns.all()] == ["party-g6g6g6"]


def test_a_vocabulary_grows_without_leave_but_changes_only_with_it(load: Load, harbour: str) -> None:
    load("- model: sources.sourcekind\n  fields: {key: film, label: film}\n")
    load(changed(harbour, "label: news story", "label: news report"), **PUBLISH)
    assert set(SourceKind.objects.values_list("label", flat=True)) == {"film", "news report"}

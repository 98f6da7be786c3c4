"""Loading and publication: nothing becomes public unasked, and nothing comes back that was withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.apps import apps
from django.core.management.base import CommandError

from people.models import Person
from sources.actions import withdraw
from sources.record import Record, State, records
from tests.loading.conftest import HARBOUR, Load

Eyes = Callable[[], AbstractContextManager[None]]
PUBLISH = {"publish": True, "reason": "Ready for readers"}

OTTO = "- model: people.person\n  fields: {{key: otto-quill-c3c3c3, state: {}, display_name: Otto Quill, sort_name: O}}\n"


def states() -> set[str]:
    return {state for kind in records() for state in kind.objects.values_list("state", flat=True)}


def seen() -> list[Record]:
    return [row for kind in records() for row in kind.objects.all()]


def test_without_leave_everything_is_a_draft_and_readers_see_none_of_it(load: Load, public: Eyes) -> None:
    said = load(HARBOUR.read_text("utf-8"))
    assert states() == {State.DRAFT}
    note = (
        "Stays draft, though the file says published (--publish and --reason publish it): 11 rows, among them"
    )
    assert note in said
    with public():
        assert seen() == []
        for model in apps.get_models():
            if getattr(model, "lens", None) and "state" not in {field.name for field in model._meta.fields}:
                assert not [row for row in model._base_manager.all() if "Quill" in str(row)]


def test_with_leave_readers_see_all_of_it(harbour: str, public: Eyes) -> None:
    with public():
        assert len(seen()) == 11


@pytest.mark.parametrize("reason", ["", "   "])
def test_leave_takes_a_reason(load: Load, reason: str) -> None:
    with pytest.raises(CommandError, match='--publish needs --reason "…"'):
        load(HARBOUR.read_text("utf-8"), publish=True, reason=reason)


@pytest.mark.parametrize("now", ["draft", "review"])
def test_what_waits_is_published_when_the_file_says_so(load: Load, now: str) -> None:
    load(OTTO.format(now))
    assert load(OTTO.format("published")).startswith("Nothing changed.\nStays " + now)
    assert Person.objects.get().state == now
    assert "1 published" in load(OTTO.format("published"), **PUBLISH)
    assert Person.objects.get().state == State.PUBLISHED


@pytest.mark.parametrize("said", ["draft", "review", "withdrawn"])
def test_a_load_takes_nothing_back(load: Load, said: str) -> None:
    load(OTTO.format("published"), **PUBLISH)
    assert load(OTTO.format(said), **PUBLISH) == (
        f"Nothing changed.\nStays published, though the file says {said} "
        "(a load takes nothing back; the desk does): otto-quill-c3c3c3\n"
    )
    assert Person.objects.get().state == State.PUBLISHED


def test_what_was_withdrawn_stays_so(load: Load, harbour: str, public: Eyes) -> None:
    withdraw(Person.objects.get(), reason="It was another Quill")
    said = load(harbour, **PUBLISH)
    assert said == (
        "Nothing changed.\nStays withdrawn, though the file says published "
        "(reopen it at the desk first): otto-quill-c3c3c3\n"
    )
    with public():
        assert not Person.objects.exists()


def test_what_was_withdrawn_stays_so_while_the_rest_is_published(load: Load) -> None:
    text = HARBOUR.read_text("utf-8")
    load(text)
    Person.objects.update(state=State.WITHDRAWN)
    assert "10 published" in load(text, **PUBLISH)
    assert Person.objects.get().state == State.WITHDRAWN


def test_a_new_row_may_be_withdrawn_from_the_start(load: Load) -> None:
    load(OTTO.format("withdrawn"))
    assert Person.objects.get().state == State.WITHDRAWN


def test_a_citation_that_the_load_leaves_alone_still_counts(load: Load, harbour: str) -> None:
    start = harbour.index("- model: cases.decision\n")
    decision = harbour[start : harbour.index("- model: sources.citation", start)]
    assert "1 changed" in load(decision.replace("made: 2016", "made: 2017"), **PUBLISH)


def test_a_draft_citation_may_be_added_to_what_is_public(load: Load, harbour: str) -> None:
    said = load(
        "- model: sources.citation\n  fields: {key: note-q5q5q5, source: [gazette-story-b2b2b2], "
        "on_decision: [decision-j8j8j8], locator: ¶7}\n"
    )
    assert "1 created" in said

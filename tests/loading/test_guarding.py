"""A load with a protected name is refused, drafts too, and the name is not repeated."""

from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from people.models import Person
from sources.guard.register import register
from sources.models import GuardRefusal
from tests.loading.conftest import Load

PERSON = "- model: people.person\n  fields: {{key: {}, display_name: {}, sort_name: X}}\n"


def refusal(load: Load, text: str, **options: object) -> list[str]:
    with pytest.raises(CommandError) as refused:
        load(text, **options)
    return str(refused.value).splitlines()[1:]


@pytest.fixture(autouse=True)
def protected(db: None) -> None:
    register("Ottilie Quillmouth", reference="matter 1", why="She asked for it.")


def test_every_field_with_the_name_is_named_with_its_file_and_record(load: Load) -> None:
    text = PERSON.format("somebody-q5q5q5", "Óttilie Quillmouth") + PERSON.format(
        "ottiliequillmouth-q5q5q5", "X"
    )
    before = GuardRefusal.objects.count()
    assert refusal(load, text) == [
        "new.yaml:2: people.person somebody-q5q5q5: display_name: holds a protected name, or words that were redacted. Write it without them, in whatever spelling.",
        "new.yaml:4: people.person (a key with a protected name): key: holds a protected name, or words that were redacted. Write it without them, in whatever spelling.",
    ]
    assert not Person.objects.exists()
    assert GuardRefusal.objects.count() == before + 2
    assert GuardRefusal.objects.first().way == "load"


def test_what_else_is_wrong_does_not_repeat_the_name_either(load: Load) -> None:
    text = "- model: people.tenure\n  fields: {key: tenure-q5q5q5, person: [ottilie-quillmouth-q5q5q5]}\n"
    said = refusal(load, text)
    assert any("cannot be said without a protected name" in line for line in said)
    assert "quillmouth" not in "\n".join(said).lower()


def test_a_name_of_a_file_or_a_reason_with_the_name_is_refused_since_the_history_keeps_it(load: Load) -> None:
    with pytest.raises(CommandError) as refused:
        load("[]", name="ottilie-quillmouth.yaml")
    assert "name of a file, or reason: holds a protected name" in str(refused.value)


def test_a_row_that_was_there_before_is_not_complained_of_until_its_words_change(load: Load) -> None:
    load(PERSON.format("somebody-q5q5q5", "Ottilie"))
    load(PERSON.format("somebody-q5q5q5", "Ottilie"))
    assert Person.objects.get().display_name == "Ottilie"

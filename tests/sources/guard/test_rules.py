"""The database lets no row in that holds a protected name, whoever writes it."""

from __future__ import annotations

import pytest
from django.apps import apps

from people.models import Person
from sources.guard.key import SETTING
from sources.guard.register import register, release
from sources.guard.rules import guarded_kinds
from sources.guard.texts import texts_of
from sources.models import FormerKey, Proposal, SourceKind, Suggestion
from sources.record import State, records
from sources.vocabulary import Vocabulary
from tests.cast import a_published_case
from tests.sources.sql import refusal, refused, run

pytestmark = pytest.mark.django_db
NAME = "Ottilie Quillmouth"


@pytest.fixture
def boatman(db) -> Person:
    """A public person of whom the record says no more than that."""
    return Person.objects.create(
        key="boatman-b7h2mn", display_name="A boatman", sort_name="Boatman", state=State.PUBLISHED
    )


def without_a_key() -> None:
    """From now on the session is one that somebody has opened by themselves."""
    run("SELECT set_config(%s, '', false)", SETTING)


def test_every_record_and_vocabulary_is_guarded():
    words = (kind for kind in apps.get_models() if issubclass(kind, Vocabulary) and not kind._meta.proxy)
    assert set(guarded_kinds()) == {*records(), *words, FormerKey, Proposal, Suggestion}


def test_the_texts_of_a_row_are_all_that_somebody_wrote():
    assert texts_of(Person) == {
        "key": "key",
        "desk_note": "desk note",
        "display_name": "display name",
        "sort_name": "sort name",
        "description": "description",
    }


def test_in_no_row_of_any_kind_can_a_text_or_a_key_become_the_name(protected):
    a_published_case()
    kinds = [kind for kind in guarded_kinds() if kind._base_manager.exists()]
    guarded = set()
    for kind in kinds:
        table = kind._meta.db_table
        for column in texts_of(kind):
            if (kind._meta.get_field(column).max_length or 1000) < len(NAME):
                continue
            name = "ottilie-quillmouth-b7h2mn" if column == "key" else NAME
            # Where another rule of the row is broken as well, it may be the one that is told.
            rule, said = refused(
                f'UPDATE {table} SET "{column}" = %s WHERE id = (SELECT min(id) FROM {table})', name
            )
            assert "ottilie" not in said.lower()
            if rule == "guarded_name":
                guarded.add((kind, column))
    assert {kind for kind, _column in guarded} == set(kinds)
    assert {(kind, "key") for kind in kinds} <= guarded


@pytest.mark.parametrize("state", State.values)
def test_a_new_row_with_the_name_is_refused_in_every_state(protected, state):
    rule, said = refusal(
        lambda: Person.objects.bulk_create(
            [
                Person(key="nobody-b7h2mn", display_name="Nobody", sort_name="", state=state),
                Person(key="somebody-b7h2mn", display_name="Óttilie QUILLMOUTH", sort_name="", state=state),
            ]
        )
    )
    assert rule == "guarded_name"
    assert said == (
        "The person “somebody-b7h2mn” cannot be kept like this: its “display name” holds a protected name, or words that were redacted."
    )


def test_a_key_that_holds_the_name_is_not_repeated(protected):
    _rule, said = refusal(lambda: Person.objects.create(key="ottilie-quillmouth-b7h2mn", display_name="X"))
    assert (
        said
        == "The person cannot be kept like this: its “key” holds a protected name, or words that were redacted."
    )


def test_a_row_that_was_there_before_stays_public_and_can_be_changed_elsewhere_and_withdrawn(boatman):
    Person.objects.filter(pk=boatman.pk).update(description=f"A friend of {NAME}.")
    register(NAME, reference="matter 1", why="She asked for it.")
    run("UPDATE people_person SET sort_name = 'Boatman, A' WHERE id = %s", boatman.pk)
    run("UPDATE people_person SET state = 'withdrawn' WHERE id = %s", boatman.pk)
    run("UPDATE people_person SET state = 'draft' WHERE id = %s", boatman.pk)
    rule, said = refused("UPDATE people_person SET state = 'published' WHERE id = %s", boatman.pk)
    assert (rule, said) == (
        "guarded_name",
        "The person “boatman-b7h2mn” cannot be kept like this: its “description” holds a protected name, or words that were redacted.",
    )
    run("UPDATE people_person SET description = 'A friend.', state = 'published' WHERE id = %s", boatman.pk)


def test_no_number_of_a_row_leads_past_the_guard(protected, boatman):
    rule, _said = refused("UPDATE people_person SET id = -1, sort_name = %s WHERE id = %s", NAME, boatman.pk)
    assert rule == "guarded_name"


def test_a_released_name_may_stand_anywhere_and_its_digests_are_gone(protected, boatman):
    release(protected, why="She speaks in public now.")
    run("UPDATE people_person SET description = %s WHERE id = %s", NAME, boatman.pk)
    assert protected.forms.count() == 0


def test_a_renamed_record_leaves_no_address_behind_that_holds_the_name(boatman):
    run("UPDATE people_person SET key = 'ottilie-quillmouth-c9h2mn' WHERE id = %s", boatman.pk)
    register(NAME, reference="matter 1", why="She asked for it.")
    run("UPDATE people_person SET key = 'somebody-c9h2mn' WHERE id = %s", boatman.pk)
    run("UPDATE people_person SET key = 'nobody-c9h2mn' WHERE id = %s", boatman.pk)
    assert set(FormerKey.objects.values_list("key", flat=True)) == {"boatman-b7h2mn", "somebody-c9h2mn"}


def test_a_word_that_everybody_sees_is_guarded_too(protected):
    rule, said = refusal(lambda: SourceKind.objects.create(key="letter", label=f"letter of {NAME}"))
    assert (rule, said) == (
        "guarded_name",
        "The source kind “letter” cannot be kept like this: its “label” holds a protected name, or words that were redacted.",
    )


def test_without_the_key_drafts_can_be_written_and_nothing_be_published(protected, boatman):
    without_a_key()
    Person.objects.create(key="nobody-b7h2mn", display_name=NAME, sort_name="")
    rule, said = refused("UPDATE people_person SET state = 'published' WHERE key = 'nobody-b7h2mn'")
    assert rule == "guard_has_its_key"
    assert (
        said
        == "Nothing can be published: names are protected or were redacted, and this session has not the key to look for them."
    )
    assert refused("UPDATE people_person SET sort_name = 'X' WHERE id = %s", boatman.pk)[0] == rule
    run("UPDATE people_person SET state = 'withdrawn' WHERE id = %s", boatman.pk)


def test_with_another_key_than_the_names_were_registered_with_nothing_can_be_published(protected, settings):
    from django.db import connection

    from sources.guard.key import tell

    settings.GUARD_KEY = "another " * 10
    tell(connection)
    assert (
        refusal(lambda: Person.objects.create(display_name="X", state="published"))[0] == "guard_has_its_key"
    )
    assert refusal(lambda: SourceKind.objects.create(key="letter", label="letter"))[0] == "guard_has_its_key"
    Person.objects.create(display_name="X")


def test_where_nobody_is_protected_no_key_is_needed(db):
    without_a_key()
    Person.objects.create(display_name=NAME, state="published")

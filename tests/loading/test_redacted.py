"""Loading what was redacted: the files say it still, and the record does not."""

from __future__ import annotations

import pytest
from django.core.management import CommandError

from cases.models import Defendant, Prosecution
from people.models import Person
from sources.models import Citation, FormerKey, RedactedExcerpt
from sources.redaction.actions import redact
from tests.loading.conftest import Load, digest

PUBLISH = {"publish": True, "reason": "The source was read again"}
STAY = "Stay redacted, whatever the files say: 5 fields of 2 rows ({}, teapots-f5f5f5)\n"


def out(name: str = "Otto Quill") -> None:
    redact(name, ground="asked for", by=None)


def test_the_same_file_again_changes_nothing_and_says_what_stays_redacted(load: Load, harbour: str) -> None:
    out()
    key = Person.objects.get().key
    before = digest()
    assert load(harbour, **PUBLISH) == "Nothing changed.\n" + STAY.format(key)
    assert digest() == before


def test_into_an_empty_record_it_goes_redacted_and_under_the_same_key(load: Load, harbour: str) -> None:
    out()
    key = Person.objects.get().key
    Citation.objects.all().delete()
    Prosecution.objects.all().delete()
    Person.objects.all().delete()
    load(harbour, **PUBLISH)
    quill = Person.objects.get()
    assert (quill.key, quill.display_name, quill.sort_name) == (key, "[redacted]", "[redacted]")
    assert Defendant.objects.get().person == quill


def test_a_change_beside_it_is_made(load: Load, harbour: str) -> None:
    out()
    text = harbour.replace("display_name: Otto Quill,", "display_name: Otto Quill of the Foghorn,")
    load(text, **PUBLISH)
    assert Person.objects.get().display_name == "[redacted] of the Foghorn"


def test_a_row_that_the_files_give_twice_by_two_keys_is_complained_of(load: Load, harbour: str) -> None:
    out()
    key = Person.objects.get().key
    twice = f"- model: people.person\n  fields: {{key: {key}, display_name: x, sort_name: x}}\n"
    with pytest.raises(CommandError, match="is given twice"):
        load(harbour + twice)


def test_of_an_excerpt_the_digest_is_kept_in_a_load_too(load: Load, harbour: str) -> None:
    out("the great fog")
    there = RedactedExcerpt.objects.values_list("digest", "letters").get()
    Citation.objects.get(key="citation-k9k9k9")
    RedactedExcerpt.objects.all().delete()
    load(harbour, **PUBLISH)
    assert Citation.objects.get(key="citation-k9k9k9").excerpt == "in the year of [redacted]"
    assert RedactedExcerpt.objects.values_list("digest", "letters").get() == there


def test_a_former_key_that_was_redacted_is_not_loaded(load: Load, harbour: str) -> None:
    out()
    former = (
        "- model: sources.formerkey\n  fields: {key: quill-otto-b3b3b3, on_person: [otto-quill-c3c3c3]}\n"
    )
    assert "a former key" in load(harbour + former, **PUBLISH)
    assert not FormerKey.objects.exists()

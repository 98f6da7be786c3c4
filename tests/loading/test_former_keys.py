"""A renamed record is not brought back by an old file."""

from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from people.models import Person
from sources.models import FormerKey
from tests.loading.conftest import Load


@pytest.fixture
def renamed(harbour: str) -> str:
    Person.objects.update(key="otto-quill-z9z9z9")
    return harbour


def test_its_former_key_is_refused(load: Load, renamed: str) -> None:
    with pytest.raises(CommandError) as refused:
        load(renamed, publish=True, reason="Again")
    assert str(refused.value).splitlines()[1:] == [
        "new.yaml:18: people.person otto-quill-c3c3c3: key: is the former key of “otto-quill-z9z9z9”. "
        "Write that, here and where the files refer to it."
    ]


def test_under_its_key_of_now_the_file_says_what_is_so(load: Load, renamed: str) -> None:
    assert load(renamed.replace("otto-quill-c3c3c3", "otto-quill-z9z9z9")) == "Nothing changed.\n"


def test_a_former_key_can_be_loaded(load: Load, harbour: str) -> None:
    load("- model: sources.formerkey\n  fields: {key: quill-otto-d4d4d4, on_person: [otto-quill-c3c3c3]}\n")
    assert FormerKey.objects.get().on_person == Person.objects.get()

"""The words in which a model says what the public sees."""

import pytest
from django.db.models import Q

from sources.lens import Lens

PUBLISHED = Q(state="published")


def test_a_lens_shows_everything_unless_told_otherwise():
    assert Lens() == Lens(rows=None, hide=(), requires=())


def test_hiding_and_requiring_more_leaves_the_first_lens_as_it_was():
    first = Lens(rows=PUBLISHED, hide=("note",))
    assert first.hiding("name", "note").requiring("person") == Lens(PUBLISHED, ("note", "name"), ("person",))
    assert first == Lens(PUBLISHED, ("note",))


def test_a_lens_cannot_be_changed():
    with pytest.raises(AttributeError):
        Lens().hide = ("name",)

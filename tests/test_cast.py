"""The cast that other tests build on."""

import pytest

from sources.record import records
from tests.cast import a_published_case, published_cases

pytestmark = pytest.mark.django_db


def test_the_case_has_a_row_of_every_kind_and_readers_see_each(public):
    a_published_case()
    for kind in records():
        made = kind.objects.count()
        with public():
            assert kind.objects.count() == made > 0, kind


def test_a_case_can_be_made_larger():
    one, case = a_published_case(), a_published_case(rows=3)
    assert case.prosecution.decisions.count() == one.prosecution.decisions.count() + 2
    assert {len(rows) for rows in case.extras.values()} == {2}


def test_lists_get_many_small_cases():
    assert len(published_cases(3)) == 3

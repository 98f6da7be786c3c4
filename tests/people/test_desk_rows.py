"""Somebody is named in a row whom the record does not know yet."""

import pytest

from people.desk_rows import as_sorted


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Ignatius Puddlecombe", "Puddlecombe, Ignatius"),
        ("Thessaly van der Wrenfield Jr.", "Wrenfield, Thessaly van der Jr."),
        ("Barnaby III", "III, Barnaby"),
        ("Marguerite", "Marguerite"),
    ],
)
def test_a_name_is_sorted_by_its_last_word(name, sorted_as):
    assert as_sorted(name) == sorted_as

"""Slips of the pen."""

import pytest

from dvtracker.public.searching.spelling import is_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dominique", "dominque"),
        ("vance", "vanse"),
        ("weinstein", "weinstien"),
        ("durret", "durrett"),
        ("ab", "ba"),
    ],
)
def test_one_letter_or_two_that_changed_places(one, other):
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("vance", "vance"), ("vance", "nance y"), ("dominique", "dominqe"), ("abcd", "cbad")]
)
def test_more_than_that(one, other):
    assert not is_slip(one, other)
    assert not is_slip(other, one)

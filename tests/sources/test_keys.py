"""Keys: the one public name of a record."""

from __future__ import annotations

import re

import pytest

from sources import keys


def test_a_key_is_the_words_and_six_random_characters():
    assert re.fullmatch(r"robert-smith-[23456789bcdfghjkmnpqrstvwxyz]{6}", keys.make_key("Robert  Smith"))


def test_a_key_of_very_many_has_twelve_random_characters():
    key = keys.make_key("citation", many=True)
    assert re.fullmatch(r"citation(-[23456789bcdfghjkmnpqrstvwxyz]{6}){2}", key)
    assert keys.is_key(key)


def test_no_two_keys_are_alike_and_none_tells_the_order():
    made = [keys.make_key("x") for _ in range(1000)]
    assert len(set(made)) == 1000
    assert made != sorted(made)


def test_letters_with_accents_lose_them_and_other_signs_are_left_out():
    assert keys.make_key("Zoë D’Arc & Söhne").startswith("zoe-darc-sohne-")


def test_words_that_leave_nothing_become_a_record():
    assert keys.make_key("“…”").startswith("record-")


def test_long_words_are_cut_so_that_the_key_fits():
    key = keys.make_key("word " * 100)
    assert len(key) <= keys.MAX_LENGTH
    assert keys.is_key(key)


@pytest.mark.parametrize(
    "text",
    ["smith", "smith-k7m2q", "Smith-k7m2qd", "smith-k7m2qd\n", "smith_k7m2qd", "-k7m2qd", "smith-aeiou2"],
)
def test_what_is_no_key_is_told(text):
    assert not keys.is_key(text)

"""What two texts have in common, and where they differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sources.suggesting.difference import MOST_WORDS, Piece, difference


def test_the_words_that_differ_are_marked():
    assert difference("a fine teapot", "a broken teapot") == (
        [Piece("a ", False), Piece("fine ", True), Piece("teapot", False)],
        [Piece("a ", False), Piece("broken ", True), Piece("teapot", False)],
    )


def test_nothing_is_nothing():
    assert difference("", "a teapot") == ([], [Piece("a teapot", True)])


def test_very_long_texts_are_marked_as_a_whole():
    old, new = "tea " * (MOST_WORDS + 1), "tea " * MOST_WORDS
    assert difference(old, new) == ([Piece(old, True)], [Piece(new, True)])


@given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=40))
def test_the_pieces_are_the_texts_and_share_what_is_not_marked(old, new):
    before, after = difference(old, new)
    assert "".join(it.text for it in before) == old
    assert "".join(it.text for it in after) == new
    assert [it.text for it in before if not it.differs] == [it.text for it in after if not it.differs]

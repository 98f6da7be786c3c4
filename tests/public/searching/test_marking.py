"""Words marked where they were found."""

import pytest

from dvtracker.public.searching.marking import LONGEST, Marks

pytestmark = pytest.mark.django_db
TEXT = "the quay " * 60 + "a teapot <b> was taken " + "and so on " * 60


def marks(*asked: str, text: str) -> Marks:
    return Marks(asked, [text])


def test_the_text_stays_as_printed_and_is_escaped():
    text = "“Müller’s” <i>TEAPOTS</i> & mules"
    marked = marks("muller", "teapot", text=text).marked(text)
    assert marked == "“<mark>Müller</mark>’s” &lt;i&gt;<mark>TEAPOTS</mark>&lt;/i&gt; &amp; mules"


def test_of_a_long_text_the_part_is_shown_in_which_the_word_stands():
    excerpt = marks("teapot", text=TEXT).excerpt(TEXT)
    assert "a <mark>teapot</mark> &lt;b&gt; was taken" in excerpt
    assert excerpt.startswith("… ")
    assert excerpt.endswith(" …")
    assert len(excerpt) < LONGEST + 50


@pytest.mark.parametrize("text", ["x" * 1000, "x " * 500, "", "teapot" + " x" * 500, "x " * 500 + "teapot"])
def test_whatever_the_text_an_excerpt_is_short(text):
    assert len(marks("teapot", text=text).excerpt(text)) < LONGEST + 50

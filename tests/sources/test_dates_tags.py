"""Partial dates in templates."""

import pytest
from django.template import Context, Template


def shown(markup: str, **values: object) -> str:
    return Template("{% load dates %}" + markup).render(Context(values))


@pytest.mark.parametrize(
    ("text", "words"),
    [("2016-05", "May 2016"), ("2020~", "about 2020"), ("", "not known"), (None, "not known")],
)
def test_when_shows_the_date_in_words(text, words):
    assert shown("{{ text|when }}", text=text) == words


def test_when_phrase_continues_a_sentence():
    assert shown("charged {{ text|when_phrase }}", text="2016-05-03") == "charged on 3 May 2016"


def test_when_tag_makes_a_time_element_only_where_html_permits_one():
    assert shown("{{ text|when_tag }}", text="2016-05") == '<time datetime="2016-05">May 2016</time>'
    assert shown("{{ text|when_tag }}", text="2016~") == "about 2016"


@pytest.mark.parametrize("name", ["when", "when_phrase", "when_tag"])
def test_what_is_no_date_stands_as_it_is_but_escaped(name):
    assert shown(f"{{{{ text|{name} }}}}", text="<b>") == "&lt;b&gt;"

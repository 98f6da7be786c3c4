"""The tags of the reading room's templates."""

import pytest
from django.template import Context, Template

from dvtracker.templatetags import reading
from people.models import Person, PersonName
from sources.record import Record


def rendered(text: str, **context: object) -> str:
    return Template("{% load reading %}" + text).render(Context(context))


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2010", "", "since 2010"),
        ("2010", "2014", "2010 to 2014"),
        ("2010~", "", "began in about 2010"),
        ("../2010", "", "began by 2010"),
        ("", "../2020-06", "ended by June 2020"),
        ("2010", "../2020", "began in 2010, ended by 2020"),
        ("", "", ""),
    ],
)
def test_a_time_in_words(start, end, said):
    assert reading.period(start, end) == said


@pytest.mark.parametrize(("date", "said"), [("2016", "known"), ("2011/2012", "within"), ("", "unknown")])
def test_how_precisely_a_date_is_known(date, said):
    assert reading.precision(date) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("was it", "Was it."),
        ("Was it?", "Was it?"),
        ("he said “no.”", "He said “no.”"),
        ("", ""),
        (" a ", "A."),
    ],
)
def test_a_sentence_has_its_capital_and_its_stop(text, said):
    assert reading.sentence(text) == said


def test_what_somebody_said_in_our_words():
    assert reading.reported("that she was never asked") == "Said that she was never asked."
    assert reading.reported("an apology") == "An apology."


def test_a_link_is_escaped_and_what_has_no_page_is_its_name():
    person = Person(display_name="<b>", key="b-bcdfgh")
    assert rendered("{{ it|linked }}", it=person) == '<a href="/people/b-bcdfgh/">&lt;b&gt;</a>'
    assert rendered("{{ it|linked }}", it=PersonName(name="<i>")) == "&lt;i&gt;"
    assert rendered("{{ it|linked }}", it=None) == ""


@pytest.mark.parametrize("nothing", [None, "", "a text"])
def test_what_is_not_there_has_no_marks(nothing):
    assert rendered("{% cite it %}", it=nothing) == ""


def test_every_record_without_citations_has_no_marks():
    class Nothing:
        def marks(self, rows: list[Record], fields: list[str], elsewhere: list[str]) -> list:
            assert (len(rows), fields, elsewhere) == (1, ["made"], ["detail"])
            return []

    person = Person(display_name="x")
    assert rendered('{% cite it "made" elsewhere="detail" %}', it=person, footnotes=Nothing()) == ""

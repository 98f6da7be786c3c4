"""What tells who somebody is: a table of words, held against Python and the database alike."""

from __future__ import annotations

import pytest

from cases.identity_rules import KeepsIdentities, kept_kinds
from sources import identifying
from tests.sources.sql import run

TELLING = {
    "a relationship": """her stepfather; a niece of the accused; his cousin; the child's mother; his Mother-in-law
        the girlfriend of the accused; a family friend; foster father; grandparents; twins""",
    "an address": """at 12 Quince Street; 123-45 71st Avenue; 350 West 42nd Street; 12 quince street; apt. 4B""",
    "a school by name": """at Quince Hill Elementary School; the Quince Academy; P.S. 123; PS 41; St. Mary's School; JHS 4""",
    "an exact age": """aged 7; age 7; a 7-year-old; the 12-year-old; seven years old; a Seven-year-old girl; 15-month-old
        at the age of seven; turned 7; a girl, 7, said; one boy, 12.; born in 2008; born on May 3; a second-grader
        in the third grade; twenty-one years old; a kindergartner""",
}
"""Why it is refused → texts, each of which has a detail of the sort."""

LET_BE = """a child; children; under 11; a child under 11 years old; under the age of 11; aged 11 or younger; at least 17 years old
    a course of conduct against a child less than eleven years old; 30 women at court; 2 counts in criminal court
    one girl, two boys; the child, 12 others; a high school; High School; Public High School; The School; a school in Queens
    PL 130.96; born in Quillmouth; March 12, 2015; 5 years in prison; sentenced to 7 years; 12 Quince teapots; somebody"""


def listed(texts: str) -> list[str]:
    return [text.strip() for line in texts.splitlines() for text in line.split(";")]


@pytest.mark.parametrize("why", TELLING)
def test_each_such_detail_is_found_and_said_why(why):
    for text in listed(TELLING[why]):
        assert f": {why} leads to" in identifying.first_in(text), text


def test_what_is_right_is_let_be():
    assert {text: identifying.first_in(text) for text in listed(LET_BE) if identifying.first_in(text)} == {}


@pytest.mark.django_db
def test_the_database_says_the_same_of_every_text():
    texts = listed(LET_BE) + [text for several in TELLING.values() for text in listed(several)]
    said = run("SELECT t, coalesce(ext.identifying(t), '') FROM unnest(%s::text[]) t", texts)
    assert dict(said) == {text: identifying.first_in(text) for text in texts}


@pytest.mark.django_db
def test_the_function_of_the_database_is_made_of_these_rules():
    """If a rule changed: a migration that runs `identifying.sql()`."""
    ((there,),) = run("SELECT pg_get_functiondef('ext.identifying(text)'::regprocedure)")
    run(identifying.sql())
    assert run("SELECT pg_get_functiondef('ext.identifying(text)'::regprocedure)") == [(there,)]


def test_every_kind_that_may_belong_to_a_case_has_the_rule():
    import pgtrigger

    kept = [kind for kind, trigger in pgtrigger.registered() if isinstance(trigger, KeepsIdentities)]
    assert set(kept) == set(kept_kinds())


def test_texts_that_readers_do_not_get_are_not_asked():
    (texts,) = [
        identifying.texts_of(kind) for kind in kept_kinds() if kind._meta.label == "cases.Prosecution"
    ]
    assert texts == ("title", "sort_name", "concerns")

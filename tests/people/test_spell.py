"""How long a tenure may have lasted, and whether something falls in it."""

import pytest

from people.models import Tenure
from people.spell import Falls, Spell

SINCE_2010 = {"start": "2010", "last_cited": "2019-11/2020-06"}
THEN = {"last_cited": "2018"}
OVER = {"start": "1990-03-01", "end": "1999"}


@pytest.mark.parametrize(
    ("tenure", "made", "falls"),
    [
        (SINCE_2010, "2016", Falls.IN),
        (SINCE_2010, "2010-12-31", Falls.IN),
        (SINCE_2010, "2011-11/2012-11", Falls.IN),
        (SINCE_2010, "2010", Falls.MAYBE),
        (SINCE_2010, "2009-06/2010-01", Falls.MAYBE),
        (SINCE_2010, "2009", Falls.OUT),
        (SINCE_2010, "../2009", Falls.OUT),
        (SINCE_2010, "2020-01", Falls.MAYBE),
        (SINCE_2010, "2031", Falls.MAYBE),
        (SINCE_2010, "2016~", Falls.MAYBE),
        (SINCE_2010, "2016?", Falls.MAYBE),
        (SINCE_2010, "2012/..", Falls.MAYBE),
        (SINCE_2010, "", Falls.MAYBE),
        (THEN, "2018", Falls.MAYBE),
        (THEN, "2001", Falls.MAYBE),
        (OVER, "1990-03-01", Falls.IN),
        (OVER, "1998-12-31", Falls.IN),
        (OVER, "1999", Falls.MAYBE),
        (OVER, "1990-02", Falls.OUT),
        (OVER, "2000/..", Falls.OUT),
        ({}, "2016", Falls.MAYBE),
        ({"start": "2010/..", "end": "../2012"}, "2011", Falls.MAYBE),
        ({"start": "2010/..", "end": "../2012"}, "2013", Falls.OUT),
    ],
)
def test_what_falls_in_a_tenure(tenure, made, falls):
    assert Spell.of(Tenure(**tenure)).falls(made) == falls


@pytest.mark.parametrize(
    ("tenure", "sure"), [(SINCE_2010, True), (OVER, True), (THEN, False), ({"start": "2010"}, False)]
)
def test_whether_there_are_days_on_which_it_surely_lasted(tenure, sure):
    assert Spell.of(Tenure(**tenure)).is_sure is sure

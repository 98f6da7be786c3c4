"""Holders of an office on a line of years."""

import pytest

from dvtracker.public.charts.axis import Axis
from dvtracker.public.charts.holders import holders
from people.models import Person, Tenure


def line(*tenures: dict[str, str]):
    return holders([Tenure(person=Person(display_name="Odalys Bright"), **dates) for dates in tenures])


def kinds(**dates: str) -> list[str]:
    return [piece.kind for piece in line(dates).bars[0].pieces]


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        ({"start": "2010-01-01", "end": "2014-01-01"}, ["sure", "may"]),
        ({"start": "2010", "end": "2014"}, ["may", "sure", "may"]),
        ({"start": "2010", "last_cited": "2020"}, ["may", "sure", "open"]),
        ({"start": "2010"}, ["may", "open"]),
        ({"end": "2014"}, ["open", "may"]),
        ({"end": "../2014"}, ["open"]),
        ({"start": "2010/.."}, ["open"]),
        ({"last_cited": "2018"}, ["open", "may", "open"]),
        ({"start": "2010", "end": "2010"}, ["may"]),
        ({"start": "2010/..", "end": "../2014"}, ["may"]),
    ],
)
def test_what_is_not_sure_is_drawn_so(dates, drawn):
    assert kinds(**dates) == drawn


def test_a_bar_has_no_gaps_and_stays_within_the_drawing():
    for dates in (
        {"start": "2010", "last_cited": "2020"},
        {"last_cited": "2018"},
        {"start": "1999", "end": "2003"},
    ):
        found = line(dates, {"start": "1990"}).bars[0].pieces
        ends = [piece.end for piece in found[:-1]]
        assert ends == pytest.approx([piece.x for piece in found[1:]], abs=0.02)
        assert found[0].x >= 0
        assert found[-1].end <= 100.01


def test_where_no_date_is_known_there_is_nothing_to_draw():
    assert line({}, {}) is None


def test_one_of_unknown_dates_beside_a_dated_one_is_open():
    assert [piece.kind for piece in line({}, {"start": "2010"}).bars[0].pieces] == ["open"]


@pytest.mark.parametrize(("first", "last"), [("2010", "2011"), ("1990", "2020"), ("1700", "2020")])
def test_a_few_years_have_a_label(first, last):
    ticks = line({"start": first, "end": last}).ticks
    assert 1 <= len(ticks) <= 8
    assert all(0 <= place <= 100 for _, place in ticks)


def test_no_days_make_no_axis():
    assert Axis.around([]) is None

"""A date is kept and shown as precisely as its source gives it, never more so."""

import re
from contextlib import suppress
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from sources.date_part import MONTHS
from sources.partial_date import Days, PartialDate, tidied
from tests.sources.dates import REFUSED, garbage, good


@pytest.mark.parametrize(
    ("text", "display", "phrase"),
    [
        ("", "not known", "at a time not known"),
        ("2016", "2016", "in 2016"),
        ("2016-05", "May 2016", "in May 2016"),
        ("2016-05-03", "3 May 2016", "on 3 May 2016"),
        ("2020~", "about 2020", "in about 2020"),
        ("2020-12-31~", "about 31 December 2020", "on about 31 December 2020"),
        ("2020?", "2020 (uncertain)", "in 2020 (uncertain)"),
        ("2020-01%", "about January 2020 (uncertain)", "in about January 2020 (uncertain)"),
        (
            "2011-11/2012-11",
            "between November 2011 and November 2012",
            "at some time between November 2011 and November 2012",
        ),
        (
            "2019-10/2020-05",
            "between October 2019 and May 2020",
            "at some time between October 2019 and May 2020",
        ),
        (
            "2019~/2020-05?",
            "between about 2019 and May 2020 (uncertain)",
            "at some time between about 2019 and May 2020 (uncertain)",
        ),
        ("../2020-06", "by June 2020", "by June 2020"),
        ("../2020~", "by about 2020", "by about 2020"),
        ("2010-03/..", "March 2010 or later", "in March 2010 or later"),
        ("2010-03-01?/..", "1 March 2010 or later (uncertain)", "on 1 March 2010 or later (uncertain)"),
    ],
)
def test_a_date_reads_naturally_in_a_table_and_in_a_sentence(text, display, phrase):
    assert PartialDate.parse(text).display() == display
    assert PartialDate.parse(text).phrase() == phrase


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("2016", "as of 2016"),
        ("2016-05-03~", "as of about 3 May 2016"),
        ("2011/2012", "at some time between 2011 and 2012"),
        ("../2020", "by 2020"),
        ("2010-03/..", "in March 2010 or later"),
        ("", "at a time not known"),
    ],
)
def test_of_a_state_it_reads_as_when_that_was_so(text, as_of):
    assert PartialDate.parse(text).as_of() == as_of


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2016", date(2016, 1, 1), date(2017, 1, 1)),
        ("2016~", date(2016, 1, 1), date(2017, 1, 1)),
        ("2016-02", date(2016, 2, 1), date(2016, 3, 1)),
        ("2016-12?", date(2016, 12, 1), date(2017, 1, 1)),
        ("2016-02-29", date(2016, 2, 29), date(2016, 3, 1)),
        ("2016-12-31", date(2016, 12, 31), date(2017, 1, 1)),
        ("2015/2016-05", date(2015, 1, 1), date(2016, 6, 1)),
        ("2016/2016-01", date(2016, 1, 1), date(2016, 2, 1)),
        ("../2016", None, date(2017, 1, 1)),
        ("2016-05/..", date(2016, 5, 1), None),
        ("2999", date(2999, 1, 1), date(3000, 1, 1)),
    ],
)
def test_a_date_means_every_day_from_its_first_up_to_its_last(text, lower, upper):
    assert PartialDate.parse(text).days == Days(lower, upper)


def test_a_date_that_is_not_known_means_no_days_and_is_false():
    assert PartialDate.parse("").days is None
    assert not PartialDate.parse("")
    assert PartialDate.parse("2016")


@pytest.mark.parametrize(("text", "iso"), [(t, t) for t in ("2016", "2016-05", "2016-05-03")])
def test_html_can_carry_a_plain_date(text, iso):
    assert PartialDate.parse(text).iso == iso


@pytest.mark.parametrize("text", ["", "2016~", "2016-05?", "2016-05-03%", "2015/2016", "../2016", "2016/.."])
def test_html_cannot_carry_a_date_with_a_reservation(text):
    assert PartialDate.parse(text).iso is None


@pytest.mark.parametrize(("text", "code"), [*REFUSED.items(), ("\0", "shape"), ("2016\0", "shape")])
def test_what_is_no_date_is_refused_with_a_reason(text, code):
    with pytest.raises(ValidationError) as refused:
        PartialDate.parse(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2016-02-30",
            '"2016-02-30" names a day that is not in the calendar. Days of 2016-02 run from 01 to 29.',
        ),
        ("2016-13", '"2016-13" names a month that does not exist. Months run from 01 to 12.'),
        ("2016/2015", '"2016/2015" ends before it begins. Write the earlier date first.'),
        ("0000", '"0000" has a year out of range. Years run from 1000 to 2999.'),
    ],
)
def test_the_reason_says_what_would_be_right(text, message):
    with pytest.raises(ValidationError) as refused:
        PartialDate.parse(text)
    assert refused.value.messages == [message]


def test_the_reason_quotes_no_more_than_a_line_and_nothing_unprintable():
    with pytest.raises(ValidationError) as refused:
        PartialDate.parse("\0<" + "x" * 100_000)
    assert refused.value.message.startswith('"?<xxx')
    assert len(refused.value.message) < 250


def test_dates_sort_by_first_day_then_last_day_and_unknown_ones_come_last():
    in_order = [
        "../2016-05",
        "../2020",
        "2015/2016",
        "2016-01-01",
        "2016-01",
        "2016",
        "2016-01/..",
        "2016-05",
        "",
    ]
    dates = [PartialDate.parse(text) for text in reversed(in_order)]
    assert [each.text for each in sorted(dates, key=lambda each: each.sort_key)] == in_order


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("2016 - 05", "2016-05"),
        ("  2016-05-03 \n", "2016-05-03"),
        ("2016 ~", "2016~"),
        ("2011-11 / 2012-11", "2011-11/2012-11"),
        (".. / 2020", "../2020"),
        ("2016\u00a0/\u202f..", "2016/.."),
        ("20 16", "20 16"),
        ("", ""),
    ],
)
def test_spaces_around_marks_are_forgiven_but_not_inside_a_number(typed, text):
    assert tidied(typed) == text


@given(good)
def test_reading_a_date_and_writing_it_gives_the_same_text(text):
    assert PartialDate.parse(text).text == str(PartialDate.parse(text)) == tidied(text) == text


@given(good)
def test_no_date_becomes_more_precise_in_words(text):
    given_numbers = {int(number) for number in re.findall("[0-9]+", text)}
    words = PartialDate.parse(text).display()
    assert {int(number) for number in re.findall("[0-9]+", words)} <= given_numbers
    assert sum(words.count(month) for month in MONTHS) == len(re.findall("[0-9]{4}-[0-9]{2}", text))


@given(good)
def test_the_days_of_a_date_are_in_order(text):
    days = PartialDate.parse(text).days
    assert days is None or None in days or days.lower < days.upper


@given(garbage)
def test_any_text_is_either_a_date_or_refused(text):
    with suppress(ValidationError):
        assert PartialDate.parse(text).text == text


@given(good, st.text(" \t\u00a0", max_size=3))
def test_spaces_do_not_change_what_a_date_means(text, space):
    spaced = "".join(f"{space}{mark}{space}" if mark in "-/~?%" else mark for mark in text)
    assert tidied(f"{space}{spaced}{space}") == text

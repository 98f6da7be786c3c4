"""Every sentence about the parts that somebody has or had."""

import pytest

from people import wording
from people.models import Office, Person, Tenure

NEWEST = "As of the newest source (May 2020), "
SHOWN = "As of the newest source that shows it (between November 2019 and June 2020), "
HELD = "Odalys Bright held the office of Harbour Prosecutor"
HAD = "Odalys Bright had held the office of Harbour Prosecutor"
LAST = "2019-11/2020-06"


@pytest.mark.parametrize(
    ("dates", "sentence"),
    [
        ({"start": "2010", "last_cited": LAST}, f"{SHOWN}{HAD} since 2010."),
        ({"last_cited": LAST}, f"{SHOWN}{HELD}; since when is not known."),
        ({"start": "../2010", "last_cited": LAST}, f"{SHOWN}{HELD}; the tenure began by 2010."),
        ({"start": "2010~", "last_cited": LAST}, f"{SHOWN}{HELD}; the tenure began in about 2010."),
        ({"start": "2010-01-04"}, f"{NEWEST}{HAD} since 4 January 2010."),
        ({}, f"{NEWEST}{HELD}; since when is not known."),
        ({"start": "2010", "end": "2014"}, f"{HELD} from 2010 to 2014."),
        ({"start": "2010", "end": "../2014", "last_cited": "2012"}, f"{HELD}; the tenure began in 2010 and ended by 2014."),
        ({"end": "2014"}, f"{HELD}; the tenure began at a time not known and ended in 2014."),
    ],
)  # fmt: skip
def test_a_tenure(dates, sentence):
    row = Tenure(
        person=Person(display_name="Odalys Bright"), office=Office(title="Harbour Prosecutor"), **dates
    )
    assert wording.tenure(row, "2020-05") == sentence


def test_a_sentence_begins_with_a_capital():
    row = Tenure(person=Person(display_name="an attorney"), office=Office(title="Recorder"), end="2014")
    assert wording.tenure(row).startswith("An attorney held")


@pytest.mark.parametrize(
    ("date", "beginning"),
    [
        ("2020", "As of the newest source (2020), "),
        ("", "As of the newest source (its date is not known), "),
        (None, ""),
    ],
)
def test_as_of_says_how_new_the_newest_source_is(date, beginning):
    assert wording.as_of(date) == beginning

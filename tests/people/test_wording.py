"""Every sentence about the parts that somebody has or had."""

from decimal import Decimal

import pytest

from people import wording
from people.models import (
    Candidacy,
    CandidacyStatus,
    Election,
    Fundraising,
    Membership,
    Office,
    Organization,
    Person,
    Tenure,
)

BRIGHT = Person(pk=1, display_name="Odalys Bright")
COUNCIL = {"organization": Organization(pk=1, name="the council")}
OFFICE = {"office": Office(pk=1, title="Harbour Prosecutor")}
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


SPEAKS = "Odalys Bright spoke for the office of Harbour Prosecutor"


@pytest.mark.parametrize(
    ("capacity", "whole", "rest", "sentence"),
    [
        ("member", COUNCIL, {}, f"{NEWEST}Odalys Bright was a member of the council."),
        ("leader", COUNCIL, {"as_printed": "co-chair"}, f"{NEWEST}Odalys Bright was a leader of the council, in print “co-chair”."),
        ("spokesperson", OFFICE, {"start": "2012"}, f"{NEWEST}{SPEAKS}, since 2012."),
        ("employee", COUNCIL, {"end": "../2020-06"}, "Odalys Bright worked for the council, ended by June 2020."),
    ],
)  # fmt: skip
def test_a_capacity(capacity, whole, rest, sentence):
    assert (
        wording.membership(Membership(person=BRIGHT, capacity=capacity, **whole, **rest), "2020-05")
        == sentence
    )


@pytest.mark.parametrize(
    ("category", "as_of", "sentence"),
    [
        ("planning", "2020", "As of 2020, Odalys Bright planned to run in the election “Harbour, 2021”."),
        (
            "planning",
            LAST,
            "At some time between November 2019 and June 2020, Odalys Bright planned to run in the election “Harbour, 2021”.",
        ),
        (
            "undecided",
            "",
            f"{NEWEST}Odalys Bright had not decided whether to run in the election “Harbour, 2021”.",
        ),
        ("running", "", f"{NEWEST}Odalys Bright was running in the election “Harbour, 2021”."),
        ("won", "", f"{NEWEST}Odalys Bright won the election “Harbour, 2021”."),
        ("other", "", f"{NEWEST}Odalys Bright was struck off the list: “Harbour, 2021”."),
    ],
)
def test_a_candidacy(category, as_of, sentence):
    status = CandidacyStatus(label="was struck off the list", category=category)
    row = Candidacy(person=BRIGHT, election=Election(title="Harbour, 2021"), status=status, as_of=as_of)
    assert wording.candidacy(row, "2020-05") == sentence


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


ANN, BEA = (Person(pk=number, display_name=name) for number, name in enumerate(("Ann Gull", "Bea Tern"), 10))
SIX_MONTHS = {"period_as_printed": "the last six months"}


@pytest.mark.parametrize(
    ("raisers", "fields", "sentence"),
    [
        ([ANN], {"amount": Decimal(1250), "currency": "USD"}, "Ann Gull raised USD 1,250."),
        ([ANN], {"comparison": "more", "than": BRIGHT, **SIX_MONTHS}, "Ann Gull raised more than Odalys Bright in “the last six months”."),
        (
            [ANN, BEA],
            {"comparison": "more", "than": BRIGHT, "reckoning": "not_said", **SIX_MONTHS},
            "Ann Gull and Bea Tern raised more than Odalys Bright in “the last six months” "
            "(each or together, the source does not say).",
        ),
        ([], {"comparison": "less", "than": BRIGHT}, "Somebody who is not shown raised less than Odalys Bright."),
    ],
)  # fmt: skip
def test_what_was_raised_is_told_as_the_source_tells_it(raisers, fields, sentence):
    row = Fundraising(pk=1, **fields)
    row._prefetched_objects_cache = {"raisers": raisers}
    assert wording.fundraising(row) == sentence

"""When somebody should look into sealing, section by section, with the first and the last day of each date."""

import re
from datetime import date

import pytest

from cases.models.decision import DecisionCategory as C
from cases.sealing import Outcome, Section, due, sections

VIOLATION, MISDEMEANOR, FELONY, UNKNOWN = (
    frozenset({it}) for it in ("violation", "misdemeanor", "felony", "")
)
LONG_AFTER = date(2060, 1, 1)

AT_ONCE = {
    "declined": (Outcome(C.DECLINED, "2016-05-03"), "160.50", "2016-05-03", "2016-05-03"),
    "an arrest voided in a month": (Outcome(C.ARREST_VOIDED, "2016-05"), "160.50", "2016-05-01", "2016-05-31"),
    "acquitted in a year": (Outcome(C.ACQUITTED, "2016"), "160.50", "2016-01-01", "2016-12-31"),
    "dismissed in a leap year's February": (Outcome(C.DISMISSED, "2020-02"), "160.50", "2020-02-01", "2020-02-29"),
    "dismissed at some time between": (Outcome(C.DISMISSED, "2011-11/2012-11"), "160.50", "2011-11-01", "2012-11-30"),
    "dismissed by a month": (Outcome(C.DISMISSED, "../2020-06"), "160.50", None, "2020-06-30"),
    "dismissed then or later": (Outcome(C.DISMISSED, "2010-03/.."), "160.50", "2010-03-01", None),
    "dismissed, when is not known": (Outcome(C.DISMISSED), "160.50", None, None),
    "overturned, perhaps to be tried again": (Outcome(C.OVERTURNED, "2016"), "160.50", "2016-01-01", None),
    "ended, how is not said": (Outcome(C.ENDED, "2016"), "160.50", "2016-01-01", None),
    "a youthful offender": (Outcome(C.YOUTHFUL, "2016-05"), "720.35", "2016-05-01", "2016-05-31"),
    "convicted of a violation": (Outcome(C.CONVICTED, "2016", grades=VIOLATION), "160.55", "2016-01-01", "2016-12-31"),
    "a deal about a violation": (Outcome(C.DEAL, "2016", grades=VIOLATION), "160.55", "2016-01-01", None),
}  # fmt: skip

CLEAN_SLATE = {
    "a misdemeanor, long before the law": (Outcome(C.SENTENCED, "2016", "2016-05", MISDEMEANOR), "2024-11-16", "2027-11-16"),
    "a misdemeanor, since": (Outcome(C.SENTENCED, "2026", "2026-05-03", MISDEMEANOR), "2029-05-03", "2029-05-03"),
    "a misdemeanor of a leap day": (Outcome(C.SENTENCED, "2028", "2028-02-29", MISDEMEANOR), "2031-03-01", "2031-03-01"),
    "a felony in a year": (Outcome(C.SENTENCED, "2024", "2024", FELONY), "2032-01-01", "2032-12-31"),
    "a felony whose eight years end as courts must be done": (Outcome(C.SENTENCED, "2018", "2018-03", FELONY), "2026-03-01", "2027-11-16"),
    "a felony and a misdemeanor": (Outcome(C.SENTENCED, "2026", "2026", FELONY | MISDEMEANOR), "2029-01-01", "2034-12-31"),
    "a sentence of which no date is known": (Outcome(C.CONVICTED, "2026-05", grades=FELONY), "2034-05-01", None),
    "a grade that is not known": (Outcome(C.SENTENCED, "2026", "2026", UNKNOWN), "2029-01-01", None),
    "nothing known at all": (Outcome(C.CONVICTED), "2024-11-16", None),
}  # fmt: skip


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("outcome", "section", "earliest", "latest"), AT_ONCE.values(), ids=AT_ONCE)
def test_what_may_apply_at_once(outcome, section, earliest, latest):
    (since,) = sections(outcome)
    assert since == (section, day(earliest), day(latest))


@pytest.mark.parametrize(("outcome", "earliest", "latest"), CLEAN_SLATE.values(), ids=CLEAN_SLATE)
def test_what_may_apply_after_some_years(outcome, earliest, latest):
    found = {since.section: since for since in sections(outcome)}
    assert found[Section.CLEAN_SLATE][1:] == (day(earliest), day(latest))
    assert found[Section.ON_APPLICATION].latest is None, "nobody need have applied"
    assert (Section.NO_CRIME in found) == ("" in outcome.grades)


def test_ten_years_after_the_sentence_somebody_may_apply():
    found = {it.section: it for it in sections(Outcome(C.SENTENCED, "2015", "2016-05", FELONY))}
    assert found[Section.ON_APPLICATION].earliest == date(2026, 5, 1)


@pytest.mark.parametrize("category", ["", C.INVESTIGATED, C.CHARGED, C.ON_TRIAL, C.DIED])
def test_an_open_case_and_one_that_death_ended_ask_nothing(category):
    assert due(Outcome(category, "2016"), LONG_AFTER) == []


def test_it_may_be_due_from_the_first_day_and_is_from_the_last():
    (since,) = sections(Outcome(C.ACQUITTED, "2016"))
    said = [
        (since.may_be_due(today), since.is_due(today), since.began(today))
        for today in (date(2015, 12, 31), date(2016, 1, 1), date(2016, 12, 30), date(2016, 12, 31))
    ]
    first, last = date(2016, 1, 1), date(2016, 12, 31)
    assert said == [(False, False, first), (True, False, first), (True, False, first), (True, True, last)]
    assert due(Outcome(C.ACQUITTED, "2016"), date(2015, 12, 31)) == []


def test_a_date_that_is_not_known_may_have_been_long_ago():
    (since,) = due(Outcome(C.DISMISSED), date(1990, 1, 1))
    assert not since.is_due(LONG_AFTER)


def test_every_section_asks_and_none_says_that_a_record_is_sealed():
    for section in Section:
        assert "may" in section.label
        assert not re.search(r"\b(is|was|has been|must be) sealed\b", section.label)


def test_every_category_that_decides_something_was_thought_of():
    from cases import sealing
    from cases.standing import DECISIVE

    known = {*sealing.IN_FAVOUR, *sealing.PERHAPS_IN_FAVOUR, *sealing.CONVICTIONS, C.YOUTHFUL}
    assert set(DECISIVE) - known == {C.INVESTIGATED, C.CHARGED, C.ON_TRIAL, C.DIED}

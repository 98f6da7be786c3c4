"""Events and decisions in one order of time."""

import pytest

from cases.models import Decision, Event
from cases.timeline import timeline


def event(pk: int, happened: str = "") -> Event:
    return Event(pk=pk, key=f"event-{pk}", happened=happened)


def decision(pk: int, made: str = "", **follows: object) -> Decision:
    return Decision(pk=pk, key=f"decision-{pk}", made=made, **follows)


def order(events: list[Event], decisions: list[Decision]) -> list[str]:
    return [entry.row.key for entry in timeline(events, decisions)]


def test_nothing_makes_no_timeline():
    assert timeline([], []) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2011", "2012"),
        ("2012-05", "2012-06"),
        ("2012-05", "2012-07-01"),
        ("2016-01-01", "2016"),
        ("2011-11/2012-11", "2012"),
        ("../2020", "2015"),
        ("2016", "2016/.."),
        ("2020", ""),
    ],
)
def test_earliest_first(earlier, later):
    assert order([], [decision(1, later), decision(2, earlier)]) == ["decision-2", "decision-1"]


def test_on_one_date_an_event_comes_before_the_decision_about_it():
    assert order([event(9, "2012")], [decision(1, "2012")]) == ["event-9", "decision-1"]


def test_what_has_only_an_order_stands_right_after_what_it_followed():
    arrest = event(1, "2012")
    rows = [decision(1, "2013"), decision(2, after_event=arrest)]
    assert order([arrest], rows) == ["event-1", "decision-2", "decision-1"]


def test_a_chain_of_orders_keeps_together():
    first = decision(1, "2012")
    second = decision(2, after=first)
    third = decision(3, after=second)
    assert order([], [third, decision(4, "2013"), second, first]) == [
        "decision-1", "decision-2", "decision-3", "decision-4"
    ]  # fmt: skip


def test_on_one_date_the_order_of_the_source_counts():
    first = decision(9, "2016")
    assert order([], [decision(1, "2016", after=first), first]) == ["decision-9", "decision-1"]


def test_a_date_that_may_be_earlier_does_not_overrule_the_order():
    first = decision(9, "2016-05")
    assert order([], [decision(1, "2016", after=first), first]) == ["decision-9", "decision-1"]


def test_a_date_that_is_later_does_more_than_an_order():
    first = decision(1, "2012")
    rows = [first, decision(2, "2016", after=first), decision(3, "2014")]
    assert order([], rows) == ["decision-1", "decision-3", "decision-2"]


def test_what_followed_something_that_is_not_here_is_placed_by_its_date():
    elsewhere = decision(99, "2012")
    assert order([], [decision(1, after=elsewhere), decision(2, "2013")]) == ["decision-2", "decision-1"]


def test_an_event_without_a_date_stands_right_before_what_followed_it():
    recording = event(1)
    rows = [decision(1, "2013"), decision(2, "2015", after_event=recording), decision(3, "2016")]
    assert order([recording], rows) == ["decision-1", "event-1", "decision-2", "decision-3"]


def test_it_stands_before_the_first_of_several_and_once():
    report = event(1)
    declined = decision(1, "2015")
    rows = [
        declined,
        decision(3, "2019", after_event=report),
        decision(2, after=declined, after_event=report),
    ]
    assert order([report], rows) == ["decision-1", "event-1", "decision-2", "decision-3"]


def test_without_any_date_the_event_is_still_first():
    report = event(9)
    assert order([report], [decision(1, after_event=report)]) == ["event-9", "decision-1"]


def test_an_entry_knows_what_it_followed():
    arrest = event(1, "2012")
    voided = decision(1, after_event=arrest)
    entries = timeline([arrest], [voided])
    assert [entry.follows for entry in entries] == [None, arrest]
    assert [entry.is_decision for entry in entries] == [False, True]
    assert [entry.when for entry in entries] == ["2012", ""]


def test_what_follows_itself_in_a_circle_is_still_shown():
    one, two = decision(1), decision(2)
    one.after, two.after = two, one
    assert order([event(5, "2012")], [one, two]) == ["event-5", "decision-1", "decision-2"]


def test_a_very_long_chain_is_no_trouble():
    rows = [decision(1, "2012")]
    for number in range(2, 3000):
        rows.append(decision(number, after=rows[-1]))
    assert order([], rows) == [row.key for row in rows]


def test_the_order_does_not_depend_on_how_rows_come():
    rows = [decision(number, made) for number, made in enumerate(["2012", "", "2012", "2011", "2016~"])]
    assert order([], rows) == order([], rows[::-1])

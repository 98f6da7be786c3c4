"""Decisions by kind and year: the table, and the bars drawn from it."""

from cases.querysets.decision import YearCount
from dvtracker.public.charts.tally import UNKNOWN, WITHIN, tally


def count(kind: str, year: int | None, number: int = 1, dated: bool = True) -> YearCount:
    return YearCount(kind, year, dated, number)


def test_every_number_stands_under_its_year_or_beside_the_years():
    table = tally(
        [count("declined", 2012, 2), count("declined", None), count("charged", None, 3, dated=False)]
    )
    assert table.columns == [2012, WITHIN, UNKNOWN]
    assert [(row.kind, row.numbers, row.total) for row in table.rows] == [
        ("declined", [2, 1, 0], 3),
        ("charged", [0, 0, 3], 3),
    ]
    assert (table.totals, table.total) == ([2, 1, 3], 6)


def test_every_number_has_a_bar_and_nought_has_none():
    table = tally([count("declined", 2012, 4), count("charged", 2015, 2)])
    assert [[bar.number for bar in row.bars] for row in table.rows] == [[4], [2]]
    high, low = (row.bars[0] for row in table.rows)
    assert high.height == 2 * low.height


def test_years_without_a_decision_keep_their_place_in_the_drawing():
    table = tally([count("declined", 2010), count("declined", 2019), count("declined", None)])
    assert list(table.places) == [*range(2010, 2020), WITHIN]
    assert sum(width for _, width in table.places.values()) == 100


def test_of_many_years_a_few_have_a_label_and_no_number_stands_above_a_bar():
    table = tally([count("declined", year) for year in range(1950, 2021)])
    assert 1 <= len(table.labels) <= 8
    assert not table.has_numbers


def test_decisions_without_a_year_can_be_drawn_too():
    table = tally([count("declined", None)])
    assert table.columns == [WITHIN]
    assert table.rows[0].bars[0].number == 1


def test_without_decisions_there_is_no_table():
    assert tally([]) is None

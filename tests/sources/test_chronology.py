"""Rows are put in order of time."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.chronology import earliest_first, latest_first
from sources.partial_date import PartialDate
from tests.sources.dates import good
from tests.sources.lighthouse import Keeper, Lighthouse, lit


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(good, min_size=2, max_size=12))
def test_the_database_sorts_dates_as_python_does(tables, texts):
    Lighthouse.objects.all().delete()
    lit(*texts)
    keys = [PartialDate.parse(row.lit).sort_key for row in Lighthouse.objects.order_by(earliest_first("lit"))]
    assert keys == sorted(keys)


def test_the_order_can_be_turned_round_and_unknown_dates_stay_last(tables):
    lit("", "2016-05", "2016", "../2017", "2016-05/..")
    turned = Lighthouse.objects.order_by(latest_first("lit")).values_list("lit", flat=True)
    assert list(turned) == ["2016-05/..", "2016-05", "2016", "../2017", ""]


def test_rows_can_be_sorted_by_the_date_of_another(tables):
    early, late = lit("1990", "2016")
    Keeper.objects.bulk_create([Keeper(lighthouse=late), Keeper(lighthouse=early)])
    assert [row.lighthouse for row in Keeper.objects.order_by(earliest_first("lighthouse__lit"))] == [
        early,
        late,
    ]
    assert [row.lighthouse for row in Keeper.objects.order_by("-lighthouse__lit_span")] == [late, early]

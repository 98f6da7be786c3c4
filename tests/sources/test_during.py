"""Dates are found by the period they may fall in."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Subquery, Value
from django.db.models.functions import Concat

from sources.during import ongoing_during
from sources.fields import PartialDateField
from sources.partial_date import PartialDate
from tests.sources.dates import REFUSED
from tests.sources.lighthouse import Keeper, Lighthouse, database, lit

FORGIVEN = (" 2016", "2016 ", "2016\n")
GARBAGE = [*(text for text in REFUSED if text not in FORGIVEN), "\0", "", None, 5, object()]


def found(**condition: object) -> list[str]:
    return sorted(Lighthouse.objects.filter(**condition).values_list("lit", flat=True))


def test_during_finds_every_date_that_may_fall_in_the_period(tables):
    lit("2016", "2016-05-31", "2016-06~", "2015/2016", "../2017", "2016-05/..", "2016-07/..", "2011", "")
    assert found(lit__during="2016-05") == ["../2017", "2015/2016", "2016", "2016-05-31", "2016-05/.."]
    assert found(lit__during="2010/2014") == ["../2017", "2011"]
    assert found(lit__during="../1500") == ["../2017"]
    assert found(lit__during=datetime.date(2011, 7, 1)) == ["../2017", "2011"]
    assert found(lit__during=PartialDate.parse("2011")) == ["../2017", "2011"]
    assert found(lit__during=" 2016 - 06 / .. ") == [
        "../2017",
        "2015/2016",
        "2016",
        "2016-05/..",
        "2016-06~",
        "2016-07/..",
    ]


def test_during_can_be_excluded(tables):
    lit("2016", "2017", "")
    outside = Lighthouse.objects.exclude(lit__during="2016-05").values_list("lit", flat=True)
    assert sorted(outside) == ["", "2017"]


def test_during_works_across_relations_and_back(tables):
    early, late = lit("1990", "2016")
    Keeper.objects.create(lighthouse=late, came="2017")
    Keeper.objects.create(lighthouse=early, came="1991-04")
    assert Keeper.objects.get(lighthouse__lit__during="2016-05").came == "2017"
    assert Lighthouse.objects.get(keeper__came__during="1991") == early


def test_during_compares_two_dates_of_the_record(tables):
    same, other = lit("1990", "2016")
    Keeper.objects.create(lighthouse=same, came="1990-04")
    Keeper.objects.create(lighthouse=other, came="2017")
    assert Keeper.objects.get(came__during=F("lighthouse__lit")).lighthouse == same
    keepers = Keeper.objects.filter(lighthouse=OuterRef("pk"))
    assert Lighthouse.objects.filter(Exists(keepers.filter(came__during=OuterRef("lit")))).get() == same


def test_during_works_on_a_date_that_is_worked_out(tables):
    lighthouse, other = lit("1990", "2016")
    Keeper.objects.create(lighthouse=lighthouse, came="1991-04")
    came = Subquery(Keeper.objects.filter(lighthouse=OuterRef("pk")).values("came")[:1])
    assert Lighthouse.objects.annotate(came=came).get(came__during="1991") == lighthouse
    about = Concat("lit", Value("~"), output_field=PartialDateField())
    assert Lighthouse.objects.annotate(about=about).get(about__during="2016") == other


def test_during_is_answered_by_the_index(tables):
    lit(*(f"{year}-{month:02}" for year in range(1500, 2000) for month in range(1, 13)))
    database("ANALYZE sources_lighthouse")
    plan = Lighthouse.objects.filter(lit__during="1812-06").explain()
    assert "lighthouse_lit_span" in plan
    Keeper.objects.create(lighthouse=Lighthouse.objects.get(lit="1812-06"), came="1813")
    database("SET LOCAL enable_seqscan = off")
    assert "lighthouse_lit_span" in Keeper.objects.filter(lighthouse__lit__during="1812-06").explain()


@pytest.mark.parametrize("asked", GARBAGE)
def test_garbage_is_refused_before_the_database_sees_it(db, django_assert_num_queries, asked):
    with django_assert_num_queries(0), pytest.raises(ValidationError):
        list(Lighthouse.objects.filter(lit__during=asked))


@pytest.mark.parametrize(
    ("start", "end", "asked", "is_found"),
    [
        ("2010", "2021", "2016", True),
        ("2010", "2021", "2010-01-01", True),
        ("2010", "2021", "2021-12-31", True),
        ("2010", "2021", "2009", False),
        ("2010", "2021", "2022/..", False),
        ("2010", "2021", "../2010", True),
        ("../2012", "", "2011", True),
        ("2010/..", "", "2009", False),
        ("", "2012", "2013", False),
        ("", "../2012", "2012", True),
        ("", "2012/..", "2030", True),
        ("", "", "2016", True),
    ],
)
def test_what_has_two_dates_is_found_in_every_period_it_may_last_into(tables, start, end, asked, is_found):
    lighthouse = Lighthouse.objects.create(name="a", lit=start, dark=end)
    Keeper.objects.create(lighthouse=lighthouse)
    assert Lighthouse.objects.filter(ongoing_during("lit", "dark", asked)).exists() is is_found
    across = ongoing_during("lighthouse__lit", "lighthouse__dark", asked)
    assert Keeper.objects.filter(across).exists() is is_found

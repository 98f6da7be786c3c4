"""Partial dates on the record's own models: history keeps them, readers find by them."""

import datetime

import pytest
from django.db.models import Value
from django.db.models.functions import Concat

from sources.fields import PartialDateField
from sources.models import Source, SourceKind


@pytest.fixture
def gazette(db) -> Source:
    kind = SourceKind.objects.create(key="test-gazette", label="test gazette")
    return Source.objects.create(
        kind=kind, description="A gazette for tests", date="2016-05~", state="published"
    )


def test_history_keeps_each_date_with_its_span(gazette):
    gazette.date = "../2018"
    gazette.save()
    first, second = gazette.history.order_by("pgh_id")
    assert (first.date, first.date_span.lower) == ("2016-05~", datetime.date(2016, 5, 1))
    assert (second.date, second.date_span.upper) == ("../2018", datetime.date(2019, 1, 1))
    assert gazette.history.get(date__during="2012") == second


def test_readers_find_by_period(gazette, public):
    with public():
        assert Source.objects.get(date__during="2016").date == "2016-05~"
        assert not Source.objects.filter(date__during="2017").exists()


def test_readers_may_use_the_function_itself(gazette, public):
    open_ended = Concat("date", Value("/.."), output_field=PartialDateField())
    with public():
        assert Source.objects.annotate(since=open_ended).filter(since__during="2030").exists()

"""The database reads dates by itself: the same days and the same refusals as in Python."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.partial_date import PartialDate
from tests.sources.dates import REFUSED, garbage, good
from tests.sources.lighthouse import database

many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def refused_by_python(text: str) -> str | None:
    try:
        PartialDate.parse(text)
    except ValidationError as refusal:
        return refusal.message
    return None


def refused_by_database(text: str) -> str | None:
    try:
        with transaction.atomic(using="default"):
            database("SELECT ext.partial_date_days(%s)", text)
    except IntegrityError as refusal:
        return refusal.__cause__.diag.message_primary
    return None


@many
@given(st.lists(good, min_size=1))
def test_database_and_python_mean_the_same_days(db, texts):
    rows = database("SELECT t, ext.partial_date_days(t) FROM unnest(%s::text[]) t", texts)
    for text, span in rows:
        assert PartialDate.parse(text).days == (span and (span.lower, span.upper))
        assert span is None or span.bounds in ("[)", "()")


@pytest.mark.parametrize("text", REFUSED)
def test_database_and_python_refuse_in_the_same_words(db, text):
    assert refused_by_database(text) == refused_by_python(text) is not None


@many
@given(garbage)
def test_database_and_python_judge_any_text_alike(db, text):
    assert refused_by_database(text) == refused_by_python(text)


def test_the_function_works_with_any_search_path(db):
    for path in ("pub, ext", "''", "pg_temp"):
        database(f"SET LOCAL search_path = {path}")
        ((span,),) = database("SELECT ext.partial_date_days('2011-11/2012-11')")
        assert span.lower == datetime.date(2011, 11, 1)

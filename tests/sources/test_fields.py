"""Partial dates as model fields: whatever writes them, the span follows, and what is no date is refused."""

import datetime

import pytest
from django.apps import apps
from django.apps.registry import Apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.db.models import F

from sources.fields import PartialDateField, SpanField
from sources.partial_date import PartialDate
from tests.sources.lighthouse import Lighthouse, bench, database


def test_whatever_writes_the_date_the_database_makes_the_span(tables):
    saved = Lighthouse.objects.create(name="a", lit="2016-02")
    assert saved.lit_span.upper == datetime.date(2016, 3, 1)
    assert saved.dark_span is None
    Lighthouse.objects.bulk_update([Lighthouse(pk=saved.pk, lit="2017")], ["lit"])
    assert Lighthouse.objects.get().lit_span.lower == datetime.date(2017, 1, 1)
    Lighthouse.objects.update(lit="", dark=F("lit"))
    assert Lighthouse.objects.get().lit_span is None
    assert Lighthouse.objects.get().dark == "2017"
    database("UPDATE sources_lighthouse SET lit = '../2018'")
    assert Lighthouse.objects.get().lit_span.upper == datetime.date(2019, 1, 1)


@pytest.mark.parametrize("text", ["2020-02-30", "May 2016", "x" * 10_000])
def test_raw_sql_cannot_store_what_is_no_date(tables, text):
    with pytest.raises(IntegrityError, match=r"Write 2016|Days of 2020-02") as refused:
        database("INSERT INTO sources_lighthouse (name, lit, dark) VALUES ('a', %s, '')", text)
    assert refused.value.__cause__.diag.constraint_name == "partial_date_is_edtf"
    assert refused.value.__cause__.sqlstate == "23514"


def test_validation_refuses_in_the_words_of_the_database(db):
    with pytest.raises(ValidationError) as refused:
        Lighthouse(name="a", lit="2020-02-30", dark="\0").full_clean()
    assert refused.value.message_dict["dark"][0].startswith('"?" is not a date')
    with pytest.raises(IntegrityError) as refused_again:
        database("SELECT ext.partial_date_days('2020-02-30')")
    assert refused.value.message_dict["lit"] == [refused_again.value.__cause__.diag.message_primary]


@pytest.mark.parametrize(
    ("given_value", "kept"),
    [
        (None, ""),
        (2016, "2016"),
        (datetime.date(2016, 5, 3), "2016-05-03"),
        (" 2016 - 05 ", "2016-05"),
        (PartialDate.parse("2016~"), "2016~"),
    ],
)
def test_a_fixture_may_hold_what_yaml_makes_of_a_date(tables, given_value, kept):
    lighthouse = Lighthouse(name="a", lit=given_value, dark="2020")
    lighthouse.save()
    assert Lighthouse.objects.get().lit == kept
    lighthouse.full_clean()
    assert lighthouse.lit == kept


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_a_fixture_holds_the_text_alone_and_loads_to_the_same_row(tables, monkeypatch, form):
    monkeypatch.setattr("django.core.serializers.python.apps", bench)
    Lighthouse.objects.create(name="a", lit="2016", dark="2020~")
    fixture = serializers.serialize(form, Lighthouse.objects.all())
    assert "span" not in fixture
    Lighthouse.objects.all().delete()
    for _twice in range(2):
        for row in serializers.deserialize(form, fixture):
            row.save()
    loaded = Lighthouse.objects.get()
    assert (loaded.lit, loaded.dark, loaded.lit_span.lower.year) == ("2016", "2020~", 2016)


def test_a_fixture_written_by_hand_needs_no_quotes(tables, monkeypatch):
    monkeypatch.setattr("django.core.serializers.python.apps", bench)
    fixture = "- {model: sources.lighthouse, pk: 1, fields: {name: a, lit: 2016, dark: 2020-05-03}}"
    for row in serializers.deserialize("yaml", fixture):
        row.save()
    assert Lighthouse.objects.values_list("lit", "dark").get() == ("2016", "2020-05-03")


def test_a_required_date_has_to_be_given():
    with pytest.raises(ValidationError, match="blank"):
        PartialDateField(blank=False).clean("", None)


def test_a_model_has_one_span_for_each_date_however_it_came_by_them():
    class Base(models.Model):
        start = PartialDateField()

        class Meta:
            apps = Apps()
            app_label = "sources"
            abstract = True

    class Child(Base):
        end = PartialDateField()
        end_span = SpanField(source="end")

        class Meta:
            apps = Apps()
            app_label = "sources"

        def __str__(self) -> str:
            return self.start

    names = sorted(field.name for field in Child._meta.fields)
    assert names == ["end", "end_span", "id", "start", "start_span"]
    assert Child._meta.get_field("start").span is Child._meta.get_field("start_span")


def test_every_model_with_dates_has_their_spans_and_so_has_its_history():
    dates = [
        field
        for model in apps.get_models()
        for field in model._meta.fields
        if isinstance(field, PartialDateField)
    ]
    assert any(date.model.__name__.endswith("History") for date in dates)
    for date in dates:
        spans = [
            f.name for f in date.model._meta.fields if isinstance(f, SpanField) and f.source == date.name
        ]
        assert spans == [f"{date.name}_span"]


def test_the_span_is_left_out_of_forms_and_fixtures():
    span = Lighthouse._meta.get_field("lit_span")
    assert not span.editable
    assert not span.serialize


def test_a_clone_of_a_span_is_the_same_span():
    clone = Lighthouse._meta.get_field("lit_span").clone()
    assert clone.deconstruct()[1:] == ("sources.fields.SpanField", [], {"source": "lit"})
    assert clone.null
    assert not clone.serialize


def test_a_date_that_could_be_null_is_an_error():
    class Muddle(models.Model):
        start = PartialDateField(null=True)
        end = PartialDateField()

        class Meta:
            apps = Apps()
            app_label = "sources"

        def __str__(self) -> str:
            return self.end

    Muddle._meta.local_fields = [field for field in Muddle._meta.local_fields if field.name != "end_span"]
    Muddle._meta._expire_cache()
    errors = [error for name in ("start", "end") for error in Muddle._meta.get_field(name).check()]
    assert [error.id for error in errors] == ["sources.E001", "sources.E002"]

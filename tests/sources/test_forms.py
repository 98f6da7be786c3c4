"""An editor types a date as the source has it and is told at once what cannot be kept."""

import re

import pytest
from django import forms
from django.contrib.admin import AdminSite, ModelAdmin
from hypothesis import given
from hypothesis import strategies as st

from sources.forms import HELP, PartialDateField
from sources.partial_date import PartialDate, tidied
from sources.widgets import PATTERN, PartialDateInput
from tests.sources.dates import REFUSED, good
from tests.sources.lighthouse import Lighthouse


class LightingForm(forms.Form):
    lit = PartialDateField(help_text="When it was first lit.")
    dark = PartialDateField(required=False)


LighthouseForm = forms.modelform_factory(Lighthouse, fields="__all__")


def rendered(value: object) -> str:
    return str(LightingForm(initial={"lit": value})["lit"])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" 2016 - 05 ", "2016-05"), ("2016 ~", "2016~"), (".. / 2020", "../2020"), ("2016-05-03", "2016-05-03")],
)
def test_spaces_are_forgiven(typed, kept):
    form = LightingForm({"lit": typed})
    assert form.is_valid()
    assert form.cleaned_data == {"lit": kept, "dark": ""}


@pytest.mark.parametrize(
    "typed", [text for text in [*REFUSED, "\0", "2016\0", "9" * 100_000] if text.strip() == text]
)
def test_the_error_stands_beside_the_field_once_and_in_the_words_of_the_record(typed):
    form = LightingForm({"lit": "2016", "dark": typed})
    assert list(form.errors) == ["dark"]
    with pytest.raises(forms.ValidationError) as refused:
        PartialDate.parse(tidied(typed))
    assert form.errors["dark"] == refused.value.messages


def test_what_was_typed_is_escaped_and_given_back():
    form = LightingForm({"lit": '"><b>2016'})
    assert "<b>" not in str(form)
    assert 'value="&quot;&gt;&lt;b&gt;2016"' in str(form["lit"])


def test_a_required_date_has_to_be_given():
    assert LightingForm({}).errors == {"lit": ["This field is required."]}


def test_the_help_says_whose_date_it_is_and_how_to_write_it():
    assert LightingForm().fields["lit"].help_text == f"When it was first lit. {HELP}"
    assert LightingForm().fields["dark"].help_text == HELP
    assert PartialDateField(hint="Such as 2016.").help_text == "Such as 2016."


EXAMPLES = ["2016", "2016-05", "2016-05-03", "2020~", "2011-11/2012-11", "../2020-06", "2010-03/.."]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_help_is_a_date(example):
    assert example in HELP
    assert PartialDate.parse(example)


def test_the_input_says_how_it_read_the_date():
    assert '<span class="partial-date-reading">December 2011</span>' in rendered("2011-12")
    assert "partial-date-reading" not in rendered("")
    assert "partial-date-reading" not in rendered("May 2016")
    assert "partial-date-reading" not in rendered(None)


def test_the_input_needs_no_script_and_no_inline_style():
    html = rendered("2016")
    assert not re.search(r"<script|<style|style=|\son[a-z]+=|datalist", html)
    for attribute in (
        'type="text"',
        'inputmode="text"',
        'autocomplete="off"',
        'spellcheck="false"',
        "pattern=",
    ):
        assert attribute in html
    assert 'aria-describedby="id_lit_helptext"' in html


def test_an_attribute_can_be_changed():
    assert 'size="10"' in PartialDateInput({"size": "10"}).render("lit", "")


@given(good.filter(bool), st.sampled_from(["", " "]))
def test_the_browser_lets_every_date_pass(text, space):
    spaced = re.sub("([-/~?%])", rf"{space}\1{space}", text)
    assert re.fullmatch(PATTERN, f"{space}{spaced}{space}")


@pytest.mark.parametrize(
    "text", [text for text, code in REFUSED.items() if code == "shape" and "٢" not in text]
)
def test_the_browser_stops_what_has_not_the_form_of_a_date(text):
    assert bool(re.fullmatch(PATTERN, text)) is (text.strip() == "2016")


def test_typing_the_same_date_with_spaces_is_no_change():
    assert not LightingForm({"lit": "2016 - 05"}, initial={"lit": "2016-05", "dark": ""}).has_changed()
    assert LightingForm({"lit": "May"}, initial={"lit": "2016-05"}).has_changed()


def test_a_model_form_asks_for_the_date_and_not_for_its_span():
    assert list(LighthouseForm.base_fields) == ["name", "lit", "dark"]
    form = LighthouseForm({"name": "a", "lit": "2016 - 05", "dark": "2016-02-30"})
    assert list(form.errors) == ["dark"]
    assert form.fields["lit"].help_text.startswith("When it was first lit. As precisely")


def test_the_desk_uses_the_same_field_and_input(rf):
    base_fields = ModelAdmin(Lighthouse, AdminSite()).get_form(rf.get("/")).base_fields
    assert list(base_fields) == ["name", "lit", "dark"]
    assert isinstance(base_fields["lit"], PartialDateField)
    assert isinstance(base_fields["lit"].widget, PartialDateInput)
    assert not base_fields["lit"].required

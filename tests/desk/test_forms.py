"""Every form of the desk says what belongs in each of its fields, and every list what it lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from sources.desk.citing import passage_field
from sources.desk.widgets import Remembering
from sources.vocabulary import Vocabulary

DJANGOS_OWN = {get_user_model(), Group}
"""Accounts have Django's own forms, which explain themselves."""
IN_ONE_SCREEN = Vocabulary
"""A vocabulary is a dozen values in one list: what is to be filtered is its category, if it has one."""


@pytest.fixture
def request_of_a_superuser():
    request = RequestFactory().get("/admin/")
    request.session = {}
    request.user = get_user_model()(pk=1, is_staff=True, is_superuser=True)
    return request


def ours() -> Iterator[Any]:
    return (desk for kind, desk in admin.site._registry.items() if kind not in DJANGOS_OWN)


def fields(request) -> Iterator[tuple[str, forms.Field]]:
    """Every field that somebody can fill in, on the pages and in the rows on them."""
    for desk in ours():
        for name, field in desk.get_form(request).base_fields.items():
            yield f"{desk.opts.label}.{name}", field
        for inline in desk.get_inline_instances(request, desk.model()):
            for name, field in inline.get_formset(request).form.base_fields.items():
                yield f"{desk.opts.label}.{type(inline).__name__}.{name}", field


def test_every_field_says_what_to_write(request_of_a_superuser):
    texts = {name: field.help_text for name, field in fields(request_of_a_superuser)}
    assert len(texts) > 400
    assert [name for name, text in texts.items() if not text] == []
    assert [name for name, text in texts.items() if "Control" in text] == []


def test_every_relation_is_chosen_by_typing(request_of_a_superuser):
    relations = {
        name: getattr(field.widget, "widget", field.widget)
        for name, field in fields(request_of_a_superuser)
        if isinstance(field, forms.ModelChoiceField)
    }
    assert len(relations) > 150
    assert [name for name, widget in relations.items() if not isinstance(widget, Remembering)] == []


def test_every_list_shows_more_than_names_and_can_be_searched_and_filtered(request_of_a_superuser):
    for desk in ours():
        assert set(desk.get_list_display(request_of_a_superuser)) - {"__str__"}, desk
        assert desk.get_search_fields(request_of_a_superuser), desk
        filters = desk.get_list_filter(request_of_a_superuser)
        assert filters or issubclass(desk.model, IN_ONE_SCREEN), desk


def test_a_place_that_is_too_long_for_a_citation_is_refused_beside_the_field():
    passage = passage_field()
    assert passage.clean("¶10; " + "p" * 80) == "¶10; " + "p" * 80
    with pytest.raises(ValidationError, match="too long for one place, which has at most 80 characters"):
        passage.clean("p" * 81)

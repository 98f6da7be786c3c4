"""Every kind of row has its pages at the desk."""

from __future__ import annotations

import pytest
from django.contrib import admin

from sources.record import records
from tests.desk.rows import kinds, label_of, list_of, page_of

every_kind = pytest.mark.parametrize("kind", kinds(), ids=label_of)
every_record = pytest.mark.parametrize("kind", records(), ids=label_of)


@every_kind
def test_it_is_registered(kind):
    assert admin.site.is_registered(kind)


@every_kind
def test_its_list_shows_its_rows(kind, ada, case):
    page = ada.get(list_of(kind))
    assert page.status_code == 200
    assert page.context["cl"].result_count >= 1


@every_kind
def test_its_list_can_be_searched_and_filtered(kind, ada, case):
    filters = [
        part
        for spec in ada.get(list_of(kind)).context["cl"].filter_specs
        for part in spec.expected_parameters()
    ]
    for query in ("q=teapot dally", *(f"{name}=1" for name in filters)):
        assert ada.get(f"{list_of(kind)}?{query}", follow=True).status_code == 200


@every_kind
def test_a_new_one_can_be_begun(kind, ada, case):
    assert ada.get(list_of(kind, "add")).status_code == 200


@every_kind
def test_each_row_has_a_page_a_history_and_a_page_to_delete_it(kind, ada, case):
    row = kind.objects.first()
    for page in ("change", "history", "delete"):
        assert ada.get(page_of(row, page)).status_code == 200, page


@every_record
def test_each_record_can_be_published_withdrawn_and_reopened_on_a_page(kind, ada, case):
    row = kind.objects.first()
    for page in ("publish", "withdraw", "reopen"):
        assert ada.get(page_of(row, page)).status_code == 200, page


@every_kind
def test_every_relation_is_chosen_by_typing(kind, ada, case):
    """The address that the input asks answers, so the other end can be searched."""
    from django.urls import reverse

    for field in (*kind._meta.concrete_fields, *kind._meta.many_to_many):
        if field.remote_field:
            asked = {
                "app_label": kind._meta.app_label,
                "model_name": kind._meta.model_name,
                "field_name": field.name,
            }
            answer = ada.get(reverse("admin:autocomplete"), {**asked, "term": "e"})
            assert answer.status_code == 200, field
            assert "results" in answer.json()

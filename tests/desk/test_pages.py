"""Every kind of row has its pages at the desk."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse

from sources.record import Record
from tests.desk.rows import kinds, label_of, list_of, page_of


def test_every_kind_is_registered():
    assert [kind for kind in kinds() if not admin.site.is_registered(kind)] == []


def test_every_list_shows_searches_and_filters_its_rows(ada, case):
    for kind in kinds():
        shown = ada.get(list_of(kind)).context["cl"]
        assert shown.result_count >= 1, label_of(kind)
        filters = [name for spec in shown.filter_specs for name in spec.expected_parameters()]
        for query in ("q=teapot+dally", *(f"{name}=1" for name in filters)):
            address = f"{list_of(kind)}?{query}"
            assert ada.get(address, follow=True).status_code == 200, address


def test_each_row_can_be_begun_changed_read_back_published_and_deleted_on_a_page(ada, case):
    for kind in kinds():
        row = kind.objects.first()
        deeds = ("publish", "withdraw", "reopen") if issubclass(kind, Record) else ()
        assert ada.get(list_of(kind, "add")).status_code == 200, label_of(kind)
        for page in ("change", "history", "delete", *deeds):
            assert ada.get(page_of(row, page)).status_code == 200, (label_of(kind), page)


def test_every_relation_is_chosen_by_typing(ada, case):
    """The address that the input asks answers, so the other end can be searched."""
    for kind in kinds():
        where = {"app_label": kind._meta.app_label, "model_name": kind._meta.model_name}
        for field in (*kind._meta.concrete_fields, *kind._meta.many_to_many):
            if field.remote_field:
                asked = {**where, "field_name": field.name, "term": "e"}
                assert "results" in ada.get(reverse("admin:autocomplete"), asked).json(), field

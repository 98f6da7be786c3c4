"""A draft can be looked at as readers would see it; nothing comes of looking."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pghistory.models import Context

from people.models import Person, PersonName, Tenure
from sources.desk.groups import CONTRIBUTOR, make_groups
from sources.models import Citation
from sources.parts import rows_of
from sources.record import State, records
from sources.registry import ADDRESSED
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of

BANNER = re.compile(r'\s*<link [^>]*preview\.css">\s*<aside class="preview".*?</aside>\n', re.S)
PAGES = [apps.get_model(label) for label in ADDRESSED]


@pytest.fixture
def draft(case) -> Person:
    """A new person with a tenure and another name, all of it cited and none of it public."""
    person = Person.objects.create(display_name="Cosima Fennimore", sort_name="Fennimore, Cosima")
    name = PersonName.objects.create(person=person, name="Cosima the Elder")
    tenure = Tenure.objects.create(person=person, office=case.office, start="2021", first_cited="2021")
    for row in (person, name, tenure):
        Citation.objects.create(source=case.source, locator="¶1", **{f"on_{row._meta.model_name}": row})
    return person


def preview_of(row) -> str:
    return reverse(f"preview_{row._meta.model_name}", args=[row.pk])


def kept() -> dict[str, object]:
    """All that a change would leave behind: in the history, in the admin's log, and in the rows."""
    histories = [kind.pgh_event_model for kind in records() if hasattr(kind, "pgh_event_model")]
    events = {kind._meta.label: kind.objects.count() for kind in [*histories, Context, LogEntry]}
    rows = {
        kind._meta.label: list(kind.objects.order_by("pk").values_list("pk", "state", "version"))
        for kind in records()
    }
    return {**events, **rows}


def test_every_page_is_the_one_that_readers_get_once_it_is_published(ada, case):
    for kind in PAGES:
        row = kind.objects.published().order_by("pk").first()
        public = Client().get(row.get_absolute_url())
        with transaction.atomic():
            for part in rows_of(row):
                type(part).objects.filter(pk=part.pk).update(state=State.DRAFT)
            assert Client().get(row.get_absolute_url()).status_code == 404, kind
            seen = ada.get(preview_of(row))
            transaction.set_rollback(True)
        assert "not public" in BANNER.search(seen.text)[0], kind
        assert BANNER.sub("", seen.text) == public.text, kind


def test_a_draft_is_shown_with_its_children(ada, draft, case):
    page = ada.get(preview_of(draft)).text
    for words in ("Cosima Fennimore", "Cosima the Elder", case.office.title):
        assert words in page


def test_nothing_comes_of_looking(ada, draft):
    before = kept()
    assert ada.get(preview_of(draft)).status_code == 200
    assert kept() == before
    assert Client().get(draft.get_absolute_url()).status_code == 404
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('search_path'), current_setting('transaction_read_only')")
        assert cursor.fetchone() == ("public, ext", "off")


def test_it_is_for_nobody_else_to_keep(ada, draft):
    public, seen = Client().get("/about/"), ada.get(preview_of(draft))
    assert "no-store" in seen["Cache-Control"]
    assert seen["X-Robots-Tag"] == "noindex"
    assert seen["Content-Security-Policy"] == public["Content-Security-Policy"]
    assert not seen.cookies


def test_who_may_read_the_desk_may_look(draft):
    make_groups()
    contributor = at_the_desk("carol")
    contributor.user.groups.add(Group.objects.get(name=CONTRIBUTOR))
    assert contributor.get(preview_of(draft)).status_code == 200
    assert at_the_desk("guest").get(preview_of(draft)).status_code == 403
    assert Client().get(preview_of(draft))["Location"].startswith("/admin/login/")


def test_who_may_not_read_a_part_may_not_see_it_in_a_preview(draft):
    reader = at_the_desk("dora")
    reader.user.user_permissions.add(Permission.objects.get(codename="view_person"))
    assert reader.get(preview_of(draft)).status_code == 403


def test_what_stands_in_the_way_is_said(ada, draft):
    Citation.objects.filter(on_tenure__person=draft).delete()
    page = ada.get(preview_of(draft)).text
    assert "could not be published yet" in page
    assert "it lacks a citation." in page
    assert "Cosima the Elder" not in page


def test_what_hides_it_from_readers_is_said(ada, draft, case):
    """A case without its office is seen by nobody."""
    type(case.office).objects.filter(pk=case.office.pk).update(state=State.WITHDRAWN)
    page = ada.get(preview_of(case.prosecution))
    assert page.status_code == 200
    assert "Readers would not see it yet." in page.text
    assert case.office.title in page.text


def test_drafts_around_it_that_are_not_ready_are_named_as_left_out(ada, draft, case):
    """The case is against somebody new, and rests on one more source; what is said about it is not cited."""
    matter = case.prosecution
    said = type(case.criticism).objects.create(
        kind=case.criticism.kind, form="paraphrased", summary="that it is odd"
    )
    said.about_cases.add(matter)
    page = ada.get(preview_of(matter)).text
    assert page_of(said) in BANNER.search(page)[0]


def test_no_address_ends_in_an_error_of_ours(ada, draft):
    for nonsense in ("0", "abc", "9" * 40, "-1", "\x00", "💥", f"{draft.pk}/preview"):
        assert ada.get(f"/admin/people/person/{nonsense}/preview/").status_code in (400, 404), nonsense
    assert ada.get("/admin/people/tenure/1/preview/", follow=True).status_code < 500
    for method in ("post", "put", "delete", "patch"):
        assert getattr(ada, method)(preview_of(draft)).status_code == 405
    assert ada.head(preview_of(draft)).status_code == 200


def test_the_page_of_a_draft_leads_to_it_and_that_of_a_public_record_does_not(ada, draft, case):
    assert preview_of(draft) in ada.get(page_of(draft)).text
    assert preview_of(case.source) not in ada.get(page_of(case.source)).text

"""The desk in a real browser, under the same strict policy as the reading room."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from playwright.sync_api import Page, expect

from cases.models import Decision, Prosecution
from people.models import Person
from sources.models import Citation
from tests.browser.test_reading import in_the_dark, violations
from tests.cast import a_published_case
from tests.desk.rows import kinds, list_of, page_of

pytestmark = pytest.mark.django_db(transaction=True)
NAME, PASSWORD = "ada", "a password for the tests alone"


@pytest.fixture
def case():
    """The cast's case, committed, so that the server sees it."""
    with transaction.atomic():
        return a_published_case(rows=2)


@pytest.fixture
def ada(live_server, visitor, case):
    """An editor who has logged in by the form."""
    get_user_model().objects.create_superuser(NAME, password=PASSWORD)
    page = visitor.visit(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="The desk")).to_be_visible()
    return visitor


def choose(page: Page, field: str, words: str) -> None:
    """Type into an autocompleting choice and take the first answer."""
    page.locator(f"#id_{field} + .select2").click()
    page.locator(".select2-search__field").last.fill(words)
    page.locator(".select2-results__option--highlighted", has_text=words).click()


def save(page: Page) -> None:
    """Save, and see that nothing stood in the way."""
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def deed(page: Page, name: str, reason: str) -> None:
    """Publish, withdraw or reopen what is open, for a reason."""
    page.get_by_role("link", name=f"{name}…").click()
    page.get_by_label("Reason").fill(reason)
    page.locator(".desk-deed-form [type=submit]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def test_the_second_of_two_editors_is_shown_both_versions(live_server, ada, case):
    page = ada.visit(live_server.url + page_of(case.voided))
    Decision.objects.filter(pk=case.voided.pk).update(detail="what the first editor wrote")
    page.locator("#id_detail").fill("what the second editor wrote")
    page.locator("#id_reason").fill("to say it better")
    with page.expect_response(lambda response: response.request.method == "POST") as answer:
        page.get_by_role("button", name="Save and continue editing").click()
    assert answer.value.status == 409
    expect(page.get_by_text("what the first editor wrote").first).to_be_visible()
    expect(page.locator("#id_detail")).to_have_value("what the second editor wrote")
    save(page)
    assert Decision.objects.get(pk=case.voided.pk).detail == "what the second editor wrote"


def test_a_related_row_is_added_in_a_window_of_its_own(live_server, ada, case):
    page = ada.visit(live_server.url + list_of(Prosecution, "add"))
    with page.expect_popup() as opened:
        page.locator("#add_id_office").click()
    popup = opened.value
    popup.locator("#id_title").fill("Harbour Prosecutor of Inkwell")
    popup.locator("#id_sort_name").fill("Harbour Prosecutor of Inkwell")
    popup.get_by_role("button", name="Save").click()
    expect(page.locator("#id_office + .select2")).to_contain_text("Harbour Prosecutor of Inkwell")
    assert ada.complaints == []


def test_the_desks_pages_are_accessible_and_break_no_policy(live_server, ada, case):
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    deeds = [page_of(case.prosecution, name) for name in ("withdraw", "history", "delete")]
    deeds += [page_of(draft, name) for name in ("publish", "delete")]
    own = [
        page_of(row)
        for row in (case.prosecution, case.allegation, case.source, case.suspect, case.bargain.kind)
    ]
    lists = [list_of(Prosecution), list_of(Citation), list_of(Prosecution, "add"), list_of(Citation, "add")]
    for address in ["/admin/", *deeds, *own, *lists, f"{list_of(Person, 'add')}?_popup=1"]:
        page = ada.visit(live_server.url + address)
        assert ada.complaints == [], address
        assert violations(page) + in_the_dark(page) == [], address
        ada.complaints.clear()  # axe itself talks to the console


def test_the_way_in_and_the_comparison_of_two_editors_are_accessible(live_server, visitor, ada, case):
    page = ada.visit(live_server.url + page_of(case.voided))
    Decision.objects.filter(pk=case.voided.pk).update(detail="what the first editor wrote")
    page.locator("#id_reason").fill("to say it better")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("what the first editor wrote").first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Log out").click()
    assert violations(ada.visit(f"{live_server.url}/admin/login/")) == []


def test_no_list_or_form_of_any_kind_breaks_the_policy(live_server, ada, case):
    accounts = [
        "/admin/auth/user/",
        "/admin/auth/user/add/",
        "/admin/auth/user/1/change/",
        "/admin/password_change/",
    ]
    for kind in kinds():
        ada.visit(live_server.url + list_of(kind))
        ada.visit(live_server.url + list_of(kind, "add"))
    for address in accounts:
        ada.visit(live_server.url + address)
    assert ada.complaints == []

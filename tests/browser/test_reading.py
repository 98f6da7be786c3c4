"""The reading room in a real browser: accessible, quiet, and of use without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import transaction
from playwright.sync_api import Browser

from tests.cast import a_published_case
from tests.public.addresses import addresses

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = {"a phone": 390, "a tablet": 820, "a desk": 1440}


@pytest.fixture
def case():
    """The cast's case, committed, so that the server sees it."""
    with transaction.atomic():
        return a_published_case(rows=2)


def violations(page) -> list[str]:
    """What axe says against a page, by rule and place."""
    return [
        f"{found['id']}: {found['help']} ({node['target']})"
        for found in Axe().run(page).response["violations"]
        for node in found["nodes"]
    ]


def pages(case) -> list[str]:
    """The address of every page that is read in a browser, the one that is not there included."""
    return [
        *(address for address in addresses(case) if address.endswith("/")),
        "/cases/nothing-here-bcdfgh/",
        "/search/?q=teapots",
    ]


def overflow(page) -> list[str]:
    """The devices on whose screen the page has to be moved sideways."""
    found = []
    for device, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"wider than the screen of {device}")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_quiet_and_of_this_house_alone(live_server, visitor, case, scheme):
    visitor.page.emulate_media(color_scheme=scheme)
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    for address in pages(case):
        page = visitor.visit(live_server.url + address)
        assert violations(page) + overflow(page) == [], address
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
    assert [said for said in visitor.complaints if "404" not in said] == []
    assert visitor.page.context.cookies() == []


def test_a_reader_without_scripts_filters_opens_a_case_and_follows_a_footnote(
    live_server, browser: Browser, case
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/cases/")
    page.get_by_label(case.prosecution.office.title).check()
    page.get_by_role("button", name="Show these").click()
    assert "office=" in page.url
    page.get_by_role("link", name=case.prosecution.title).first.click()
    assert page.url == live_server.url + case.prosecution.get_absolute_url()
    mark = page.locator("sup a").first
    mark.click()
    note = page.url.partition("#")[2]
    assert page.locator(f"#{note}").is_visible()
    context.close()


def test_a_reader_with_a_keyboard_alone_gets_past_the_masthead(live_server, visitor, case):
    page = visitor.visit(live_server.url + case.prosecution.get_absolute_url())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip().lower().startswith("skip")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_a_printed_page_says_where_it_is_from(live_server, visitor, case):
    page = visitor.visit(live_server.url + case.prosecution.get_absolute_url())
    page.emulate_media(media="print")
    assert settings.SITE_URL + case.prosecution.get_absolute_url() in page.locator("footer").inner_text()

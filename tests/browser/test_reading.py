"""The reading room in a real browser: accessible, quiet, and of use without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import transaction
from playwright.sync_api import Browser, Page

from tests.cast import a_published_case
from tests.public.addresses import addresses

pytestmark = pytest.mark.django_db(transaction=True)
AXE = Axe().axe_script
WIDTHS = {"a desk": 1440, "a tablet": 820, "a phone": 390}
FOCUS = """wanted => {
    const here = document.activeElement, box = here.getBoundingClientRect();
    return [here.matches(wanted), box.width > 0 && getComputedStyle(here).outlineStyle != "none"];
}"""
"""Whether the focus is on what is wanted, and whether a reader sees where it is."""


@pytest.fixture
def case():
    """The cast's case, committed, so that the server sees it."""
    with transaction.atomic():
        return a_published_case(rows=2)


def violations(page: Page, *rules: str) -> list[str]:
    """What axe says against a page, by rule and place: by these rules alone, or by all that it asks about by itself."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    return [
        f"{found['id']}: {found['help']} ({node['target']})"
        for found in page.evaluate("options => axe.run(options)", options)["violations"]
        for node in found["nodes"]
    ]


def pages(case) -> list[str]:
    """The address of every page that is read in a browser, the one that is not there included."""
    return [
        *(address for address in addresses(case) if address.endswith("/")),
        "/cases/nothing-here-bcdfgh/",
        "/search/?q=teapots",
    ]


def in_the_dark(page: Page) -> list[str]:
    """What is too faint where the reader prefers a dark screen."""
    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map(change => change.finished))")  # colours fade
    found = violations(page, "color-contrast", "link-in-text-block")
    page.emulate_media(color_scheme="light")
    return found


def for_a_finger(page: Page) -> list[str]:
    """What is too small or too near to something else on a screen that is touched."""
    hand = page.context.new_cdp_session(page)
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    found = violations(page, "target-size")
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    hand.detach()
    return found


def overflow(page: Page) -> list[str]:
    """The devices on whose screen the page has to be moved sideways; a phone comes last."""
    found = []
    for device, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"wider than the screen of {device}")
    return found


def test_every_page_is_accessible_quiet_and_of_this_house_alone(live_server, visitor, case):
    page = visitor.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in pages(case):
        page.set_viewport_size({"width": WIDTHS["a desk"], "height": 900})
        page.goto(live_server.url + address)
        assert violations(page) + in_the_dark(page) + overflow(page) + for_a_finger(page) == [], address
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
    assert [said for said in visitor.complaints if "404" not in said] == []
    assert page.context.cookies() == []


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


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what is wanted has the focus, which shows at every stop."""
    for _ in range(150):
        page.keyboard.press("Tab")
        here, seen = page.evaluate(FOCUS, wanted)
        assert seen, page.evaluate("document.activeElement.outerHTML")
        if here:
            return
    pytest.fail(f"Tab does not lead to {wanted}")


def test_a_reader_with_a_keyboard_alone_filters_opens_a_case_and_follows_a_footnote_and_back(
    live_server, visitor, case
):
    visitor.page.set_viewport_size({"width": WIDTHS["a phone"], "height": 900})
    page = visitor.visit(f"{live_server.url}/cases/")
    tab_to(page, ".skip")
    page.keyboard.press("Enter")
    tab_to(page, "main .filters summary")  # without a stop in the masthead: its menu has a summary too
    page.keyboard.press("Enter")
    tab_to(page, "[name=office]")
    page.keyboard.press("Space")
    tab_to(page, ".filters .button")
    page.keyboard.press("Enter")
    page.wait_for_url("**office=**")
    tab_to(page, f"main a[href='{case.prosecution.get_absolute_url()}']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")
    tab_to(page, "a.mark")
    mark = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    tab_to(page, f".note-back[href='#{mark}']")
    page.keyboard.press("Enter")
    assert page.url.endswith(f"#{mark}")


def test_a_printed_page_says_where_it_is_from(live_server, visitor, case):
    page = visitor.visit(live_server.url + case.prosecution.get_absolute_url())
    page.emulate_media(media="print")
    assert settings.SITE_URL + case.prosecution.get_absolute_url() in page.locator("footer").inner_text()

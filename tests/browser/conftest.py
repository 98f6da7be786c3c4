"""A real browser: the system's Chromium, as readers and staff use it.

Where there is none these tests are skipped and say so; under CI that is a failure, since CI skips nothing.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
MISSING = "No Chromium on this system: install Debian's package chromium to run the tests in a browser."

# Playwright's own loop runs in this thread, where Django would otherwise refuse the database, and keep a second set
# of connections: those of the tests before would then stay open and hold the test database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
connections.close_all()
connections._connections = threading.local()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    # Chromium's own sandbox needs rights that root in a container does not have.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=[*QUIET, *sandbox])
        yield chromium
        chromium.close()


@dataclass
class Visitor:
    """Somebody at a browser, and what the browser complained of."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def visit(self, address: str) -> Page:
        """Open an address, with all that it loads."""
        self.page.goto(address)
        return self.page


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Somebody with a new profile. Whatever the console says against a page is kept as a complaint."""
    context = browser.new_context()
    context.set_default_timeout(15_000)
    someone = Visitor(context.new_page())

    def listen(page: Page) -> None:
        page.on("console", lambda message: _keep(someone, page, message.type, message.text))
        page.on("pageerror", lambda error: _keep(someone, page, "error", str(error)))

    listen(someone.page)
    context.on("page", listen)
    yield someone
    context.close()


def _keep(someone: Visitor, page: Page, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        someone.complaints.append(f"{page.url}: {text}")

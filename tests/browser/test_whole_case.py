"""Somebody enters a whole case at the desk, publishes and reads it, on as few pages as docs/desk.md says; and withdraws it.

The pictures in that guide are of this very case. With `PICTURES=docs/images` in the environment they are made anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from playwright.sync_api import Page, expect

from cases.models import DecisionKind, Prosecution, Statement, TermKind
from people.models import Person
from sources.models import Citation, Source
from tests.browser.test_desk import NAME, PASSWORD, choose, deed
from tests.cast import a_published_case
from tests.desk.rows import page_of
from tests.making import word

pytestmark = pytest.mark.django_db(transaction=True)
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "desk.md"
MOST = 14
TITLE, FERRYMAN, MATE = "The Lantern Ferry", "Tobias Marrow", "Cressida Fenwick Jr."
DECISIONS = {"charged": "¶3", "made a plea deal": "¶5", "dismissed the charges": "¶9"}
MADE = ("2017", "2018-05", "2019-11/2020-06")
TERMS = {"a fine": "¶6", "no jail": "¶6", "surrender of the licence": "¶7"}
SUMMARY = "that nobody asked the passengers"
WORDS = "We stand by the bargain."


@pytest.fixture
def case():
    """The record of a newsroom that has worked a while: its office, its people, its vocabularies."""
    get_user_model().objects.create_superuser(NAME, password=PASSWORD)
    with transaction.atomic():
        word(DecisionKind, "charged", "charged", category="charged")
        word(DecisionKind, "dismissed", "dismissed the charges", category="dismissed")
        word(TermKind, "fine", "a fine")
        word(TermKind, "licence", "surrender of the licence")
        return a_published_case()


@pytest.fixture
def loads(visitor) -> list[str]:
    """Every page that the browser asks for, in its windows one and all. Where one leads on to another, that is one."""
    asked: list[str] = []

    def note(request) -> None:
        if request.resource_type == "document" and request.redirected_from is None:
            asked.append(f"{request.method} {request.url}")

    visitor.page.context.on("request", note)
    return asked


def test_a_whole_case_is_entered_published_and_read_on_few_pages(live_server, visitor, case, loads):
    page = visitor.page
    log_in(page, live_server.url)
    first_screen(page, case)
    second_screen(page, case)
    joint_statement(page, case)
    statement_of_a_spokesperson(page, case)
    entered = Prosecution.objects.get(title=TITLE)
    address = live_server.url + entered.get_absolute_url()
    assert page.request.get(address).status == 404
    publish(page)
    read_it(page, case)
    assert what_was_entered() == {"citations": 12, "new people": 2, "statements": 2}
    assert len(loads) == loads_in_the_guide() <= MOST, "\n".join(loads)
    page.goto(live_server.url + page_of(entered))
    deed(page, "Withdraw", "the source took it back")
    assert page.request.get(address).status == 404
    assert visitor.complaints == []


def log_in(page: Page, site: str) -> None:
    """From the address that staff know to the page for a new case."""
    page.goto(f"{site}/admin/")
    page.get_by_label("Username").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.locator(".model-prosecution .addlink").first.click()


def first_screen(page: Page, case) -> None:
    """The case, the story that tells of it, and those against whom it is directed."""
    choose(page, "office", case.office.title)
    fill(page, title=TITLE, sort_name="Lantern Ferry", concerns="an alleged overcrowding of the ferry")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Add another source").first.click()
    a_source(opened.value, case)
    expect(page.locator("#id_cite_from + .select2")).to_contain_text("The ferry")
    fill(page, passage="¶1")
    for number, name in enumerate((FERRYMAN, MATE)):
        page.get_by_role("button", name="Add another Defendant").click()
        if number == 0:
            fill_row(page, "defendants", 0, new_person=f"Mag {case.critic.display_name.split()[-1]}")
            expect(page.locator("#defendants-0 .desk-alike")).to_contain_text(case.critic.display_name)
        fill_row(page, "defendants", number, new_person=name, passage="¶2")
    expect(page.locator("#defendants-0 .desk-alike")).to_be_empty()
    picture(page, "first-screen", "#content h1", "#defendants-0")
    save_by(page, "Save and continue editing")


def a_source(popup: Page, case) -> None:
    """The story, in a window of its own that closes by itself."""
    choose(popup, "kind", str(case.source.kind))
    fill(popup, title="The ferry that was too full", description="A story of the Gazette on the ferry")
    fill(popup, publisher="The Foghorn Gazette", date="2021-03")
    with popup.expect_event("close"):
        popup.get_by_role("button", name="Save", exact=True).click()


def second_screen(page: Page, case) -> None:
    """What was decided and agreed: it refers to those of the first screen."""
    page.get_by_role("button", name="Add another Plea deal").click()
    page.locator("#id_plea_deals-0-defendant").select_option(label=FERRYMAN)
    fill_row(page, "plea_deals", 0, agreed="2020", passage="¶6", excerpt="a plea")
    for number, (kind, passage) in enumerate(TERMS.items(), start=1):
        choose(page, f"plea_deals-0-line_{number}_kind", kind)
        fill_row(page, "plea_deals", 0, **{f"line_{number}_passage": passage})
    for number, (kind, passage) in enumerate(DECISIONS.items()):
        page.get_by_role("button", name="Add another Decision").click()
        choose(page, f"decisions-{number}-kind", kind)
        choose(page, f"decisions-{number}-by_office", case.office.title)
        page.locator(f"#id_decisions-{number}-concerns").get_by_label((FERRYMAN, MATE)[number % 2]).check()
        fill_row(page, "decisions", number, made=MADE[number], passage=passage)
    picture(page, "terms", "#plea_deals-heading", "#plea_deals-0")
    picture(page, "decision", "#decisions-heading", "#decisions-0")
    save_by(page, "Save and add a statement")


def joint_statement(page: Page, case) -> None:
    """Two people say it together."""
    choose(page, "kind", str(case.criticism.kind))
    page.locator("#id_form").select_option("joint")
    fill(page, summary=SUMMARY, passage="¶11")
    for number, person in enumerate((case.critic, case.brother)):
        page.get_by_role("button", name="Add another Statement speaker").click()
        choose(page, f"speakers-{number}-person", str(person))
    save_by(page, "Save and add another")


def statement_of_a_spokesperson(page: Page, case) -> None:
    """One speaks for the office, in words of their own."""
    choose(page, "kind", str(case.defence.kind))
    page.locator("#id_form").select_option("quoted")
    fill(page, words=WORDS, passage="¶12", excerpt="stand by the bargain")
    page.get_by_role("button", name="Add another Statement speaker").click()
    choose(page, "speakers-0-person", str(case.spokesman))
    choose(page, "speakers-0-for_office", case.office.title)
    fill_row(page, "speakers", 0, capacity="spokesman for the Prosecutor")
    picture(page, "statement", "#speakers-heading", "#speakers-0")
    save_by(page, "Save")


def publish(page: Page) -> None:
    """The case and the drafts around it, for a reason."""
    page.get_by_role("link", name="Publish…").click()
    page.get_by_label("Reason").fill("the Gazette tells of it, and all is cited")
    picture(page, "publish", ".desk-along", ".submit-row")
    page.locator(".desk-deed-form [type=submit]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    picture(page, "correct", "#content h1", ".desk-notice.public")


def read_it(page: Page, case) -> None:
    """As a reader: the case with everything in it and what it rests on, a statement, the list."""
    page.get_by_role("link", name="As readers see it").click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    said = page.locator("#main").inner_text()
    entered = {FERRYMAN, MATE, *DECISIONS, *TERMS, SUMMARY, WORDS, "spokesman for the Prosecutor"}
    entered |= {"2017", "May 2018", "between November 2019 and June 2020"}
    people = {str(it) for it in (case.critic, case.brother, case.spokesman, case.office)}
    passages = {"¶1", "¶2", *DECISIONS.values(), *TERMS.values(), "¶11", "¶12"}
    assert [words for words in entered | people if words.lower() not in said.lower()] == []
    assert passages <= set(re.findall(r"¶\d+", said))
    page.locator("a[href^='/statements/']", has_text=str(case.critic)).click()
    expect(page.locator("#speakers")).to_contain_text(str(case.critic))
    expect(page.locator("#speakers")).to_contain_text(str(case.brother))
    page.get_by_role("link", name="Cases").first.click()
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()


def fill(page: Page, **values: str) -> None:
    """Fill in these inputs of the page."""
    for name, value in values.items():
        page.locator(f"#id_{name}").fill(value)


def fill_row(page: Page, rows: str, number: int, **values: str) -> None:
    """Fill in these inputs of a row."""
    fill(page, **{f"{rows}-{number}-{name}": value for name, value in values.items()})


def save_by(page: Page, button: str) -> None:
    """Save, and see that nothing stood in the way."""
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def picture(page: Page, name: str, first: str, last: str) -> None:
    """The page from the one thing to the other, for the guide, if pictures are wanted."""
    folder = os.environ.get("PICTURES")
    if folder:
        page.evaluate("scrollTo(0, 0)")
        sheet, top, end = (page.locator(it).first.bounding_box() for it in ("#content-main", first, last))
        height = end["y"] + end["height"] - top["y"] + 16
        clip = {"x": sheet["x"] - 16, "y": top["y"], "width": sheet["width"] + 32, "height": height}
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True, clip=clip)


def what_was_entered() -> dict[str, int]:
    """What the record holds now of this case, all of it public."""
    entered = Prosecution.objects.get(title=TITLE)
    source = Source.objects.get(title="The ferry that was too full")
    return {
        "citations": Citation.objects.filter(source=source).published().count(),
        "new people": Person.objects.filter(display_name__in=(FERRYMAN, MATE)).published().count(),
        "statements": Statement.objects.filter(about_cases=entered).published().count(),
    }


def loads_in_the_guide() -> int:
    """How many page loads the guide promises."""
    said = re.search(r"\*\*(\d+) page loads\*\*", GUIDE.read_text())
    assert said, "docs/desk.md does not say how many page loads a whole case takes."
    return int(said.group(1))

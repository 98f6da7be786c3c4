"""A contributor enters and submits, a reviewer sends back and publishes; whoever wrote it does not."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from cases.models import Defendant, Prosecution
from sources.desk.groups import CONTRIBUTOR, REVIEWER, make_groups
from sources.models import Citation
from sources.past import last_change
from sources.record import State
from tests.desk.conftest import at_the_desk
from tests.desk.rows import list_of, page_of
from tests.desk.sending import add_row, filled
from tests.desk.test_deeds import do, told


@pytest.fixture(autouse=True)
def _two_people(settings):
    settings.ONE_PERSON_NEWSROOM = False


def in_group(name: str, group: str) -> Client:
    make_groups()
    browser = at_the_desk(name)
    browser.user.groups.add(Group.objects.get(name=group))
    return browser


@pytest.fixture
def carol(db) -> Client:
    return in_group("carol", CONTRIBUTOR)


@pytest.fixture
def rhea(db) -> Client:
    return in_group("rhea", REVIEWER)


@pytest.fixture
def entered(case, carol) -> Prosecution:
    """A case that carol entered in her browser, with one cited defendant."""
    page = filled(
        carol.get(list_of(Prosecution, "add")),
        office=case.office,
        title="The Second Teapot",
        sort_name="Teapot, Second",
        concerns="an alleged teapot",
        cite_from=case.source,
    )
    add_row(page, "defendants", unnamed_as="a stowaway", passage="¶2", excerpt="a stowaway")
    assert carol.post(list_of(Prosecution, "add"), page).status_code == 302
    return Prosecution.objects.get(title="The Second Teapot")


def buttons(browser: Client, row) -> list[str]:
    return [words for words, _address in browser.get(page_of(row)).context["deeds"]]


def test_a_case_goes_from_a_contributor_to_a_reviewer_and_back_and_becomes_public(
    carol, rhea, entered, client
):
    assert buttons(carol, entered) == ["Submit…"]
    do(carol, entered, "submit", "the stowaway is cited")
    assert buttons(carol, entered) == []
    assert buttons(rhea, entered) == ["Send back…", "Publish…"]
    assert "Submitted by carol" in rhea.get(page_of(entered, "publish")).text
    do(rhea, entered, "send_back", "say what the teapot is")
    assert "say what the teapot is" in carol.get(page_of(entered)).text
    do(carol, entered, "submit", "a word is better now")
    address = entered.get_absolute_url()
    assert client.get(address).status_code == 404
    page = rhea.get(page_of(entered, "publish"))
    assert page.context["prospect"].authors == ["carol"]
    assert told(page, "unverified") == [str(Citation.objects.get(excerpt="a stowaway"))]
    assert "a word is better now" in page.text
    do(rhea, entered, "publish", "read against the story")
    assert "Last reviewed" in client.get(address).text
    change = last_change(Defendant, str(entered.defendants.get().pk))
    assert (change.who, change.why) == ("rhea", "read against the story")


def test_a_reviewer_who_changed_a_word_is_told_who_may_publish_it(case, carol, rhea, entered, ada):
    page = filled(rhea.get(page_of(entered)), concerns="an alleged kettle")
    assert rhea.post(page_of(entered), page).status_code == 302
    page = rhea.get(page_of(entered, "publish"))
    assert "you entered or changed 1 of the 3 rows that would become public" in page.text
    assert "ada may." in page.text
    assert f'href="{page_of(entered, "submit")}"' in page.text
    rhea.post(page_of(entered, "publish"), {**filled(page), "reason": "quickly"})
    entered.refresh_from_db()
    assert entered.state == State.DRAFT
    do(ada, entered, "publish", "read by a third")
    entered.refresh_from_db()
    assert entered.is_public


def test_what_a_reviewer_wrote_around_a_case_waits_for_somebody_else(case, carol, rhea, entered):
    page = filled(rhea.get(list_of(type(case.suspect), "add")), display_name="Tobias Gull", sort_name="Gull")
    assert rhea.post(list_of(type(case.suspect), "add"), page).status_code == 302
    person = type(case.suspect).objects.get(display_name="Tobias Gull")
    page = filled(carol.get(page_of(entered)))
    add_row(page, "defendants", person=person, passage="¶3")
    assert carol.post(page_of(entered), page).status_code == 302
    page = rhea.get(page_of(entered, "publish"))
    assert [it.unit for it in page.context["prospect"].waiting] == [person]
    assert "you entered or changed it" in page.text


def test_what_is_public_is_read_again(case, rhea):
    page = do(rhea, case.suspect, "review", "the docket of today")
    assert "was reviewed" in page.text
    assert "by rhea: “the docket of today”" in rhea.get(page_of(case.suspect)).text


def test_to_submit_a_part_is_to_submit_its_whole(case, carol, entered):
    party = entered.defendants.get()
    for row in (party, party.citations.get()):
        assert carol.get(page_of(row)).context["deeds"] == [("Submit…", page_of(entered, "submit"))]


def test_what_will_stand_in_the_way_keeps_nobody_from_submitting(case, carol, entered):
    entered.defendants.get().citations.all().delete()
    page = carol.get(page_of(entered, "submit"))
    assert "What will stand in the way of publishing it" in page.text
    do(carol, entered, "submit", "where is the citation?")
    entered.refresh_from_db()
    assert entered.state == State.REVIEW


def test_in_a_newsroom_of_one_person_nobody_who_may_publish_is_asked_to_submit(case, ada, entered, settings):
    settings.ONE_PERSON_NEWSROOM = True
    assert buttons(ada, entered) == ["Publish…"]

"""“Sealing review due” at the desk: on its front page, on the page of the case, and where somebody notes that they looked."""

import re

import pytest

from cases.models import Decision, DecisionKind
from sources.desk.groups import CONTRIBUTOR, REVIEWER
from tests.desk.rows import page_of
from tests.desk.sending import filled
from tests.desk.test_search_engines import in_group
from tests.making import cite, published, word

pytestmark = pytest.mark.django_db
ASKED = "CPL § 160.50 due since 31 December 2017"


@pytest.fixture
def dismissed(case):
    """The case, in which the charges against one person were dismissed."""
    kind = word(DecisionKind, "dismissed", "dismissed the charges", category="dismissed")
    given = {"prosecution": case.prosecution, "kind": kind, "by_unknown": True, "made": "2017"}
    cite(published(Decision, **given), case.source).concerns.add(case.party)
    return case


def test_a_reviewer_is_asked_until_somebody_notes_that_they_looked(dismissed, client):
    rhea = in_group(REVIEWER)
    case = dismissed.prosecution
    public = client.get(case.get_absolute_url()).text
    front, page = rhea.get("/admin/").text, rhea.get(page_of(case)).text
    assert "Sealing review due: 1" in front
    assert f"Ignatius Puddlecombe, in the case Ignatius Puddlecombe: {ASKED}" in front
    assert f'href="{page_of(case)}"' in front
    assert ASKED in page
    again = rhea.get(page_of(case, "review"))
    assert ASKED in again.text
    sent = filled(again, reason="asked the clerk: nothing is known of it")
    assert rhea.post(page_of(case, "review"), sent).status_code == 302
    for address in ("/admin/", page_of(case)):
        assert "CPL" not in rhea.get(address).text, address
    for text in (public, client.get(case.get_absolute_url()).text):
        assert not re.search("160\\.50|[Ss]ealing review", text)


def test_whoever_may_not_publish_is_not_sent_to_look(dismissed):
    carl = in_group(CONTRIBUTOR)
    assert "Sealing review" not in carl.get("/admin/").text
    assert "Sealing review" not in carl.get(page_of(dismissed.prosecution)).text

"""The page of one organization."""

import pytest

from people.models import Organization
from tests.cast import a_published_case
from tests.making import published
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def text(client, organization) -> str:
    html = client.get(organization.get_absolute_url()).text
    assert problems(html) == []
    return with_places(html)


def test_a_council(client, case):
    page = text(client, case.council)
    assert "Part The Lamplighters' Caucus" in page
    assert (
        "Ignatius Puddlecombe was a member of Quillmouth Harbour Council, in print “teapot warden”. [¶1]"
        in page
    )
    assert "It has no direct oversight over the Harbour Prosecutor of Quillmouth [¶1]" in page
    assert "What was said for it" in page
    assert rests_on(page, "Lantern review", "¶20")
    assert "Ordered by Quillmouth Harbour Council ; put in the hands of Thessaly Wrenfield ." in page
    assert "Status: under way. Outcome: not known." in page
    assert rests_on(page, "Harbour audit", "¶20")
    assert "Teapot bargain inquiry" not in page


def test_a_caucus(client, case):
    page = text(client, case.caucus)
    assert "Caucus, part of Quillmouth Harbour Council" in page.replace(" ,", ",")
    assert rests_on(page, "gave to the campaign of Odalys Brackenthorpe ; how much is not known", "¶21")
    assert "What it said" in page


def test_a_court(client, case):
    page = text(client, case.court)
    assert "What it decided" in page
    assert "Quillmouth Admiralty Court ruled on the teapots [¶1]" in page
    assert "QA-117-2013 [¶1] Ignatius Puddlecombe" in page


def test_a_newspaper(client, case):
    page = text(client, case.gazette)
    assert "What was first said in it" in page
    assert "Nobody asked the merchants." in page


def test_the_police(client, case):
    page = text(client, case.police)
    assert "Its part: made the arrest" in page


def test_one_of_which_nothing_else_is_known_has_a_page(client, case):
    nothing = published(Organization, name="The Buoy Club", sort_name="Buoy Club", kind=case.council.kind)
    assert "The Buoy Club" in text(client, nothing)

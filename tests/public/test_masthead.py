"""The frame around every page: which parts of the record there are, and in which one the reader is."""

import re

import pytest

from tests.cast import a_published_case

pytestmark = pytest.mark.django_db
CURRENT = re.compile(r'href="([^"]+)" aria-current="(\w+)">')


def marked(html: str) -> list[tuple[str, str]]:
    """The sections that are marked in the masthead, and as what."""
    return CURRENT.findall(html.split("<main")[0])


def test_the_section_that_a_reader_is_in_is_marked(client):
    case = a_published_case()
    assert marked(client.get("/cases/").text) == [("/cases/", "page")]
    assert marked(client.get(case.prosecution.get_absolute_url()).text) == [("/cases/", "true")]
    assert marked(client.get("/").text) == []


def test_what_is_not_there_is_in_no_section_but_leads_to_them(client):
    html = client.get("/cases/nothing-here-bcdfgh/").text
    assert marked(html) == []
    assert '<a href="/cases/">Cases</a>' in html.split("<main")[1]

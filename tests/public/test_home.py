"""The front page."""

import pytest

from tests.cast import a_published_case, published_cases
from tests.public.markup import Document, problems

pytestmark = pytest.mark.django_db


def page(client) -> Document:
    html = client.get("/").text
    assert problems(html) == []
    return Document(html)


def test_it_says_what_this_is_and_leads_on(client):
    case = a_published_case()
    document = page(client)
    assert "What a prosecutor decided, and how we know" in document.text
    assert {"/cases/", case.prosecution.get_absolute_url(), case.source.get_absolute_url()} <= set(
        document.links
    )


def test_it_counts_what_is_on_record(client):
    a_published_case()
    text = page(client).text
    for figure in ("cases 2", "people 6", "decisions 5", "plea deal 1", "statements 4", "source 1"):
        assert figure in text


def test_its_newest_cases_are_those_with_the_newest_decisions(client):
    published_cases(7)
    text = page(client).text
    assert [f"Passenger {number}" in text for number in range(7)] == [False] * 2 + [True] * 5


def test_an_empty_record_has_a_front_page(client):
    assert "No case has been published yet." in page(client).text


def test_the_search_for_a_person_is_the_list_of_cases(client):
    a_published_case()
    assert '<form class="find" action="/cases/" method="get"' in client.get("/").text
    assert "Ignatius Puddlecombe" in client.get("/cases/?defendant=puddle").text

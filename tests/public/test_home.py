"""The front page."""

import pytest
from django.urls import reverse

from cases.models import Decision, DecisionKind
from dvtracker.public.lists import LISTS
from sources.models import Citation
from tests.cast import a_published_case, published_cases
from tests.making import word
from tests.public.markup import Document, problems

pytestmark = pytest.mark.django_db


def page(client) -> Document:
    html = client.get("/").text
    assert problems(html) == []
    return Document(html)


def test_it_says_what_this_is_and_leads_to_the_newest_of_each_kind(client):
    case = a_published_case()
    document = page(client)
    assert "What a prosecutor decided, and how we know" in document.text
    newest = (case.prosecution, case.source, case.allegation)
    assert {"/cases/", *(row.get_absolute_url() for row in newest)} <= set(document.links)
    assert f"{case.prosecution.get_absolute_url()}#{case.bargain.key}" in document.links


def test_it_counts_what_is_on_record(client):
    a_published_case()
    text = page(client).text
    for figure in ("cases 2", "people 6", "decisions 5", "plea deal 1", "statements 4", "source 1"):
        assert figure in text


def test_its_newest_cases_are_those_with_the_newest_decisions(client):
    published_cases(7)
    cases = page(client).text.split("Newest cases")[-1].split("Newest decisions")[0]
    assert [f"Passenger {number}" in cases for number in range(7)] == [False] * 3 + [True] * 4


def test_an_empty_record_has_a_front_page_without_questions(client):
    text = page(client).text
    assert "No case has been published yet." in text
    assert "What the record does not know" not in text


def open_questions(client) -> str:
    return page(client).text.split("What the record does not know")[-1].split("Ways in")[0]


def test_what_no_source_answers_is_asked_and_leads_to_the_rows(client):
    case = a_published_case()
    assert "Who decided it? No source says by whom. Argued over the teapots" in open_questions(client)
    assert f"{case.prosecution.get_absolute_url()}#{case.argument.key}" in page(client).links


def test_a_question_is_gone_with_the_last_row_that_left_it_open(client):
    case = a_published_case()
    Decision.objects.filter(pk=case.argument.pk).update(by_unknown=None, by_office=case.office)
    assert "Who decided it?" not in open_questions(client)


def test_a_passage_that_disputes_a_fact_leads_to_the_fact(client):
    case = a_published_case()
    asked = open_questions(client).split("Which source is right?")[1]
    assert "Made a plea deal decision" in asked
    assert f"{case.prosecution.get_absolute_url()}#{case.bargain.key}" in page(client).links


def test_whoever_was_never_charged_is_no_defendant_there_either(client):
    case = a_published_case()
    disputing = {"stance": "disputes", "state": "published", "locator": "¶30"}
    Citation.objects.create(source=case.source, on_defendant=case.crew, **disputing)
    asked = open_questions(client).split("Which source is right?")[1]
    assert "Two deckhands party in a case" in asked
    assert "defendant" not in asked.lower()


def test_what_somebody_said_never_stands_there_without_them(client):
    case = a_published_case()
    Citation.objects.filter(on_statement=case.allegation).update(stance="disputes")
    Citation.objects.create(
        source=case.source, on_statement=case.allegation, locator="¶30", stance="supports", state="published"
    )
    assert f"{case.critic.display_name}: {case.allegation.summary[:20]}" in open_questions(client)


def test_each_kind_of_reader_has_a_way_in(client):
    a_published_case()
    word(DecisionKind, "turned-down", "turned it down", category="declined")
    document = page(client)
    for reader in ("a newsroom", "a court-watch group", "council staff", "somebody named here"):
        assert f"For {reader}" in document.text
    assert f"{reverse('decisions')}?kind=turned-down" in document.links
    for link in document.links:
        if "?" in link:
            assert client.get(link).status_code == 200, link
    ways_in = client.get("/").text.split('id="ways-in"')[1]
    for listing in LISTS:
        if listing.name != "sources":  # the newest of which stand above
            assert f'href="{reverse(listing.name)}' in ways_in, listing.name


def test_the_box_searches_the_whole_record(client):
    assert '<form class="find" action="/search/" method="get"' in client.get("/").text

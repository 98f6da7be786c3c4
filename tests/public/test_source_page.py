"""The page of one source: what it is, how it was corrected, and everything that rests on it."""

import pytest

from sources.models import Citation, Source
from sources.registry import CITABLE
from tests.cast import a_published_case
from tests.making import cite
from tests.public import hiding
from tests.public.markup import Document, problems

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def page(client, source) -> Document:
    html = client.get(source.get_absolute_url()).text
    assert problems(html) == []
    return Document(html)


def test_it_says_what_the_source_prints_and_what_its_date_rests_on(client, case):
    text = page(client, case.source).text
    for said in (
        "News story",
        "The Foghorn Gazette",
        "Peregrine Saltmarsh",
        "Date Between November 2019 and June 2020",
        "What that date follows from It speaks of the regatta of 2021 as being to come.",
        "Paragraphs, numbered from 1",
        "1 March 2024",
        "ab" * 32,
    ):
        assert said in text


def test_what_it_does_not_print_is_said_to_be_missing(client, case):
    Source.objects.filter(pk=case.source.pk).update(publisher="", authors="", date="", title="")
    document = page(client, case.source)
    assert document.text.count("Not printed") == 2
    assert "Not known" in document.text


def test_its_addresses_are_links(client, case):
    links = page(client, case.source).links
    assert {"https://gazette.example/harbour", "https://archive.example/harbour"} <= set(links)


def test_a_correction_says_what_it_changed_and_which_facts_it_touches(client, case):
    text = page(client, case.source).text
    assert "¶26 2020 An earlier version left out the brother." in text
    assert "It touches what rests on the corrected passage: Lionel Oakenshaw (person)" in text


def test_everything_that_rests_on_it_is_there(client, case):
    document = page(client, case.source)
    assert f"{Citation.objects.count()} citations" in document.text
    for said in ("6 people", "5 decisions", "2 plea terms"):
        assert said in document.text
    links = set(document.links)
    here = case.prosecution.get_absolute_url()
    for row in (
        case.bargain,
        case.arrest,
        case.group,
        case.conviction,
        case.party,
        case.counsel,
    ):
        assert f"{here}#{row.key}" in links, row
    assert case.criticism.get_absolute_url() in links
    assert any(link.endswith(f"/#{case.interview.key}") for link in links)
    assert f"{case.call.get_absolute_url()}#{case.assembly.key}" in links
    assert f"{case.official.get_absolute_url()}#{case.tenure.key}" in links


def test_places_stand_in_the_order_of_the_source(client, case):
    cite(case.bargain, case.source, "¶100")
    text = page(client, case.source).text.split("What rests on it")[1]
    places = [text.index(f" {place} ") for place in ("¶1", "¶2", "¶10", "¶100")]
    assert places == sorted(places)


def test_citations_of_the_same_words_for_several_fields_are_one_entry(client, case):
    for field in ("made", "detail"):
        cite(case.ruling, case.source, "¶50", field=field, excerpt="the very words")
    text = page(client, case.source).text
    assert text.count("the very words") == 1
    assert "Ruled on the teapots decision, when, detail" in text


def test_a_field_that_is_none_is_named_as_it_stands(client, case):
    cite(case.ruling, case.source, "¶50", field="nothing_of_this_name")
    assert "decision, nothing_of_this_name" in page(client, case.source).text


@pytest.mark.parametrize("label", CITABLE)
def test_a_record_of_every_kind_is_named(client, case, label):
    row = hiding.example(next(kind for kind in hiding.records() if kind._meta.label == label))
    named = hiding.published_copy(row, "quizzaciously", case)
    rests = page(client, case.source).text.split("What rests on it")[1]
    assert "quizzaciously" in rests.lower(), named


def test_a_long_statement_is_named_by_its_beginning(client, case):
    type(case.criticism).objects.filter(pk=case.criticism.pk).update(words="word " * 400)
    assert "word …" in page(client, case.source).text


def test_a_source_that_nothing_rests_on_says_so(client, case):
    Citation.objects.update(state="draft")
    for kind in hiding.records():
        if kind.needs_citation:
            kind.objects.update(state="draft")
    assert "Nothing in the record rests on it yet." in page(client, case.source).text

"""The page about the record: what it says of the operator, of dates and of words."""

import re

import pytest
from django.conf import settings

from cases.standing import Word
from dvtracker.public.about import DATES
from dvtracker.public.glossary import GLOSSARY, TERMS
from sources.partial_date import PartialDate
from tests.cast import a_published_case
from tests.public.markup import Document, problems

pytestmark = pytest.mark.django_db


def page(client) -> Document:
    html = client.get("/about/").text
    assert problems(html) == []
    return Document(html)


def test_an_operator_who_said_nothing_is_not_spoken_for(client):
    text = page(client).text
    assert "Whoever runs this site has not said who they are." in text
    assert "How to reach them they have not said either." in text
    assert "Licence of the data: not stated." in text
    assert "this page cannot tell you where to write" in text


def test_an_operator_who_said_who_they_are_is_named_and_can_be_reached(client, settings):
    settings.OPERATOR = "the Lamplighters of Inkwell"
    settings.CONTACT = "lamps@example.org"
    settings.DATA_LICENCE = "Creative Commons Zero"
    settings.DATA_LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"
    document = page(client)
    assert "kept and published by the Lamplighters of Inkwell." in document.text
    assert document.links.count("mailto:lamps@example.org") == 2
    assert settings.DATA_LICENCE_URL in document.links


@pytest.mark.parametrize(
    ("contact", "link"), [("https://example.org/write", True), ("+1 555 0100, mornings", False)]
)
def test_a_contact_is_a_link_if_it_is_an_address(client, settings, contact, link):
    settings.CONTACT = contact
    document = page(client)
    assert contact in document.text
    assert (contact in document.links) == link


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (True, "One person may both enter and publish what stands here"),
        (False, "What the staff enter is published by a second person"),
    ],
)
def test_readers_are_told_whether_a_second_person_reads_what_is_published(client, settings, one, words):
    settings.ONE_PERSON_NEWSROOM = one
    assert words in page(client).text


def test_the_example_of_a_citation_is_a_page_of_this_record(client):
    case = a_published_case().prosecution
    assert (
        f"“{case}”, dvtracker, {settings.SITE_URL}{case.get_absolute_url()} , as it stood on"
        in page(client).text
    )


def test_each_kind_of_date_reads_as_pages_print_it(client):
    text = page(client).text
    for date, meaning in DATES.items():
        shown = PartialDate.parse(date).display()
        assert f"{shown[:1].upper()}{shown[1:]} {date or 'nothing'} {meaning}" in text


def test_every_word_for_a_person_is_explained_in_the_order_in_which_it_is_chosen(client):
    assert set(Word.values) <= set(TERMS)
    words = page(client).text.split("the first of these words that fits:")[1].split(". ")[0]
    assert re.findall(r"\w+", words) == ["convicted", "defendant", "accused", "subject"]


def test_every_term_has_an_address_of_its_own(client):
    keys = [term.key for group in GLOSSARY for term in group.terms]
    assert len(keys) == len(set(keys))
    assert {f"term-{key}" for key in keys} <= set(page(client).ids)


def test_a_word_on_a_page_leads_to_what_it_means(client):
    case = a_published_case()
    html = client.get(case.prosecution.get_absolute_url()).text
    assert '<a class="glossed" href="/about/#term-defendant">Defendant</a>' in html


def test_what_editors_choose_from_is_explained_in_their_own_definitions(client):
    case = a_published_case()
    case.bargain.kind.definition = "An agreement on teapots."
    case.bargain.kind.save()
    assert "Made a plea deal An agreement on teapots." in page(client).text

"""What holds for every public page, walked by enumeration of the URL patterns."""

import re

import pytest
from django.conf import settings
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import a_published_case, published_cases
from tests.public.addresses import (
    DETAIL,
    LIST,
    LIST_FORMS,
    RECORDS,
    addresses,
    body,
    filtered,
    is_html,
    limit,
    names,
)
from tests.public.markup import Document, problems

pytestmark = pytest.mark.django_db
SECTION = re.compile(r'<section class="(?:section|notes)" id="([^"]+)"')


def queries(client, address: str) -> int:
    """How many queries a page takes, all of them as the public."""
    with (
        CaptureQueriesContext(connections["default"]) as desk,
        CaptureQueriesContext(connections["web"]) as web,
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert body(answer), address
    assert len(desk) == 0, address
    return len(web)


def html_pages(client, case) -> dict[str, str]:
    """The text of every page that is HTML, by address."""
    answers = {address: client.get(address) for address in addresses(case)}
    return {address: answer.text for address, answer in answers.items() if is_html(answer)}


def test_every_page_of_a_record_is_known_here():
    assert set(names(keyed=True)) == set(RECORDS)


def test_every_page_is_there_in_valid_html(client):
    for address, html in html_pages(client, a_published_case(rows=3)).items():
        assert problems(html) == [], address


def test_every_page_is_valid_while_nothing_is_published(client):
    for name in names(keyed=False):
        answer = client.get(reverse(name))
        assert answer.status_code == 200, name
        assert not is_html(answer) or problems(answer.text) == [], name


def test_no_page_knows_who_reads(client):
    for address in addresses(a_published_case()):
        client.cookies["sessionid"] = "somebody"
        answer = client.get(address)
        assert not answer.cookies, address
        assert "cookie" not in answer.get("Vary", "").lower(), address


def test_every_page_has_the_strict_policy(client):
    for address in addresses(a_published_case()):
        assert "default-src 'none'" in client.get(address)["Content-Security-Policy"], address


def test_every_page_has_one_address_a_title_and_a_description(client):
    titles = {}
    for address, html in html_pages(client, a_published_case()).items():
        assert f'<link rel="canonical" href="{settings.SITE_URL}{address}">' in html, address
        assert '<meta name="description" content="' in html, address
        assert f"{settings.SITE_URL}{address}</span>, as it stood on" in html, address
        titles[address] = html.split("<title>")[1].split("</title>")[0]
    of_one_name = {address for address in titles if "puddlecombe" in address}
    others = [title for address, title in titles.items() if address not in of_one_name]
    assert len(set(others)) == len(others)


def test_every_link_within_the_site_leads_to_a_page(client):
    pages = html_pages(client, a_published_case())
    links = {link.split("#")[0] for html in pages.values() for link in Document(html).links}
    for link in sorted(filter(lambda link: link.startswith("/"), links)):
        assert client.get(link, follow=True).status_code == 200, link


def test_every_anchor_into_a_page_is_there_and_what_says_what_is_on_a_page_leaves_nothing_out(client):
    pages = html_pages(client, a_published_case())
    for address, html in pages.items():
        contents = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
        left_out = [name for name in SECTION.findall(html) if f'"#{name}"' not in contents]
        assert not contents or left_out == [], address
    ids = {address: Document(html).ids for address, html in pages.items()}
    for html in pages.values():
        for link in Document(html).links:
            address, _, anchor = link.partition("#")
            assert not anchor or not address or anchor in ids[address], link


def test_a_page_takes_as_many_queries_for_three_rows_as_for_one(client):
    taken = []
    for rows in (1, 3):
        case = a_published_case(rows)
        everything = addresses(case)
        taken.append([queries(client, address) for address in everything])
        assert all(number <= limit(address) for number, address in zip(taken[-1], everything, strict=True))
    assert taken[0] == taken[1]


def test_pages_of_a_record_take_as_many_for_sixty(client):
    few, many = a_published_case(), a_published_case(rows=60)
    for kind in ("prosecution", "suspect", "official", "source"):
        one = queries(client, getattr(few, kind).get_absolute_url())
        assert one == queries(client, getattr(many, kind).get_absolute_url()) <= DETAIL, kind


def test_lists_take_as_many_for_three_hundred(client):
    lists = ["/", *LIST_FORMS, "/cases/?sort=name", "/cases/?period=1900&standing=declined"]
    published_cases(1)
    one = {address: queries(client, address) for address in lists}
    published_cases(300)
    assert one == {address: queries(client, address) for address in lists}
    assert max(one.values()) <= LIST


def test_every_list_is_right_by_every_value_of_every_filter(client, public):
    a_published_case(rows=3)
    with public():
        everything = filtered()
    for address in everything:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not is_html(answer) or problems(answer.text) == [], address

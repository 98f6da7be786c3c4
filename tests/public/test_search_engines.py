"""What search engines are asked to leave alone, and what they are offered."""

from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connections
from django.test.utils import CaptureQueriesContext

from dvtracker.public import sitemap
from people.models import Person
from sources import keys
from sources.record import State
from sources.registry import ADDRESSED
from sources.search_engines import FLAG, Findable
from tests.cast import a_published_case
from tests.public import hiding
from tests.public.addresses import FILTERS, LIST_FORMS, LIST_PAGES, RECORDS, addresses, body, is_html
from tests.public.test_hidden import an_example, asked, trace

pytestmark = pytest.mark.django_db
META = '<meta name="robots" content="noindex">'
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def keep_out(row: Findable) -> Findable:
    """The row, marked."""
    type(row).objects.filter(pk=row.pk).update(**{FLAG: True})
    row.refresh_from_db()
    return row


def is_kept_out(client, address: str) -> bool:
    """Whether engines are asked to leave it alone; a page says so in its head and in a header, or in neither."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    said = answer.get("X-Robots-Tag") == "noindex"
    assert not is_html(answer) or (META in answer.text) == said, address
    return said


def offered(client, address: str = "/sitemap.xml") -> list[str]:
    """The paths that a sitemap, or an index of several, names."""
    answer = client.get(address)
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    named = [loc.text for loc in ElementTree.fromstring(body(answer)).iter(LOC)]  # noqa: S314 - our own
    assert all(loc.startswith(f"{settings.SITE_URL}/") for loc in named)
    return [loc.removeprefix(settings.SITE_URL) for loc in named]


def test_the_page_of_every_kind_of_record_can_be_kept_out(client):
    case = a_published_case()
    assert {kind._meta.label for kind in RECORDS.values()} == set(ADDRESSED)
    rows = [an_example(case, name) for name in RECORDS]
    before = [asked(client, row.get_absolute_url()) for row in rows]
    for row in rows:
        keep_out(row)
    after = [asked(client, row.get_absolute_url()) for row in rows]
    for row, (was, *queries), (now, *queries_now) in zip(rows, before, after, strict=True):
        assert META not in was and "X-Robots-Tag" not in was, row  # noqa: PT018
        assert META in now and "'X-Robots-Tag': 'noindex'" in now, row  # noqa: PT018
        assert queries == queries_now, row


def test_its_neighbours_stay_in(client):
    case = a_published_case()
    keep_out(case.suspect)
    for row in (case.prosecution, case.office, case.official, case.source):
        assert not is_kept_out(client, row.get_absolute_url()), row


def test_a_list_is_kept_out_while_it_names_what_is(client):
    case = a_published_case()
    assert [path for path in LIST_PAGES if is_kept_out(client, path)] == []
    keep_out(case.suspect)
    assert {"/cases/", "/decisions/", "/people/", "/plea-deals/"} <= {
        path for path in LIST_PAGES if is_kept_out(client, path)
    }
    assert not is_kept_out(client, "/sources/")
    keep_out(case.source)
    assert is_kept_out(client, "/sources/")


def test_a_list_with_a_query_a_search_and_every_download_are_kept_out(client):
    a_published_case()
    for path in LIST_FORMS:
        for query in ("", f"?{FILTERS[path][0]}=zzzz"):
            kept_out = client.get(f"{path}{query}").get("X-Robots-Tag") == "noindex"
            assert kept_out == (bool(query) or path not in LIST_PAGES), (path, query)
    assert is_kept_out(client, "/search/?q=teapots")
    assert not is_kept_out(client, "/search/")


def test_readers_lose_nothing_by_it(client):
    case = a_published_case()
    everything = [*LIST_FORMS, "/search/?q=Puddlecombe"]
    before = {address: body(client.get(address)) for address in everything}
    for row in (case.suspect, case.prosecution):
        keep_out(row)
    for address, was in before.items():
        lines = [line for line in body(client.get(address)).splitlines() if META not in line]
        assert [line for line in lines if line.strip()] == [
            line for line in was.splitlines() if line.strip() and META not in line
        ], address


def test_the_front_page_puts_forward_nothing_that_is_kept_out(client):
    case = a_published_case()
    put_forward = (case.prosecution, case.source, case.call)
    places = [row.get_absolute_url() for row in put_forward] + [f"#{case.argument.key}"]
    assert [place for place in places if place not in client.get("/").text] == []
    for row in put_forward:
        keep_out(row)
    assert not is_kept_out(client, "/")
    newest, _, open_questions = client.get("/").text.partition('id="open"')
    assert [place for place in places if place in newest] == []
    assert f"#{case.argument.key}" not in open_questions


def test_a_hidden_page_says_nothing_of_it(client):
    case = a_published_case()
    for name in RECORDS:
        hidden = keep_out(hiding.hidden_copy(an_example(case, name), "same"))
        absent = type(hidden)(key=keys.make_key("same"))
        found, expected = (asked(client, row.get_absolute_url()) for row in (hidden, absent))
        assert found == expected, name


def test_the_sitemap_names_every_page_and_nothing_else(client):
    pages = {address for address in addresses(a_published_case()) if address.endswith("/")}
    named = offered(client)
    assert len(named) == len(set(named))
    assert pages <= set(named)
    assert all(is_html(client.get(path)) for path in set(named) - pages)


def test_the_sitemap_leaves_out_what_is_kept_out(client):
    case = a_published_case()
    before = offered(client)
    left_out = [keep_out(an_example(case, name)).get_absolute_url() for name in RECORDS]
    assert offered(client) == [path for path in before if path not in left_out]
    assert len(left_out) == len(RECORDS)


def test_no_draft_and_no_edit_that_readers_do_not_see_changes_the_sitemap(client):
    case = a_published_case()
    before = trace(client.get("/sitemap.xml"))
    for state in hiding.HIDDEN:
        Person.objects.create(display_name="A Draft", sort_name="Draft", state=state)
    hiding.in_hidden_columns("xylopsittacus")
    assert trace(client.get("/sitemap.xml")) == before
    Person.objects.filter(pk=case.lawyer.pk).update(state=State.WITHDRAWN)
    assert case.lawyer.get_absolute_url() not in offered(client)


def test_more_pages_than_a_sitemap_holds_are_in_parts(client, monkeypatch):
    a_published_case()
    everything = offered(client)
    assert offered(client, "/sitemap.xml?part=1") == everything
    monkeypatch.setattr(sitemap, "MOST", 7)
    parts = offered(client)
    assert parts == [f"/sitemap.xml?part={number}" for number in range(1, len(everything) // 7 + 2)]
    assert [path for part in parts for path in offered(client, part)] == everything
    assert all(len(offered(client, part)) <= 7 for part in parts)
    assert client.get(f"/sitemap.xml?part={len(parts) + 1}").status_code == 404


@pytest.mark.parametrize("part", ["0", "-1", "2", "x", "1.5", "9" * 5000, "%00", "%D9%A1", "1%0a"])
def test_a_part_that_is_none_is_not_there(client, part):
    assert client.get(f"/sitemap.xml?part={part}").status_code == 404


def test_the_sitemap_takes_as_many_queries_however_much_it_names(client):
    taken = []
    for rows in (1, 60):
        a_published_case(rows)
        with CaptureQueriesContext(connections["web"]) as web:
            offered(client)
        taken.append(len(web))
    assert taken == [2, 2]


def test_crawlers_are_told_where_it_is_and_of_no_record(client):
    case = a_published_case()
    keep_out(case.suspect)
    text = client.get("/robots.txt").text
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text.splitlines()
    assert case.suspect.key not in text

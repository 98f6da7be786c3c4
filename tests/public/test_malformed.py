"""No request, however malformed, gets a 500; each gets a page that says what is wrong."""

import itertools

import pytest
from django.urls import reverse

from tests.cast import a_published_case, published_cases
from tests.public.addresses import FILTERS, LIST_FORMS, LIST_PAGES, addresses, body, is_html, names
from tests.public.markup import problems

pytestmark = pytest.mark.django_db

HUGE = "9" * 5000
NONSENSE = {
    "a NUL byte": "%00",
    "a NUL byte within": "had%00den",
    "bad UTF-8": "%ff%fe%c3%28",
    "a lone surrogate": "%ed%a0%80",
    "half an escape": "%",
    "an escape of nothing": "%zz",
    "a month that is none": "2020-13",
    "a day that is none": "2020-02-30",
    "two days before": "../..",
    "a date that is no date": "2020-1-1T00:00",
    "a range backwards": "2020/2019",
    "the year 0": "0000",
    "a path upwards": "../../etc/passwd",
    "a huge number": HUGE,
    "a negative number": "-1",
    "zero": "0",
    "a fraction": "1.5",
    "another script's digit": "%D9%A3",
    "not a number": "NaN",
    "a line break": "a%0d%0aSet-Cookie:%20a=b",
    "markup": "%3Cscript%3Ealert(1)%3C/script%3E",
    "quotes": "'%22%60;--",
    "a wildcard": "%25_%25",
    "an emoji": "%F0%9F%90%A6",
    "a right-to-left mark": "%E2%80%8F",
    "only spaces": "%20%20",
    "100 KB": "x" * 100_000,
    "a format": "{0.__class__}%25s",
}
REFUSED, MISSING = 400, 404
JSON = [path for path in LIST_FORMS if path.endswith(".json")]


def answered(client, address: str, **headers: str) -> int:
    """The status of the answer, which is a right page."""
    answer = client.get(address, headers=headers, follow=True)
    if is_html(answer):
        assert problems(answer.text) == [], address[:100]
    assert not answer.cookies
    return answer.status_code


@pytest.fixture
def quiet(client):
    """A client to whom a page that breaks is a 500, as it is to a reader."""
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("path", JSON)
def test_nonsense_in_a_filter(quiet, path):
    """Of the download, whose filters are those of the page and which is the quicker to make."""
    published_cases(2)
    for (what, said), field in itertools.product(NONSENSE.items(), [*FILTERS[path], "unknown"]):
        assert answered(quiet, f"{path}?{field}={said}") in (200, REFUSED), (field, what)


@pytest.mark.parametrize("path", LIST_FORMS)
def test_nonsense_in_every_filter_at_once(quiet, path):
    published_cases(2)
    for what, said in (*NONSENSE.items(), ("nothing", "")):
        query = "&".join(f"{field}={said}" for field in FILTERS[path])
        assert answered(quiet, f"{path}?{query}") in (REFUSED, 200), what


@pytest.mark.parametrize("path", [path for path in LIST_FORMS if path not in LIST_PAGES])
def test_a_download_of_a_filter_with_a_mistake_is_refused_in_its_own_format(quiet, path):
    for field in FILTERS[path]:
        if field != "page":
            answer = quiet.get(f"{path}?{field}={'x' * 201}%00")
            assert answer.status_code == REFUSED
            assert answer["Content-Type"].startswith(
                {"csv": "text/csv", "json": "application/json"}[path.split(".")[1]]
            )
            assert field in answer.text


@pytest.mark.parametrize("path", LIST_PAGES)
def test_nonsense_for_the_number_of_a_page(quiet, path):
    published_cases(2)
    for what, said in NONSENSE.items():
        assert answered(quiet, f"{path}?page={said}") in (200, REFUSED, MISSING), what


def test_nonsense_in_the_query_of_a_page_without_filters(quiet):
    everything = "&".join(f"{said}={said}" for said in NONSENSE.values())
    for address in addresses(a_published_case()):
        if address not in LIST_FORMS:
            assert answered(quiet, f"{address}?{everything}") in (200, REFUSED), address
    for what, said in NONSENSE.items():
        assert answered(quiet, f"/robots.txt?{said}={said}") == 200, what


@pytest.mark.parametrize("name", names(keyed=True))
def test_nonsense_in_place_of_a_key(quiet, name):
    before, after = reverse(name, args=["nobody-bcdfgh"]).split("nobody-bcdfgh")
    for said in NONSENSE.values():
        for address in (f"{before}{said}{after}", f"{before}{said}", f"{before}nobody-bcdfgh{after}{said}"):
            assert answered(quiet, address) == MISSING, address[:100]


def test_nonsense_for_an_address(quiet):
    for what, said in NONSENSE.items():
        assert answered(quiet, f"/{said}") in (200, MISSING), what
        assert answered(quiet, f"/{said}/") in (200, MISSING), what


def test_the_same_name_many_times(quiet):
    published_cases(2)
    every_field = [(path, field) for path in JSON for field in FILTERS[path]]
    for path, field in (*every_field, *((path, FILTERS[path][0]) for path in LIST_PAGES)):
        query = "&".join(f"{field}={number}" for number in range(500))
        assert answered(quiet, f"{path}?{query}") in (200, REFUSED, MISSING), (path, field)


def test_more_fields_than_anybody_sends(quiet):
    for name in names(keyed=False):
        query = "&".join(f"f{number}=1" for number in range(20_000))
        assert answered(quiet, f"{reverse(name)}?{query}") in (200, REFUSED), name


def test_empty_names_and_values(quiet):
    queries = ("", "&", "=", "&&=&", "period", "period=", "=2016", "?", "&period=2016&", ";", "a[]=1")
    for path, query in itertools.product(LIST_PAGES, queries):
        assert answered(quiet, f"{path}?{query}") == 200, (path, query)
    for path, query in itertools.product(LIST_FORMS, ("", "&", "&&&")):
        assert answered(quiet, f"{path}?{query}") == 200, (path, query)


def test_a_host_that_is_not_ours(quiet):
    hosts = ["", "evil.example", "a b", "[::1", "x" * 3000, "loc\x00alhost"]
    for name, host in itertools.product(names(keyed=False), hosts):
        answer = quiet.get(reverse(name), headers={"host": host})
        assert answer.status_code in (200 if host == "" else REFUSED, REFUSED), name
        assert "evil" not in body(answer)


def test_headers_that_nobody_sends(quiet):
    strange = ["*/*", "", "text/csv", "\xff", "x" * 10_000, ";;;q=a", "application/json"]
    for header, value in itertools.product(
        ("accept", "accept-language", "accept-encoding", "range", "cookie"), strange
    ):
        assert quiet.get("/cases/", headers={header: value}).status_code == 200, (header, value[:20])


def test_no_page_takes_anything(quiet):
    methods = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"]
    for address, method in itertools.product(addresses(a_published_case()), methods):
        answer = quiet.generic(method, address, b"\x00\xff", content_type="application/x-www-form-urlencoded")
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD"), address
        assert problems(answer.text) == []
        assert "<h1>This page can only be read</h1>" in answer.text
        assert not answer.cookies


def test_a_head_has_no_body_and_the_same_headers(quiet):
    for address in [*addresses(a_published_case()), "/nothing/", "/cases/?period=2020-13"]:
        head, get = quiet.head(address), quiet.get(address)
        assert head.getvalue() == b"", address
        assert (head.status_code, head.headers) == (get.status_code, get.headers), address

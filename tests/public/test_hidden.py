"""What is not public leaves no trace on any public page."""

import itertools
import re

import pytest
import time_machine
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sources import keys
from sources.models import FormerKey
from sources.record import State, records
from tests.cast import a_published_case
from tests.public import hiding
from tests.public.addresses import (
    FILTERS,
    LIST_FORMS,
    RECORDS,
    addresses,
    body,
    filtered,
    filtered_once,
    is_html,
)
from tests.public.markup import problems

pytestmark = pytest.mark.django_db
CANARY = "xylopsittacus"
HIDDEN_KEYS = {"office": ["office"], "official": ["official"], "gazette": ["publication"]}
"""Rows of the cast by whose keys lists are filtered, and the filters that take such keys."""


@pytest.fixture
def frozen():
    """The printed pages name the day."""
    with time_machine.travel("2024-05-06 12:00", tick=False):
        yield


def trace(answer) -> str:
    """All that a reader gets: status, headers, body."""
    return f"{answer.status_code}\n{answer.headers}\n{body(answer)}"


def traces(client, everything: list[str]) -> dict[str, str]:
    return {address: trace(client.get(address)) for address in everything}


def filtered_by(value: str) -> list[str]:
    """Every list and download by this value of each of its filters."""
    return [f"{path}?{name}={value}" for path, filters in FILTERS.items() for name in filters]


def test_a_word_in_every_hidden_column_and_row_is_found_nowhere(client, public):
    case = a_published_case()
    with public():
        lists = filtered()
    hiding.in_hidden_columns(CANARY)
    hidden = hiding.in_hidden_rows(CANARY, case)
    hidden += hiding.in_rows_of_hidden_ones(CANARY, case)
    hiding.in_rows_beside(CANARY, case)
    hiding.in_links(CANARY, case)
    hiding.citations_of_everything(CANARY, case)
    for address in [*addresses(case), *lists, *(f"{path}?page=2" for path in LIST_FORMS)]:
        assert CANARY not in trace(client.get(address, follow=True)), address
    assert len(hidden) > 60


def test_the_word_of_every_kind_would_be_found_if_it_were_public(client):
    case = a_published_case()
    words = {kind._meta.label: f"{CANARY}{number}x" for number, kind in enumerate(records())}
    for kind in records():
        hiding.published_copy(hiding.example(kind), words[kind._meta.label], case)
    everything = "".join(traces(client, addresses(case)).values())
    assert {label for label, word in words.items() if word not in everything} == set()


def test_filtering_by_a_hidden_word_is_filtering_by_any_word(client):
    case = a_published_case()
    hiding.in_hidden_rows(CANARY, case)
    for hidden, absent in zip(filtered_by(CANARY), filtered_by("zzzzzzzzzzzzz"), strict=True):
        found, expected = (client.get(address, follow=True) for address in (hidden, absent))
        assert trace(found).replace(CANARY, "zzzzzzzzzzzzz") == trace(expected), hidden


def test_filtering_by_a_hidden_key_is_filtering_by_none(client):
    case = a_published_case()
    for row, filters in HIDDEN_KEYS.items():
        hidden, absent = hiding.hidden_copy(getattr(case, row), CANARY), keys.make_key(CANARY)
        for path, name in itertools.product(LIST_FORMS, filters):
            if name in FILTERS[path]:
                found, expected = (client.get(f"{path}?{name}={key}") for key in (hidden.key, absent))
                assert trace(found).replace(hidden.key, absent) == trace(expected)
                assert found.status_code == 400


def test_fifty_drafts_their_rows_and_links_to_them_change_no_byte_of_any_page(client, public, frozen):
    case = a_published_case()
    with public():
        everything = [*addresses(case), *filtered_once(), "/cases/?period=2016", "/nothing/"]
    before = traces(client, everything)
    hiding.in_hidden_columns(CANARY)
    assert len(hiding.in_hidden_rows(CANARY, case)) > 50
    assert traces(client, everything) == before
    hiding.in_rows_of_hidden_ones(CANARY, case)
    hiding.in_links(CANARY, case)
    assert traces(client, everything) == before


def test_a_row_beside_a_hidden_one_is_shown_without_it(client):
    case = a_published_case()
    for row in hiding.in_rows_beside(CANARY, case):
        assert row.is_public
    for address in addresses(case):
        answer = client.get(address)
        assert not is_html(answer) or problems(answer.text) == [], address


def test_a_decision_by_somebody_hidden_says_so(client):
    case = a_published_case()
    type(case.official).objects.filter(pk=case.official.pk).update(state=State.DRAFT)
    assert "Made a plea deal (by whom is not shown)" in client.get(case.prosecution.get_absolute_url()).text


@pytest.mark.parametrize("state", hiding.HIDDEN)
def test_a_hidden_page_is_a_page_that_never_was(client, state):
    case = a_published_case()
    for name, kind in RECORDS.items():
        hidden = hiding.hidden_copy(an_example(case, name), "same", state)
        former = keys.make_key("former-name")
        FormerKey.objects.create(key=former, **{f"on_{kind._meta.model_name}": hidden})
        ways = {"followed": hidden.key, "former": former, "absent": keys.make_key("same")}
        found = {way: asked(client, reverse(name, args=[key])) for way, key in ways.items()}
        assert found["followed"] == found["former"] == found["absent"], name
        assert found["absent"][0].startswith("404"), name


def an_example(case, name: str):
    """A row of the cast that the page of this name shows."""
    return next(row for row in vars(case).values() if isinstance(row, RECORDS[name]))


def asked(client, address: str) -> tuple[str, int, int]:
    """What a reader gets, and how many queries each connection was asked."""
    with (
        CaptureQueriesContext(connections["default"]) as desk,
        CaptureQueriesContext(connections["web"]) as web,
    ):
        answer = client.get(address)
    return trace(answer), len(desk), len(web)


def test_every_method_answers_for_a_hidden_page_as_for_none(client):
    case = a_published_case()
    for name in RECORDS:
        hidden = hiding.hidden_copy(an_example(case, name), "same")
        for method in ("get", "head", "post", "put", "patch", "delete", "options"):
            send = getattr(client, method)
            found, expected = (send(reverse(name, args=[key])) for key in (hidden.key, keys.make_key("same")))
            assert trace(found) == trace(expected), (name, method)


def test_without_its_slash_a_hidden_page_is_none_either(client):
    case = a_published_case()
    for name in RECORDS:
        hidden = hiding.hidden_copy(an_example(case, name), "same")
        absent = keys.make_key("same")
        found, expected = (trace(client.get(reverse(name, args=[key])[:-1])) for key in (hidden.key, absent))
        assert found.replace(hidden.key, absent) == expected, name


def test_a_page_of_another_kind_is_none(client):
    case = a_published_case()
    rows = {"case": case.prosecution, "person": case.suspect, "source": case.source}
    for (name, _), (_, other) in itertools.permutations(rows.items(), 2):
        address = reverse(name, args=[other.key])
        if other is not rows[name]:
            assert client.get(address).status_code == 404, address


def test_no_serial_number_stands_in_an_address(client):
    case = a_published_case(rows=3)
    for address in addresses(case):
        for link in re.findall(r'(?:href|action|id|name|value)="([^"]*)"', body(client.get(address))):
            assert not re.search(r"[/=]\d+(?:/|$)", link) or "page=" in link, (address, link)

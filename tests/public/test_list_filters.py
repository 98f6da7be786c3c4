"""Which rows each filter of each list leaves; those of cases are in test_case_list.py."""

import json

import pytest

from dvtracker.public.lists import LISTS
from tests.cast import a_published_case
from tests.public.addresses import body

pytestmark = pytest.mark.django_db

DECISIONS = {
    "": {"voided", "bargain", "motion", "ruling", "argument"},
    "actor=brackenthorpe": {"bargain"},
    "actor=HARBOUR+prosecutor": {"voided"},
    "actor=admiralty&actor=odalys": {"ruling", "bargain"},
    "actor=puddlecombe": {"motion"},
    "period=2015": {"motion", "ruling"},
    "period=2016-05": {"bargain"},
    "period=1999": set(),
    "kind={bargain.kind.key}": {"bargain"},
    "office={office.key}&period=2016": {"bargain"},
}
PLEA_DEALS = {
    "": {"deal"},
    "term={no_jail.kind.key}": {"deal"},
    "said={allegation.kind.key}": {"deal"},
    "said={defence.kind.key}": set(),
    "office={office.key}": {"deal"},
}
STATEMENTS = {
    "": {"allegation", "criticism", "defence", "call"},
    "speaker=oakenshaw": {"allegation", "call"},
    "speaker=turned+away": {"criticism"},
    "speaker=clerk&speaker=lamplighters": {"defence", "criticism"},
    "behalf=quillmouth": {"defence", "criticism"},
    "behalf=odalys": {"defence"},
    "about=pudlecombe": {"allegation", "criticism", "defence"},
    "about=brackenthorpe": {"call"},
    "about=bargain+inquiry": {"call"},
    "about=2021": {"call"},
    "period=2020": {"allegation", "call"},
    "kind={call.kind.key}": {"call"},
    "asks=resign": {"call"},
    "forum={interview.kind.key}": {"allegation", "call"},
    "forum={assembly.kind.key}": {"call"},
    "publication={gazette.key}": {"criticism"},
}
PEOPLE = {
    "name=oakenshaw": {"critic", "brother"},
    "name=pudlecombe": {"suspect"},
    "name=DALLY": {"official"},
    "role=official": {"official"},
    "role=party": {"suspect"},
    "role=counsel": {"lawyer"},
    "role=spokesperson": {"spokesman"},
    "role=candidate": {"critic", "official"},
    "role=donor": {"lawyer"},
    "role=counsel&role=party": {"lawyer", "suspect"},
    "role=speaker&role=counsel&name=wren": {"lawyer"},
    "office={office.key}": {"official"},
    "period=2015": {"official"},
    "period=2009": set(),
}
OFFICIALS = {
    "": {"official"},
    "name=dally": {"official"},
    "name=oakenshaw": set(),
    "period=2015": {"official"},
    "period=2009": set(),
    "role=candidate": {"official"},
    "role=counsel": set(),
    "office={office.key}": {"official"},
}
INQUIRIES = {
    "": {"inquiry", "audit", "review"},
    "ordered_by=marguerite": {"inquiry"},
    "ordered_by=quillmouth": {"audit", "review"},
    "status=ended": {"audit"},
    "status=open&status=unknown": {"review", "inquiry"},
}
SOURCES = {
    "": {"source"},
    "kind={source.kind.key}": {"source"},
    "publisher=The+Foghorn+Gazette": {"source"},
    "corrected=yes": {"source"},
    "corrected=yes&corrected=no": {"source"},
}
EXPECTED = {
    "decisions": DECISIONS,
    "plea_deals": PLEA_DEALS,
    "statements": STATEMENTS,
    "people": PEOPLE,
    "officials": OFFICIALS,
    "inquiries": INQUIRIES,
    "sources": SOURCES,
}
"""URL name of a list → its query → the rows of the cast that it leaves."""


def test_each_filter_leaves_what_it_should(client):
    case = a_published_case()
    rows = {row.key: name for name, row in vars(case).items() if hasattr(row, "key")}
    for listing in (listing for listing in LISTS if listing.name in EXPECTED):
        for query, expected in EXPECTED[listing.name].items():
            address = f"{listing.path('json')}?{query.format(**vars(case))}"
            found = json.loads(body(client.get(address, follow=True)))["rows"]
            assert {rows[row["key"]] for row in found} == expected, address


def test_every_filter_of_every_list_is_asked_for_here():
    for listing in (listing for listing in LISTS if listing.name in EXPECTED):
        asked = {pair.split("=")[0] for query in EXPECTED[listing.name] for pair in query.split("&") if pair}
        assert asked == set(listing.filters.base_filters) - {"sort"}, listing.name


def test_every_list_is_either_here_or_that_of_cases():
    assert {listing.name for listing in LISTS} - set(EXPECTED) == {"cases"}

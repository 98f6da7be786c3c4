"""What holds for every list, by enumeration of their declarations."""

import pytest
from django.conf import settings

from dvtracker.public.lists import LISTS
from tests.cast import a_published_case

READING = settings.BASE_DIR / "docs" / "reading.md"


def test_every_list_is_in_the_documentation():
    documented = READING.read_text()
    missing = [listing.path() for listing in LISTS if f"| `{listing.path()}` |" not in documented]
    assert missing == []


@pytest.mark.django_db
def test_a_list_says_when_nothing_is_there_and_offers_what_is(client):
    empty = {listing.name: client.get(listing.path()).text for listing in LISTS}
    a_published_case()
    for listing in LISTS:
        assert f"No {listing.one} has been published yet." in empty[listing.name]
        full = client.get(listing.path()).text
        assert f"No {listing.one} has been published yet." not in full, listing.name
        assert listing.path("csv") in full, listing.name
        assert listing.path("json") in full, listing.name

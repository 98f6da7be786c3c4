"""Pages travel compressed, those of the desk excepted."""

import gzip

import pytest

from tests.cast import a_published_case

pytestmark = pytest.mark.django_db
TAKES_GZIP = {"Accept-Encoding": "gzip, br"}


def test_a_page_travels_compressed_to_whoever_can_read_it_so(client):
    address = a_published_case().prosecution.get_absolute_url()
    plain, packed = client.get(address), client.get(address, headers=TAKES_GZIP)
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 3
    assert "Content-Encoding" not in plain
    assert packed["Vary"] == plain["Vary"] == "Accept-Encoding"


def test_a_page_of_the_desk_does_not(admin_client):
    answer = admin_client.get("/admin/", headers=TAKES_GZIP)
    assert answer.status_code == 200
    assert len(answer.content) > 1000
    assert "Content-Encoding" not in answer

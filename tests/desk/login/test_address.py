"""From where a request is taken to come."""

import pytest
from django.http import HttpRequest

from sources.desk.login.address import address_of


def asked(remote: str, forwarded: str | None = None) -> str | None:
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = remote
    if forwarded is not None:
        request.META["HTTP_X_FORWARDED_FOR"] = forwarded
    return address_of(request)


@pytest.mark.parametrize(
    ("remote", "found"),
    [
        ("192.0.2.10", "192.0.2.10"),
        ("::ffff:192.0.2.10", "192.0.2.10"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("2001:db8:1:2:bbbb::2", "2001:db8:1:2::"),
        ("", None),
        ("unix:", None),
        ("\x00", None),
    ],
)
def test_a_network_of_ipv6_is_one_address_and_what_is_none_is_none(remote, found):
    assert asked(remote) == found


def test_what_a_visitor_says_of_their_address_counts_for_nothing_without_a_proxy():
    assert asked("192.0.2.10", "203.0.113.7") == "192.0.2.10"


@pytest.mark.parametrize(
    ("forwarded", "found"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("10.9.9.9, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:51234", "203.0.113.7"),
        ("[2001:db8:1:2:aaaa::1]:51234", "2001:db8:1:2::"),
        ("nonsense", "192.0.2.10"),
        ("", "192.0.2.10"),
    ],
)
def test_behind_a_trusted_proxy_it_is_what_that_proxy_added(settings, forwarded, found):
    settings.TRUST_PROXY = True
    assert asked("192.0.2.10", forwarded) == found

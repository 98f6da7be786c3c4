"""Where a request comes from, as far as logins are counted by it."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

FORWARDED = "HTTP_X_FORWARDED_FOR"
HOUSEHOLD = 64
"""Bits of an IPv6 address that belong to one line; whoever has it may choose among 2^64 addresses."""


def address_of(request: HttpRequest) -> str | None:
    """The address of a request's sender, of IPv6 that of their network; None if the server knows none.

    Behind a proxy that we trust it is the last that X-Forwarded-For names, which that proxy has added: what stands
    before it may be anybody's invention.
    """
    named = [request.META.get("REMOTE_ADDR", "")]
    if settings.TRUST_PROXY:
        named.insert(0, request.META.get(FORWARDED, "").rpartition(",")[2])
    return next((found for one in named if (found := _normal(one.strip()))), None)


def _normal(text: str) -> str | None:
    """The same without a port; None of what is no address."""
    address = _read(text) or _read(text.rpartition(":")[0].strip("[]"))
    if isinstance(address, IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or IPv6Network((int(address), HOUSEHOLD), strict=False).network_address)
    return str(address) if address else None


def _read(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text.strip("[]"))
    except ValueError:
        return None

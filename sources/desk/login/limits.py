"""How often somebody may fail to log in.

One address may try an account a few times, and all accounts together a few times more. An account that many
addresses try is open only to those from which it was used before: so nobody can guess at one account for ever by
changing addresses, and nobody can shut its owner out, from wherever they try.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """So many, in so much time, and no more."""

    most: int
    within: timedelta


BY_ACCOUNT_AND_ADDRESS = (Limit(5, timedelta(minutes=15)), Limit(20, DAY))
BY_ADDRESS = (Limit(30, timedelta(minutes=15)), Limit(100, DAY))
ADDRESSES_BY_ACCOUNT = Limit(10, DAY)
"""From how many addresses an account may be tried in vain before strange ones are kept from it."""
LONGEST = DAY
"""Older failures count for nothing."""


@dataclass(frozen=True)
class Failure:
    """A login that failed: whose account (as a digest), from where, when."""

    account: str
    address: str | None
    when: datetime


def is_over(account: str, address: str | None, failures: Iterable[Failure], now: datetime) -> bool:
    """Whether this address has failed too often, with this account or with any."""
    its = [it for it in failures if it.address == address]
    both = [it for it in its if it.account == account]
    return _any_over(both, BY_ACCOUNT_AND_ADDRESS, now) or _any_over(its, BY_ADDRESS, now)


def is_besieged(account: str, failures: Iterable[Failure], now: datetime) -> bool:
    """Whether this account was tried from so many addresses that strange ones are kept from it."""
    since = now - ADDRESSES_BY_ACCOUNT.within
    return (
        len({it.address for it in failures if it.account == account and it.when > since})
        >= ADDRESSES_BY_ACCOUNT.most
    )


def _any_over(failures: list[Failure], limits: Iterable[Limit], now: datetime) -> bool:
    return any(sum(it.when > now - limit.within for it in failures) >= limit.most for limit in limits)

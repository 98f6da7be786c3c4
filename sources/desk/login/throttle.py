"""Keeping count of logins, as django-axes asks for it: it calls before a password is looked at, and after.

Its tables hold no name that anybody typed (some type their password there), but a digest of it under the key of this site:
enough to count by, and to find the failures of an account that is known. What no limit asks for any more is deleted.
"""

from __future__ import annotations

import logging
import unicodedata
from datetime import datetime, timedelta
from typing import Any

from axes.handlers.base import AbstractAxesHandler, AxesBaseHandler
from axes.models import AccessFailureLog, AccessLog
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from sources.desk.login.limits import LONGEST, Failure, is_besieged, is_over

log = logging.getLogger(__name__)
KNOWN_FOR = timedelta(days=90)
"""How long an address counts as one from which an account is used."""
LOCKED = "Logins from %s are refused for a while."
BESIEGED = "An account is tried from many addresses. %s, from which it was not used before, is kept from it."


class Throttle(AbstractAxesHandler, AxesBaseHandler):
    """The handler that AXES_HANDLER names."""

    def is_locked(self, request: Any, credentials: dict[str, Any] | None = None) -> bool:
        """Whether this request may not even try. The answer is the same whether or not there is such an account."""
        account, address, now = _account(credentials), request.axes_ip_address, request.axes_attempt_time
        failures = _failures(account, address, now)
        if is_over(account, address, failures, now):
            log.warning(LOCKED, address)
            return True
        strange = is_besieged(account, failures, now) and not _is_known(account, address, now)
        if strange:
            log.warning(BESIEGED, address)
        return strange

    def get_failures(self, request: Any, credentials: dict[str, Any] | None = None) -> int:
        """How often this address has lately failed with this account."""
        account, address = _account(credentials), request.axes_ip_address
        found = _failures(account, address, request.axes_attempt_time)
        return sum(it.account == account and it.address == address for it in found)

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: Any = None, **signal: Any
    ) -> None:
        """Count one more; the one that reaches a limit already gets the page that says so."""
        if request is None or request.axes_locked_out:
            return
        log.info("A login from %s failed.", request.axes_ip_address)
        forget_old(request.axes_attempt_time)
        AccessFailureLog.objects.create(username=_account(credentials), ip_address=request.axes_ip_address)
        request.axes_locked_out = self.is_locked(request, credentials)

    def user_logged_in(
        self, sender: Any, request: HttpRequest, user: AbstractBaseUser, **signal: Any
    ) -> None:
        """Begin anew to count, and know the address from now on."""
        account, address = digest(user.get_username()), request.axes_ip_address  # type: ignore[attr-defined]
        now = request.axes_attempt_time  # type: ignore[attr-defined]
        forget_old(now)
        AccessFailureLog.objects.filter(username=account, ip_address=address).delete()
        if not AccessLog.objects.filter(username=account, ip_address=address).update(attempt_time=now):
            AccessLog.objects.create(username=account, ip_address=address)

    def user_logged_out(self, sender: Any, request: Any, user: Any, **signal: Any) -> None:
        """Nothing is counted of it."""

    def reset_attempts(
        self, *, ip_address: str | None = None, username: str | None = None, ip_or_username: bool = False
    ) -> int:
        """Forget the failures of an account or an address, as axes' own commands ask it to; all if neither is named."""
        wanted = {"ip_address": ip_address, "username": digest(username) if username else None}
        named = [Q(**{name: value}) for name, value in wanted.items() if value]
        which = Q()
        for one in named:
            which = which | one if ip_or_username else which & one
        return AccessFailureLog.objects.filter(which).delete()[0]


def digest(username: str) -> str:
    """What stands for an account in the tables."""
    folded = unicodedata.normalize("NFKC", username).casefold()
    return salted_hmac("sources.desk.login.throttle", folded, algorithm="sha256").hexdigest()[:32]


def failures_of(username: str, now: datetime) -> list[Failure]:
    """The failures with an account that count at this moment, from wherever."""
    return _read(Q(username=digest(username)), now)


def forget_failures(username: str) -> int:
    """Open an account again to everybody who knows its password. How many failures were forgotten."""
    return AccessFailureLog.objects.filter(username=digest(username)).delete()[0]


def forget_old(now: datetime) -> None:
    """Delete what no limit asks for any more."""
    AccessFailureLog.objects.filter(attempt_time__lt=now - LONGEST).delete()
    AccessLog.objects.filter(attempt_time__lt=now - KNOWN_FOR).delete()


def _account(credentials: dict[str, Any] | None) -> str:
    return digest(str((credentials or {}).get("username") or ""))


def _failures(account: str, address: str | None, now: datetime) -> list[Failure]:
    return _read(Q(username=account) | Q(ip_address=address), now)


def _read(which: Q, now: datetime) -> list[Failure]:
    rows = AccessFailureLog.objects.filter(which, attempt_time__gt=now - LONGEST)
    return [Failure(*row) for row in rows.values_list("username", "ip_address", "attempt_time")]


def _is_known(account: str, address: str | None, now: datetime) -> bool:
    seen = AccessLog.objects.filter(username=account, ip_address=address, attempt_time__gt=now - KNOWN_FOR)
    return seen.exists()

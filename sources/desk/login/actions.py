"""What can be done with a second factor: set up, shown, replaced on paper, taken away. Each is written down."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from sources.desk.login.codes import new_recovery_codes, recovery_digest, step_of
from sources.desk.login.factor import device_of

log = logging.getLogger(__name__)
WRONG = "This code is not right. It may have changed meanwhile: wait for the next one."
TOO_SOON = "There were wrong codes. Wait until {:%H:%M:%S}, then send the one that is shown then."
THERE_IS_ONE = "A second factor is set up for this account already."
DIGITS = 6


@transaction.atomic
def set_up(account: User, key: str, code: str) -> list[str]:
    """Keep the secret of a telephone that shows the right code. The recovery codes, which are not shown again.

    Raises ValidationError if the code is wrong, or the account has a second factor.
    """
    User.objects.select_for_update().get(pk=account.pk)
    if device_of(account) is not None:
        raise ValidationError(THERE_IS_ONE)
    found = step_of(key, _typed(code))
    if found is None:
        raise ValidationError(WRONG)
    step, drift = found
    TOTPDevice.objects.create(user=account, name="telephone", key=key, last_t=step, drift=drift)
    _note(account, account, "Second factor set up.")
    return _new_codes(account)


def shown(account: User, code: str) -> Device:
    """What accepts this code: the telephone, or the list of recovery codes. Each code is accepted once.

    Raises ValidationError if none does, or too soon after a wrong one.
    """
    typed = _typed(code)
    by_telephone = typed.isdecimal() and len(typed) == DIGITS
    kind: Any = TOTPDevice if by_telephone else StaticDevice
    with transaction.atomic():
        device = kind.objects.select_for_update().filter(user=account, confirmed=True).first()
        may, why_not = device.verify_is_allowed() if device else (True, {})
        right = device is not None and device.verify_token(typed if by_telephone else recovery_digest(typed))
    if not may:
        raise ValidationError(TOO_SOON.format(localtime(why_not["locked_until"])))
    if not right:
        log.warning("A wrong code was sent for account %s.", account.pk)
        raise ValidationError(WRONG)
    return device


@transaction.atomic
def renew_recovery_codes(account: User) -> list[str]:
    """New recovery codes in the place of those that are left."""
    _note(account, account, "New recovery codes made.")
    return _new_codes(account)


@transaction.atomic
def take_away(account: User, by: User, reason: str) -> None:
    """Take a second factor from an account, whose sessions owe another from then on."""
    TOTPDevice.objects.filter(user=account).delete()
    StaticDevice.objects.filter(user=account).delete()
    _note(account, by, f"Second factor taken away: {reason}")


def note_opened(account: User, by: User, reason: str) -> None:
    """Write down that failed logins were forgotten."""
    _note(account, by, f"Failed logins forgotten: {reason}")


def _new_codes(account: User) -> list[str]:
    StaticDevice.objects.filter(user=account).delete()
    paper = StaticDevice.objects.create(user=account, name="recovery codes")
    codes = new_recovery_codes()
    StaticToken.objects.bulk_create(StaticToken(device=paper, token=recovery_digest(code)) for code in codes)
    return codes


def _note(account: User, by: User, what: str) -> None:
    """In the history of the account at the desk, and in the log without the words."""
    log.info("Account %s: %s by account %s", account.pk, what.partition(":")[0], by.pk)
    LogEntry.objects.log_actions(by.pk, [account], CHANGE, change_message=what, single_object=True)


def _typed(code: str) -> str:
    return "".join(code.split())

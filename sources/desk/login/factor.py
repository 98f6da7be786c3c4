"""The second factor: somebody has, beside their password, the telephone that makes their codes.

Whoever may publish or looks after the accounts has to have one where SECOND_FACTOR says so; whoever has set one up is
asked for it everywhere.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

MIGHTY = ("sources.publish_records", "sources.add_redaction", "auth.change_user")
A_CODE, A_DEVICE = "a code", "a device"


def device_of(account: Any) -> TOTPDevice | None:
    """What makes the codes of an account; None if none was set up."""
    return TOTPDevice.objects.filter(user=account.pk, confirmed=True).first()


def recovery_of(account: Any) -> StaticDevice | None:
    """The list of recovery codes that an account has left."""
    return StaticDevice.objects.filter(user=account.pk, confirmed=True).first()


def is_mighty(account: User | AbstractBaseUser | AnonymousUser) -> bool:
    """Whether an account may publish, redact or look after accounts: reviewers, administrators and superusers."""
    return any(account.has_perm(right) for right in MIGHTY)  # type: ignore[union-attr]


def is_missing(account: Any) -> bool:
    """Whether somebody may do much here whom nothing asks for a second factor: for the front page to say so."""
    return not settings.SECOND_FACTOR and is_mighty(account) and device_of(account) is None


def owed_by(account: Any) -> str:
    """What somebody who gave their password still owes before the desk opens: a code, a device, or nothing.

    It is found out once in a request, and kept on the account that is at the request.
    """
    if not hasattr(account, "second_factor_owed"):
        account.second_factor_owed = _owed_by(account)
    return str(account.second_factor_owed)


def _owed_by(account: Any) -> str:
    if getattr(account, "otp_device", None) is not None:
        return ""
    if device_of(account) is not None:
        return A_CODE
    return A_DEVICE if settings.SECOND_FACTOR and is_mighty(account) else ""


def hide_devices() -> None:
    """Take from the desk the pages that django-otp brings: they show the secrets of others."""
    for kind in (TOTPDevice, StaticDevice):
        if admin.site.is_registered(kind):
            admin.site.unregister(kind)

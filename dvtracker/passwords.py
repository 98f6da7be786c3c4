"""`/admin/password_reset/`: staff who forgot their password set a new one by a link that is mailed to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.models import User
from django.contrib.auth.views import (
    PasswordResetCompleteView,
    PasswordResetConfirmView,
    PasswordResetDoneView,
    PasswordResetView,
)
from django.core.cache import cache
from django.urls import path
from django.views.decorators.cache import never_cache

ONE_ACCOUNT, MAILS_AN_ACCOUNT = 10 * 60, 1
THE_DESK, MAILS_OF_THE_DESK = 60 * 60, 30
"""Seconds, and how many mails go out within them. Each process counts by itself."""


class AskForLink(PasswordResetForm):
    """Mails the link to staff with this address, but not so often that the form becomes a way to pester them.

    Whoever asks is told the same whether or not there is such an account and whether or not a mail went out.
    """

    def get_users(self, email: str) -> Iterator[User]:
        for account in super().get_users(email):
            if account.is_staff and _may_be_mailed(account):
                yield account

    def save(self, *args: Any, **options: Any) -> None:
        """The link leads to SITE_URL, whatever host the request named."""
        site = urlsplit(settings.SITE_URL)
        super().save(
            *args, **{**options, "domain_override": site.netloc, "use_https": site.scheme == "https"}
        )


def _may_be_mailed(account: User) -> bool:
    return _within(f"password-reset-{account.pk}", MAILS_AN_ACCOUNT, ONE_ACCOUNT) and _within(
        "password-resets", MAILS_OF_THE_DESK, THE_DESK
    )


def _within(key: str, most: int, seconds: int) -> bool:
    """Count one more mail. Whether it is still among those that may go out in this span of time."""
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # the span ended between the two lines
        return True


def _page(view: type[Any], **options: Any) -> Any:
    frame = {"site_header": admin.site.site_header, "site_title": admin.site.site_title}
    return never_cache(view.as_view(extra_context=frame, **options))


urlpatterns = [
    path("password_reset/", _page(PasswordResetView, form_class=AskForLink), name="admin_password_reset"),
    path("password_reset/done/", _page(PasswordResetDoneView), name="password_reset_done"),
    path("reset/done/", _page(PasswordResetCompleteView), name="password_reset_complete"),
    path("reset/<uidb64>/<token>/", _page(PasswordResetConfirmView), name="password_reset_confirm"),
]

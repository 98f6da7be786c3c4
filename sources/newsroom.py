"""The newsroom: whether one person may do everything in it, and who in it may publish.

What is published was read by somebody other than whoever wrote it, unless the newsroom has one person only and says so
(the setting ONE_PERSON_NEWSROOM, which `/about/` tells readers).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model

PUBLISHING = "sources.publish_records"
"""The permission to publish, send back, withdraw and reopen."""


def has_one_person() -> bool:
    """Whether authors may publish what they wrote. Nobody else is an exception, administrators neither."""
    return bool(settings.ONE_PERSON_NEWSROOM)


def who_may_publish(but: Collection[int] = ()) -> list[Any]:
    """The accounts that may publish and can log in, without these, by name: two queries at most."""
    backend = "django.contrib.auth.backends.ModelBackend"
    allowed = get_user_model()._default_manager.with_perm(PUBLISHING, backend=backend)
    return list(allowed.filter(is_staff=True).exclude(pk__in=but).order_by("username"))


def name_of(account: Any) -> str:
    """What an account is called where staff read of it."""
    return str(account.get_full_name() or account.get_username())

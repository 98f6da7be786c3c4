"""Messages to whoever works at the desk, kept for them until the next page."""

from __future__ import annotations

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class HostCookie(CookieStorage):
    """Under a name that browsers take from this host alone, and only over https."""

    @property
    def cookie_name(self) -> str:  # type: ignore[override]
        return "__Host-messages" if settings.SESSION_COOKIE_SECURE else "messages"


class DeskMessages(FallbackStorage):
    """In a cookie; what is too long for one, in the session."""

    storage_classes = (HostCookie, SessionStorage)

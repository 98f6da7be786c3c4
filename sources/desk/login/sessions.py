"""How long somebody stays logged in: not longer than a working day, and not while nobody is there.

That a session ends when its account is deactivated or gets another password is Django's own doing: it looks at both
with every request.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

BEGAN, SEEN = "began", "seen"
"""In a session: when somebody logged in, and when they were last here, in seconds since 1970."""
HOUR = 3600
PRECISION = 60
"""Seconds after which a visit is written down again: not with every request."""


class SessionLimits:
    """Ends sessions at the desk. Stands before whatever asks who somebody is. Public pages open no session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(reverse("admin:index")) and SESSION_KEY in request.session:
            _look(request.session, time.time())
        return self.get_response(request)


def _look(session: SessionBase, now: float) -> None:
    if is_over(session, now):
        session.flush()
    elif now - session[SEEN] > PRECISION:
        session[SEEN] = now


def is_over(session: SessionBase, now: float) -> bool:
    """Whether a session has lasted too long, or was left alone too long. One that cannot say is over."""
    began, seen = session.get(BEGAN, 0), session.get(SEEN, 0)
    too_long = now - began > settings.SESSION_ABSOLUTE_HOURS * HOUR
    left_alone = now - seen > settings.SESSION_IDLE_HOURS * HOUR
    return bool(too_long or left_alone)


@receiver(user_logged_in, dispatch_uid="sources.desk.login.sessions")
def begin(sender: Any, request: HttpRequest, **signal: Any) -> None:
    """Note when somebody logged in."""
    now = time.time()
    request.session.update({BEGAN: now, SEEN: now})

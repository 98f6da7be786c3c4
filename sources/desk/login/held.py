"""Work that met the way in: what somebody sent after their session had ended, kept on the page until they are back in.

Nothing of it is stored. It goes along, signed, from the refused page through the password and the second factor to a page
that sends it again, to where it was going, as its sender's own act.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core import signing
from django.http import HttpRequest

NAME = "held"
SALT = "sources.desk.login.held"
MAX_AGE = timedelta(days=2)
OURS = ("csrfmiddlewaretoken", NAME, "next")


@dataclass(frozen=True)
class Held:
    """What was sent, and where to: the names and values as a browser sends them."""

    to: str
    fields: list[tuple[str, str]]


def hold(request: HttpRequest) -> str:
    """The token of what was sent; none if nothing was, or a password is among it."""
    if request.method != "POST" or any("password" in name for name in request.POST):
        return ""
    fields = [(name, value) for name, values in request.POST.lists() if name not in OURS for value in values]
    return signing.dumps([request.get_full_path(), fields], salt=SALT, compress=True) if fields else ""


def held_by(request: HttpRequest) -> Held | None:
    """What goes along with this request; nothing if it does not prove to be ours."""
    try:
        where, fields = signing.loads(_token(request), salt=SALT, max_age=MAX_AGE)
    except (signing.BadSignature, ValueError):
        return None
    return Held(where, [(name, value) for name, value in fields])


def along(request: HttpRequest) -> dict[str, Any]:
    """The same for the page of the next step, to carry it on."""
    held = held_by(request)
    return {NAME: _token(request), "next": held.to} if held else {}


def _token(request: HttpRequest) -> str:
    return getattr(request, "held", "") or request.POST.get(NAME, "")

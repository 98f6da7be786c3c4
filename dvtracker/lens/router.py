"""Sends each query to the connection whose eyes are on."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from . import eyes, names

# Accounts, sessions, audit: never public in any part, so the public's connection is not asked for them.
INWARD = frozenset(
    {"admin", "auth", "axes", "contenttypes", "messages", "otp_static", "otp_totp", "pghistory", "sessions"}
)


class LensRouter:
    """A router is asked when a query runs, not when it is written: a lazy queryset cannot carry eyes away."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return names.DESK if model._meta.app_label in INWARD else _closest(hints.get("instance"))

    db_for_write = db_for_read  # a write through a lens is refused by the database

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == names.DESK


def _closest(instance: Model | None) -> str:
    """The eyes that are on; but a row that was read through a lens stays behind it.

    Its hidden columns came as blanks: saved at the desk, they would erase what they hid.
    """
    now = eyes.current()
    came_from = instance._state.db if instance is not None else None
    return came_from if now == names.DESK and came_from in names.SCHEMAS else now

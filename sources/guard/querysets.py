"""Reads of the register of protected names."""

from __future__ import annotations

from django.db.models import QuerySet

from sources.guard.key import key_check


class ProtectedNameQuerySet(QuerySet):
    """Protected names."""

    def in_force(self) -> ProtectedNameQuerySet:
        """Those that are looked for: registered and not released."""
        return self.filter(released_at=None)

    def of_another_key(self) -> ProtectedNameQuerySet:
        """Those of them that cannot be found any more, since they were registered with another GUARD_KEY."""
        return self.in_force().exclude(key_check=key_check())

"""What readers call records of a kind."""

from __future__ import annotations

from django.db.models import Model

NEUTRAL = {"cases.Defendant": ("party in a case", "parties in cases")}
"""Kinds that readers know by another word: not everybody in a case was charged, so not everybody is a defendant."""


def called(kind: type[Model], number: int = 1) -> str:
    """What so many records of a kind are called: “decision”, “decisions”."""
    meta = kind._meta
    one, several = NEUTRAL.get(meta.label, (meta.verbose_name, meta.verbose_name_plural))
    return str(one if number == 1 else several)

"""New keys for rows whose key holds a passage.

The same row gets the same one again, after a restore and in every load: it follows from the former key and GUARD_KEY. To
whoever lacks that it is as random as any.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import models

from sources.guard.key import digest_of
from sources.keys import ALPHABET, SUFFIX_LENGTH

Renamed = dict[tuple[str, str], str]
"""What rows of a kind are called now, by the kind and the digest of what they were called."""


def digest_of_key(key: str) -> str:
    """What the ledger keeps of a key that had to go. The space tells it from the letters of a name."""
    return digest_of(f"key {key}").hex()


class NewKeys:
    """What rows are called now: as the ledger has it, as was found for the same row before, or a new key."""

    def __init__(self, known: Renamed, holds: Callable[[str], bool]) -> None:
        self._known, self._holds = known, holds
        self._of_rows: dict[tuple[str, str], str] = {}

    def for_row(self, kind: str, row: str, former: str) -> str:
        """The key of a row, or of copies of it, that was called by a key that has to go."""
        key = (
            self._known.get((kind, digest_of_key(former)))
            or self._of_rows.get((kind, row))
            or self._as_it_is_now(kind, row)
            or new_key(kind, former)
        )
        self._of_rows[kind, row] = key
        return key

    def _as_it_is_now(self, kind: str, row: str) -> str:
        """What the row itself is called, where only a copy of it has the former key."""
        model: Any = apps.get_model(kind) if "." in kind else None
        if model is None or not any(field.name == "key" for field in model._meta.concrete_fields):
            return ""
        now = model._base_manager.filter(pk=row).values_list("key", flat=True).first()
        return "" if now is None or self._holds(now) else str(now)


def new_key(kind: str, former: str) -> str:
    """The key that a row of this kind gets instead of one that has to go."""
    number = int.from_bytes(digest_of(f"instead of {former}"))
    letters = []
    for _ in range(2 * SUFFIX_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    suffix = "".join(letters)
    return f"{kind.rpartition('.')[2]}-{suffix[:SUFFIX_LENGTH]}-{suffix[SUFFIX_LENGTH:]}"


def current(kind: type[models.Model], former: str, renamed: Renamed) -> str:
    """What the row of a kind is called now that a file calls by a key which had to go."""
    label = kind._meta.label_lower
    return renamed.get((label, digest_of_key(former))) or new_key(label, former)

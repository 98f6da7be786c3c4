"""Keeps a file from bringing back, under its former key, a record that was renamed since."""

from __future__ import annotations

from collections.abc import Iterable

from dvtracker.loading.building import by_kind
from dvtracker.loading.entries import Entry
from sources.models import FormerKey
from sources.registry import ADDRESSED, arc_field


def check_former_keys(entries: Iterable[Entry]) -> None:
    """Complain of new records whose key another record had before."""
    new = (entry for entry in entries if entry.is_new and "key" not in entry.faulty)
    for model, group in by_kind(entry for entry in new if entry.model._meta.label in ADDRESSED).items():
        keys = {entry.key: entry for entry in group}
        now = f"{arc_field(model._meta.label)}__key"
        found = FormerKey.objects.filter(key__in=keys, **{f"{now}__isnull": False}).values_list("key", now)
        for former, key in found:
            message = f"is the former key of “{key}”. Write that, here and where the files refer to it."
            keys[former].complain(message, ["key"])

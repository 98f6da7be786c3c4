"""Doing earlier redactions again: after a restore, before readers see anything."""

from __future__ import annotations

from pathlib import Path

from sources.redaction import ledger
from sources.redaction.actions import redact_again
from sources.redaction.sweep import Found


def replay(path: Path | None = None) -> Found | None:
    """Do every redaction of file and table again, and bring both up to date; None if there is none.

    Raises LedgerError if it cannot be read, or was made with another key.
    """
    entries = ledger.merged(path)
    if not entries:
        return None
    found = redact_again(entries)
    ledger.append(entries)
    return found

"""What tests of redaction share."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.sources.redaction.household import a_household


@pytest.fixture(autouse=True)
def file(settings, tmp_path) -> Path:
    """The ledger's file of one test."""
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"
    return settings.REDACTION_LEDGER


@pytest.fixture
def household(db) -> SimpleNamespace:
    return a_household()

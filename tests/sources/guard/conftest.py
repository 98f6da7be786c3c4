"""A name that is protected in the tests."""

from __future__ import annotations

import pytest

from sources.guard.register import register
from sources.models import ProtectedName


@pytest.fixture
def protected(db) -> ProtectedName:
    """Ottilie Quillmouth is protected."""
    return register("Ottilie Quillmouth", reference="matter 1", why="She asked for it.")

"""Bad fixtures are refused with exactly the words that stand beside them, and leave the database as it was.

Each is loaded into the small record of `harbour.yaml`.
"""

from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from tests.loading.bad_fixtures import Bad, bad_fixtures
from tests.loading.conftest import Load, digest


@pytest.mark.parametrize("bad", bad_fixtures(), ids=lambda bad: bad.name)
def test_is_refused_and_changes_nothing(load: Load, harbour: str, bad: Bad) -> None:
    before = digest()
    with pytest.raises(CommandError) as refused:
        load(bad.text, **bad.options)
    head, *said = str(refused.value).splitlines()
    assert said == bad.said
    assert head == f"Nothing was loaded: {len(said)} problem{'s' if len(said) > 1 else ''}."
    assert digest() == before


def test_there_are_enough_of_them() -> None:
    assert len(bad_fixtures()) > 60
    assert all(bad.said for bad in bad_fixtures())


def test_a_digest_sees_a_changed_word_and_a_line_of_history(load: Load, harbour: str) -> None:
    before = digest()
    load(harbour.replace("Quillmouth asks", "Quillmouth says"), publish=True, reason="To see it")
    changed = {table for table, now in digest().items() if now != before[table]}
    assert changed == {"sources_source", "sources_sourcehistory", "pghistory_context"}

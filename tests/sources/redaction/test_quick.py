"""What is told at once about a text is what the guard finds in it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.guard.matching import spans
from sources.redaction.passages import passage_of
from sources.redaction.quick import Quick

pytestmark = pytest.mark.django_db
PARTS = ("ann", "e", "marie", "Smith", "annemarie", "smithsonian", " ", "-", ", ", "’", "9", "J.", "\n", "§")


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    database=None,
)
def test_a_text_in_plain_letters_is_read_as_the_guard_reads_it(db, text):
    patterns = passage_of("Anne-Marie Smith").patterns
    assert Quick(patterns).may_hold(text) == bool(spans(text, patterns))

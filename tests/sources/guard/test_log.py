"""What the guard refused is noted, and noting it disturbs nobody."""

from __future__ import annotations

import pghistory
import pytest
from django.db import connection

from people.models import Person
from sources.guard.log import _noting, watch
from sources.models import GuardRefusal
from tests.sources.sql import refusal

pytestmark = pytest.mark.django_db


def test_a_connection_that_is_opened_within_somebody_elses_block_is_watched_and_leaves_their_block_whole(db):
    before = list(connection.execute_wrappers)
    try:
        connection.execute_wrappers[:] = []
        with pghistory.context(reason="the block"):
            watch(connection)
            watch(connection)
        assert connection.execute_wrappers == [_noting]
    finally:
        connection.execute_wrappers[:] = before


def test_what_is_refused_is_noted_although_it_is_undone(protected):
    before = GuardRefusal.objects.count()
    refusal(lambda: Person.objects.create(key="nobody-b7h2mn", display_name="Ottilie Quillmouth"))
    assert GuardRefusal.objects.count() == before + 1
    noted = GuardRefusal.objects.first()
    assert (noted.way, noted.kind, noted.field, noted.by_id) == ("command", "person", "display name", None)

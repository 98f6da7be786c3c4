"""The last line of a page: when somebody last read the whole of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.apps import apps

from sources.models import Review
from sources.models.review import Step
from sources.registry import ADDRESSED, arc_field
from tests.cast import a_published_case

pytestmark = pytest.mark.django_db
SHOWN = 'Last reviewed <time datetime="2026-03-01">1 March 2026</time>'


def review(row, step: Step, month: int) -> None:
    at = datetime(2026, month, 1, 12, tzinfo=UTC)
    Review.objects.create(**{arc_field(row._meta.label): row}, step=step, at=at, note="the clerk called")


def test_every_page_says_when_it_was_last_read_as_a_whole_and_nothing_else_of_it(client):
    a_published_case()
    for label in ADDRESSED:
        row = apps.get_model(label).objects.published().first()
        assert "Last reviewed" not in client.get(row.get_absolute_url()).text, label
        review(row, Step.PUBLISHED, month=2)
        review(row, Step.READ_AGAIN, month=3)
        for step in (Step.ADDED, Step.SUBMITTED, Step.SENT_BACK):
            review(row, step, month=4)
        page = client.get(row.get_absolute_url()).text
        assert SHOWN in page, label
        assert "the clerk called" not in page, label

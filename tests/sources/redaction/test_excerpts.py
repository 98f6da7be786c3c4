"""An excerpt that was redacted can still be checked against its source."""

from __future__ import annotations

import pytest

from sources import excerpts
from sources.models import Citation, RedactedExcerpt
from sources.redaction.actions import redact
from sources.source_text import SourceText
from tests.sources.lamp import STORY, cite, make_source

pytestmark = pytest.mark.django_db
TEXT = SourceText.read(STORY)


@pytest.fixture
def citation() -> Citation:
    return cite(make_source(), "¶1", "Ada Quill lit the lamp at dusk")


def test_it_stands_where_it_stood(citation):
    redact("Ada Quill", ground="asked for", by=None)
    citation.refresh_from_db()
    assert citation.excerpt == "[redacted] lit the lamp at dusk"
    assert excerpts.check(citation.source, TEXT).standing == [citation]


def test_a_second_redaction_keeps_what_was_kept_of_the_whole(citation):
    redact("Ada Quill", ground="asked for", by=None)
    redact("at dusk", ground="asked for", by=None)
    citation.refresh_from_db()
    assert citation.excerpt == "[redacted] lit the lamp [redacted]"
    assert excerpts.misplaced(citation, TEXT) == ""


def test_it_does_not_stand_elsewhere(citation):
    redact("Ada Quill", ground="asked for", by=None)
    Citation.objects.update(locator="¶2")
    citation.refresh_from_db()
    assert excerpts.misplaced(citation, TEXT) == "it stands in ¶1 instead."


def test_what_is_kept_is_no_part_of_the_public_record(citation, public):
    from django.db import DatabaseError

    redact("Ada Quill", ground="asked for", by=None)
    assert RedactedExcerpt.objects.get().letters == len("AdaQuilllitthelampatdusk")
    with public(), pytest.raises(DatabaseError):
        list(RedactedExcerpt.objects.all())

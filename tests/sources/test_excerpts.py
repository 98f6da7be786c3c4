"""Holding excerpts against the text they are cited from. Source and text are invented."""

import pytest

from sources.excerpts import check, mark_verified, misplaced, other_text
from sources.models.citation import Verification
from sources.source_text import SourceText
from tests.sources.lamp import STORY, cite, make_source

pytestmark = pytest.mark.django_db
TEXT = SourceText.read(STORY)


@pytest.fixture
def source():
    return make_source()


def test_an_excerpt_stands_where_its_citation_says(source):
    right = cite(source, "¶1", "lit the lamp at dusk")
    findings = check(source, TEXT)
    assert (findings.standing, findings.mismatches, findings.without_excerpt) == ([right], [], [])


@pytest.mark.parametrize(
    ("locator", "excerpt", "problem"),
    [
        ("¶2", "lit the lamp", "it stands in ¶1 instead."),
        ("¶1", "lit the candle", "the text has no such words."),
        ("¶7", "lit the lamp", "the text has no paragraph 7."),
        ("¶1–3", "lit the lamp", "the text has no paragraph 3."),
        ("p. 1", "lit the lamp", "its locator names no paragraph."),
        ("¶1", "Lit the lamp", "the text has no such words."),
    ],
)
def test_each_mismatch_says_what_is_wrong(source, locator, excerpt, problem):
    assert misplaced(cite(source, locator, excerpt), TEXT) == problem


def test_a_range_of_paragraphs_holds_words_of_any_of_them(source):
    assert misplaced(cite(source, "¶1–2", "went out at dawn"), TEXT) == ""


def test_every_mismatch_is_reported_in_the_order_of_the_text(source):
    later = cite(source, "¶2", "at noon", position=2)
    earlier = cite(source, "¶1", "a candle", position=1)
    assert [mismatch.citation for mismatch in check(source, TEXT).mismatches] == [earlier, later]


def test_a_citation_without_an_excerpt_is_told_apart(source):
    bare = cite(source, "¶1", "")
    assert check(source, TEXT).without_excerpt == [bare]


def test_withdrawn_citations_and_those_of_other_sources_are_left_out(source):
    gone = cite(source, "¶1", "a candle")
    type(gone).objects.filter(pk=gone.pk).update(state="withdrawn")
    findings = check(source, TEXT)
    assert not findings.standing
    assert not findings.mismatches


def test_another_text_is_told_by_its_digest(source):
    assert other_text(source, TEXT) == ""
    assert "another text" in other_text(source, SourceText.read(STORY + b"\n"))


def test_a_source_without_a_digest_cannot_be_checked(source):
    source.text_sha256 = ""
    assert "no digest" in other_text(source, TEXT)


def test_marking_keeps_the_reason_and_leaves_what_is_verified_untouched(source):
    new = cite(source, "¶1", "lit the lamp")
    doubtful = cite(source, "¶2", "went out at dawn", verification=Verification.RECHECK)
    old = cite(source, "¶2", "Quill said", verification=Verification.VERIFIED)
    assert mark_verified([new, doubtful, old], "read on paper") == 2
    for citation in (new, doubtful, old):
        citation.refresh_from_db()
    assert {new.verification, doubtful.verification, old.verification} == {Verification.VERIFIED}
    assert (new.version, old.version) == (2, 1)
    entry = new.history.latest("pgh_id")
    assert entry.pgh_context.metadata["reason"] == "read on paper"

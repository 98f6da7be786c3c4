"""Holding the excerpts of citations against the text of their source, and marking those that stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pghistory
from django.db import transaction

from sources.guard.matching import spans
from sources.models import Citation, Source
from sources.models.citation import Verification
from sources.record import State
from sources.redaction.kept_excerpts import kept_of
from sources.source_text import SourceText, located


@dataclass
class Findings:
    """What came of holding the citations of one source against its text."""

    standing: list[Citation] = field(default_factory=list)
    """Those whose excerpt stands in the paragraph of their locator."""

    mismatches: list[Mismatch] = field(default_factory=list)

    without_excerpt: list[Citation] = field(default_factory=list)
    """Those with nothing to hold against the text; they stay as they are."""


@dataclass(frozen=True)
class Mismatch:
    """A citation whose excerpt does not stand where it says, and what is wrong."""

    citation: Citation
    problem: str

    def __str__(self) -> str:
        return f"{self.citation.key} ({self.citation.locator}, “{self.citation.excerpt}”): {self.problem}"


def other_text(source: Source, text: SourceText) -> str:
    """Why this is not the text that was read for the source; empty if it is."""
    if not source.text_sha256:
        return "The source has no digest of its text, so no copy can be told to be that text."
    if source.text_sha256 != text.sha256:
        return f"This is another text: its SHA-256 is {text.sha256}, the source's is {source.text_sha256}."
    return ""


def check(source: Source, text: SourceText) -> Findings:
    """Hold every citation of a source against its text, those withdrawn aside."""
    findings = Findings()
    for citation in source.citations.exclude(state=State.WITHDRAWN).order_by("position", "key"):
        if not citation.excerpt:
            findings.without_excerpt.append(citation)
        elif problem := misplaced(citation, text):
            findings.mismatches.append(Mismatch(citation, problem))
        else:
            findings.standing.append(citation)
    return findings


def misplaced(citation: Citation, text: SourceText) -> str:
    """What is wrong with a citation's excerpt or locator, in a sentence; empty if nothing is."""
    named = located(citation.locator)
    if not named:
        return "its locator names no paragraph."
    missing = [number for number in named if number not in text.paragraphs]
    if missing:
        return f"the text has no paragraph {missing[0]}."
    places = _places(citation, text)
    if any(place in named for place in places):
        return ""
    return f"it stands in {_listed(places)} instead." if places else "the text has no such words."


def _places(citation: Citation, text: SourceText) -> list[int]:
    """Where the excerpt stands; of one that was redacted, where words stand that have its digest."""
    kept = kept_of(citation)
    if kept is None:
        return text.places_of(citation.excerpt)
    return [number for number, paragraph in text.paragraphs.items() if spans(paragraph, [kept])]


def mark_verified(citations: Sequence[Citation], reason: str) -> int:
    """Mark citations as verified; those that are so already stay untouched. Returns how many were marked."""
    rows = Citation.objects.filter(pk__in=[citation.pk for citation in citations])
    with transaction.atomic(), pghistory.context(action="verify excerpts", reason=reason):
        return rows.exclude(verification=Verification.VERIFIED).update(verification=Verification.VERIFIED)


def _listed(places: Sequence[int]) -> str:
    return ", ".join(f"¶{place}" for place in places)

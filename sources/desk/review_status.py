"""Where a record stands in its review, as pages of the desk say it."""

from __future__ import annotations

from dataclasses import dataclass

from sources.models import Review
from sources.models.review import WHOLE, Step
from sources.record import Record
from sources.registry import ADDRESSED


@dataclass(frozen=True)
class ReviewStatus:
    """What waits for somebody, if anything does, and when somebody last read the whole of it."""

    submitted: Review | None = None
    sent_back: Review | None = None
    last: Review | None = None


def review_status(unit: Record) -> ReviewStatus:
    """Of what a reader opens: one query. Of any other row there is none."""
    if unit._meta.label not in ADDRESSED:
        return ReviewStatus()
    steps = list(Review.objects.on(unit).select_related("by").newest_first())
    waiting = {step.step: step for step in steps if step.waits}
    return ReviewStatus(
        waiting.get(Step.SUBMITTED),
        waiting.get(Step.SENT_BACK),
        next((step for step in steps if step.step in WHOLE), None),
    )

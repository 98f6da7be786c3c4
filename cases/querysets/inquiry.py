"""Reads of inquiries."""

from __future__ import annotations

from sources.chronology import earliest_first
from sources.record import RecordQuerySet

ACTORS = [
    f"{what}_by_{who}" for what in ("ordered", "conducted") for who in ("person", "office", "organization")
]


class InquiryQuerySet(RecordQuerySet):
    """Inquiries."""

    def with_actors(self) -> InquiryQuerySet:
        """With kind, who ordered and who conducts each."""
        return self.select_related("kind", *ACTORS)

    def in_order(self) -> InquiryQuerySet:
        """The earliest first; those of which it is not known when they were ordered come last."""
        return self.order_by(earliest_first("ordered"), "pk")

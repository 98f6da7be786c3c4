"""Reads of how prosecutions hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from cases.models import Prosecution


class RelatedProsecutionQuerySet(RecordQuerySet):
    """Relations between prosecutions."""

    def around(self, case: Prosecution) -> RelatedProsecutionQuerySet:
        """Those that lead from the case or to it, with both ends."""
        ends = Q(prosecution=case) | Q(to=case)
        return self.filter(ends).select_related("kind", "prosecution", "to").order_by("pk")

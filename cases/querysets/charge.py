"""Reads of charges, and of the numbers under which cases are kept."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from cases.querysets.parties import InCases
from sources.chronology import earliest_first
from sources.record import RecordQuerySet


class ChargeQuerySet(RecordQuerySet):
    """Charges."""

    def in_order(self) -> ChargeQuerySet:
        """With whom each is against and what took its place; the earliest first."""
        return self.select_related("defendant__person", "replaced_by").order_by(earliest_first("filed"), "pk")

    def with_status(self) -> ChargeQuerySet:
        """With `status`, the id of the newest decision that decides something about each; None while there is none."""
        from cases import standing
        from cases.models import Decision

        deciding = Decision.objects.filter(kind__category__in=standing.DECISIVE)
        concerning = deciding.filter(charges=OuterRef("pk")).newest_first()
        return self.annotate(status=Subquery(concerning.values("pk")[:1]))


class DocketNumberQuerySet(InCases):
    """Numbers under which cases are kept."""

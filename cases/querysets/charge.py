"""Reads of charges, and of the numbers under which cases are kept."""

from __future__ import annotations

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

        return self.annotate(**standing.of_charge())


class DocketNumberQuerySet(InCases):
    """Numbers under which cases are kept."""

"""Reads of events."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Prefetch

from sources.chronology import earliest_first
from sources.during import during_any
from sources.record import RecordQuerySet


class EventQuerySet(RecordQuerySet):
    """Events."""

    def with_participants(self) -> EventQuerySet:
        """With kind and those who took part, in two queries."""
        from cases.models import EventParticipant

        participants = EventParticipant.objects.select_related("person", "organization", "group", "role")
        return self.select_related("kind").prefetch_related(
            Prefetch("participants", participants.order_by("role__position", "pk"))
        )

    def undated(self) -> EventQuerySet:
        """Those that happened at a time that no source gives."""
        return self.filter(happened="")

    def happened_during(self, periods: Sequence[str]) -> EventQuerySet:
        """Those that may have happened in one of these periods (partial dates)."""
        return self.filter(during_any("happened", periods))

    def in_order(self) -> EventQuerySet:
        """With the case that each is a part of, the earliest first; those of unknown date last."""
        return self.select_related("prosecution").order_by(earliest_first("happened"), "pk")


class EventParticipantQuerySet(RecordQuerySet):
    """People's parts in events."""

    def in_events(self) -> EventParticipantQuerySet:
        """With the role, the event and the case that it is a part of; the earliest first."""
        return self.select_related("role", "event__kind", "event__prosecution").order_by(
            earliest_first("event__happened"), "pk"
        )

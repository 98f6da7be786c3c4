"""Reads of who said what."""

from __future__ import annotations

from sources.record import RecordQuerySet


class SpeakerQuerySet(RecordQuerySet):
    """Speakers of statements."""

    def of_an_assault(self) -> SpeakerQuerySet:
        """Those of statements that allege an assault on whoever makes them, each with the statement."""
        return self.exclude(statement__kind__alleges="").select_related("statement")

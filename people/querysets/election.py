"""Reads of elections, and of who stands in them."""

from __future__ import annotations

from sources.chronology import earliest_first
from sources.record import RecordQuerySet


class ElectionQuerySet(RecordQuerySet):
    """Elections."""

    def in_order(self) -> ElectionQuerySet:
        """With the office that is voted on, the earliest first; those of unknown date last."""
        return self.select_related("office").order_by(earliest_first("held"), "pk")


class CandidacyQuerySet(RecordQuerySet):
    """Candidacies."""

    def undecided(self) -> CandidacyQuerySet:
        """Of those who have not said whether they will run."""
        from people.models.election import StatusCategory

        return self.filter(status__category=StatusCategory.UNDECIDED)

    def in_order(self) -> CandidacyQuerySet:
        """With person, status and election, by the candidates' names; of one candidate the earliest first."""
        return self.select_related("person", "status", "election__office").order_by(
            "person__sort_name", "person__key", earliest_first("as_of"), "pk"
        )

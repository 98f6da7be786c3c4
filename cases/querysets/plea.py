"""Reads of plea deals."""

from __future__ import annotations

from django.db.models import Prefetch

from sources.chronology import latest_first
from sources.record import RecordQuerySet


class PleaDealQuerySet(RecordQuerySet):
    """Plea deals."""

    def with_terms(self) -> PleaDealQuerySet:
        """With whom each was made and its terms in their order, in two queries."""
        from cases.models import PleaTerm

        terms = PleaTerm.objects.select_related("kind").order_by("position", "pk")
        return self.select_related("defendant__person").prefetch_related(Prefetch("terms", terms))

    def for_list(self) -> PleaDealQuerySet:
        """What a row of a list shows: also the case with its office; two queries."""
        return self.with_terms().select_related("prosecution__office")

    def newest_first(self) -> PleaDealQuerySet:
        """The latest first; those of unknown date last."""
        return self.order_by(latest_first("agreed"), "key")

    def by_name(self) -> PleaDealQuerySet:
        """By the name of the case."""
        return self.order_by("prosecution__sort_name", "prosecution__key", "key")

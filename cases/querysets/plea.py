"""Reads of plea deals."""

from __future__ import annotations

from django.db.models import Prefetch

from sources.record import RecordQuerySet


class PleaDealQuerySet(RecordQuerySet):
    """Plea deals."""

    def with_terms(self) -> PleaDealQuerySet:
        """With whom each was made and its terms in their order, in two queries."""
        from cases.models import PleaTerm

        terms = PleaTerm.objects.select_related("kind").order_by("position", "pk")
        return self.select_related("defendant__person").prefetch_related(Prefetch("terms", terms))

"""Reads of prosecutions."""

from __future__ import annotations

from typing import Self

from django.db.models import F, OuterRef, Prefetch, Subquery

from cases.querysets.tallies import ProsecutionTallies
from sources.chronology import latest_first


class ProsecutionQuerySet(ProsecutionTallies):
    """Prosecutions."""

    def for_list(self) -> Self:
        """What a row of a list shows: the office and the people in the case, in two queries."""
        from cases.models import Defendant

        people = Prefetch("defendants", Defendant.objects.with_position().order_by("pk"))
        return self.with_standing().select_related("office").prefetch_related(people)

    def by_name(self) -> Self:
        """As a list of names runs; those of one name in a fixed order."""
        return self.order_by("sort_name", "key")

    def by_newest_decision(self) -> Self:
        """Those in which something was decided last come first; those without a dated decision come last."""
        from cases.models import Decision

        dated = Decision.objects.filter(prosecution=OuterRef("pk")).order_by(latest_first("made"))
        newest = Subquery(dated.values("made_span")[:1])
        return self.alias(newest=newest).order_by(F("newest").desc(nulls_last=True), "sort_name", "key")

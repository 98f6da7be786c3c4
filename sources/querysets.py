"""Every read of sources that has a name."""

from __future__ import annotations

from django.db.models import Prefetch

from sources.chronology import earliest_first, latest_first
from sources.record import RecordQuerySet


class SourceQuerySet(RecordQuerySet):
    """Sources."""

    def newest_first(self) -> SourceQuerySet:
        """With the kind of each, by date of publication; those of unknown date last."""
        return self.select_related("kind").order_by(latest_first("date"), "key")


class SourceCorrectionQuerySet(RecordQuerySet):
    """Corrections that sources made to themselves."""

    def with_touched(self) -> SourceCorrectionQuerySet:
        """With the citations that each touches, the earliest first: two queries."""
        from sources.models import Citation

        touched = Prefetch("touches", Citation.objects.order_by("position", "pk"))
        return self.prefetch_related(touched).order_by(earliest_first("corrected"), "pk")

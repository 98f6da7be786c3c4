"""Every read of people that has a name."""

from __future__ import annotations

from sources.chronology import earliest_first
from sources.during import ongoing_during
from sources.record import RecordQuerySet


class PersonQuerySet(RecordQuerySet):
    """People."""

    def officials(self) -> PersonQuerySet:
        """Those who hold or have held an office."""
        return self.filter(tenures__isnull=False).distinct()


class TenureQuerySet(RecordQuerySet):
    """Tenures."""

    def in_order(self) -> TenureQuerySet:
        """With person and office, the earliest first; those of unknown start last."""
        return self.select_related("person", "office").order_by(earliest_first("start"), "pk")

    def during(self, period: str) -> TenureQuerySet:
        """Those that may overlap this period; an unknown start or end is open.

        Args:
            period: a partial date, such as "2016" or "2011-11/2012-11"; all of them if it is not known.

        Raises:
            ValidationError: if it is not a partial date.
        """
        return self.filter(ongoing_during("start", "end", period)) if period else self

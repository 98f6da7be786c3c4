"""Reads of offices, and of who held them."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q

from sources.chronology import earliest_first
from sources.during import ongoing_during
from sources.record import RecordQuerySet


class OfficeQuerySet(RecordQuerySet):
    """Offices."""

    def with_cases(self) -> OfficeQuerySet:
        """Those whose cases are on record, by name."""
        return self.filter(prosecutions__isnull=False).distinct().by_name()

    def held(self) -> OfficeQuerySet:
        """Those that somebody on record holds or held, by name."""
        return self.filter(tenures__isnull=False).distinct().by_name()

    def by_name(self) -> OfficeQuerySet:
        """As a list of names runs; those of one name in a fixed order."""
        return self.order_by("sort_name", "key")


class TenureQuerySet(RecordQuerySet):
    """Tenures."""

    def in_order(self) -> TenureQuerySet:
        """With person and office, the earliest first; those of unknown start last."""
        return self.select_related("person", "office").order_by(earliest_first("start"), "pk")

    def during(self, *periods: str) -> TenureQuerySet:
        """Those that may overlap one of these periods; an unknown start or end is open.

        Without any period all of them: where nothing is dated, everyone may have been in office.

        Args:
            periods: partial dates, such as "2016" or "2011-11/2012-11".

        Raises:
            ValidationError: if one is no partial date.
        """
        overlaps = (ongoing_during("start", "end", period) for period in dict.fromkeys(periods))
        return self.filter(reduce(or_, overlaps, Q()) if periods else Q())

"""Every read of people that has a name."""

from __future__ import annotations

from django.db.models import Q

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
        return self.select_related("person", "office").order_by("start_span", "pk")

    def during(self, period: str) -> TenureQuerySet:
        """Those that may overlap this period; an unknown start or end is open.

        Args:
            period: a partial date, such as "2016" or "2011-11/2012-11"; all of them if it is not known.

        Raises:
            ValidationError: if it is not a partial date.
        """
        from sources.partial_date import PartialDate

        days = PartialDate.parse(period).days
        if days is None:
            return self
        began = Q(start="") | Q(start_span__startswith__lt=days.upper) if days.upper else Q()
        lasts = Q(end="") | Q(end_span__endswith__gt=days.lower) if days.lower else Q()
        return self.filter(began, lasts)

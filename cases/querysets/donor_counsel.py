"""Reads of donors who acted as counsel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Prefetch

from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from people.models import Person


class DonorCounselQuerySet(RecordQuerySet):
    """Donors who acted as counsel in one or more of several cases."""

    def of_recipient(self, person: Person) -> DonorCounselQuerySet:
        """Those who had given to somebody's campaign."""
        return self.filter(contribution__recipient=person).order_by("pk")

    def with_cases(self) -> DonorCounselQuerySet:
        """With the cases of which the source speaks, by name: two queries."""
        from cases.models import Prosecution

        return self.prefetch_related(Prefetch("prosecutions", Prosecution.objects.by_name()))

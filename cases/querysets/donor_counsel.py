"""Reads of donors who acted as counsel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Prefetch

from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from cases.models import Prosecution
    from people.models import Person


class DonorCounselQuerySet(RecordQuerySet):
    """Donors who acted as counsel in one or more of several cases."""

    def of_recipient(self, person: Person) -> DonorCounselQuerySet:
        """Those who had given to somebody's campaign."""
        return self.filter(contribution__recipient=person).order_by("pk")

    def in_case(self, case: Prosecution) -> DonorCounselQuerySet:
        """Those of whom the source says that it was in one or more of several cases, this one among them."""
        from cases.models import DonorCounsel

        links = DonorCounsel.prosecutions.through._default_manager.filter(prosecution=case)
        return self.filter(pk__in=links.values("donorcounsel")).order_by("pk")

    def with_cases(self) -> DonorCounselQuerySet:
        """With what they gave to whom, and the cases of which the source speaks, by name: two queries."""
        from cases.models import Prosecution

        gift = [f"contribution__{field}" for field in ("person", "organization", "recipient", "election")]
        cases = Prefetch("prosecutions", Prosecution.objects.by_name())
        return self.select_related(*gift).prefetch_related(cases)

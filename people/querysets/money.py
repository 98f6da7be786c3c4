"""Reads of money: what was raised, and what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Prefetch, Q, QuerySet

from sources.chronology import earliest_first
from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from people.models import Office, Person


class FundraisingQuerySet(RecordQuerySet):
    """What was raised for elections."""

    def without_a_reckoning(self) -> FundraisingQuerySet:
        """Of several people, where it is not said whether each or all together raised it."""
        return self.filter(reckoning="not_said")

    def around(self, person: Person) -> FundraisingQuerySet:
        """What somebody raised, and what is compared with what they raised."""
        from people.models import Fundraising

        raised = Fundraising.raisers.through._default_manager.filter(person=person).values("fundraising")
        return self.filter(Q(than=person) | Q(pk__in=raised))

    def with_raisers(self) -> FundraisingQuerySet:
        """With those who raised it, by name, and with whose it is compared; the earliest first: two queries."""
        from people.models import Person

        raisers = Prefetch("raisers", Person.objects.by_name())
        return (
            self.select_related("election", "than")
            .prefetch_related(raisers)
            .order_by(earliest_first("start"), "pk")
        )


class ContributionQuerySet(RecordQuerySet):
    """Money given to campaigns."""

    def around(self, person: Person) -> ContributionQuerySet:
        """What somebody received and what they gave."""
        return self.filter(Q(recipient=person) | Q(person=person))

    def by_counsel_before(self, office: Office, counsel: QuerySet) -> ContributionQuerySet:
        """Those of these lawyers (a query of ids) to anybody who holds or has held the office."""
        from people.models import Tenure

        holders = Tenure.objects.filter(office=office).values("person")
        return self.filter(person__in=counsel, recipient__in=holders)

    def in_order(self) -> ContributionQuerySet:
        """With donor, recipient and election; the earliest first."""
        return self.select_related("person", "organization", "recipient", "election").order_by(
            earliest_first("given"), "pk"
        )

"""Reads of the people in a case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from django.db.models import Prefetch, Q, QuerySet

from people.models import Contribution, Office, Person
from sources.record import RecordQuerySet


class InCases(RecordQuerySet):
    """Rows of a person's page, one for each case."""

    def in_cases(self) -> Self:
        """With the case of each, by its name."""
        return self.select_related("prosecution__office").order_by(
            "prosecution__sort_name", "prosecution__key", "pk"
        )


class DefendantQuerySet(InCases):
    """Those against whom a matter is directed."""

    def with_position(self) -> Self:
        """With `word` (subject, accused, defendant, convicted) and `last`, the decision that the outcome follows from."""
        from cases import standing

        return self.annotate(**standing.position()).select_related("person")

    def whose_outcome_is(self, categories: Sequence[str]) -> Self:
        """Those whose outcome follows from a decision of one of these categories, or who have NO_DECISION."""
        from cases import standing

        return self.alias(**standing.category_of_person()).filter(outcome_is__in=categories)

    def outcomes(self) -> QuerySet:
        """The category that the outcome of each follows from, as the one column."""
        from cases import standing

        return self.annotate(**standing.category_of_person()).values_list("outcome_is")

    def with_capacities(self) -> Self:
        """With what each person is or was otherwise: their memberships, in one more query."""
        from people.models import Membership

        return self.prefetch_related(
            Prefetch("person__memberships", Membership.objects.with_whole().in_order())
        )


class CounselQuerySet(InCases):
    """Lawyers in a matter."""

    def around(self, person: Person, offices: Iterable[Office]) -> CounselQuerySet:
        """Where somebody acts; and where those who gave to their campaign act in cases of these offices."""
        gave = Contribution.objects.filter(recipient=person, person__isnull=False).values("person")
        return self.filter(Q(person=person) | Q(person__in=gave, prosecution__office__in=list(offices)))

    def with_clients(self) -> Self:
        """With the lawyer and for whom they act."""
        return self.select_related("person", "for_defendant__person", "for_group")

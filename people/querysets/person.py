"""Reads of people, and of how they hang together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from people.roles import ROLES
from sources.naming import any_of
from sources.record import RecordQuerySet
from sources.tally import Tally

if TYPE_CHECKING:
    from people.models import Person


def _has_role(role: str) -> Q:
    from people.models import Person

    return Q(pk__in=Person.objects.filter(**ROLES[role][1]).order_by().values("pk"))


class PersonQuerySet(RecordQuerySet):
    """People."""

    def officials(self) -> PersonQuerySet:
        """Those who hold or have held an office."""
        return self.filter(tenures__isnull=False).distinct()

    def holders(self) -> PersonQuerySet:
        """Those who hold or have held an office whose cases are on record."""
        return self.filter(tenures__office__prosecutions__isnull=False).distinct()

    def called(self, names: Sequence[str]) -> PersonQuerySet:
        """Those of whom one form of the name has all the words of one of these."""
        from people.models import PersonName

        other = PersonName.objects.filter(any_of(["name"], names), person=OuterRef("pk"))
        return self.filter(any_of(["display_name"], names) | Exists(other))

    def in_roles(self, roles: Sequence[str]) -> PersonQuerySet:
        """Those who have one of these parts in the record (`people.roles`)."""
        return self.filter(reduce(or_, (_has_role(role) for role in roles)))

    def count_by_role(self, left: QuerySet) -> Tally:
        """By part in the record; `left` are the people that the other filters leave. One query."""
        within = Q(pk__in=left.order_by().values("pk"))
        counts = {
            f"{role}_left": Count("pk", distinct=True, filter=_has_role(role) & within) for role in ROLES
        }
        counts |= {role: Count("pk", distinct=True, filter=_has_role(role)) for role in ROLES}
        found = self.order_by().aggregate(**counts)
        return {role: found[f"{role}_left"] for role in ROLES if found[role]}

    def in_office_during(self, periods: Sequence[str]) -> PersonQuerySet:
        """Those who may have held an office in one of these periods (partial dates)."""
        from people.models import Tenure

        return self.filter(Exists(Tenure.objects.during(*periods).filter(person=OuterRef("pk"))))

    def for_list(self) -> PersonQuerySet:
        """What a row of a list shows: the offices that each holds or held; two queries."""
        from people.models import Tenure

        return self.prefetch_related(Prefetch("tenures", Tenure.objects.in_order()))

    def exactly_called(self, name: str) -> PersonQuerySet:
        """Those whose name this is, in one of its forms, with or without capitals."""
        return self.filter(Q(display_name__iexact=name) | Q(names__name__iexact=name)).distinct()

    def by_name(self) -> PersonQuerySet:
        """As a list of names runs; those of one name in a fixed order."""
        return self.order_by("sort_name", "key")


class TieQuerySet(RecordQuerySet):
    """Ties between people."""

    def among(self, people: Collection[Person]) -> TieQuerySet:
        """Those that lead from or to one of these people, with both ends."""
        ends = Q(person__in=people) | Q(to__in=people)
        return self.filter(ends).select_related("person", "kind", "to").order_by("pk")


class ConsentQuerySet(RecordQuerySet):
    """Consents to be named."""

    def holding(self) -> ConsentQuerySet:
        """Those that nobody has taken back."""
        return self.filter(revoked="")

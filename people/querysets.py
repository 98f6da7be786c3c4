"""Every read of people that has a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from people.roles import ROLES
from sources.chronology import earliest_first
from sources.during import ongoing_during
from sources.naming import any_of
from sources.record import RecordQuerySet
from sources.tally import Tally

if TYPE_CHECKING:
    from people.models import Office, Organization, Person


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


class OrganizationQuerySet(RecordQuerySet):
    """Organizations."""

    def that_published(self) -> OrganizationQuerySet:
        """Those in which a statement on record first stood, by name."""
        return self.filter(statements_published__isnull=False).distinct().by_name()

    def by_name(self) -> OrganizationQuerySet:
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


class MembershipQuerySet(RecordQuerySet):
    """Capacities in which people stand to organizations, offices and each other."""

    def with_whole(self) -> MembershipQuerySet:
        """With what each is a member of, or whom they act for."""
        return self.select_related("organization", "office", "principal")

    def in_order(self) -> MembershipQuerySet:
        """The earliest first; those of unknown start last."""
        return self.order_by(earliest_first("start"), "pk")

    def around(self, person: Person, offices: Iterable[Office]) -> MembershipQuerySet:
        """Their own capacities, and those who speak for them or for these offices of theirs."""
        speak = Q(capacity="spokesperson") & (Q(principal=person) | Q(office__in=list(offices)))
        return self.filter(Q(person=person) | speak).select_related("person").with_whole()

    def of(self, body: Organization) -> MembershipQuerySet:
        """Capacities in an organization, each with its person."""
        return self.filter(organization=body).select_related("person").with_whole()

    def at(self, office: Office, holders: Iterable[Person]) -> MembershipQuerySet:
        """Capacities at an office, and those who speak for these holders of it, each with their person."""
        speak = Q(capacity="spokesperson", principal__in=list(holders))
        return self.filter(Q(office=office) | speak).select_related("person").with_whole()

    def speaking_for(self, people: Iterable[Person], offices: Iterable[Office]) -> MembershipQuerySet:
        """The spokespeople of these people and offices, each with their person."""
        whom = Q(principal__in=list(people)) | Q(office__in=list(offices))
        return self.filter(whom, capacity="spokesperson").select_related("person").with_whole()


class TieQuerySet(RecordQuerySet):
    """Ties between people."""

    def among(self, people: Collection[Person]) -> TieQuerySet:
        """Those that lead from or to one of these people, with both ends."""
        ends = Q(person__in=people) | Q(to__in=people)
        return self.filter(ends).select_related("person", "kind", "to").order_by("pk")


class OversightQuerySet(RecordQuerySet):
    """Who may do what about an office."""

    def over(self, office: Office) -> OversightQuerySet:
        """What bodies have or lack oversight over it."""
        return self.filter(office=office).select_related("organization", "office").order_by("pk")

    def by(self, body: Organization) -> OversightQuerySet:
        """What it may do about offices, or may not."""
        return self.filter(organization=body).select_related("organization", "office").order_by("pk")


class ElectionQuerySet(RecordQuerySet):
    """Elections."""

    def in_order(self) -> ElectionQuerySet:
        """With the office that is voted on, the earliest first; those of unknown date last."""
        return self.select_related("office").order_by(earliest_first("held"), "pk")


class CandidacyQuerySet(RecordQuerySet):
    """Candidacies."""

    def undecided(self) -> CandidacyQuerySet:
        """Of those who have not said whether they will run."""
        from people.models.election import StatusCategory

        return self.filter(status__category=StatusCategory.UNDECIDED)

    def in_order(self) -> CandidacyQuerySet:
        """With person, status and election, by the candidates' names; of one candidate the earliest first."""
        return self.select_related("person", "status", "election__office").order_by(
            "person__sort_name", "person__key", earliest_first("as_of"), "pk"
        )


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

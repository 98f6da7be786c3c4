"""Reads of organizations, of who stands to them and to others in which capacity, and of what they may do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from sources.chronology import earliest_first
from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from people.models import Office, Organization, Person


class OrganizationQuerySet(RecordQuerySet):
    """Organizations."""

    def that_published(self) -> OrganizationQuerySet:
        """Those in which a statement on record first stood, by name."""
        return self.filter(statements_published__isnull=False).distinct().by_name()

    def by_name(self) -> OrganizationQuerySet:
        """As a list of names runs; those of one name in a fixed order."""
        return self.order_by("sort_name", "key")


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


class OversightQuerySet(RecordQuerySet):
    """Who may do what about an office."""

    def over(self, office: Office) -> OversightQuerySet:
        """What bodies have or lack oversight over it."""
        return self.filter(office=office).select_related("organization", "office").order_by("pk")

    def by(self, body: Organization) -> OversightQuerySet:
        """What it may do about offices, or may not."""
        return self.filter(organization=body).select_related("organization", "office").order_by("pk")

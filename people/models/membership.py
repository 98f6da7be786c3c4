"""Who belongs to, speaks for, works for or oversees whom."""

from __future__ import annotations

from django.db import models

from people.models.office import Office
from people.models.organization import Organization
from people.models.person import Person
from people.querysets import MembershipQuerySet, OversightQuerySet
from sources.arc import exactly_one
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.words import by_words


class Capacity(models.TextChoices):
    """What a membership is, for the pages that ask who speaks for whom."""

    MEMBER = "member", "member"
    LEADER = "leader", "leader"
    SPOKESPERSON = "spokesperson", "spokesperson"
    EMPLOYEE = "employee", "employee"


@on_the_record
class Membership(Record):
    """A capacity in which a person stands to an organization, an office or another person.

    Co-chair of a caucus, spokesman of an official, gynecologist of a university: the words as printed, and
    the kind that they amount to.
    """

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="memberships", help_text="Who has the capacity."
    )
    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        help_text="The body in which they have it: a caucus, a university. Give one of organization, office or person.",
    )
    office = models.ForeignKey(
        Office,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        help_text="The office for which they act or speak: of its spokesman, the office. Blank if it is a body or a person.",
    )
    principal = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="retinue",
        help_text="The person for whom they act or speak.",
    )
    capacity = models.CharField(
        max_length=12,
        choices=Capacity,
        default=Capacity.MEMBER,
        help_text="What the source's words amount to. Spokespeople are listed on the page of whom they speak for.",
    )
    as_printed = models.CharField(
        max_length=200, blank=True, help_text="The capacity in the source's words: “co-chair”."
    )
    start = PartialDateField("start")
    end = PartialDateField("end", help_text="“../2020” says: it had ended by 2020.")

    needs_citation = True
    part_of = "person"
    objects = MembershipQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("start_span", "key")
        indexes = (*by_words("membership", "as_printed"),)
        constraints = (
            *Record.Meta.constraints,
            exactly_one(
                "membership_in_exactly_one",
                ["organization", "office", "principal"],
                "A membership is in one organization, one office, or with one person.",
            ),
            models.CheckConstraint(
                name="membership_capacity_is_known",
                condition=models.Q(capacity__in=Capacity.values),
                violation_error_message="The capacity is one of member, leader, spokesperson and employee.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.as_printed or self.get_capacity_display()}, {self.whole}"

    def key_words(self) -> str:
        return "membership"

    @property
    def whole(self) -> Organization | Office | Person | None:
        """What the person is a member of, or speaks for."""
        return self.organization or self.office or self.principal


class Power(models.TextChoices):
    """What a body may do about an office."""

    NONE = "none", "no oversight"
    NO_DIRECT = "no_direct", "no direct oversight"
    DIRECT = "direct", "direct oversight"


@on_the_record
class Oversight(Record):
    """Whether a body has oversight over an office; that it has none is a fact worth a row."""

    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        related_name="oversight",
        help_text="The body whose oversight is in question.",
    )
    office = models.ForeignKey(
        Office,
        models.CASCADE,
        related_name="overseers",
        help_text="The office over which it has oversight, or has none.",
    )
    power = models.CharField(
        max_length=9,
        choices=Power,
        help_text="What the source says of its oversight; that it has none is worth a row too.",
    )

    needs_citation = True
    part_of = "organization"
    objects = OversightQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "oversight"
        ordering = ("key",)
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="oversight_power_is_known",
                condition=models.Q(power__in=Power.values),
                violation_error_message="The power is one of none, no_direct and direct.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.organization}: {self.get_power_display()} over {self.office}"

    def key_words(self) -> str:
        return "oversight"

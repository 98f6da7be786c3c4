"""Money given to and raised by those who run for an office."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from people.models.election import Election
from people.models.organization import Organization
from people.models.person import Person
from people.querysets import ContributionQuerySet, FundraisingQuerySet
from sources.arc import exactly_one
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.quantity import Counted
from sources.record import Record


class Money(models.Model):
    """A sum as the source gives it. Blank is not known, which is not nothing."""

    amount = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True, help_text="The sum. Empty if it is not known."
    )
    currency = models.CharField(
        max_length=3, blank=True, help_text="The currency's three letters: “USD”. Empty without a sum."
    )

    class Meta:
        abstract = True
        constraints: tuple[models.BaseConstraint, ...] = (
            models.CheckConstraint(
                name="%(class)s_amount_has_currency",
                condition=Q(amount=None, currency="")
                # Said expressly: a comparison with an unknown sum is unknown, and unknown passes a CHECK.
                | Q(amount__isnull=False, amount__gte=0, currency__regex="^[A-Z]{3}$"),
                violation_error_message="A sum needs its currency in three capital letters, and a currency its sum.",
            ),
        )

    @property
    def amount_in_words(self) -> str:
        """“USD 1,250” or “USD 1,250.50”; empty where it is not known."""
        if self.amount is None:
            return ""
        whole = self.amount == self.amount.to_integral_value()
        return f"{self.currency} {self.amount:,.0f}" if whole else f"{self.currency} {self.amount:,.2f}"


class Reckoning(models.TextChoices):
    """How what several people raised is counted."""

    EACH = "each", "each of them"
    TOGETHER = "together", "all of them together"
    NOT_SAID = "not_said", "each or together, the source does not say"


class Comparison(models.TextChoices):
    """How one sum stands to another that the source does not give either."""

    MORE = "more", "more than"
    LESS = "less", "less than"
    AS_MUCH = "as_much", "as much as"


@on_the_record
class Fundraising(Record, Money):
    """What one or several people raised for an election in a time: a sum, or how it compares with another's."""

    election = models.ForeignKey(
        Election,
        models.CASCADE,
        related_name="fundraising",
        help_text="The election for which the money is raised.",
    )
    raisers = models.ManyToManyField(
        Person, blank=True, related_name="fundraising", help_text="Who raised it."
    )
    reckoning = models.CharField(
        "counted", max_length=8, choices=Reckoning, default=Reckoning.EACH, help_text="Of several people: whether it is what each raised or all of them."
    )  # fmt: skip
    comparison = models.CharField(
        max_length=7,
        choices=Comparison,
        blank=True,
        help_text="How it compares with what somebody else raised.",
    )
    than = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="outraised", help_text="With whose it is compared."
    )  # fmt: skip
    start = PartialDateField("from", help_text="When the time began in which it was raised.")
    end = PartialDateField("until", help_text="When that time ended.")
    period_as_printed = models.CharField(
        max_length=100, blank=True, help_text="The time in the source's words: “the last six months”."
    )

    lens = Record.lens.requiring("than")
    needs_citation = True
    part_of = "election"
    objects = FundraisingQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "fundraising"
        ordering = ("election", "start_span", "key")
        constraints = (
            *Record.Meta.constraints,
            *Money.Meta.constraints,
            models.CheckConstraint(
                name="fundraising_reckoning_is_known",
                condition=Q(reckoning__in=Reckoning.values),
                violation_error_message="It is counted as one of each, together and not_said.",
            ),
            models.CheckConstraint(
                name="fundraising_comparison_is_whole",
                condition=Q(comparison="", than=None)
                | Q(comparison__in=Comparison.values, than__isnull=False),
                violation_error_message="A comparison (more, less, as_much) needs the person whose it is compared with.",
            ),
            models.CheckConstraint(
                name="fundraising_says_something",
                condition=Q(amount__isnull=False) | Q(than__isnull=False),
                violation_error_message="Give the sum, or with whose it is compared.",
            ),
        )

    def __str__(self) -> str:
        return self.amount_in_words or f"{self.get_comparison_display()} {self.than}"

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        super().clean_links(links)
        if not links.get("raisers"):
            raise ValidationError({"raisers": "Name those who raised it."})

    def key_words(self) -> str:
        return "fundraising"


@on_the_record
class Contribution(Record, Money, Counted):
    """Money given to somebody's campaign. The donors may be unnamed, their number and the sum unknown."""

    recipient = models.ForeignKey(
        Person, models.CASCADE, related_name="contributions_received", help_text="To whose campaign it went."
    )
    election = models.ForeignKey(
        Election, models.SET_NULL, null=True, blank=True, related_name="contributions", help_text="For which election, if the source says."
    )  # fmt: skip
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="contributions_made", help_text="The donor."
    )  # fmt: skip
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="contributions_made", help_text="The donor, where it is a body."
    )  # fmt: skip
    unnamed_as = models.CharField(
        max_length=200, null=True, blank=True, help_text="Unnamed donors in the source's words: “attorneys”."
    )
    given = PartialDateField("given", help_text="When, no more precisely than the source says.")

    lens = Record.lens.requiring("person", "organization")
    needs_citation = True
    part_of = "recipient"
    objects = ContributionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("recipient", "given_span", "key")
        constraints = (
            *Record.Meta.constraints,
            *Money.Meta.constraints,
            *Counted.Meta.constraints,
            exactly_one(
                "contribution_from_exactly_one",
                ["person", "organization", "unnamed_as"],
                "A contribution is from one person, one organization, or somebody unnamed.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} to {self.recipient}"

    def clean(self) -> None:
        super().clean()
        self.unnamed_as = self.unnamed_as or None

    def key_words(self) -> str:
        return "contribution"

    @property
    def name(self) -> str:
        """Who gave it, in words."""
        return str(self.person or self.organization or self.unnamed_as or "")

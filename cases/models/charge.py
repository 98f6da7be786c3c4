"""Charges, and the numbers under which courts keep a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from cases.models.parties import Defendant
from cases.models.prosecution import Prosecution
from cases.querysets import ChargeQuerySet, DocketNumberQuerySet
from people.models import Organization
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.words import by_words

if TYPE_CHECKING:
    from cases.models.decision import Decision


class Grade(models.TextChoices):
    """How grave the law holds an offence to be."""

    FELONY = "felony", "felony"
    MISDEMEANOR = "misdemeanor", "misdemeanor"
    VIOLATION = "violation", "violation, which is no crime"


@on_the_record
class Charge(Record):
    """One offence of which one person stands or stood accused in court.

    What became of it is not stored: it follows from the newest decision that concerns it. A charge that took the
    place of another is a row of its own, which the former one names.
    """

    prosecution = models.ForeignKey(
        Prosecution, models.CASCADE, related_name="charges", help_text="The case in which it was brought."
    )
    defendant = models.ForeignKey(
        Defendant, models.CASCADE, related_name="charges", help_text="Who is or was charged with it."
    )
    label = models.CharField(
        max_length=200, help_text="The offence as the source words it: “rape in the third degree”."
    )
    statute = models.CharField(
        max_length=120, blank=True, help_text="Where the law has it: “Penal Law § 130.25”."
    )
    grade = models.CharField(
        max_length=11,
        choices=Grade,
        blank=True,
        help_text="How grave it is. Blank if the source does not say.",
    )
    grade_as_printed = models.CharField(
        max_length=60, blank=True, help_text="The grade as the source words it: “class E felony”."
    )
    counts = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many counts of it. Empty if the source does not say."
    )
    filed = PartialDateField(
        "filed", help_text="When it was brought, no more precisely than the source says."
    )
    replaced_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaces", help_text="The charge that took its place."
    )  # fmt: skip

    needs_citation = True
    part_of = "prosecution"
    objects = ChargeQuerySet.as_manager()

    # Annotated by `with_status()`; `decision` is what a page finds under that id.
    status: int | None
    decision: Decision | None

    class Meta(Record.Meta):
        ordering = ("prosecution", "key")
        indexes = (*by_words("charge", "label", "statute"),)
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="charge_grade_is_known",
                condition=Q(grade="") | Q(grade__in=Grade.values),
                violation_error_message="The grade is one of felony, misdemeanor and violation, or blank.",
            ),
            models.CheckConstraint(
                name="charge_counts_are_some",
                condition=Q(counts=None) | Q(counts__gte=1),
                violation_error_message="A charge has one count or more; leave it empty if the source does not say.",
            ),
            models.CheckConstraint(
                name="charge_not_replaced_by_itself",
                condition=Q(replaced_by=None) | ~Q(replaced_by=F("id")),
                violation_error_message="A charge does not take its own place.",
            ),
        )

    def __str__(self) -> str:
        return self.label

    def key_words(self) -> str:
        return "charge"


@on_the_record
class DocketNumber(Record):
    """A number under which a court, or the office, keeps the case."""

    prosecution = models.ForeignKey(
        Prosecution,
        models.CASCADE,
        related_name="docket_numbers",
        help_text="The case that is kept under it.",
    )
    number = models.CharField(max_length=60, help_text="As printed: “SCI-02388-2016”.")
    court = models.ForeignKey(
        Organization, models.SET_NULL, null=True, blank=True, related_name="docket_numbers", help_text="Whose number it is, if the source says."
    )  # fmt: skip

    needs_citation = True
    part_of = "prosecution"
    objects = DocketNumberQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("number", "key")
        indexes = (*by_words("docketnumber", "number"),)
        constraints = (
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["prosecution", "number"],
                name="docketnumber_once_a_case",
                violation_error_message="The case has that number already.",
            ),
        )

    def __str__(self) -> str:
        return self.number

    def key_words(self) -> str:
        return "docket-number"

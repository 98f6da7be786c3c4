"""Inquiries into what an office or an official did."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.contrib.postgres.indexes import SpGistIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cases.family_cases import keep_identities
from cases.models.decision import Decision
from cases.models.prosecution import Prosecution
from cases.querysets import InquiryQuerySet
from people.models import Office, Organization, Person
from sources.arc import at_most_one
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.vocabulary import Vocabulary


@guarded
@kept
class InquiryKind(Vocabulary):
    """A kind of inquiry: investigation, audit, review."""


class InquiryStatus(models.TextChoices):
    """How far an inquiry is, as far as the record shows."""

    OPEN = "open", "under way"
    ENDED = "ended", "ended"
    UNKNOWN = "unknown", "not known"


ORDERED_BY = ["ordered_by_person", "ordered_by_office", "ordered_by_organization"]
CONDUCTED_BY = ["conducted_by_person", "conducted_by_office", "conducted_by_organization"]


@on_the_record
class Inquiry(Findable):
    """A formal look into what an office or an official did: ordered by somebody, conducted by somebody.

    Where the source does not say who, both stay blank. A blank outcome is not known; it is not “nothing found”.
    """

    kind = models.ForeignKey(
        InquiryKind,
        models.PROTECT,
        related_name="inquiries",
        help_text="What sort of inquiry it is: an investigation, an audit, a review.",
    )
    title = models.CharField(
        max_length=200, help_text="How readers find it, in our words: “Audit of …, 2018”."
    )
    sort_name = models.CharField(max_length=200, help_text="The title as lists sort it.")
    into = models.CharField(
        max_length=300, help_text="What it looks into, in our words: “how the office handled …”."
    )
    ordered = PartialDateField(
        "ordered", help_text="When it was ordered or began, no more precisely than the source says."
    )
    ended = PartialDateField("ended", help_text="When it ended, if it did.")
    status = models.CharField(
        max_length=7, choices=InquiryStatus, default=InquiryStatus.UNKNOWN, help_text="How far it is."
    )
    outcome = models.CharField(
        max_length=300, blank=True, help_text="What came of it, in our words. Blank if that is not known."
    )
    ordered_by_person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="inquiries_ordered", help_text="Who ordered it, if the source says."
    )  # fmt: skip
    ordered_by_office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="inquiries_ordered", help_text="The office that ordered it."
    )  # fmt: skip
    ordered_by_organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="inquiries_ordered", help_text="The body that ordered it."
    )  # fmt: skip
    conducted_by_person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="inquiries_conducted", help_text="Who conducts it, if the source says."
    )  # fmt: skip
    conducted_by_office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="inquiries_conducted", help_text="The office that conducts it."
    )  # fmt: skip
    conducted_by_organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="inquiries_conducted", help_text="The body that conducts it."
    )  # fmt: skip
    about_people = models.ManyToManyField(
        Person, blank=True, related_name="inquiries_about", help_text="Whose conduct it looks into."
    )
    about_offices = models.ManyToManyField(
        Office, blank=True, related_name="inquiries_about", help_text="The office that it looks into."
    )
    about_cases = models.ManyToManyField(
        Prosecution, blank=True, related_name="inquiries", help_text="The cases whose handling it looks into."
    )
    about_decisions = models.ManyToManyField(
        Decision, blank=True, related_name="inquiries", help_text="The decisions that it looks into."
    )

    needs_citation = True
    in_our_words = ("title", "into", "outcome")
    objects = InquiryQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "inquiries"
        ordering = ("ordered_span", "key")
        indexes = (SpGistIndex(fields=["ordered_span"], name="inquiry_by_time"),)
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="inquiry_status_is_known",
                condition=Q(status__in=InquiryStatus.values),
                violation_error_message="The status is one of open, ended and unknown.",
            ),
            at_most_one(
                "inquiry_ordered_by_one",
                ORDERED_BY,
                "Name one person, office or body that ordered it, or none.",
            ),
            at_most_one(
                "inquiry_conducted_by_one",
                CONDUCTED_BY,
                "Name one person, office or body that conducts it, or none.",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def keeps_identities(self) -> bool:
        return self.pk is not None and self.about_cases.filter(involves_family=True).exists()

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        super().clean_links(links)
        keep_identities(self, links)

    def key_words(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("inquiry", args=[self.key])

    @property
    def ordered_by(self) -> Person | Office | Organization | None:
        """Who ordered it; None if that is not said or not shown."""
        return self.ordered_by_person or self.ordered_by_office or self.ordered_by_organization

    @property
    def conducted_by(self) -> Person | Office | Organization | None:
        """Who conducts it; None if that is not said or not shown."""
        return self.conducted_by_person or self.conducted_by_office or self.conducted_by_organization

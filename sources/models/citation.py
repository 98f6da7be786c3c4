"""Which passage of which source supports which record."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q

from sources.arc import ArcQuerySet, arc, exactly_one
from sources.models.source import Source
from sources.on_the_record import on_the_record
from sources.publication_rules import CitationGoesLast
from sources.record import Record, RecordQuerySet, State
from sources.registry import CITABLE, arc_field


class Stance(models.TextChoices):
    """What the passage does for the record that it is cited for."""

    SUPPORTS = "supports", "supports"
    DISPUTES = "disputes", "disputes"
    CONTEXT = "context", "gives context"


class Verification(models.TextChoices):
    """Whether somebody has held the excerpt against the source."""

    UNVERIFIED = "unverified", "not yet verified"
    VERIFIED = "verified", "verified against the source"
    RECHECK = "recheck", "to be checked again"


class CitationQuerySet(ArcQuerySet, RecordQuerySet):
    """Citations."""

    def live(self) -> CitationQuerySet:
        """Those that may support a public record: in support, not in recheck."""
        return self.filter(stance=Stance.SUPPORTS).exclude(verification=Verification.RECHECK)

    def disputing(self) -> CitationQuerySet:
        """Those that contradict what they stand beside."""
        return self.filter(stance=Stance.DISPUTES)

    def in_recheck(self) -> CitationQuerySet:
        """Those that nobody has read again since their source corrected itself."""
        return self.filter(verification=Verification.RECHECK)

    def for_the_public(self) -> CitationQuerySet:
        """Those of rows that are public."""
        public = models.Q(pk__in=[])
        for label in CITABLE:
            public |= models.Q(**{f"{arc_field(label)}__state": State.PUBLISHED})
        return self.filter(public)

    def promising(self) -> CitationQuerySet:
        """Those that support a record, or will once they are published with their source."""
        return self.live().exclude(state=State.WITHDRAWN).exclude(source__state=State.WITHDRAWN)

    def with_source(self) -> CitationQuerySet:
        """With the source of each, in the order of the source's places."""
        return self.select_related("source__kind").order_by("source_id", "position", "pk")


@pgtrigger.register(CitationGoesLast())
@on_the_record
@arc(CITABLE, related_name="citations")
class Citation(Record):
    """One passage of a source, cited for one record, or for one field of it.

    Several may stand on the same field: sources that conflict are shown side by side. What the source itself
    relies on (“according to court transcripts”) is kept, since a reader weighs it. A citation in recheck
    no longer supports anything until somebody has read the source again.
    """

    source = models.ForeignKey(
        Source, models.PROTECT, related_name="citations", help_text="The source in which the passage stands."
    )
    field = models.CharField(
        max_length=60,
        blank=True,
        help_text="The one field that it is for, such as “made”; blank for the record as a whole.",
    )
    locator = models.CharField(max_length=80, help_text="Where in the source: “¶10”, “p. 4”, “00:12:30”.")
    position = models.PositiveIntegerField(
        default=0,
        help_text="Where the passage stands among those of its source, as a number to sort by: 10 for ¶10.",
    )
    excerpt = models.TextField(blank=True, help_text="A few words exactly as printed, misprints included.")
    stance = models.CharField(
        max_length=8,
        choices=Stance,
        default=Stance.SUPPORTS,
        help_text="What the passage does for the fact. Only one that supports it keeps it public.",
    )
    relies_on = models.CharField(
        "what the source relies on",
        max_length=200,
        blank=True,
        help_text="As the source says it: “court transcripts”.",
    )
    verification = models.CharField(
        max_length=10,
        choices=Verification,
        default=Verification.UNVERIFIED,
        help_text="Whether somebody has held the excerpt against the source. A citation to be checked again supports nothing.",
    )

    objects = CitationQuerySet.as_manager()
    citable = False

    class Meta(Record.Meta):
        ordering = ("source", "position", "key")
        indexes = (
            models.Index(
                fields=["updated_at"], name="citation_in_recheck", condition=Q(verification="recheck")
            ),
        )
        constraints = (
            *Record.Meta.constraints,
            exactly_one(
                "citation_supports_exactly_one",
                [arc_field(label) for label in CITABLE],
                "A citation supports exactly one record.",
            ),
            models.CheckConstraint(
                name="citation_stance_is_known",
                condition=Q(stance__in=Stance.values),
                violation_error_message="The stance is one of supports, disputes and context.",
            ),
            models.CheckConstraint(
                name="citation_verification_is_known",
                condition=Q(verification__in=Verification.values),
                violation_error_message="The verification is one of unverified, verified and recheck.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.locator} of “{self.source}”"

    def key_words(self) -> str:
        return "citation"

    @property
    def target_field(self) -> str:
        """The foreign key that is set, such as `on_decision`; empty while none is."""
        names = (arc_field(label) for label in CITABLE)
        return next((name for name in names if getattr(self, f"{name}_id") is not None), "")

    @property
    def target_id(self) -> int | None:
        """The id of the record that it supports, which it takes no query to know."""
        return getattr(self, f"{self.target_field}_id") if self.target_field else None

    @property
    def target(self) -> Record | None:
        """The record that it supports."""
        return getattr(self, self.target_field) if self.target_field else None

    @property
    def keeps_identities(self) -> bool:
        target = self.target
        return target is not None and target.keeps_identities

    def clean(self) -> None:
        super().clean()
        if self.field and self.target_field:
            kind: Any = self._meta.get_field(self.target_field).related_model
            try:
                kind._meta.get_field(self.field)
            except FieldDoesNotExist:
                message = (
                    f"A {kind._meta.verbose_name} has no field “{self.field}”. "
                    "Name one of its fields, or leave this blank for the record as a whole."
                )
                raise ValidationError({"field": message}) from None

"""How records were reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.formats import date_format
from django.utils.timezone import localtime

from sources.arc import ArcQuerySet, arc, exactly_one
from sources.lens import Lens
from sources.record import Record
from sources.registry import ADDRESSED, arc_field


class Step(models.TextChoices):
    """What somebody did."""

    SUBMITTED = "submitted", "submitted"
    SENT_BACK = "sent_back", "sent back"
    PUBLISHED = "published", "published"
    ADDED = "added", "published what was added"
    READ_AGAIN = "read_again", "read again"


WHOLE = (Step.PUBLISHED, Step.READ_AGAIN)
"""The steps for which somebody read all that readers see of the record, and not an addition to it alone."""


class ReviewQuerySet(ArcQuerySet):
    """Steps of reviews."""

    def newest_first(self) -> ReviewQuerySet:
        return self.order_by("-at", "-pk")

    def of_the_whole(self) -> ReviewQuerySet:
        """Those after which a record was reviewed as a whole."""
        return self.filter(step__in=WHOLE)

    def waiting(self, step: Step) -> ReviewQuerySet:
        """What was submitted, or sent back, and nothing has been done since; the oldest first."""
        return self.filter(waits=True, step=step).order_by("at", "pk")

    def take(
        self, step: Step, units: Iterable[Record], note: str, by: Any = None, writers: Iterable[int] = ()
    ) -> None:
        """Note that somebody took this step with these units; nothing waits for it any more, but what it asks for itself."""
        units = list(units)
        self.on(*units).filter(waits=True).update(waits=False)
        waits = step in (Step.SUBMITTED, Step.SENT_BACK)
        self.bulk_create(
            self.model(
                **{arc_field(unit._meta.label): unit},
                step=step,
                note=note,
                by=by,
                waits=waits,
                writers=sorted(writers),
            )
            for unit in units
        )

    def last_of_the_whole(self, unit: Record) -> datetime | None:
        """When somebody last read the whole of a record."""
        return self.on(unit).of_the_whole().aggregate(last=models.Max("at"))["last"]


@arc(ADDRESSED, related_name="reviews")
class Review(models.Model):
    """One step in the review of what a reader opens: it was submitted, sent back, published, or read again.

    Only such a step moves the day on which a record was last reviewed; saving it does not, nor does a load. Readers
    are told that day, and neither who it was nor what they noted.
    """

    step = models.CharField(max_length=10, choices=Step)
    at = models.DateTimeField(db_default=Now())
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        help_text="Blank if a command did it.",
    )
    note = models.CharField(max_length=300, help_text="Why, or what has to change first.")
    waits = models.BooleanField(default=False, help_text="Whether the next step is still to be taken.")
    writers = ArrayField(
        models.BigIntegerField(),
        default=list,
        help_text="The accounts that had entered or changed what was submitted.",
    )

    is_own = False
    """Whether whoever looks had a hand in what was submitted; the desk's front page says it."""

    lens = Lens(rows=Q(step__in=WHOLE), hide=("by", "note", "waits", "writers"))
    objects = ReviewQuerySet.as_manager()

    class Meta:
        constraints = (
            exactly_one(
                "review_is_of_exactly_one",
                [arc_field(label) for label in ADDRESSED],
                "A review is of one record.",
            ),
            models.CheckConstraint(
                name="review_step_is_known",
                condition=Q(step__in=Step.values),
                violation_error_message=f"The step is one of {', '.join(Step.values)}.",
            ),
        )
        indexes = (models.Index(fields=["at"], name="review_waiting", condition=Q(waits=True)),)

    def __str__(self) -> str:
        return f"{self.get_step_display()} on {date_format(localtime(self.at), 'j M Y')}"

    @property
    def target_field(self) -> str:
        """The foreign key that is set, such as `on_prosecution`."""
        names = (arc_field(label) for label in ADDRESSED)
        return next(name for name in names if getattr(self, f"{name}_id") is not None)

    @property
    def target(self) -> Record:
        """The record that it is of."""
        return getattr(self, self.target_field)

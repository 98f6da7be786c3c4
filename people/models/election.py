"""Elections to an office, and who stands in them."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from people.models.office import Office
from people.models.person import Person
from people.querysets import CandidacyQuerySet, ElectionQuerySet
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.vocabulary import Vocabulary


class StatusCategory(models.TextChoices):
    """How far somebody is on the way to an office, for pages that tell who runs."""

    PLANNING = "planning", "planning to run"
    UNDECIDED = "undecided", "not decided"
    RUNNING = "running", "running"
    NOT_RUNNING = "not_running", "not running"
    WON = "won", "won"
    LOST = "lost", "lost"
    OTHER = "other", "anything else"


@guarded
@kept
class CandidacyStatus(Vocabulary):
    """Where a candidacy stands, worded as what the candidate did: “plans to run”, “has not decided”."""

    category = models.CharField(
        max_length=11,
        choices=StatusCategory,
        default=StatusCategory.OTHER,
        help_text="How far such a candidacy is: pages that tell who runs go by it.",
    )


@on_the_record
class Election(Findable):
    """One election to one office: the vote, and everything that leads up to it."""

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="elections", help_text="The office that is voted on."
    )
    title = models.CharField(
        max_length=200, help_text="How readers find it: “Manhattan District Attorney, 2021”."
    )
    sort_name = models.CharField(max_length=200, help_text="The title as lists sort it.")
    held = PartialDateField(
        "held", help_text="When the vote is or was, no more precisely than the source says."
    )

    in_our_words = ("title",)
    objects = ElectionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("held_span", "key")

    def __str__(self) -> str:
        return self.title

    def key_words(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("election", args=[self.key])


@on_the_record
class Candidacy(Record):
    """Where one person stood towards one election at one time.

    Somebody who first plans and then declares has two rows. Who holds the office while they run follows from
    their tenure, and is stored nowhere.
    """

    election = models.ForeignKey(
        Election,
        models.CASCADE,
        related_name="candidacies",
        help_text="The election in which they may stand.",
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="candidacies", help_text="Who stands, may stand, or does not."
    )
    status = models.ForeignKey(
        CandidacyStatus, models.PROTECT, related_name="candidacies", help_text="Where the candidacy stands."
    )
    as_of = PartialDateField("as of", help_text="When that was so, no more precisely than the source says.")
    as_printed = models.CharField(
        max_length=200, blank=True, help_text="How the source introduces them: “civil rights attorney”."
    )

    needs_citation = True
    part_of = "election"
    objects = CandidacyQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "candidacies"
        ordering = ("election", "as_of_span", "key")

    def __str__(self) -> str:
        return f"{self.person} {self.status}"

    def key_words(self) -> str:
        return "candidacy"

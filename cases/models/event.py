"""Events."""

from __future__ import annotations

from django.contrib.postgres.indexes import SpGistIndex
from django.db import models

from cases.models.parties import ComplainantGroup
from cases.models.prosecution import Prosecution
from cases.querysets import EventParticipantQuerySet, EventQuerySet
from people.models import Organization, Person
from sources.arc import exactly_one
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.vocabulary import Vocabulary
from sources.words import by_words


class EventCategory(models.TextChoices):
    """What an event is to the logic of a case."""

    ARREST = "arrest", "an arrest"
    COURT = "court", "in court"
    PUBLIC = "public", "in public"
    OTHER = "other", "anything else"


@guarded
@kept
class EventKind(Vocabulary):
    """A kind of event: arrest, interview, press conference, hearing."""

    category = models.CharField(
        max_length=6,
        choices=EventCategory,
        default=EventCategory.OTHER,
        help_text="What an event of this kind is to a case: an arrest makes somebody accused. “Anything else” has no such effect.",
    )


class RoleCategory(models.TextChoices):
    """On which side of an event a participant stands."""

    SUBJECT = "subject", "whom it happened to"
    ACTOR = "actor", "who did it"
    OTHER = "other", "anything else"


@guarded
@kept
class ParticipantRole(Vocabulary):
    """What somebody did in an event: was arrested, made the arrest, asked the questions, spoke."""

    category = models.CharField(
        max_length=7,
        choices=RoleCategory,
        default=RoleCategory.OTHER,
        help_text="On which side somebody in this role stands: whom it happened to, or who did it.",
    )


@on_the_record
class Event(Record):
    """Something that happened, of which the source itself speaks as having happened.

    What somebody *says* happened is not an event; it is a statement of theirs.
    """

    prosecution = models.ForeignKey(
        Prosecution,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="events",
        help_text="The case that it is a part of, if it is.",
    )
    kind = models.ForeignKey(
        EventKind,
        models.PROTECT,
        related_name="events",
        help_text="What sort of event it is: an arrest, a hearing, a press conference.",
    )
    summary = models.CharField(max_length=300, help_text="What happened, in our words and in the past tense.")
    place = models.CharField(max_length=200, blank=True, help_text="Where, as far as the source says.")
    happened = PartialDateField("when", help_text="When it happened, no more precisely than the source says.")

    needs_citation = True
    part_of = "prosecution"
    in_our_words = ("summary", "place")
    objects = EventQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("happened_span", "key")
        indexes = (
            SpGistIndex(fields=["happened_span"], name="event_by_time"),
            *by_words("event", "summary"),
        )

    def __str__(self) -> str:
        return self.summary

    def key_words(self) -> str:
        return "event"


@on_the_record
class EventParticipant(Record):
    """Somebody's part in an event."""

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="participants", help_text="What they took part in."
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text="Who it was, if the source names them. Give one of person, organization, group or the source's words.",
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text="The body that took part: “the police department”. Blank if it was somebody else.",
    )
    group = models.ForeignKey(
        ComplainantGroup,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="events",
        help_text="The complainants of the case who took part. Blank if it was somebody else.",
    )
    unnamed_as = models.CharField(
        max_length=200, null=True, blank=True, help_text="The unnamed in the source's words: “police”."
    )
    role = models.ForeignKey(
        ParticipantRole,
        models.PROTECT,
        related_name="participants",
        help_text="What they did in it, or what was done to them: “was arrested”, “spoke”.",
    )

    lens = Record.lens.requiring("person", "organization")
    part_of = "event"
    objects = EventParticipantQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("event", "role__position", "key")
        constraints = (
            *Record.Meta.constraints,
            exactly_one(
                "eventparticipant_is_exactly_one",
                ["person", "organization", "group", "unnamed_as"],
                "A participant is one person, one organization, one group, or somebody unnamed.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.role})"

    def clean(self) -> None:
        super().clean()
        self.unnamed_as = self.unnamed_as or None

    def key_words(self) -> str:
        return "participant"

    @property
    def name(self) -> str:
        """Who it was, in words."""
        return str(self.person or self.organization or self.group or self.unnamed_as or "")

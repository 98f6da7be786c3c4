"""Who made a statement."""

from __future__ import annotations

from django.db import models

from cases.models.parties import ComplainantGroup
from cases.models.statement import Statement
from cases.querysets import SpeakerQuerySet
from people.models import Office, Organization, Person
from sources.arc import exactly_one
from sources.on_the_record import on_the_record
from sources.quantity import Counted
from sources.record import Record
from sources.words import by_words


@on_the_record
class StatementSpeaker(Record, Counted):
    """Who spoke, in which capacity, and on whose behalf. A joint statement has several, in order."""

    statement = models.ForeignKey(
        Statement, models.CASCADE, related_name="speakers", help_text="What they said."
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spoke",
        help_text="Who spoke, if the source names them. Give one of person, organization, group or the source's words.",
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spoke",
        help_text="The body that spoke: “the caucus said”. Blank if it was somebody else.",
    )
    group = models.ForeignKey(
        ComplainantGroup,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="spoke",
        help_text="The complainants of a case who spoke together. Blank if it was somebody else.",
    )
    unnamed_as = models.CharField(
        max_length=200, null=True, blank=True, help_text="The unnamed in the source's words: “a spokesman”."
    )
    capacity = models.CharField(max_length=200, blank=True, help_text="As printed: “Vance spokesman”.")
    for_person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spoken_for",
        verbose_name="on behalf of the person",
        help_text="The person for whom a spokesperson spoke. Blank if they spoke for themselves.",
    )
    for_office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spoken_for",
        verbose_name="on behalf of the office",
        help_text="The office for which a spokesperson spoke. Blank if they spoke for themselves.",
    )
    for_organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spoken_for",
        verbose_name="on behalf of the organization",
        help_text="The body for which a spokesperson spoke. Blank if they spoke for themselves.",
    )
    position = models.PositiveSmallIntegerField(
        default=1, help_text="The speaker's place among the speakers; 1 comes first."
    )

    lens = Record.lens.requiring("person", "organization")
    part_of = "statement"
    objects = SpeakerQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("statement", "position", "key")
        indexes = (*by_words("speaker", "unnamed_as", "capacity"),)
        constraints = (
            *Record.Meta.constraints,
            *Counted.Meta.constraints,
            exactly_one(
                "statementspeaker_is_exactly_one",
                ["person", "organization", "group", "unnamed_as"],
                "A speaker is one person, one organization, one group, or somebody unnamed.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.unnamed_as = self.unnamed_as or None

    def key_words(self) -> str:
        return "speaker"

    @property
    def accuser_id(self) -> int | None:
        """The person of whom the statement speaks if it alleges what was done to them (`cases.consent_rules`)."""
        for_a_body = self.for_office_id or self.for_organization_id
        return self.for_person_id or (None if for_a_body else self.person_id)

    @property
    def name(self) -> str:
        """Who it was, in words."""
        return str(self.person or self.organization or self.group or self.unnamed_as or "")

    @property
    def behalf(self) -> Person | Office | Organization | None:
        """On whose behalf they spoke."""
        return self.for_office or self.for_person or self.for_organization

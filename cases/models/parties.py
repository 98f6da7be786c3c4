"""The people in a prosecution, each in one part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cases.models.last import StandsAt
from cases.models.prosecution import Prosecution
from cases.querysets import CounselQuerySet, DefendantQuerySet
from people.models import Person
from sources.arc import exactly_one
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.quantity import Counted
from sources.record import Record
from sources.words import by_words

if TYPE_CHECKING:
    from cases.models.decision import Decision


@on_the_record
class Defendant(StandsAt, Record, Counted):
    """A person, or an unnamed group, against whom a matter is directed.

    The table's name is the field's usual word; readers see the word that the record bears out. Whoever was
    never charged is a *subject* or *accused*, and the outcome for each follows from the decisions that
    concern them (`cases.standing`).
    """

    prosecution = models.ForeignKey(
        Prosecution,
        models.CASCADE,
        related_name="defendants",
        help_text="The case that is directed against them.",
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="defences",
        help_text="Who it is. Blank if the source does not name them: then say below how it describes them.",
    )
    unnamed_as = models.CharField(
        max_length=200,
        null=True,
        blank=True,
        help_text="An unnamed person or group in the source's words: “two employees”.",
    )

    lens = Record.lens.requiring("person")
    needs_citation = True
    part_of = "prosecution"
    objects = DefendantQuerySet.as_manager()

    # Annotated, with `last`, by `with_position()`; `decision` is what a page finds under the id `basis`.
    word: str
    decision: Decision | None

    class Meta(Record.Meta):
        ordering = ("prosecution", "key")
        indexes = (*by_words("defendant", "unnamed_as"),)
        constraints = (
            *Record.Meta.constraints,
            *Counted.Meta.constraints,
            exactly_one(
                "defendant_is_person_or_group",
                ["person", "unnamed_as"],
                "Give a person, or say how the unnamed are described.",
            ),
            models.CheckConstraint(
                name="defendant_words_not_empty",
                condition=~models.Q(unnamed_as=""),
                violation_error_message="Say how the unnamed are described, or give a person.",
            ),
            models.UniqueConstraint(
                fields=["prosecution", "person"],
                name="defendant_once_a_case",
                violation_error_message="That person is in this case already.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.unnamed_as = self.unnamed_as or None

    def key_words(self) -> str:
        return "party"

    @property
    def name(self) -> str:
        """The person's name, or the words for the unnamed."""
        return str(self.person) if self.person else self.unnamed_as or ""


@on_the_record
class ComplainantGroup(Record, Counted):
    """People who say that they were wronged, as many as the source says and none of them named.

    Never a person and never summed: “19 women” and “more than 30 women” may be the same people. One person
    is a group of exactly one.
    """

    prosecution = models.ForeignKey(
        Prosecution,
        models.CASCADE,
        related_name="complainant_groups",
        help_text="The case in which they say so.",
    )
    description = models.CharField(
        max_length=300, help_text="Who they are, without anything that would identify them: “women who …”."
    )
    within = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The larger group that they are some of.",
    )
    known_to_prosecutors = models.BooleanField(
        null=True,
        blank=True,
        help_text="Whether the source says that prosecutors knew of them; unknown if it doesn't.",
    )

    needs_citation = True
    part_of = "prosecution"
    in_our_words = ("description",)

    class Meta(Record.Meta):
        ordering = ("prosecution", "key")
        indexes = (*by_words("group", "description"),)
        constraints = (*Record.Meta.constraints, *Counted.Meta.constraints)

    def __str__(self) -> str:
        return f"{self.count_in_words} {self.description}".strip()

    def key_words(self) -> str:
        return "group"


@on_the_record
class Counsel(Record):
    """A lawyer in a matter, named or not, and for whom they act."""

    prosecution = models.ForeignKey(
        Prosecution, models.CASCADE, related_name="counsel", help_text="The case in which they act."
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases_as_counsel",
        help_text="The lawyer. Blank if the source does not name them: then say how it describes them.",
    )
    unnamed_as = models.CharField(
        max_length=200, null=True, blank=True, help_text="Unnamed lawyers in the source's words: “attorneys”."
    )
    for_defendant = models.ForeignKey(
        Defendant,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="counsel",
        help_text="The defendant for whom they act. Blank if they act for complainants.",
    )
    for_group = models.ForeignKey(
        ComplainantGroup,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="counsel",
        help_text="The complainants for whom they act. Blank if they act for a defendant.",
    )
    start = PartialDateField("start")
    end = PartialDateField("end")

    lens = Record.lens.requiring("person")
    needs_citation = True
    part_of = "prosecution"
    objects = CounselQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "counsel"
        ordering = ("prosecution", "key")
        indexes = (*by_words("counsel", "unnamed_as"),)
        constraints = (
            *Record.Meta.constraints,
            exactly_one(
                "counsel_is_person_or_unnamed",
                ["person", "unnamed_as"],
                "Give a person, or say how the unnamed are described.",
            ),
            exactly_one(
                "counsel_for_exactly_one",
                ["for_defendant", "for_group"],
                "Counsel acts for one defendant or one group.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} for {self.client}"

    def clean(self) -> None:
        super().clean()
        self.unnamed_as = self.unnamed_as or None

    def key_words(self) -> str:
        return "counsel"

    @property
    def name(self) -> str:
        """The person's name, or the words for the unnamed."""
        return str(self.person) if self.person else self.unnamed_as or ""

    @property
    def client(self) -> Defendant | ComplainantGroup | None:
        """For whom they act."""
        return self.for_defendant or self.for_group

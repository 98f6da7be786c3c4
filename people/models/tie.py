"""Ties between people."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from people.models.person import Person
from people.querysets import TieQuerySet
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.vocabulary import Vocabulary


@guarded
@kept
class TieKind(Vocabulary):
    """A kind of tie between two people, worded from the first to the second: “wife of”, “employer of”."""


@on_the_record
class Tie(Record):
    """That one person stands in a lasting relation to another: family, employment."""

    person = models.ForeignKey(
        Person,
        models.CASCADE,
        related_name="ties",
        help_text="The person from whom the tie is worded: of “wife of”, the wife.",
    )
    kind = models.ForeignKey(
        TieKind,
        models.PROTECT,
        related_name="ties",
        help_text="What they are to the other: “wife of”, “employer of”.",
    )
    to = models.ForeignKey(
        Person, models.CASCADE, related_name="ties_from_others", help_text="The person it leads to."
    )
    start = PartialDateField("start")
    end = PartialDateField("end")

    needs_citation = True
    part_of = "person"
    objects = TieQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("key",)
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="tie_joins_two_people",
                condition=~Q(person=F("to")),
                violation_error_message="A tie joins two different people.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.kind} {self.to}"

    def key_words(self) -> str:
        return "tie"

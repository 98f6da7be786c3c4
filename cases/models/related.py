"""How prosecutions hang together."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cases.models.prosecution import Prosecution
from cases.querysets import RelatedProsecutionQuerySet
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.vocabulary import Vocabulary


@guarded
@kept
class RelationKind(Vocabulary):
    """How one prosecution stands to another, worded from the first to the second: “grew out of”."""


@on_the_record
class RelatedProsecution(Record):
    """That one prosecution is related to another. Entered once, from the side that the kind is worded from."""

    prosecution = models.ForeignKey(
        Prosecution,
        models.CASCADE,
        related_name="related_prosecutions",
        help_text="The case from which the relation is worded: of “grew out of”, the later one.",
    )
    kind = models.ForeignKey(
        RelationKind, models.PROTECT, related_name="relations", help_text="How it stands to the other."
    )
    to = models.ForeignKey(
        Prosecution, models.CASCADE, related_name="related_from", help_text="The other prosecution."
    )

    needs_citation = True
    part_of = "prosecution"
    objects = RelatedProsecutionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("prosecution", "key")
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="relatedprosecution_joins_two",
                condition=~Q(prosecution=F("to")),
                violation_error_message="A relation joins two different prosecutions.",
            ),
            models.UniqueConstraint(
                fields=["prosecution", "kind", "to"],
                name="relatedprosecution_once",
                violation_error_message="That relation is on record already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.prosecution} {self.kind} {self.to}"

    def key_words(self) -> str:
        return "related"

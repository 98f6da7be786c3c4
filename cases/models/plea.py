"""Plea deals and their terms."""

from __future__ import annotations

from django.db import models

from cases.models.parties import Defendant
from cases.models.prosecution import Prosecution
from cases.querysets import PleaDealQuerySet
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.vocabulary import Vocabulary


@on_the_record
class PleaDeal(Record):
    """An agreement between a prosecutor's office and a defendant to end a case by a plea."""

    prosecution = models.ForeignKey(
        Prosecution, models.CASCADE, related_name="plea_deals", help_text="The case that it was to end."
    )
    defendant = models.ForeignKey(
        Defendant, models.CASCADE, related_name="plea_deals", help_text="With whom it was made."
    )
    agreed = PartialDateField("agreed", help_text="When it was made, no more precisely than the source says.")

    needs_citation = True
    part_of = "prosecution"
    objects = PleaDealQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("agreed_span", "key")

    def __str__(self) -> str:
        return f"Plea deal with {self.defendant}"

    def key_words(self) -> str:
        return "plea-deal"


class TermCategory(models.TextChoices):
    """Which side of the bargain a term is on, for lists of what deals cost and spared."""

    CONVICTION = "conviction", "conviction or plea"
    SENTENCE = "sentence", "sentence"
    CONDITION = "condition", "condition"
    OTHER = "other", "anything else"


@guarded
@kept
class TermKind(Vocabulary):
    """A kind of plea term: no jail, felony conviction, surrender of a licence."""

    category = models.CharField(
        max_length=10,
        choices=TermCategory,
        default=TermCategory.OTHER,
        help_text="On which side of the bargain terms of this kind are: a conviction or plea, a sentence, or a condition.",
    )


@on_the_record
class PleaTerm(Record):
    """One term of a plea deal, with the passage that gives it."""

    deal = models.ForeignKey(
        PleaDeal, models.CASCADE, related_name="terms", help_text="The plea deal that it is a term of."
    )
    kind = models.ForeignKey(
        TermKind,
        models.PROTECT,
        related_name="terms",
        help_text="What was agreed: “no jail”, “surrender of a licence”.",
    )
    detail = models.CharField(max_length=300, blank=True, help_text="What the source adds, in our words.")
    position = models.PositiveSmallIntegerField(
        default=100, help_text="Where it stands among the terms; lower comes first."
    )

    needs_citation = True
    part_of = "deal"
    in_our_words = ("detail",)

    class Meta(Record.Meta):
        ordering = ("deal", "position", "key")

    def __str__(self) -> str:
        return str(self.kind)

    def key_words(self) -> str:
        return "term"

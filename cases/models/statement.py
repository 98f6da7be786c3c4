"""Statements: what was said, in which form, where, and about what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.contrib.postgres.indexes import SpGistIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cases.family_cases import keep_identities
from cases.models.decision import Decision
from cases.models.event import Event
from cases.models.inquiry import Inquiry
from cases.models.prosecution import Prosecution
from cases.querysets import StatementQuerySet
from people.models import Election, Organization, Person
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.vocabulary import Vocabulary
from sources.words import by_words


class StatementCategory(models.TextChoices):
    """On which side of a case page a kind of statement stands."""

    AGAINST = "against", "criticism or allegation"
    FOR = "for", "defence"
    NEITHER = "neither", "neither"


class Asks(models.TextChoices):
    """What a kind of statement asks of somebody who holds an office."""

    RESIGN = "resign", "to leave office"
    CONSIDER = "consider", "to consider leaving office"


class Alleges(models.TextChoices):
    """What a kind of statement says was done to whoever makes it."""

    ASSAULT = "assault", "an assault on the speaker"


@guarded
@kept
class StatementKind(Vocabulary):
    """A kind of statement: allegation, call for resignation, defence of a decision, expression of regret."""

    category = models.CharField(
        max_length=7,
        choices=StatementCategory,
        default=StatementCategory.NEITHER,
        help_text="On which side of a case's page statements of this kind stand: criticism, defence, or neither.",
    )
    asks = models.CharField(
        "asks an official",
        max_length=8,
        choices=Asks,
        blank=True,
        help_text="Whether statements of this kind ask an official to leave, or to consider it. Only the first are calls for resignation.",
    )
    alleges = models.CharField(
        max_length=7,
        choices=Alleges,
        blank=True,
        help_text="Whether whoever makes such a statement says that they were assaulted. They are then public by name only if they chose it.",
    )


class Form(models.TextChoices):
    """How the words reached the source."""

    QUOTED = "quoted", "quoted"
    PARAPHRASED = "paraphrased", "paraphrased"
    JOINT = "joint", "joint statement"
    WRITTEN = "written", "in writing"
    DECLINED = "declined", "declined to comment"


@on_the_record
class Statement(Findable):
    """What somebody said, as their statement and not as a fact of the record.

    `words` holds the speaker's own words as printed, without a reporter's insertions; a gap is marked “[…]”.
    `summary` says in our words what was said. What is not in quotation marks in the source has a summary only.
    """

    kind = models.ForeignKey(
        StatementKind,
        models.PROTECT,
        related_name="statements",
        help_text="What sort of statement it is: an allegation, a call for resignation, the defence of a decision.",
    )
    form = models.CharField(
        max_length=11,
        choices=Form,
        help_text="How the words reached the source: quoted, retold, in writing; or that they declined to comment.",
    )
    words = models.TextField(
        blank=True, help_text="The speaker's own words as printed, without the reporter's insertions."
    )
    summary = models.TextField(
        blank=True, help_text="What was said, in our words: “that she was never asked”."
    )
    said = PartialDateField("when", help_text="When it was said, no more precisely than the source says.")
    event = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Where it was said: an interview, a hearing.",
    )
    forums = models.ManyToManyField(
        Event,
        blank=True,
        related_name="possible_statements",
        help_text="Where the source names several events and does not say at which it was said: all of these.",
    )
    publication = models.ForeignKey(
        Organization, models.SET_NULL, null=True, blank=True, related_name="statements_published", help_text="The publication in which it first stood."
    )  # fmt: skip
    about_people = models.ManyToManyField(
        Person,
        blank=True,
        related_name="statements_about",
        help_text="The people whom it is about. Blank if it is about none.",
    )
    about_cases = models.ManyToManyField(
        Prosecution,
        blank=True,
        related_name="statements",
        help_text="The cases that it is about; it stands on their pages.",
    )
    about_decisions = models.ManyToManyField(
        Decision,
        blank=True,
        related_name="statements",
        help_text="The single decisions that it is about, if it is about some.",
    )
    about_inquiries = models.ManyToManyField(
        Inquiry,
        blank=True,
        related_name="statements",
        help_text="The inquiries that it is about. Blank if it is about none.",
    )
    about_elections = models.ManyToManyField(
        Election,
        blank=True,
        related_name="statements",
        help_text="The elections that it is about. Blank if it is about none.",
    )
    answers = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replies",
        help_text="The statement that it replies to.",
    )

    needs_citation = True
    in_our_words = ("summary",)
    objects = StatementQuerySet.as_manager()

    at_one_of: list[dict[str, Any]]
    """Annotated by `with_speakers()`, so that a page of many statements asks for their forums in no query of its own."""

    class Meta(Record.Meta):
        ordering = ("said_span", "key")
        indexes = (
            SpGistIndex(fields=["said_span"], name="statement_by_time"),
            *by_words("statement", "words", "summary"),
        )
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="statement_form_is_known",
                condition=Q(form__in=Form.values),
                violation_error_message="The form is one of quoted, paraphrased, joint, written and declined.",
            ),
            models.CheckConstraint(
                name="statement_says_something",
                condition=~Q(words="") | ~Q(summary=""),
                violation_error_message="Give the speaker's words, or say in ours what was said.",
            ),
            models.CheckConstraint(
                name="statement_quoted_has_words",
                condition=~Q(form=Form.QUOTED) | ~Q(words=""),
                violation_error_message="A quoted statement needs the speaker's own words.",
            ),
            models.CheckConstraint(
                name="statement_paraphrase_has_no_words",
                condition=~Q(form__in=[Form.PARAPHRASED, Form.DECLINED]) | Q(words=""),
                violation_error_message="A paraphrase has no words of the speaker's own; choose “quoted”, or leave the words empty.",
            ),
            models.CheckConstraint(
                name="statement_not_answer_to_itself",
                condition=Q(answers=None) | ~Q(answers=F("id")),
                violation_error_message="A statement does not reply to itself.",
            ),
        )

    def __str__(self) -> str:
        return (self.summary or self.words)[:80]

    @property
    def keeps_identities(self) -> bool:
        return self.pk is not None and self.about_cases.filter(involves_family=True).exists()

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        super().clean_links(links)
        keep_identities(self, links)

    def key_words(self) -> str:
        return "statement"

    def get_absolute_url(self) -> str:
        return reverse("statement", args=[self.key])

    @property
    def possible_forums(self) -> list[Event]:
        """The events at one of which it was said; which is not known. With key, words and case alone."""
        return [Event(**event) for event in self.at_one_of]

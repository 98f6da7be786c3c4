"""Decisions: what moves a case, and who decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.contrib.postgres.indexes import SpGistIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from cases.models.charge import Charge
from cases.models.event import Event
from cases.models.parties import Defendant
from cases.models.plea import PleaDeal
from cases.models.prosecution import Prosecution
from cases.querysets import DecisionQuerySet
from people.models import Office, Organization, Person
from sources.arc import exactly_one
from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.vocabulary import Vocabulary
from sources.words import by_words


class DecisionCategory(models.TextChoices):
    """What a kind of decision does to a case. `cases.standing` reads outcomes from these."""

    INVESTIGATED = "investigated", "opened or reopened an investigation"
    DECLINED = "declined", "declined to prosecute"
    ARREST_VOIDED = "arrest_voided", "voided an arrest"
    CHARGED = "charged", "brought charges"
    ON_TRIAL = "on_trial", "put on trial"
    DEAL = "deal", "made a plea deal"
    PLEADED = "pleaded", "entered a plea under a deal"
    CONVICTED = "convicted", "convicted"
    ACQUITTED = "acquitted", "acquitted"
    DISMISSED = "dismissed", "dismissed the charges"
    OVERTURNED = "overturned", "overturned a conviction"
    YOUTHFUL = "youthful", "adjudicated a youthful offender"
    SENTENCED = "sentenced", "passed sentence"
    ENDED = "ended", "ended, how is not said"
    DIED = "died", "ended by death"
    ARGUED = "argued", "argued in court"
    RULED = "ruled", "ruled on an argument"
    OTHER = "other", "anything else"


@guarded
@kept
class DecisionKind(Vocabulary):
    """A kind of decision, worded as what the actor did: “declined to prosecute”, “voided the arrest”."""

    category = models.CharField(
        max_length=13,
        choices=DecisionCategory,
        default=DecisionCategory.OTHER,
        help_text="What a decision of this kind does to a case: outcomes follow from it. “Anything else” changes none.",
    )


ACTORS = ["by_person", "by_office", "by_organization", "by_defendant", "by_unknown"]


@on_the_record
class Decision(Record):
    """One decision in a case: by whom, about whom, when, and what it goes back on.

    Arguing for something and its being ruled are two decisions. Where the source gives no date but an order,
    `after` and `after_event` keep the order. An actor whom the source does not tell is *not known*, which is
    said, and is not the same as a blank.
    """

    prosecution = models.ForeignKey(
        Prosecution, models.CASCADE, related_name="decisions", help_text="The case in which it was made."
    )
    kind = models.ForeignKey(
        DecisionKind,
        models.PROTECT,
        related_name="decisions",
        help_text="What was decided: “declined to prosecute”, “sentenced”. Arguing for something and its being ruled are two decisions.",
    )
    concerns_everybody = models.BooleanField(
        "concerns everybody in the case",
        default=False,
        help_text="Otherwise name each person whom it concerns.",
    )
    concerns = models.ManyToManyField(
        Defendant, blank=True, related_name="decisions", help_text="Whom it concerns."
    )
    charges = models.ManyToManyField(
        Charge,
        blank=True,
        related_name="decisions",
        help_text="Which charges it concerns, if the source says.",
    )
    by_person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="by the office-holder",
        help_text="Whoever decided, if the source names them. Give one actor only: a person, an office, a court or other body, or the defendant.",
    )
    by_office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        help_text="The office that decided, if the source names nobody in it: “prosecutors declined”.",
    )
    by_organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="by a court or other body",
        help_text="The court, jury or other body that decided.",
    )
    by_defendant = models.ForeignKey(
        Defendant,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="own_decisions",
        help_text="Who entered the plea.",
    )
    by_unknown = models.BooleanField(
        "actor is not known",
        null=True,
        blank=True,
        choices=[(True, "The source does not say who decided")],
        help_text="Say so if the source does not tell who decided. Blank if one of the others is given.",
    )
    made = PartialDateField("when", help_text="When it was made, no more precisely than the source says.")
    after = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="followed_by", help_text="An earlier decision, if the source gives only the order."
    )  # fmt: skip
    after_event = models.ForeignKey(
        Event, models.SET_NULL, null=True, blank=True, related_name="followed_by", help_text="An earlier event, if the source gives only the order."
    )  # fmt: skip
    revisits = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="revisited_by",
        help_text="The decision that it goes back on.",
    )
    plea_deal = models.ForeignKey(
        PleaDeal,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        help_text="The deal that it made.",
    )
    detail = models.CharField(max_length=300, blank=True, help_text="What the source adds, in our words.")
    stated_reason = models.CharField(
        max_length=300, blank=True, help_text="The reason that the actor gave, if the source gives one."
    )
    prompted_by = models.CharField(
        max_length=300, blank=True, help_text="What it followed on, if the source says."
    )

    needs_citation = True
    part_of = "prosecution"
    in_our_words = ("detail", "stated_reason", "prompted_by")
    objects = DecisionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("made_span", "key")
        indexes = (
            *by_words("decision", "detail"),
            SpGistIndex(fields=["made_span"], name="decision_by_time"),
            models.Index(
                fields=["prosecution", "kind"], name="decision_by_case", condition=Q(state="published")
            ),
        )
        constraints = (
            *Record.Meta.constraints,
            exactly_one(
                "decision_by_exactly_one",
                ACTORS,
                "A decision is by one office-holder, office, court or defendant, or by somebody not known.",
            ),
            models.CheckConstraint(
                name="decision_unknown_is_said",
                condition=Q(by_unknown=None) | Q(by_unknown=True),
                violation_error_message="“Actor is not known” is either said or left blank.",
            ),
            models.CheckConstraint(
                name="decision_not_after_itself",
                condition=(Q(after=None) | ~Q(after=F("id"))) & (Q(revisits=None) | ~Q(revisits=F("id"))),
                violation_error_message="A decision neither follows nor revisits itself.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} ({self.actor})"

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        super().clean_links(links)
        if not self.concerns_everybody and not links.get("concerns"):
            message = "Name those whom the decision concerns, or say that it concerns everybody in the case."
            raise ValidationError({"concerns": message})

    def key_words(self) -> str:
        return "decision"

    @property
    def actor(self) -> str:
        """Who decided, in words; empty where the reader may not see who."""
        actor = self.by_person or self.by_office or self.by_organization or self.by_defendant
        return str(actor) if actor else "not known who" if self.by_unknown else ""

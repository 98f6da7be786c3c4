"""What somebody who may not change a public row would change in it, and what became of that."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from sources.guard.rules import guarded_but
from sources.models.source import Source
from sources.record import Record


class Standing(models.TextChoices):
    """What has become of a suggestion."""

    OPEN = "open", "waits for a decision"
    ACCEPTED = "accepted", "accepted"
    DECLINED = "declined", "declined"


class NeverDeleted(pgtrigger.Trigger):
    """Before a deletion: there is none."""

    name = "never_deleted"
    when = pgtrigger.Before
    operation = pgtrigger.Delete
    func = """
        RAISE EXCEPTION 'What somebody suggested is kept for good, whatever became of it.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_is_kept', HINT = 'Decline it, with a reason.';
    """


class DecidedOnce(pgtrigger.Trigger):
    """Before an update: a decision stands, and what it was about stays. Texts may change, for a redaction changes them."""

    name = "decided_once"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    func = """
        IF OLD.state <> 'open' AND (NEW.state, NEW.decided_by_id, NEW.decided_at)
                IS DISTINCT FROM (OLD.state, OLD.decided_by_id, OLD.decided_at) THEN
            RAISE EXCEPTION 'It was % already.', OLD.state
                USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_is_decided_once',
                      HINT = 'Whoever sees it otherwise suggests it anew.';
        END IF;
        IF (NEW.proposal_id, NEW.kind, NEW.row_id, NEW.field, NEW.version)
                IS DISTINCT FROM (OLD.proposal_id, OLD.kind, OLD.row_id, OLD.field, OLD.version) THEN
            RAISE EXCEPTION 'What a suggestion is about does not change.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_stays_about_its_row';
        END IF;
        RETURN NEW;
    """


class AboutARow(models.Model):
    """A row of the record, named so that it is known for good: nothing here goes with it when it is deleted."""

    kind = models.CharField(max_length=60, help_text="Which kind of record: “cases.Decision”.")
    row_id = models.BigIntegerField(help_text="Its number.")
    key = models.TextField(help_text="Its key, as it was then.")
    label = models.TextField(help_text="What it called itself then.")

    class Meta:
        abstract = True

    @property
    def model(self) -> type[Record]:
        """The kind of the row."""
        return apps.get_model(self.kind)

    @property
    def kind_name(self) -> str:
        """The kind in words: “plea deal”."""
        return str(self.model._meta.verbose_name)


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals."""

    def waiting(self) -> ProposalQuerySet:
        """Those of which something has not been decided yet."""
        return self.filter(_still_open())

    def settled(self) -> ProposalQuerySet:
        """The others."""
        return self.exclude(_still_open())

    def made_by(self, user: Any) -> ProposalQuerySet:
        """Those of one person."""
        return self.filter(by=user.pk)

    def with_parts(self) -> ProposalQuerySet:
        """With who suggested what, and who decided: three queries, however many there are."""
        parts = models.Prefetch("suggestions", Suggestion.objects.select_related("decided_by").order_by("pk"))
        return self.select_related("by").prefetch_related(parts)


def _still_open() -> Exists:
    return Exists(Suggestion.objects.open().filter(proposal=OuterRef("pk")))


@guarded_but("kind", "key", "label")
@pgtrigger.register(NeverDeleted())
class Proposal(AboutARow):
    """One save of a page by somebody whose changes of what is public have to be accepted: all it would change.

    It names the record of the page; each suggestion in it names its own row, which may be a part of that record.
    Nobody but the desk ever reads it.
    """

    source = models.ForeignKey(
        Source, models.PROTECT, null=True, related_name="+", help_text="What it rests on, if that was said."
    )
    reason = models.TextField(help_text="Why, in the words of whoever suggests it.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="proposal_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message="Say why.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind_name} “{self.label}”"


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """Suggestions."""

    def open(self) -> SuggestionQuerySet:
        """Those that nobody has decided yet."""
        return self.filter(state=Standing.OPEN)

    def on(self, row: Record) -> SuggestionQuerySet:
        """Those about this row."""
        return self.filter(kind=row._meta.label, row_id=row.pk)


@guarded_but("kind", "key", "label", "field", "old", "old_said")
@pgtrigger.register(NeverDeleted(), DecidedOnce())
class Suggestion(AboutARow):
    """That one field of one public row should hold something else; or, without a field, that the row be withdrawn.

    `old` and `new` are the values as text: of a relation the numbers of the rows, which no renaming changes. How a
    person reads them stands beside them. A value is applied only while the row still holds `old`. Decided once, by
    somebody, for a reason; never deleted.
    """

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="suggestions")
    field = models.CharField(max_length=60, blank=True, help_text="Blank: that the row be withdrawn.")
    old = models.TextField(blank=True)
    new = models.TextField("suggested value", blank=True)
    old_said = models.TextField(blank=True, help_text="The old value as a person reads it.")
    new_said = models.TextField("suggested value in words", blank=True, help_text="The new one.")
    version = models.PositiveIntegerField(help_text="Of the row, when this was suggested.")
    passage = models.TextField(blank=True, help_text="Where in the source: “¶10”.")
    excerpt = models.TextField(blank=True, help_text="A few words of that passage, as printed.")
    state = models.CharField(max_length=8, choices=Standing, default=Standing.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision = models.TextField(blank=True, help_text="Why it was accepted or declined.")

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["kind", "row_id"], name="suggestion_waits", condition=Q(state="open")),
        )
        constraints = (
            models.CheckConstraint(
                name="suggestion_state_is_known",
                condition=Q(state__in=Standing.values),
                violation_error_message="A suggestion is open, accepted or declined.",
            ),
            models.CheckConstraint(
                name="suggestion_decided_by_somebody",
                condition=Q(state="open", decided_by=None, decided_at=None, decision="")
                | ~Q(state="open") & Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(decision=""),
                violation_error_message="A decision says who made it, when and why; what is open says none of it.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.field_name or 'withdrawal'} of {self.kind_name} “{self.label}”"

    @property
    def is_open(self) -> bool:
        return self.state == Standing.OPEN

    @property
    def withdraws(self) -> bool:
        """Whether it asks that the row be withdrawn."""
        return not self.field

    @property
    def column(self) -> Any:
        """The field of the model; None if the kind has it no longer, or if the row is to be withdrawn."""
        try:
            return self.model._meta.get_field(self.field) if self.field else None
        except FieldDoesNotExist:
            return None

    @property
    def field_name(self) -> str:
        """The field as forms call it."""
        return str(getattr(self.column, "verbose_name", self.field))

"""The ledger of redactions: that something was taken out, where, on what ground and by whom. Never what."""

from __future__ import annotations

import uuid

import pgtrigger
from django.apps import apps
from django.db import models
from django.utils import timezone


class RedactionQuerySet(models.QuerySet["Redaction"]):
    """Redactions."""

    def of(self, *rows: models.Model) -> RedactionQuerySet:
        """Those that touched one of these rows or the copies that the history has of it, the newest first."""
        by_kind: dict[str, list[str]] = {}
        for row in rows:
            by_kind.setdefault(row._meta.label_lower, []).append(str(row.pk))
        where = models.Q(pk__in=[])
        for kind, ids in by_kind.items():
            where |= models.Q(kind=kind, row__in=ids)
        touched = RedactedPlace.objects.filter(where)
        return self.filter(pk__in=touched.values("redaction")).order_by("-made_at", "-pk")


@pgtrigger.register(
    pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
)
class Redaction(models.Model):
    """One redaction: a name or a passage that left the record with its history and its logs.

    What it was is kept nowhere. `patterns` are keyed digests of its letters with their number, by which it is found again
    in a dump from before, in a fixture or in what somebody writes.
    """

    uid = models.UUIDField("number in the ledger", default=uuid.uuid4, unique=True, editable=False)
    made_at = models.DateTimeField("redacted", default=timezone.now, editable=False)
    by = models.CharField(max_length=200, help_text="Who did it, as they were called then.")
    ground = models.CharField(max_length=300, help_text="On what ground.")
    replacement = models.CharField(max_length=200, help_text="What stands in its place.")
    patterns = models.JSONField(editable=False)
    key_check = models.CharField(max_length=16, editable=False)

    objects = RedactionQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-pk")
        default_permissions = ("add", "view")

    def __str__(self) -> str:
        return f"Redaction of {self.made_at:%Y-%m-%d}"


class RedactedPlace(models.Model):
    """Where something was redacted: a field of a row, of the copies of it in the history, or of a log.

    Of a key that had to go, `former` is the keyed digest and `now` what the row is called instead, so that a fixture from
    before still means the same row.
    """

    redaction = models.ForeignKey(Redaction, models.CASCADE, related_name="places")
    kind = models.CharField(max_length=100)
    row = models.CharField(max_length=100)
    field = models.CharField(max_length=63)
    history = models.BooleanField(default=False)
    former = models.CharField(max_length=64, blank=True)
    now = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ("kind", "row", "field")
        default_permissions = ()
        indexes = (models.Index(fields=["kind", "row"], name="redactedplace_row"),)

    def __str__(self) -> str:
        where = f"{self.field.replace('_', ' ')} of {self._kind_name} {self.row}"
        return f"{where}, in its history" if self.history else where

    @property
    def _kind_name(self) -> str:
        """What people call the kind; a table without a model has its own name only."""
        try:
            return str(apps.get_model(self.kind)._meta.verbose_name)
        except (LookupError, ValueError):
            return self.kind


class RedactedExcerpt(models.Model):
    """What is kept of a citation's excerpt that was redacted: the keyed digest of its letters, and how many they were.

    Nobody can read the excerpt out of it. Whoever has the source's text can still check that it stands there.
    """

    citation = models.OneToOneField(
        "sources.Citation", models.CASCADE, primary_key=True, related_name="redacted_excerpt"
    )
    digest = models.CharField(max_length=64)
    letters = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"Excerpt of {self.letters} letters"

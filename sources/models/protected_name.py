"""The register of protected names, which does not hold one."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from sources.arc import exactly_one
from sources.guard.querysets import ProtectedNameQuerySet
from sources.models.redaction import Redaction


class ProtectedName(models.Model):
    """Somebody whose name may stand nowhere in the record: who asked for that, when and why, but not the name.

    What the name is looked for by are the keyed digests of its forms; they go when it is released. Nothing here
    exists for readers, and no fixture holds it.
    """

    reference = models.CharField(
        max_length=60,
        unique=True,
        help_text="What the desk calls the matter, such as “matter 2026-3”. It tells nobody whose name it is.",
    )
    why = models.CharField(
        "reason",
        max_length=300,
        help_text="On what ground the name is protected, without anything that tells whose it is.",
    )
    alone = models.BooleanField(
        "its last word alone, too",
        default=False,
        help_text="Refuses the last word of the name also where it stands by itself. For rare words only: every text with it is refused.",
    )
    key_check = models.BinaryField(
        max_length=8, editable=False, help_text="Tells whether the key is still the one of then."
    )
    registered_at = models.DateTimeField("registered", db_default=Now(), editable=False)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="by",
    )
    released_at = models.DateTimeField("released", null=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="released by",
    )
    released_why = models.CharField("reason of the release", max_length=300, blank=True, editable=False)

    objects = ProtectedNameQuerySet.as_manager()

    class Meta:
        ordering = ("-registered_at", "-pk")

    def __str__(self) -> str:
        return self.reference


class ProtectedForm(models.Model):
    """One form of a protected name, or of what was redacted: the keyed digest of its letters run together, and how many they are."""

    name = models.ForeignKey(ProtectedName, models.CASCADE, null=True, related_name="forms")
    redaction = models.ForeignKey(Redaction, models.CASCADE, null=True, related_name="forms")
    digest = models.BinaryField(max_length=32)
    letters = models.PositiveSmallIntegerField()

    class Meta:
        indexes = (models.Index(fields=["digest"], name="protectedform_digest"),)
        constraints = (
            exactly_one(
                "protectedform_of_exactly_one",
                ["name", "redaction"],
                "A form is one of a name, or of what was redacted.",
            ),
            models.CheckConstraint(
                name="protectedform_has_letters",
                condition=Q(letters__gt=0),
                violation_error_message="A form of a name has letters.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.letters} letters"

"""What the guard has refused."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class Way(models.TextChoices):
    """How the text came."""

    DESK = "desk", "at the desk"
    LOAD = "load", "in a fixture"
    COMMAND = "command", "by a command"


class GuardRefusal(models.Model):
    """One answer of the guard: it refused a text because of a protected name. Neither text nor name is kept.

    Whoever tries names to find out who is protected leaves a row here with each. It is written beside the transaction
    that was refused, so that it stays when that one goes.
    """

    at = models.DateTimeField("when", db_default=Now(), editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="who",
    )
    way = models.CharField(max_length=7, choices=Way)
    kind = models.CharField(
        max_length=80, blank=True, help_text="Of what kind the row was; blank if not known."
    )
    field = models.CharField(max_length=80, blank=True, help_text="In which field; blank if not known.")

    class Meta:
        verbose_name = "refusal of the guard"
        verbose_name_plural = "refusals of the guard"
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.kind}: {self.field}"

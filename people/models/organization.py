"""Organizations."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from people.querysets import OrganizationQuerySet
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.vocabulary import Vocabulary
from sources.words import by_near_words, by_words


@guarded
@kept
class OrganizationKind(Vocabulary):
    """A kind of organization: legislature, caucus, court, newspaper, university, police."""


@on_the_record
class Organization(Findable):
    """A body that acts under one name: a council, a caucus of it, a court, a newsroom, a university."""

    kind = models.ForeignKey(
        OrganizationKind,
        models.PROTECT,
        related_name="organizations",
        help_text="What sort of body it is: a court, a caucus, a newspaper.",
    )
    name = models.CharField(max_length=200, help_text="As printed.")
    sort_name = models.CharField(
        max_length=200, help_text="The name as lists sort it, without a leading “the”."
    )
    parent = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The body that it is a part of.",
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("sort_name", "key")
        indexes = (
            *by_words("organization", "name"),
            *by_near_words("organization", "name"),
        )

    def __str__(self) -> str:
        return self.name

    def key_words(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organization", args=[self.key])

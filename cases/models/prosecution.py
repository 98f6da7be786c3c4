"""Prosecutions."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from cases.models.last import StandsAt
from cases.querysets import ProsecutionQuerySet
from people.models import Office
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.words import by_words


@on_the_record
class Prosecution(StandsAt, Findable):
    """A matter before one prosecutor's office: from the first complaint or arrest to how it ended.

    It need not have led to charges: a case that the office declined is a matter too. Where it stands is not
    stored; it follows from its decisions (`cases.standing`).
    """

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="prosecutions", help_text="The office that decides it."
    )
    title = models.CharField(
        max_length=200,
        help_text="How readers find it: usually the name of the person it concerns. No word of guilt.",
    )
    sort_name = models.CharField(max_length=200, help_text="The title as lists sort it: “Smith, Robert”.")
    concerns = models.CharField(
        "what it concerns",
        max_length=300,
        help_text="In our words, as an allegation: “alleged sexual abuse of patients”.",
    )

    involves_family = models.BooleanField(
        "involves children or family",
        default=False,
        help_text="Then no text of the case may tell who they are: no relationship, address, school by name or exact age. Readers are not shown this mark.",
    )

    lens = Record.lens.hiding("involves_family")
    in_our_words = ("title", "concerns")
    objects = ProsecutionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("sort_name", "key")
        indexes = (
            *by_words("prosecution", "title", "concerns"),
            models.Index(
                fields=["office", "sort_name"],
                name="prosecution_by_office",
                condition=models.Q(state="published"),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def keeps_identities(self) -> bool:
        return bool(self.involves_family)

    def key_words(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.key])

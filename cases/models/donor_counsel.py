"""Lawyers who gave to a prosecutor's campaign and acted for defendants of that office."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import models

from cases.models.prosecution import Prosecution
from cases.querysets import DonorCounselQuerySet
from people.models import Contribution
from sources.on_the_record import on_the_record
from sources.record import Record


@on_the_record
class DonorCounsel(Record):
    """That donors of a contribution acted for defendants in one or more of several cases, which is not said.

    Where the source says who acted for whom in which case, that is a Counsel row; that this lawyer gave follows
    from a Contribution of the same person, and is stored nowhere.
    """

    contribution = models.ForeignKey(
        Contribution, models.CASCADE, related_name="as_counsel", help_text="What they had given."
    )
    clients = models.CharField(
        max_length=200, help_text="For whom they acted, in the source's words: “wealthy defendants”."
    )
    prosecutions = models.ManyToManyField(
        Prosecution,
        blank=True,
        related_name="donor_counsel",
        help_text="The cases of which the source speaks: in one or more of these; in which, it does not say.",
    )

    needs_citation = True
    part_of = "contribution"
    objects = DonorCounselQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "donor counsel"
        ordering = ("contribution", "key")

    def __str__(self) -> str:
        return f"{self.contribution.name} for {self.clients}"

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        super().clean_links(links)
        if not links.get("prosecutions"):
            raise ValidationError({"prosecutions": "Name the cases of which the source speaks."})

    def key_words(self) -> str:
        return "donor-counsel"

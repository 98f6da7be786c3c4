"""Offices and who holds them."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from people.models.person import Person
from people.querysets import OfficeQuerySet, TenureQuerySet
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable


@on_the_record
class Office(Findable):
    """A public office, apart from whoever holds it: the District Attorney of one county, a seat in a council.

    A prosecution belongs to an office, and the office goes on when its holder leaves.
    """

    title = models.CharField(
        max_length=200, help_text="The office as printed: “Manhattan District Attorney”."
    )
    sort_name = models.CharField(max_length=200, help_text="The title as lists sort it.")
    jurisdiction = models.CharField(max_length=200, blank=True, help_text="Where it has power: “Manhattan”.")
    staff_name = models.CharField(
        "name of its staff", max_length=200, blank=True, help_text="What the people who work for it are called as a body: “the district attorney's office”."
    )  # fmt: skip

    objects = OfficeQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("sort_name", "key")

    def __str__(self) -> str:
        return self.title

    def key_words(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("office", args=[self.key])


@on_the_record
class Tenure(Record):
    """The time for which one person holds one office.

    A blank start or end is not known; “former” and “then” follow from the dates and are stored nowhere.
    """

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="tenures", help_text="Who holds or held the office."
    )
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="tenures", help_text="The office that they hold or held."
    )
    title_as_printed = models.CharField(
        max_length=200, blank=True, help_text="Where the source words the title in its own way."
    )
    start = PartialDateField("start", help_text="When it began, no more precisely than the source says.")
    end = PartialDateField("end", help_text="When it ended. “../2020” says: at some time up to 2020.")
    first_cited = PartialDateField(
        "first cited", help_text="The earliest time at which a source shows the person in office."
    )
    last_cited = PartialDateField(
        "last cited", help_text="The latest time at which a source shows the person in office."
    )

    needs_citation = True
    part_of = "person"
    objects = TenureQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("start_span", "key")

    def __str__(self) -> str:
        return f"{self.person}, {self.title_as_printed or self.office}"

    def key_words(self) -> str:
        return "tenure"

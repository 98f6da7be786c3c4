"""People, as far as they may be named."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse

from people.querysets import PersonQuerySet
from sources import keys
from sources.on_the_record import on_the_record
from sources.record import Record
from sources.search_engines import Findable
from sources.words import by_near_words, by_words


class Identity(models.TextChoices):
    """How a person stands in the record."""

    NAMED = "named", "named"
    PSEUDONYM = "pseudonym", "under a pseudonym"
    UNNAMED = "unnamed", "not named"


NAMELESS = "person"
"""What the key of whoever is not named begins with."""


class LastWordFirst(Func):
    """A name as lists sort it: “Jane Roe” → “Roe, Jane”."""

    function = "regexp_replace"
    output_field = models.CharField()

    def __init__(self, name: F | Func) -> None:
        super().__init__(name, Value(r"^(.*) (\S+)$"), Value(r"\2, \1"))


@on_the_record
class Person(Findable):
    """A person whom the record speaks of.

    There is no place here for a name that may not be shown: whoever is under a pseudonym or not named has the
    pseudonym, or a description such as “an attorney”, for a display name, and no other: not in the name that
    lists sort by, not in the key, not as an alias (`people.naming_rules`).
    """

    display_name = models.CharField(
        max_length=200, help_text="The name as the source prints it, or the pseudonym."
    )
    sort_name = models.CharField(max_length=200, help_text="The name as lists sort it: “Smith, Robert”.")
    description = models.CharField(
        max_length=300,
        blank=True,
        help_text="How the source describes the person, as printed: “former gynecologist”.",
    )
    identity = models.CharField(
        max_length=9,
        choices=Identity,
        default=Identity.NAMED,
        help_text="Whether the display name is their name, a pseudonym, or a description of somebody who is not named.",
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name_plural = "people"
        ordering = ("sort_name", "key")
        indexes = (
            *by_words("person", "display_name", "description"),
            *by_near_words("person", "display_name"),
            models.Index(fields=["sort_name", "key"], name="person_by_name", condition=Q(state="published")),
        )
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="person_identity_is_known",
                condition=Q(identity__in=Identity.values),
                violation_error_message="The identity is one of named, pseudonym and unnamed.",
            ),
            models.CheckConstraint(
                name="person_key_tells_no_name",
                condition=Q(identity=Identity.NAMED)
                | Q(key__regex=rf"^{NAMELESS}(-[{keys.ALPHABET}]{{{keys.SUFFIX_LENGTH}}})+$"),
                violation_error_message="The key of somebody who is not named begins with “person”, since it may still hold a name. Clear it, and one is made.",
            ),
            models.CheckConstraint(
                name="person_sorted_as_shown",
                condition=Q(identity=Identity.NAMED)
                | Q(sort_name=F("display_name"))
                | Q(sort_name=LastWordFirst(F("display_name"))),
                violation_error_message="Somebody who is not named is sorted by what is shown: as it stands, or its last word first.",
            ),
        )

    def __str__(self) -> str:
        return self.display_name

    def key_words(self) -> str:
        return self.display_name if self.identity == Identity.NAMED else NAMELESS

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.key])


@on_the_record
class PersonName(Record):
    """Another form of a person's name, as some source prints it: a short form, a former name, a misprint."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names", help_text="Whose name it is.")
    name = models.CharField(max_length=200, help_text="As printed.")
    is_misprint = models.BooleanField(
        "looks misprinted", default=False, help_text="Kept as printed, and marked so for readers."
    )

    part_of = "person"

    class Meta(Record.Meta):
        ordering = ("name", "key")
        indexes = (
            *by_words("personname", "name"),
            *by_near_words("personname", "name"),
        )

    def __str__(self) -> str:
        return self.name

    def key_words(self) -> str:
        return "name"

"""How many, as precisely as the source says and no more."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Qualifier(models.TextChoices):
    """How the source qualifies a number of people."""

    EXACTLY = "exactly", "exactly"
    AT_LEAST = "at_least", "at least"
    MORE_THAN = "more_than", "more than"
    ABOUT = "about", "about"
    SOME = "some", "some"
    OTHERS = "others", "others"


UNCOUNTED = [Qualifier.SOME, Qualifier.OTHERS]
COUNTED = [Qualifier.EXACTLY, Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.ABOUT]
IN_WORDS = (
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


class Counted(models.Model):
    """A number of people who are not named one by one. Never summed: two groups may share people.

    “Some” and “others” carry no number; a blank qualifier means that the row is not about a number.
    """

    qualifier = models.CharField(
        max_length=9,
        choices=Qualifier,
        blank=True,
        help_text="How the source qualifies the number: “more than” 30.",
    )
    number = models.PositiveIntegerField(
        null=True, blank=True, help_text="The number as the source gives it; empty with “some” and “others”."
    )

    class Meta:
        abstract = True
        constraints: tuple[models.BaseConstraint, ...] = (
            models.CheckConstraint(
                name="%(class)s_number_has_qualifier",
                condition=Q(qualifier="", number=None)
                | Q(qualifier__in=UNCOUNTED, number=None)
                # Said expressly: a comparison with an unknown number is unknown, and unknown passes a CHECK.
                | Q(qualifier__in=COUNTED, number__isnull=False, number__gte=1),
                violation_error_message="A number needs its qualifier (exactly, at least, more than, about); “some” and “others” have no number.",
            ),
        )

    @property
    def count_in_words(self) -> str:
        """“more than 30”, “19”, “twelve”, “some”; empty where there is no number."""
        if self.number is None:
            return self.get_qualifier_display() if self.qualifier else ""
        number = IN_WORDS[self.number] if self.number < len(IN_WORDS) else f"{self.number:,}"
        return number if self.qualifier == Qualifier.EXACTLY else f"{self.get_qualifier_display()} {number}"

"""Consent: that somebody chose to be named."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from people.models.person import Identity, Person
from people.querysets import ConsentQuerySet
from sources.fields import PartialDateField
from sources.on_the_record import on_the_record
from sources.record import Record, State

TELLS_NO_NAME = (
    "“{}” is a word of the name that it replaces. Give a pseudonym, or a description that many people share."
)


class Way(models.TextChoices):
    """How somebody let it be known that they speak under their name."""

    INTERVIEW = "interview", "in an interview"
    PUBLICATION = "publication", "in what they published themselves"
    TESTIMONY = "testimony", "in testimony in open court"
    WRITING = "writing", "in writing to the desk"
    OTHER = "other", "otherwise"


class Replacement(models.TextChoices):
    """What stands for the name of somebody who takes their consent back."""

    PSEUDONYM = Identity.PSEUDONYM.value, "a pseudonym"
    UNNAMED = Identity.UNNAMED.value, "a description"


@on_the_record
class Consent(Record):
    """That a person chose to be named here, as a source shows it. They may take it back at any time.

    Whoever alleges an assault on themselves is public by name only while one of theirs is (`cases.consent_rules`).
    One that was revoked stays at the desk as proof that it was there; readers never see it again.
    """

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="consents", help_text="Who chose to be named."
    )
    given = PartialDateField("given", help_text="When they chose it, no more precisely than the source says.")
    way = models.CharField(
        "how", max_length=11, choices=Way, help_text="How they let it be known. That a source names them is no choice of theirs."
    )  # fmt: skip
    covers = models.CharField(
        "what it covers",
        max_length=300,
        help_text="What they agreed to, in our words: “their name, with what they told the paper”. For the desk only.",
    )
    replacement = models.CharField(
        "name if it is revoked",
        max_length=200,
        help_text="What stands in place of the name from then on: a pseudonym, or “a woman”. For the desk only.",
    )
    replacement_is = models.CharField(
        "which is",
        max_length=9,
        choices=Replacement,
        default=Replacement.UNNAMED,
        help_text="Whether readers are told that it is a pseudonym, or that the person is not named.",
    )
    revoked = PartialDateField(
        "revoked",
        help_text="When they took it back. Blank while it holds; “Revoke…” sets it, and replaces the name.",
    )

    lens = Record.lens.hiding("covers", "replacement", "replacement_is", "revoked", "revoked_span")
    needs_citation = True
    part_of = "person"
    in_our_words = ("covers",)
    objects = ConsentQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "consent to be named"
        verbose_name_plural = "consents to be named"
        ordering = ("given_span", "key")
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="consent_way_is_known",
                condition=Q(way__in=Way.values),
                violation_error_message="How it was given is one of interview, publication, testimony, writing and other.",
            ),
            models.CheckConstraint(
                name="consent_has_a_replacement",
                condition=~Q(replacement="") & Q(replacement_is__in=Replacement.values),
                violation_error_message="Say what stands in place of the name if the consent is revoked: a pseudonym, or a description.",
            ),
            models.CheckConstraint(
                name="consent_revoked_is_not_public",
                condition=Q(revoked="") | ~Q(state=State.PUBLISHED),
                violation_error_message="A consent that was revoked cannot be public. Use “Revoke…” on its page, which replaces the name too.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.get_way_display()}"

    def clean(self) -> None:
        super().clean()
        known = {word.casefold() for word in self._name().split() if len(word) > 1}
        told = [word for word in self.replacement.split() if word.casefold().strip(".,") in known]
        replaced = (
            self._name().casefold() == self.replacement.casefold()
        )  # in an old file, after it was revoked
        if told and not self.revoked and not replaced:
            raise ValidationError({"replacement": TELLS_NO_NAME.format(told[0])})

    def key_words(self) -> str:
        return "consent"

    def _name(self) -> str:
        person: Any = getattr(self, "person", None) if self.person_id else None
        return person.display_name if person else ""

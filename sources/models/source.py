"""What the record rests on."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from sources.fields import PartialDateField
from sources.guard.rules import guarded
from sources.history import kept
from sources.on_the_record import on_the_record
from sources.querysets import SourceCorrectionQuerySet, SourceQuerySet
from sources.record import Record
from sources.search_engines import Findable
from sources.vocabulary import Vocabulary
from sources.words import by_words

SHA256 = r"^[0-9a-f]{64}$"


@guarded
@kept
class SourceKind(Vocabulary):
    """A kind of source: news story, court transcript, press release, interview."""


@on_the_record
class Source(Findable):
    """Something that a reader can consult: a news story, a court paper, a recording, in print or on line.

    Title, authors, publisher and address stand as printed; what the source does not print stays blank, and
    `description` says in our words what it is. The text itself may be under somebody's copyright: then only the
    digest of the copy that was read is kept, and an excerpt can be checked against any copy with that digest.
    """

    kind = models.ForeignKey(SourceKind, models.PROTECT, related_name="sources", help_text="What it is.")
    title = models.CharField(max_length=300, blank=True, help_text="As printed. Blank if it prints none.")
    description = models.CharField(
        max_length=300, help_text="What it is, in our own words; shown where it prints no title."
    )
    authors = models.CharField(max_length=300, blank=True, help_text="As printed, separated by commas.")
    publisher = models.CharField(max_length=200, blank=True, help_text="As printed. Blank if it prints none.")
    date = PartialDateField("date", help_text="When it was published, no more precisely than is known.")
    date_basis = models.CharField(
        "basis of the date",
        max_length=500,
        blank=True,
        help_text="What the date follows from, where the source does not print it.",
    )
    url = models.URLField(
        "address",
        max_length=500,
        blank=True,
        help_text="Where readers find it on line: “https://…”. Blank if it is in print only.",
    )
    archived_url = models.URLField(
        "address of an archived copy",
        max_length=500,
        blank=True,
        help_text="A copy that stays as it was read, such as one in a web archive. Blank if there is none.",
    )
    locators = models.CharField(
        max_length=200,
        blank=True,
        help_text="How its places are counted: “paragraphs, numbered from 1 as printed”.",
    )
    text_sha256 = models.CharField(
        "digest of the text", max_length=64, blank=True, validators=[RegexValidator(SHA256, "A SHA-256 digest is 64 hexadecimal digits.")],
        help_text="SHA-256 of the text that was read, in hexadecimal.",
    )  # fmt: skip
    checked_on = models.DateField(
        null=True, blank=True, help_text="The day on which somebody read that text."
    )

    in_our_words = ("description",)
    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("key",)
        indexes = (*by_words("source", "title", "description", "publisher", "authors"),)
        permissions = (("publish_records", "Can publish, withdraw and reopen records"),)
        constraints = (
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="source_digest_is_sha256",
                condition=Q(text_sha256="") | Q(text_sha256__regex=SHA256),
                violation_error_message="A SHA-256 digest is 64 hexadecimal digits.",
            ),
        )

    citable = False

    def __str__(self) -> str:
        return self.title or self.description

    def key_words(self) -> str:
        return str(self)

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.key])


@on_the_record
class SourceCorrection(Record):
    """A correction that a source made to itself: when, what it changed, and which citations it touches.

    A citation made to the uncorrected text has to be read again: recording the correction by
    `sources.actions.record_correction` puts it in recheck.
    """

    source = models.ForeignKey(
        Source, models.CASCADE, related_name="corrections", help_text="The source that corrected itself."
    )
    corrected = PartialDateField(
        "corrected", help_text="When the source was corrected, no more precisely than is known."
    )
    change = models.TextField(help_text="What the correction changed, in our own words.")
    locator = models.CharField(max_length=80, blank=True, help_text="Where the source says so: “¶26”.")
    touches = models.ManyToManyField(
        "sources.Citation",
        blank=True,
        related_name="corrections",
        help_text="The citations of the passages that it changed.",
    )

    part_of = "source"
    in_our_words = ("change",)
    citable = False
    objects = SourceCorrectionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ("source", "corrected_span", "key")

    def __str__(self) -> str:
        return f"Correction of “{self.source}”"

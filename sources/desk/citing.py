"""Citing a fact as it is entered: beside it, its place in the source from which somebody is entering."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sources.desk.forms import DeskForm
from sources.locators import places, position_of
from sources.models import Citation, Source
from sources.record import Record
from sources.registry import arc_field

NO_PASSAGE = "Say where in the source these words stand."


def places_fit(passage: str) -> None:
    """Each place becomes the locator of a citation. Raises ValidationError for one that does not fit there."""
    most = Citation._meta.get_field("locator").max_length or 0
    long = [place for place in places(passage) if len(place) > most]
    if long:
        raise ValidationError(
            f"“{long[0][:20]}…” is too long for one place, which has at most {most} characters. Part places by “;”."
        )


def passage_field() -> forms.CharField:
    """Where the fact stands. Several places may be named, each of which becomes a citation."""
    return forms.CharField(
        label="Passage",
        required=False,
        max_length=160,
        validators=[places_fit],
        help_text="Cite it as you save: where in the source, such as “¶10”; several as “¶10; ¶12”.",
    )


def excerpt_field() -> forms.CharField:
    """The words that are held against the source."""
    return forms.CharField(
        label="Excerpt",
        required=False,
        max_length=300,
        help_text="A few words of that passage, exactly as printed; of several passages, of the first.",
    )


class CitedAsEntered(DeskForm):
    """A form of a record beside which a passage can be given."""

    passage = passage_field()
    excerpt = excerpt_field()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("excerpt") and not self.cleaned_data.get("passage"):
            self.add_error("passage", NO_PASSAGE)
        return cleaned

    def cite(self, source: Source) -> None:
        """Write down the passages given beside the record as draft citations of it."""
        cite_as_given(
            self.instance, source, self.cleaned_data.get("passage"), self.cleaned_data.get("excerpt")
        )


def cite_as_given(row: Record, source: Source, passage: str | None, excerpt: str | None) -> None:
    """Draft citations of a row, one for each place that is named; the excerpt is of the first."""
    for number, locator in enumerate(places(passage or "")):
        Citation.objects.create(
            source=source,
            locator=locator,
            excerpt=(excerpt or "") if number == 0 else "",
            position=position_of(locator),
            **{arc_field(row._meta.label): row},
        )

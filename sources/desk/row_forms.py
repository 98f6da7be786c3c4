"""The forms of rows of a page, and of citations."""

from __future__ import annotations

from typing import Any

from django import forms

from sources.desk.forms import DeskForm
from sources.models import Citation, Source


class RowForm(DeskForm):
    """A row of a page, which can be cited as it is entered."""

    passage = forms.CharField(
        required=False, max_length=80, help_text="Cite it as you save: where in the source, such as “¶10”."
    )
    excerpt = forms.CharField(
        required=False, max_length=300, help_text="A few words of that passage, exactly as printed."
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("excerpt") and not self.cleaned_data.get("passage"):
            self.add_error("passage", "Say where in the source these words stand.")
        return cleaned

    def cite(self, source: Source) -> Citation | None:
        """Write down the passage given beside the row, if one is, as a draft citation of it."""
        locator = self.cleaned_data.get("passage")
        if not locator:
            return None
        target = {f"on_{self.instance._meta.model_name}": self.instance}
        excerpt = self.cleaned_data.get("excerpt", "")
        place = position_of(locator)
        return Citation.objects.create(
            source=source, locator=locator, excerpt=excerpt, position=place, **target
        )


class CitationForm(DeskForm):
    """A citation: its place among those of its source follows from the locator unless somebody says otherwise."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field, now = self.fields.get("field"), self.instance.field
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            if now not in dict(choices):
                field.choices = [*choices, (now, now)]  # as a load may have written it

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if "locator" in self.changed_data and "position" not in self.changed_data:
            self.instance.position = position_of(self.cleaned_data.get("locator", ""))
            if "position" in self.fields:
                self.cleaned_data["position"] = self.instance.position
        return cleaned


def position_of(locator: str) -> int:
    """The number in a locator to sort by: 10 for ¶10, 0 if there is none."""
    digits = "".join(char if char in "0123456789" else " " for char in locator).split()
    return min(int(digits[0][:9]), 2**31 - 1) if digits else 0

"""The forms of rows of a page, and of citations."""

from __future__ import annotations

from typing import Any

from django import forms

from sources.desk.citing import CitedAsEntered
from sources.desk.forms import DeskForm
from sources.locators import position_of


class RowForm(CitedAsEntered):
    """A row of a page, which can be cited as it is entered."""


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

"""The form of a record's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sources.desk.citing import CitedAsEntered
from sources.desk.forms import PageForm
from sources.models import Source

WHOSE = "Say which source the passages given here are of."


class RecordForm(CitedAsEntered, PageForm):
    """With the source of the passages that are given on the page: for the record itself, and in its rows."""

    cite_from = forms.ModelChoiceField(
        Source.objects.all(),
        label="Passages given on this page are of",
        required=False,
        help_text="Then give each new fact its place in this source, and it is cited as it is saved.",
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        passages = (value for name, value in self.data.items() if name.endswith("passage"))
        if (
            "cite_from" in self.fields
            and any(map(str.strip, passages))
            and not self.cleaned_data.get("cite_from")
        ):
            self.add_error("cite_from", ValidationError(WHOSE, code="required"))
        return cleaned

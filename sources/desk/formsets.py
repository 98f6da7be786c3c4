"""The rows of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet

from sources.parts import rows_of
from sources.record import Record

LAST_PLACE = 32767
"""The database has no higher number for a place."""
WITHDRAW_FIRST = "“%s” is published. Withdraw it first; then it can be deleted."
NOT_YOURS = "“%s” is published, and changing what is public is not among your permissions."


class RowFormSet(BaseInlineFormSet):
    """Rows that are part of a record, or cite it."""

    may_publish = True
    """Whether whoever sends this may change what is public."""

    def clean(self) -> None:
        super().clean()
        deleted = [form.instance for form in self.initial_forms if form.cleaned_data.get("DELETE")]
        problems = [WITHDRAW_FIRST % row for row in _public_within(deleted)]
        if not self.may_publish:
            public = (form for form in self.initial_forms if form.instance.is_public)
            problems += [NOT_YOURS % form.instance for form in public if form.has_changed()]
        if problems:
            raise ValidationError(problems)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """A new row whose place nobody changed comes after those that are there."""
        if "position" in form.fields and "position" not in form.changed_data:
            form.instance.position = after(it.instance.position for it in self.forms if it.instance.pk)
        return super().save_new(form, commit)


def after(places: Iterable[int]) -> int:
    """The place behind these."""
    return min(max(places, default=0) + 1, LAST_PLACE)


def _public_within(rows: list[models.Model]) -> list[Record]:
    records = (row for row in rows if isinstance(row, Record) and row.pk)
    return [row for record in records for row in rows_of(record) if row.is_public]

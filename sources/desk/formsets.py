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


class RowFormSet(BaseInlineFormSet):
    """Rows that are part of a record, or cite it."""

    suggests = False
    """Whether changes of public rows by whoever sends this are suggestions."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.to_withdraw: list[Record] = []
        """The public rows that somebody wants withdrawn."""

    def clean(self) -> None:
        super().clean()
        deleted = [form.instance for form in self.initial_forms if form.cleaned_data.get("DELETE")]
        public = _public_within([row for row in deleted if not self._is_suggestion(row)])
        if public:
            raise ValidationError([WITHDRAW_FIRST % row for row in public])

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        """A public row stays as it is if the change is a suggestion; the form is kept for it."""
        if not self._is_suggestion(obj):
            return super().save_existing(form, obj, commit)
        form.proposed = True
        form.prepare()
        return obj

    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        """So does a public row that is to go."""
        if self._is_suggestion(obj):
            self.to_withdraw.append(obj)
        else:
            super().delete_existing(obj, commit)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """A new row whose place nobody changed comes after those that are there."""
        if "position" in form.fields and "position" not in form.changed_data:
            form.instance.position = after(it.instance.position for it in self.forms if it.instance.pk)
        return super().save_new(form, commit)

    def _is_suggestion(self, row: Any) -> bool:
        return self.suggests and row.is_public


def after(places: Iterable[int]) -> int:
    """The place behind these."""
    return min(max(places, default=0) + 1, LAST_PLACE)


def _public_within(rows: list[models.Model]) -> list[Record]:
    records = (row for row in rows if isinstance(row, Record) and row.pk)
    return [row for record in records for row in rows_of(record) if row.is_public]

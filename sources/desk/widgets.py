"""Choosing a related row by typing, without a query for what is known and without an error for what is nonsense."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteMixin
from django.db import models


class Remembering(AutocompleteMixin):
    """Shows the label of a row that the form has read anyway, and asks the database for others.

    Django's own widget asks once for every field, and fails on a value that is no id.
    """

    known: dict[str, str]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = {}

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        copied = super().__deepcopy__(memo)  # type: ignore[misc]
        copied.known = {}
        return copied

    def remember(self, rows: Iterable[models.Model]) -> None:
        """These rows need not be asked for."""
        self.known.update((str(row.pk), str(row)) for row in rows)

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> list[Any]:
        chosen = [str(one) for one in value if str(one).isdecimal()]
        labels = [(one, self.known[one]) for one in chosen if one in self.known]
        labels += self._asked([one for one in chosen if one not in self.known])
        several = self.allow_multiple_selected  # type: ignore[attr-defined]
        labels = labels if several else labels[:1]
        blank = [] if several or self.is_required else [("", "")]  # type: ignore[attr-defined]
        options = [
            self.create_option(name, one, label, one != "", index)  # type: ignore[attr-defined]
            for index, (one, label) in enumerate([*blank, *labels])
        ]
        return [(None, options, 0)]

    def _asked(self, ids: list[str]) -> list[tuple[str, str]]:
        field = self.choices.field
        small = [one for one in ids if len(one) < 19]
        rows = self.choices.queryset.filter(pk__in=small) if small else []
        return [(str(row.pk), field.label_from_instance(row)) for row in rows]


class ChooseOne(Remembering, forms.Select):
    """For a foreign key."""


class ChooseSeveral(Remembering, forms.SelectMultiple):
    """For a many-to-many relation."""

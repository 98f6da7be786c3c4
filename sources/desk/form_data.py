"""The data of a sent page, as a browser sends it: reading its rows, and writing them anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

MOST_ROWS = 1000


@dataclass
class SentRow:
    """One row of an inline as it was sent: the values by the name of the input, without the row's prefix."""

    values: dict[str, list[str]] = field(default_factory=dict)

    @property
    def pk(self) -> str:
        return (self.values.get("id") or [""])[-1]

    @property
    def deleted(self) -> bool:
        return "DELETE" in self.values

    def as_new(self) -> SentRow:
        """The same values, to be added as a new row."""
        return SentRow({name: it for name, it in self.values.items() if name not in ("id", "DELETE")})

    def querydict(self, prefix: str = "") -> QueryDict:
        """The same, for widgets to read."""
        data = QueryDict(mutable=True)
        for name, values in self.values.items():
            data.setlist(f"{prefix}{name}", values)
        return data


def sent_rows(data: QueryDict, prefix: str) -> list[SentRow] | None:
    """The rows sent for one inline; None if the page's own counts of them are missing or nonsense."""
    try:
        total = int(data.getlist(f"{prefix}-TOTAL_FORMS")[-1])
    except (IndexError, ValueError):
        return None
    if not 0 <= total <= MOST_ROWS:
        return None
    rows = [SentRow() for _ in range(total)]
    for name in data:
        index, _, suffix = name.removeprefix(f"{prefix}-").partition("-")
        if name.startswith(f"{prefix}-") and index.isdecimal() and int(index[:9]) < total:
            rows[int(index[:9])].values[suffix] = data.getlist(name)
    return rows


def put_rows(data: QueryDict, prefix: str, stored: Iterable[SentRow], new: Iterable[SentRow]) -> None:
    """Replace the rows of one inline by these, those that are stored already first."""
    stored, new = list(stored), list(new)
    for name in [name for name in data if name.startswith(f"{prefix}-")]:
        if name.removeprefix(f"{prefix}-").partition("-")[0].isdecimal():
            del data[name]
    for index, row in enumerate([*stored, *new]):
        for name, values in row.values.items():
            data.setlist(f"{prefix}-{index}-{name}", values)
    data[f"{prefix}-TOTAL_FORMS"] = str(len(stored) + len(new))
    data[f"{prefix}-INITIAL_FORMS"] = str(len(stored))


def posted(form: forms.BaseModelForm) -> SentRow:
    """A stored row as a browser would send it back untouched."""
    values = {"id": [str(form.instance.pk)]}
    for name, formfield in form.fields.items():
        if name != "id":
            values[name] = as_posted(formfield, form.get_initial_for_field(formfield, name))
    return SentRow({name: sent for name, sent in values.items() if sent})


def as_posted(formfield: forms.Field, value: Any) -> list[str]:
    """A value of a field as a browser sends it; an empty list where it sends nothing."""
    if isinstance(formfield.widget, forms.CheckboxInput):
        return ["on"] if value else []
    if isinstance(value, (list, tuple, models.QuerySet)):
        return [str(formfield.prepare_value(one)) for one in value]
    if isinstance(value, date):
        return [value.isoformat()]
    prepared = formfield.prepare_value(value)
    return ["" if prepared is None else str(prepared)]

"""Rows of a row, entered along with it: of a plea deal on the page of its case, the terms.

A few blank lines stand in the row's own form. They only add: what is stored is changed on the row's own page, so no
line can overwrite what somebody else wrote meanwhile.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.text import capfirst

from sources.desk.citing import NO_PASSAGE, cite_as_given, excerpt_field, passage_field
from sources.desk.formsets import after
from sources.desk.row_forms import RowForm
from sources.desk.widgets import ChooseOne
from sources.models import Source
from sources.record import Record


class RowFormWithLines(RowForm):
    """A row with blank lines for rows of its own. Made by `with_lines`."""

    kind: ClassVar[type[Record]]
    line_fields: ClassVar[tuple[str, ...]]
    number: ClassVar[int]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        self.lines = [self._line(number) for number in range(1, self.number + 1)]
        return cleaned

    def save_lines(self, source: Source | None) -> None:
        """Write the lines that were filled in, after those that are stored, each cited if its passage is given."""
        stored: Any = self.kind._default_manager.filter(**{self.kind.part_of: self.instance})
        places = list(stored.values_list("position", flat=True))
        for number, row in enumerate(self.lines, start=1):
            if row is None:
                continue
            setattr(row, self.kind.part_of, self.instance)
            places.append(after(places))
            row.position = places[-1]  # type: ignore[attr-defined]
            row.save()
            if source is not None:
                cite_as_given(row, source, *(self._given(number, name) for name in ("passage", "excerpt")))

    def _line(self, number: int) -> Record | None:
        """The row that a line makes; None for a blank one. What is wrong with it is said beside it."""
        given = {name: self._given(number, name) for name in self.line_fields}
        if not any((*given.values(), self._given(number, "passage"), self._given(number, "excerpt"))):
            return None
        if self._given(number, "excerpt") and not self._given(number, "passage"):
            self.add_error(name_of(number, "passage"), NO_PASSAGE)
        row = self.kind(**given)
        row.key = row.new_key()
        try:
            row.clean_fields(exclude=[self.kind.part_of])
        except ValidationError as problem:
            for name, errors in problem.message_dict.items():
                self.add_error(name_of(number, name) if name in self.line_fields else None, errors)
        return row

    def _given(self, number: int, name: str) -> Any:
        return self.cleaned_data.get(name_of(number, name))


def name_of(number: int, name: str) -> str:
    """The name of an input of a line."""
    return f"line_{number}_{name}"


def with_lines(kind: type[Record], fields: tuple[str, ...], number: int = 3) -> type[RowFormWithLines]:
    """The form of a row with so many blank lines for rows of this kind."""
    made: dict[str, Any] = {"kind": kind, "line_fields": fields, "number": number}
    for line in range(1, number + 1):
        inputs = {name: _input(kind, name) for name in fields}
        inputs |= {"passage": passage_field(), "excerpt": excerpt_field()}
        inputs[fields[0]].label = f"{capfirst(kind._meta.verbose_name)} {line}: {inputs[fields[0]].label}"
        made |= {name_of(line, name): field for name, field in inputs.items()}
    return type(f"RowWith{kind.__name__}Lines", (RowFormWithLines,), made)


def lines_of(form: Any) -> list[tuple[str, ...]]:
    """The inputs of a form's lines, line by line."""
    if not issubclass(form, RowFormWithLines):
        return []
    names = (*form.line_fields, "passage", "excerpt")
    return [tuple(name_of(line, name) for name in names) for line in range(1, form.number + 1)]


def _input(kind: type[Record], name: str) -> forms.Field:
    column: Any = kind._meta.get_field(name)
    if not column.is_relation:
        return column.formfield(required=False)
    return column.formfield(required=False, widget=ChooseOne(column, admin.site))

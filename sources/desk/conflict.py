"""Two people changed the same page: what each did, side by side, and a form in which neither's work is lost.

A field that only the other person changed is brought up to date in the form; where both did, the form keeps what
its sender wrote. Rows that the other person added stand in it; a row that they deleted stands as a new one,
if its sender had worked on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import InlineForeignKeyField
from django.http import QueryDict

from sources.desk.acts import last_label
from sources.desk.form_data import SentRow, as_posted, posted, put_rows, sent_rows
from sources.desk.page import Page
from sources.desk.sayings import shown
from sources.locking import Sight
from sources.past import Circumstances, at_version, last_change

YOURS, THEIRS = "yours", "as it is stored now"


@dataclass(frozen=True)
class FieldConflict:
    """One field in three states, in words; `kept` says which of them the form holds now."""

    name: str
    began: str
    stored: str
    yours: str
    kept: str


@dataclass(frozen=True)
class RowConflict:
    """What became of a row since the page was shown, by whom, and how its fields differ."""

    kind: str
    label: str
    happened: str
    by: Circumstances | None
    fields: list[FieldConflict]


class Comparison:
    """Holds what was sent against what is stored, given what its sender had been shown (None if unknown)."""

    def __init__(self, page: Page, sent: QueryDict, began: Sight | None) -> None:
        self.page = page
        self.now = page.sight()
        self.began = began
        self.data = sent.copy()
        self.rows: list[RowConflict] = []
        self._compare_page()
        for prefix in page.formsets:
            if prefix in page.editable:
                self._compare_rows(prefix)

    def _compare_page(self) -> None:
        pk = str(self.page.row.pk)
        if self.began is None or self.began.get("", {}).get(pk) != self.now[""][pk]:
            values = SentRow(
                {name: self.data.getlist(name) for name in self.page.form.fields if name in self.data}
            )
            self._compare_row(self.page.form, values, "")
            for name in self.page.form.fields:
                _write(self.data, name, values.values.get(name, []))

    def _compare_rows(self, prefix: str) -> None:
        sent = sent_rows(self.data, prefix)
        if sent is None:
            return
        by_pk = {row.pk: row for row in sent if row.pk}
        stored = {str(form.instance.pk): form for form in self.page.formsets[prefix].initial_forms}
        rows = [self._stored_row(prefix, pk, form, by_pk.get(pk)) for pk, form in stored.items()]
        lost = [row for row in sent if row.pk and row.pk not in stored]
        kept = [row.as_new() for row in lost if self._note_deleted(prefix, row)]
        put_rows(self.data, prefix, rows, [*kept, *(row for row in sent if not row.pk)])

    def _stored_row(self, prefix: str, pk: str, form: Any, sent: SentRow | None) -> SentRow:
        """One row of the form that is stored already: as sent, with the other person's changes in it."""
        if sent is None:
            self.rows.append(
                _conflict(form.instance, "added meanwhile", last_change(type(form.instance), pk), [])
            )
            return posted(form)
        if self.began is None or self.began.get(prefix, {}).get(pk) != self.now[prefix][pk]:
            self._compare_row(form, sent, prefix)
        return sent

    def _compare_row(self, form: Any, sent: SentRow, prefix: str) -> None:
        """Note how a row differs in its three states, and bring what was sent up to date."""
        row, fields = form.instance, []
        began = self._began(type(row), prefix, str(row.pk))
        for name, formfield in _own_fields(form):
            column = row._meta.get_field(name)
            stored, yours = _held(column, row), _sent(formfield, name, sent)
            was = began.get(name) if began is not None else None
            if stored == yours and (began is None or was == stored):
                continue
            theirs = began is not None and was == yours
            if theirs:
                sent.values[name] = as_posted(formfield, form.get_initial_for_field(formfield, name))
            said = shown(column, was), shown(column, stored), shown(column, yours)
            fields.append(FieldConflict(str(formfield.label), *said, THEIRS if theirs else YOURS))
        if fields:
            self.rows.append(_conflict(row, "changed meanwhile", last_change(type(row), str(row.pk)), fields))

    def _note_deleted(self, prefix: str, sent: SentRow) -> bool:
        """Note a row that somebody deleted meanwhile. Whether its sender had worked on it, so that it is kept."""
        form = self.page.formsets[prefix].empty_form
        kind, pk = form._meta.model, sent.pk if sent.pk.isdecimal() and len(sent.pk) < 19 else "0"
        began = self._began(kind, prefix, pk) or {}
        fields = []
        for name, formfield in _own_fields(form):
            column, was, yours = kind._meta.get_field(name), began.get(name, ""), _sent(formfield, name, sent)
            if was != yours:
                said = shown(column, was), "", shown(column, yours)
                fields.append(FieldConflict(str(formfield.label), *said, YOURS))
        name = str(kind._meta.verbose_name)
        self.rows.append(
            RowConflict(name, last_label(kind, pk), "deleted meanwhile", last_change(kind, pk), fields)
        )
        return bool(fields) and not sent.deleted

    def _began(self, kind: type[models.Model], prefix: str, pk: str) -> dict[str, Any] | None:
        """The values that the page showed of a row."""
        entry = (self.began or {}).get(prefix, {}).get(pk)
        copy = at_version(kind, pk, entry[0]) if entry else None
        if entry is None or copy is None:
            return None
        columns = {
            column.name: _normal(getattr(copy, column.attname)) for column in kind._meta.concrete_fields
        }
        return {**columns, **{name: tuple(ids) for name, ids in entry[1].items()}}


def _own_fields(form: Any) -> list[tuple[str, forms.Field]]:
    """The inputs of a form that are fields of its row."""
    kind = form._meta.model
    own = {column.name for column in (*kind._meta.concrete_fields, *kind._meta.many_to_many)} - {"id"}
    inputs = ((name, it) for name, it in form.fields.items() if name in own)
    return [(name, it) for name, it in inputs if not isinstance(it, InlineForeignKeyField)]


def _held(column: Any, row: models.Model) -> Any:
    if column.many_to_many:
        return tuple(sorted(it.pk for it in getattr(row, column.name).all()))
    return _normal(getattr(row, column.attname))


def _sent(formfield: forms.Field, name: str, sent: SentRow) -> Any:
    """What was sent for a field, as the value that it means; as it was typed if it means none."""
    raw = formfield.widget.value_from_datadict(sent.querydict(), {}, name)
    try:
        return _normal(formfield.clean(raw))
    except ValidationError:
        return _normal(raw)


def _normal(value: Any) -> Any:
    """Values as they compare: rows by their ids, nothing as nothing, line ends alike."""
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, (models.QuerySet, list, tuple)):
        return tuple(sorted(it.pk if isinstance(it, models.Model) else it for it in value))
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return "" if value is None else value


def _write(data: QueryDict, name: str, values: list[str]) -> None:
    if values:
        data.setlist(name, values)
    else:
        data.pop(name, None)


def _conflict(
    row: models.Model, happened: str, by: Circumstances | None, fields: list[FieldConflict]
) -> RowConflict:
    return RowConflict(str(row._meta.verbose_name), str(row), happened, by, fields)

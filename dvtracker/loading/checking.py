"""Checks each row by itself: its fields, and what its model says of them together."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Field
from django.utils.text import get_text_list

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import plain_fields
from sources.record import Record
from sources.refusals import quoted


def check(entry: Entry) -> None:
    """Complain of fields that are not valid; where all are, of what they do not make together."""
    for field in plain_fields(entry.model):
        if field.name in entry.values and field.name not in entry.faulty:
            _check_field(entry, field)
    if entry.faulty:
        return
    try:
        entry.row.clean()
        if isinstance(entry.row, Record):
            entry.row.clean_links(entry.links)
    except ValidationError as error:
        _complain(entry, error)


def _check_field(entry: Entry, field: Field) -> None:
    value = getattr(entry.row, field.attname)
    if field.blank and value in field.empty_values:
        return
    try:
        setattr(entry.row, field.attname, field.clean(value, entry.row))
    except ValidationError as error:
        entry.complain(" ".join(_said(field, value, one) for one in error.error_list), [field.name])


def _said(field: Field, value: Any, error: ValidationError) -> str:
    if error.code == "blank":
        return f"is blank. Every {field.model._meta.verbose_name} needs it."
    if error.code == "invalid_choice" and field.choices:
        known = [str(choice) for choice, _label in field.flatchoices]
        return f"“{quoted(str(value))}” is not one of {get_text_list(known, 'and')}."
    return " ".join(error.messages)


def _complain(entry: Entry, error: ValidationError) -> None:
    by_field = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, messages in by_field.items():
        entry.complain(" ".join(messages), [] if name == NON_FIELD_ERRORS else [name])

"""Reads single values, each strictly as the kind that its field takes.

YAML guesses at what is not in quotes: “no” becomes false, 1:30 becomes 90 and 2016 a number. A text that it
took for something else is refused, since nothing tells any more what was written.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Field

from dvtracker.loading.tree import Node, Scalar, UnfitError
from sources.fields import PartialDateField
from sources.refusals import quoted

KINDS: list[tuple[tuple[type[Field], ...], type, str]] = [
    ((models.CharField, models.TextField), str, "a text"),
    ((models.BooleanField,), bool, "true or false"),
    ((models.IntegerField,), int, "a whole number"),
]


def value_of(field: Field, node: Node) -> Any:
    """What a field that is no relation is to hold. Raises UnfitError."""
    kind, called = _kind(field)
    if not isinstance(node, Scalar):
        raise UnfitError(f"holds a list or a mapping; it takes {called}.")
    if node.value is None:
        return _nothing(field, called)
    if kind is not None:
        return _exactly(kind, called, node)
    try:
        return field.to_python(storable(node.text))
    except ValidationError as error:
        raise UnfitError(" ".join(error.messages)) from error


def storable(text: str) -> str:
    """The text, if the database can keep it. Raises UnfitError."""
    if "\0" in text:
        raise UnfitError("has a NUL byte in it, which no database keeps. Take it out.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnfitError("has half of a surrogate pair in it, which is no character. Take it out.") from None
    return text


def _kind(field: Field) -> tuple[type | None, str]:
    """What Python calls the values of this field (None: whatever the field makes of a text), and what we do."""
    for fields, kind, called in KINDS:
        if isinstance(field, fields):
            return kind, called
    return None, "a date" if isinstance(field, models.DateField | PartialDateField) else "a value"


def _nothing(field: Field, called: str) -> Any:
    if field.null:
        return None
    if isinstance(field, PartialDateField):
        return ""
    raise UnfitError(f"is empty. Give {called}, or leave the field out.")


def _exactly(kind: type, called: str, node: Scalar) -> Any:
    """The value, if it is of this very kind: true is no number, and 2016 is no text."""
    if type(node.value) is not kind:
        remedy = "Put it in quotes." if kind is str else f"It takes {called}."
        raise UnfitError(f"{quoted(node.text)} is read as {_read_as(node.value)}. {remedy}")
    return storable(node.value) if isinstance(node.value, str) else node.value


def _read_as(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a text" if isinstance(value, str) else "a number"

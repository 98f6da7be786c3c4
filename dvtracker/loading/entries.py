"""Entries: what a file says about one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Model

from dvtracker.loading.problems import Problem
from dvtracker.loading.tree import Node


class Stated(NamedTuple):
    """A field as the file states it."""

    line: int
    node: Node


@dataclass(eq=False)
class Entry:
    """One record of a file on its way to the row that it means.

    First `stated` is filled; then `values` and `keys` with what could be read of it; then `row`, the row as it
    will be, and `before`, its columns as they are (None: it is new); then `links` and `links_before`.
    """

    file: str
    line: int
    model: type[Model]
    key: str
    stated: dict[str, Stated]
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)
    row: Any = None
    before: dict[str, Any] | None = None
    links: dict[str, list[Any]] = field(default_factory=dict)
    links_before: dict[str, dict[int, int]] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Whether the row is not in the record yet."""
        return self.before is None

    @property
    def title(self) -> str:
        """What messages call it: “cases.decision decision-k7m2qd”."""
        return f"{self.model._meta.label_lower} {self.key or '(no key)'}"

    def complain(self, message: str, fields: Sequence[str] = ()) -> None:
        """Note what is wrong, with these fields if with any; later checks leave those fields alone."""
        lines = {name: self.stated[name].line for name in fields if name in self.stated}
        names = [*sorted(lines, key=lines.__getitem__), *(name for name in fields if name not in lines)]
        line = min(lines.values(), default=self.line)
        self.faulty.update(names)
        self.problems.append(Problem(self.file, line, self.title, ", ".join(names), message))

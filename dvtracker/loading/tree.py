"""What a fixture file says before anybody asks what it means: values, lists and mappings, each with its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

DEEPEST = 20
"""No fixture nests lists and mappings deeper; what does was made to exhaust a reader."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `text` is as it was written, so that 2016-02-30 can be judged by whoever knows what it is for."""

    line: int
    value: str | int | float | bool | None
    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    line: int
    items: list[Node]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names with their values, in the order written; a name may be there twice."""

    line: int
    members: list[tuple[Node, Node]]


Node: TypeAlias = Scalar | Sequence | Mapping


class UnreadableError(Exception):
    """A file from which nothing can be taken; says in which line and what would help."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


class UnfitError(Exception):
    """A value that its field cannot take; says what would be right."""


def not_too_deep(depth: int, line: int) -> None:
    """Raise UnreadableError where lists and mappings are nested out of all proportion."""
    if depth > DEEPEST:
        raise UnreadableError(
            line, f"nests lists and mappings more than {DEEPEST} deep. A fixture is a flat list."
        )

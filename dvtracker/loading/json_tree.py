"""Reads JSON, with the line of every value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any

from dvtracker.loading.tree import Mapping, Node, Scalar, Sequence, UnreadableError, not_too_deep

SPACE = re.compile(r"[ \t\n\r]*")


def read_json(text: str) -> Node:
    """The one value of this text. Raises UnreadableError."""
    reader = _Reader(text)
    try:
        if reader.at == len(text):
            return Scalar(1, None, "")
        root = reader.node(depth=0)
        reader.end()
    except json.JSONDecodeError as error:
        raise UnreadableError(error.lineno, f"is not JSON: {error.msg} (column {error.colno}).") from error
    return root


class _Reader:
    """Walks through one text; `at` is where it stands, always at something that is no space."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.breaks = [found.start() for found in re.finditer("\n", text)]
        self.decoder = json.JSONDecoder(parse_constant=self._refuse_constant)
        self.at = 0
        self._to(0)

    def node(self, depth: int) -> Node:
        line = bisect_right(self.breaks, self.at) + 1
        not_too_deep(depth, line)
        if self._takes("["):
            return Sequence(line, self._elements(depth))
        if self._takes("{"):
            return Mapping(line, self._members(depth))
        return self._scalar(line)

    def end(self) -> None:
        if self.at < len(self.text):
            raise json.JSONDecodeError("Extra data", self.text, self.at)

    def _elements(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while not self._takes("]"):
            self._comma(items)
            items.append(self.node(depth + 1))
        return items

    def _members(self, depth: int) -> list[tuple[Node, Node]]:
        members: list[tuple[Node, Node]] = []
        while not self._takes("}"):
            self._comma(members)
            name = self.node(depth + 1)
            self._expect(":")
            members.append((name, self.node(depth + 1)))
        return members

    def _comma(self, before: list[Any]) -> None:
        if before:
            self._expect(",")

    def _scalar(self, line: int) -> Scalar:
        start = self.at
        try:
            value, end = self.decoder.raw_decode(self.text, start)
        except json.JSONDecodeError:
            raise
        except ValueError as error:
            raise UnreadableError(
                line, f"has a value that cannot be read: {error}. Put it in quotes."
            ) from error
        self._to(end)
        return Scalar(line, value, value if isinstance(value, str) else self.text[start:end])

    def _takes(self, mark: str) -> bool:
        if not self.text.startswith(mark, self.at):
            return False
        self._to(self.at + 1)
        return True

    def _expect(self, mark: str) -> None:
        if not self._takes(mark):
            raise json.JSONDecodeError(f"Expecting '{mark}'", self.text, self.at)

    def _to(self, at: int) -> None:
        found = SPACE.match(self.text, at)
        self.at = found.end() if found else at

    def _refuse_constant(self, name: str) -> None:
        raise json.JSONDecodeError(f"{name} is no value", self.text, self.at)

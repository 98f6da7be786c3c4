"""Reads YAML, safely.

Values are made from the parser's events, one by one: no tag can call anything, an alias is the very thing that
its anchor marks and not a copy (so no file unfolds into more than it holds), and every value knows its line.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml import events
from yaml.nodes import ScalarNode

from dvtracker.loading.tree import Mapping, Node, Scalar, Sequence, UnreadableError, not_too_deep

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

TAG = "tag:yaml.org,2002:"
CONVERTED = frozenset(TAG + name for name in ("int", "float", "bool", "null"))
AS_WRITTEN = frozenset(TAG + name for name in ("str", "timestamp", "merge", "value"))
"""A date stays text: whether 2020-02-30 is one is for the field to say."""


def read_yaml(text: str) -> Node:
    """The one document of this text. Raises UnreadableError."""
    builder = _Builder(text)
    try:
        return builder.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = ", ".join(filter(None, (error.context, error.problem)))
        raise UnreadableError(mark.line + 1 if mark else 1, f"is not YAML: {said}.") from error
    except yaml.YAMLError as error:
        raise UnreadableError(_line_of_reader(error, text), f"is not YAML: {_reason(error)}.") from error
    finally:
        builder.loader.dispose()


def _line_of_reader(error: yaml.YAMLError, text: str) -> int:
    position = getattr(error, "position", None) or 0
    return text.encode("utf-8", "replace")[:position].count(b"\n") + 1


def _reason(error: yaml.YAMLError) -> str:
    return f"{getattr(error, 'reason', error)}; take the character out, or write it as an escape in double quotes"


class _Builder:
    """Turns the events of one text into a tree."""

    def __init__(self, text: str) -> None:
        self.loader = Loader(text)
        self.anchors: dict[str, Node] = {}

    def document(self) -> Node:
        self.loader.get_event()  # the stream starts
        start = self.loader.get_event()
        if isinstance(start, events.StreamEndEvent):
            return Scalar(1, None, "")
        root = self._node(self.loader.get_event(), depth=0)
        self.loader.get_event()  # the document ends
        after = self.loader.get_event()
        if not isinstance(after, events.StreamEndEvent):
            line = after.start_mark.line + 1
            raise UnreadableError(line, "starts a second document. Put all records into one list.")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        line = event.start_mark.line + 1
        not_too_deep(depth, line)
        if isinstance(event, events.AliasEvent):
            return self._marked(str(event.anchor), line)
        node = self._unmarked(event, line, depth)
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def _unmarked(self, event: Any, line: int, depth: int) -> Node:
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event, line)
        _refuse_tag(event.tag, line, TAG + ("seq" if isinstance(event, events.SequenceStartEvent) else "map"))
        if isinstance(event, events.SequenceStartEvent):
            return Sequence(line, self._children(depth, events.SequenceEndEvent))
        flat = self._children(depth, events.MappingEndEvent)
        return Mapping(line, list(zip(flat[::2], flat[1::2], strict=True)))

    def _children(self, depth: int, end: type) -> list[Node]:
        children = []
        while not isinstance(event := self.loader.get_event(), end):
            children.append(self._node(event, depth + 1))
        return children

    def _marked(self, anchor: str, line: int) -> Node:
        if anchor not in self.anchors:
            raise UnreadableError(line, f"uses *{anchor}, and nothing complete above it is marked &{anchor}.")
        return self.anchors[anchor]

    def _scalar(self, event: Any, line: int) -> Scalar:
        plain = event.tag in (None, "!")
        tag = self.loader.resolve(ScalarNode, event.value, event.implicit) if plain else event.tag
        if tag in AS_WRITTEN:
            return Scalar(line, event.value, event.value)
        _refuse_tag(tag, line, *CONVERTED)
        try:
            value = self.loader.construct_object(ScalarNode(tag, event.value))
        except ValueError as error:
            raise UnreadableError(
                line, f"has a value that cannot be read: {error}. Put it in quotes."
            ) from error
        return Scalar(line, value, event.value)


def _refuse_tag(tag: str | None, line: int, *allowed: str) -> None:
    if tag not in (None, "!", *allowed):
        raise UnreadableError(
            line, f"has the tag {tag}. A fixture holds plain values only; take the tag away."
        )

"""Reads relations: `[smith-k7m2qd]` for one row, `[[smith-k7m2qd], [jones-2rcbwt]]` for several."""

from __future__ import annotations

from typing import Any

from dvtracker.loading.scalars import storable
from dvtracker.loading.tree import Node, Scalar, Sequence, UnfitError
from sources.refusals import quoted


def key_or_none(field: Any, node: Node) -> list[str]:
    """The one key that a foreign key names; none where it is null. Raises UnfitError."""
    if isinstance(node, Scalar) and node.value is None:
        if field.null:
            return []
        raise UnfitError(f"is empty. Name the {_target(field)} by its key, in brackets: [smith-k7m2qd].")
    return [_key(field, node)]


def keys(field: Any, node: Node) -> list[str]:
    """The keys that a many-to-many relation names, each once. Raises UnfitError."""
    if not isinstance(node, Sequence):
        raise UnfitError(
            "takes a list of keys, each in brackets of its own: [[smith-k7m2qd], [jones-2rcbwt]]."
        )
    return list(dict.fromkeys(_key(field, item) for item in node.items))


def _key(field: Any, node: Node) -> str:
    if isinstance(node, Sequence) and len(node.items) == 1:
        inner = node.items[0]
        if isinstance(inner, Scalar) and isinstance(inner.value, str):
            return storable(inner.value)
    written = f"“{quoted(node.text)}”" if isinstance(node, Scalar) else "this"
    raise UnfitError(
        f"{written} is no reference. Name one {_target(field)} by its key, in brackets: [smith-k7m2qd]."
    )


def _target(field: Any) -> str:
    return str(field.related_model._meta.verbose_name)

"""What becomes of one value that holds a passage."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from sources.guard.matching import spans
from sources.redaction.catalogue import JSON, TEXTS, Column
from sources.redaction.passages import Passage, all_patterns
from sources.redaction.quick import Quick

DIGEST = re.compile(r"[0-9a-f]{32,}")
MOST_REMEMBERED = 50_000


class Rewriter:
    """Takes passages out of values, whatever form a column gives these."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._any = all_patterns(passages)
        self._quick = Quick(self._any)
        self._known: dict[str, bool] = {}

    def holds(self, text: str) -> bool:
        """Whether one of the passages stands in a text. A digest in hexadecimal holds no words."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
            known = self._known[text] = self._looks(text)
        return known

    def _looks(self, text: str) -> bool:
        if DIGEST.fullmatch(text) or not self._quick.may_hold(text):
            return False
        return bool(spans(text, self._any))

    def found_in(self, text: str) -> list[int]:
        """Which of the passages stand in a text, by their numbers."""
        return [n for n, one in enumerate(self.passages) if one.stands_in(text)] if self.holds(text) else []

    def clean(self, text: str) -> str:
        """A text without any of them."""
        if not self.holds(text):
            return text
        for passage in self.passages:
            text = passage.out_of(text)
        return text

    def value(self, column: Column, stored: Any) -> Any:
        """What a column is to hold instead of this; the same, if nothing of it has to go."""
        if stored is None:
            return None
        if column.holds == TEXTS:
            return [None if one is None else self._fitting(column, one) for one in stored]
        if column.holds == JSON:
            return _tree(stored, self.clean)
        if column.is_address:
            return "" if self.holds(stored) else stored
        return self._fitting(column, stored)

    def texts_of(self, column: Column, stored: Any) -> list[str]:
        """The texts that a value holds."""
        if stored is None:
            return []
        if column.holds == TEXTS:
            return [one for one in stored if one is not None]
        if column.holds == JSON or _is_tree(stored):
            texts: list[str] = []
            _tree(stored, lambda text: texts.append(text) or text)  # type: ignore[func-returns-value]
            return texts
        return [stored]

    def _fitting(self, column: Column, text: str) -> str:
        """Cut where the column has no room for a replacement that is longer than what it stands for."""
        rewritten = _tree(text, self.clean) if _is_tree(text) else self.clean(text)
        return text if rewritten == text else str(rewritten)[: column.most]


def _is_tree(text: str) -> bool:
    """Whether a text is JSON, as the admin's log has it: its letters may be written as escapes."""
    if text[:1] not in ("[", "{"):
        return False
    try:
        return isinstance(json.loads(text), (dict, list))
    except (ValueError, RecursionError):
        return False


def _tree(stored: str, clean: Callable[[str], str]) -> str:
    """JSON with each of its strings cleaned; as it was, if none changed."""
    before = json.loads(stored)
    after = _branch(before, clean)
    return stored if after == before else json.dumps(after, ensure_ascii=False)


def _branch(node: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(node, str):
        return clean(node)
    if isinstance(node, list):
        return [_branch(one, clean) for one in node]
    if isinstance(node, dict):
        return {clean(name): _branch(one, clean) for name, one in node.items()}
    return node

"""Two texts side by side, with the words marked in which they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\S+\s*|\s+")
MOST_WORDS = 2000
"""Longer texts are marked as a whole: to compare them word by word would take seconds."""


@dataclass(frozen=True)
class Piece:
    """A stretch of one of the two, and whether the other lacks it."""

    text: str
    differs: bool


def difference(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces. What they have in common stands in both, and together the pieces are each text again."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return _pieces([("replace", old)]), _pieces([("replace", new)])
    steps = SequenceMatcher(None, before, after).get_opcodes()
    return (
        _pieces([(step, "".join(before[start:end])) for step, start, end, _, _ in steps]),
        _pieces([(step, "".join(after[start:end])) for step, _, _, start, end in steps]),
    )


def _pieces(steps: Sequence[tuple[str, str]]) -> list[Piece]:
    return [Piece(text, step != "equal") for step, text in steps if text]

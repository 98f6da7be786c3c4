"""What a redaction takes out, known by keyed digests and never by its words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from sources.guard.key import digest_of
from sources.guard.letters import folded, words_of
from sources.guard.matching import Pattern, forms_of, spans

FEWEST_LETTERS = 4
MOST_WORDS_OF_A_NAME = 4
DEFAULT_REPLACEMENT = "[redacted]"


@dataclass(frozen=True)
class Passage:
    """The forms in which a passage is looked for, and what stands in its place afterwards."""

    patterns: frozenset[Pattern]
    replacement: str = DEFAULT_REPLACEMENT

    def stands_in(self, text: str) -> bool:
        return bool(spans(text, self.patterns))

    def out_of(self, text: str) -> str:
        """The text with the replacement in its place."""
        kept, end = [], 0
        for start, after in spans(text, self.patterns):
            kept += [text[end:start], self.replacement]
            end = after
        return "".join([*kept, text[end:]])


def passage_of(text: str, replacement: str = DEFAULT_REPLACEMENT, *, alone: bool = False) -> Passage:
    """The passage that somebody typed: a name also with its last word first, words of a text only as they stand.

    `alone`: the last word of a name by itself, too.

    Raises ValidationError if so little stands in too many texts, or if the replacement would bring it back.
    """
    words = [word.letters for word in words_of(text)]
    if len("".join(words)) < FEWEST_LETTERS:
        message = f"Give at least {FEWEST_LETTERS} letters: so little stands in too many texts."
        raise ValidationError(message, code="too_short")
    found = Passage(frozenset({pattern_of(text)} | _other_forms(text, len(words), alone)), replacement)
    if found.stands_in(replacement):
        raise ValidationError("What stands in its place may not hold the passage itself.", code="replacement")
    return found


def _other_forms(text: str, words: int, alone: bool) -> set[Pattern]:
    """Those of a name; none, where the guard would not look for so little, or for what is no name."""
    if words > MOST_WORDS_OF_A_NAME:
        return set()
    with suppress(ValidationError):
        return forms_of(text, alone=alone)
    return set()


def pattern_of(text: str) -> Pattern:
    """The one form in which a text is its own words in their order."""
    letters = folded(text)
    return Pattern(digest_of(letters), len(letters))


def all_patterns(passages: Iterable[Passage]) -> frozenset[Pattern]:
    """The forms of several passages."""
    return frozenset(pattern for passage in passages for pattern in passage.patterns)


def as_stored(patterns: Collection[Pattern]) -> list[list[str | int]]:
    """For the ledger: each digest in hexadecimal with its number of letters."""
    return sorted([pattern.digest.hex(), pattern.letters] for pattern in patterns)


def as_read(stored: Iterable[Iterable[str | int]]) -> frozenset[Pattern]:
    """The same, read back. Raises ValueError for what is no such list."""
    return frozenset(Pattern(bytes.fromhex(str(digest)), int(letters)) for digest, letters in stored)

"""Telling at once that a text of plain letters holds none of the passages sought; what is left the guard reads closely.

A redaction looks at every text of the database, of which nearly all hold nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sources.guard.key import digest_of
from sources.guard.matching import SHORTEST_WITHIN, Pattern

WORD = re.compile("[a-z]+")
SIGNS = dict.fromkeys(map(ord, "‘’“”–—…¶§"), " ")
"""Signs that texts are full of and that part words for the guard, too."""


class Quick:
    """Knows the digests and lengths of what is sought."""

    def __init__(self, patterns: Collection[Pattern]) -> None:
        self._digests = {pattern.digest for pattern in patterns}
        self._lengths = {pattern.letters for pattern in patterns}
        self._longest = max(self._lengths, default=0)
        self._within = [n for n in self._lengths if n >= SHORTEST_WITHIN]

    def may_hold(self, text: str) -> bool:
        """Whether a text has to be read closely; for one in plain ASCII with some signs, whether it holds one of them."""
        plain = text.translate(SIGNS)
        return not plain.isascii() or any(digest_of(run) in self._digests for run in self._runs(plain))

    def _runs(self, text: str) -> Iterator[str]:
        words = WORD.findall(text.lower())
        yield from self._in_a_row(words)
        spelt_out = [word for word in words if len(word) > 1]
        if len(spelt_out) < len(words):
            yield from self._in_a_row(spelt_out)
        for size in self._within:
            for word in words:
                yield from (word[at : at + size] for at in range(len(word) - size + 1))

    def _in_a_row(self, words: list[str]) -> Iterator[str]:
        sizes = [len(word) for word in words]
        for first in range(len(words)):
            size, last = 0, first
            while last < len(words) and (size := size + sizes[last]) <= self._longest:
                last += 1
                if size in self._lengths:
                    yield "".join(words[first:last])

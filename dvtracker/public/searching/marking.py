"""Words marked where they were found.

Whether a word is one that was looked for is asked of the database, which found it: without accents, in any form.
The text stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from dvtracker.lens.eyes import answers
from dvtracker.public.searching.asked import COMMON, SEPARATORS

WORD = re.compile(f"[^{SEPARATORS.pattern[1:-2]}]+")
PART = re.compile(f"{WORD.pattern}|{SEPARATORS.pattern}")
FOUND = """
    SELECT word FROM unnest(%s::text[]) AS word WHERE tsvector_to_array(ext.words(word)) && (
        SELECT array_agg(lexeme) FROM unnest(%s::text[]) AS asked, unnest(ext.words(asked)))
"""
LONGEST = 280
"""How many characters of a long text are shown."""
BEFORE = 90
"""How many of them stand before the first word that was found."""


class Marks:
    """Which words of some texts were looked for."""

    def __init__(self, asked: Iterable[str], texts: Iterable[str]) -> None:
        """Asks the database once, whatever there is to mark."""
        looked_for = [word for words in asked for word in words.split()]
        rare = [word for word in looked_for if word.lower() not in COMMON]
        words = sorted({word for text in texts for word in WORD.findall(text)})
        self.found = {word for (word,) in answers(FOUND, words, rare or looked_for)}

    def marked(self, text: str) -> SafeString:
        """The text, safe to print, each word that was found in `<mark>`."""
        return mark_safe("".join(map(self._shown, PART.findall(text))))  # noqa: S308 - every part is escaped

    def _shown(self, part: str) -> str:
        return f"<mark>{escape(part)}</mark>" if part in self.found else escape(part)

    def excerpt(self, text: str) -> SafeString:
        """The same of the part of a long text that the first word found stands in."""
        return self.marked(_cut(text, self._first(text)))

    def _first(self, text: str) -> int:
        return next((match.start() for match in WORD.finditer(text) if match[0] in self.found), 0)


def _cut(text: str, first: int) -> str:
    """At most LONGEST characters around a place, cut between words; what was cut off is shown by an ellipsis."""
    if len(text) <= LONGEST:
        return text
    begin = first - BEFORE if first > BEFORE else 0
    begin = min(begin, len(text) - LONGEST)
    begin = text.find(" ", begin) + 1 if begin > 0 else 0
    end = begin + LONGEST
    if end < len(text):
        end = max(text.rfind(" ", begin, end), begin + 1)
    return ("… " if begin else "") + text[begin:end].strip() + (" …" if end < len(text) else "")

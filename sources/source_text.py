"""The text of a source, by paragraph, so that an excerpt can be held against the place it is cited from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

PRINTED_NUMBER = re.compile(r"^\[([0-9]+)\][ \t]", re.MULTILINE)
BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
PARAGRAPHS = re.compile(r"¶ ?([0-9]+)(?:[–-]([0-9]+))?")


class UnreadableTextError(ValueError):
    """A text that cannot be told apart into paragraphs; the message says why."""


@dataclass(frozen=True)
class SourceText:
    """A copy of a source's text: its digest in hexadecimal, and its paragraphs by their number."""

    sha256: str
    paragraphs: dict[int, str]

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Paragraphs are numbered as printed (“[12] …” at the start of a line) or else counted between blank lines.

        Raises UnreadableTextError if the bytes are no UTF-8, or if a printed number comes twice.
        """
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UnreadableTextError(
                f"The text is not UTF-8 ({error.reason} at byte {error.start})."
            ) from None
        text = text.replace("\r\n", "\n")
        return cls(sha256(raw).hexdigest(), _printed(text) or _counted(text))

    def places_of(self, excerpt: str) -> list[int]:
        """The paragraphs in which these words stand exactly so. Where lines break makes no difference."""
        words = _on_one_line(excerpt)
        whole = rf"{_edge(words[:1], '<!')}{re.escape(words)}{_edge(words[-1:], '!')}"
        return [number for number, paragraph in self.paragraphs.items() if re.search(whole, paragraph)]


def located(locator: str) -> range | None:
    """The paragraphs that a locator names: “¶10” one, “¶14–16” three. None if it names none."""
    form = PARAGRAPHS.fullmatch(locator)
    return range(int(form[1]), int(form[2] or form[1]) + 1) if form else None


def _printed(text: str) -> dict[int, str]:
    _before, *parts = PRINTED_NUMBER.split(text)
    numbers = [int(number) for number in parts[::2]]
    twice = next((number for number in numbers if numbers.count(number) > 1), None)
    if twice is not None:
        raise UnreadableTextError(f"The text has two paragraphs numbered {twice}.")
    return dict(zip(numbers, map(_on_one_line, parts[1::2]), strict=True))


def _counted(text: str) -> dict[int, str]:
    return dict(enumerate(map(_on_one_line, BLANK_LINES.split(text.strip())), start=1))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _edge(character: str, look: str) -> str:
    """An excerpt begins and ends with whole words: “rest” does not stand in “arrested”."""
    return rf"(?{look}\w)" if character.isalnum() else ""

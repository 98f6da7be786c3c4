"""The words of a text as the guard reads them, each letter with its place in the text.

What a character means is asked of the database (ext.guard_letters in sources/sql/guard.sql), once for each character
that is not ASCII; so Python and SQL read one alphabet.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import connection

Place = tuple[int, int]
"""Where a letter stands: the first character of the text that makes it, and the one after the last."""

MOST_KNOWN = 20_000


@dataclass
class Word:
    """Letters with no other sign between them, in one case and without accents, and where each stands."""

    letters: str = ""
    places: list[Place] = field(default_factory=list)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order."""
    found, open_ = [], False
    for letter, place in _letters(text):
        if letter == " ":
            open_ = False
            continue
        if not open_:
            found.append(Word())
            open_ = True
        found[-1].letters += letter
        found[-1].places.append(place)
    return found


def folded(text: str) -> str:
    """The letters of a text run together."""
    return "".join(word.letters for word in words_of(text))


def _letters(text: str) -> Iterator[tuple[str, Place]]:
    """Each letter of a text, or a space for what is none, with its place."""
    clusters = list(_clusters(text))
    _learn({text[start:end] for start, end in clusters})
    for start, end in clusters:
        for letter in _read(text[start:end]):
            yield letter, (start, end)


def _clusters(text: str) -> Iterator[Place]:
    """Each character of a text together with the marks that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _goes_with_the_last(text[place]):
            yield start, place
            start = place


def _goes_with_the_last(character: str) -> bool:
    """Marks, and the vowels and finals of decomposed Korean: they make one letter with what stands before them."""
    return not character.isascii() and (
        unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
    )


_known: dict[str, str] = {}


def _read(cluster: str) -> str:
    """The letters of one cluster; a space if it has none."""
    if cluster.isascii():
        return cluster.lower() if cluster.isalpha() else " "
    return _known[cluster]


def _learn(clusters: set[str]) -> None:
    """Ask the database what those of these mean that are not known yet."""
    unknown = [cluster for cluster in clusters if not cluster.isascii() and cluster not in _known]
    if not unknown:
        return
    if len(_known) > MOST_KNOWN:
        _known.clear()
        unknown = [cluster for cluster in clusters if not cluster.isascii()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT said, ext.guard_letters(said) FROM unnest(%s::text[]) AS said", [unknown])
        _known.update(cursor.fetchall())

"""Whether a text holds a name that is known only by the digest of its letters, and where.

A name is the letters of its words run together: of “Anne-Marie Smith”, annemariesmith. A text holds it where words in a
row make just these letters, with the initials in between or without them; or where one long word, as addresses and
handles have them, contains it. The database does the same (ext.guard_runs in sources/sql/guard.sql).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from sources.guard.key import digest_of
from sources.guard.letters import Place, Word, words_of

SHORTEST = 4
"""Letters that a whole name has at least: “J. D.” would be found in every other text."""

SHORTEST_WITHIN = 8
"""Letters that a name needs to be looked for inside of longer words: shorter ones stand in many."""

TOO_SHORT = "So few letters stand in too many texts. Give the name in full."
ONE_WORD = "One word alone stands in too many texts. Give the name in full, or say that its last word is protected by itself."


@dataclass(frozen=True)
class Pattern:
    """One form of a name, without the name: the keyed digest of its letters, and how many they are."""

    digest: bytes = field(repr=False)
    letters: int


def forms_of(name: str, *, alone: bool = False) -> set[Pattern]:
    """The forms in which a name is looked for; `alone`: its last word by itself, too.

    They are the name as given and with its last word first, each also without initials, and its first and last word
    where there are more. Raises ValidationError for a single word that is not to be looked for alone.
    """
    parts = _parts(name)
    if not parts:
        raise ValidationError("Give a name: there is no letter in this.", code="empty")
    if len(parts) == 1 and not alone:
        raise ValidationError(ONE_WORD, code="one_word")
    forms = {form for row in (parts, _parts(name, initials=False)) for form in _forms(row)}
    forms = {form for form in forms if len(form) >= SHORTEST or not form.isascii()}
    if alone:
        forms.add(parts[-1])
    if not forms:
        raise ValidationError(TOO_SHORT, code="short")
    return {Pattern(digest_of(form), len(form)) for form in forms}


def spans(text: str, patterns: Collection[Pattern]) -> list[Place]:
    """Where a text holds one of these names: first character and the one after the last. In order; none overlap."""
    digests = {pattern.digest for pattern in patterns}
    lengths = {pattern.letters for pattern in patterns}
    if not lengths:
        return []
    found = [place for letters, place in _runs(words_of(text), lengths) if digest_of(letters) in digests]
    return _united(found)


def found_in(texts: Iterable[str], patterns: Collection[Pattern]) -> list[int]:
    """Which of these texts hold one of these names, by their numbers from 0."""
    return [number for number, text in enumerate(texts) if spans(text, patterns)]


def _parts(name: str, initials: bool = True) -> list[str]:
    """The words of a name, each run together: “Mary-Jo O’Hara” → maryjo, ohara; “Hara, Mary” → mary, hara."""
    last, comma, first = name.partition(",")
    given = f"{first} {last}" if comma else name
    parts = (
        "".join(word.letters for word in words_of(part) if initials or len(word.letters) > 1)
        for part in given.split()
    )
    return [part for part in parts if part]


def _forms(parts: list[str]) -> set[str]:
    """The letters of each form of a name of several words."""
    if len(parts) < 2:
        return set()
    rows = [parts, [parts[0], parts[-1]]]
    turned = [[row[-1], *row[:-1]] for row in rows]
    return {"".join(row) for row in (*rows, *turned)}


def _runs(words: list[Word], lengths: set[int]) -> Iterator[tuple[str, Place]]:
    """What in these words could be a name of so many letters, and where it stands."""
    within = [n for n in sorted(lengths) if n >= SHORTEST_WITHIN]
    for word in words:
        yield from _stretches(word, within)
    yield from _in_a_row(words, lengths)
    spelt_out = [word for word in words if len(word.letters) > 1]
    if len(spelt_out) < len(words):
        yield from _in_a_row(spelt_out, lengths)


def _in_a_row(words: list[Word], lengths: set[int]) -> Iterator[tuple[str, Place]]:
    longest = max(lengths)
    for first in range(len(words)):
        run = ""
        for last in range(first, len(words)):
            run += words[last].letters
            if len(run) > longest:
                break
            if len(run) in lengths:
                yield run, (words[first].places[0][0], words[last].places[-1][1])


def _stretches(word: Word, within: list[int]) -> Iterator[tuple[str, Place]]:
    """The parts of one word that have so many letters, itself aside."""
    for size in within:
        for start in range(len(word.letters) - size + 1 if size < len(word.letters) else 0):
            place = (word.places[start][0], word.places[start + size - 1][1])
            yield word.letters[start : start + size], place


def _united(places: Iterable[Place]) -> list[Place]:
    """The same places, those that overlap made one."""
    united: list[Place] = []
    for start, end in sorted(places):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united

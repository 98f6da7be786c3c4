"""Names on record that a word may be a slip of the pen for: “Dominique” is near to “Dominque”."""

from __future__ import annotations

from collections import defaultdict

from dvtracker.lens.eyes import answers
from dvtracker.public.searching.asked import Asked

NEAR = """
    WITH asked AS (SELECT word, ext.folded(word) AS plain FROM unnest(%s::text[]) AS word),
    name AS (
        SELECT asked.*, display_name AS name FROM asked JOIN people_person ON ext.near(display_name) && ext.near(word)
        UNION ALL
        SELECT asked.*, name FROM asked JOIN people_personname ON ext.near(name) && ext.near(word)
        UNION ALL
        SELECT asked.*, name FROM asked JOIN people_organization ON ext.near(name) && ext.near(word)
    )
    SELECT DISTINCT word, plain, near FROM name, string_to_table(ext.folded(name), ' ') AS near
    WHERE near <> plain AND abs(length(near) - length(plain)) < 2
    ORDER BY word, near
"""
"""Table names carry no schema: each lens reads its own."""
SHORTEST = 4
SHORT = 6
"""A word of fewer letters begins as it was typed, or “Yang” would be near to “Wang”."""


def near_names(asked: Asked) -> dict[str, list[str]]:
    """For each word, those of names that differ from it by one letter, or by two that changed places. One query."""
    words = list(
        {term.words: 0 for term in asked.wanted if not term.exactly and _may_be_misspelt(term.words)}
    )
    found = defaultdict(list)
    for word, plain, near in answers(NEAR, words):
        if is_slip(plain, near) and (len(plain) >= SHORT or plain[0] == near[0]):
            found[word].append(near)
    return dict(found)  # a template asks a dictionary that makes up answers for its items in vain


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST and not any(map(str.isdigit, word))


def is_slip(one: str, other: str) -> bool:
    """Whether one letter too many, too few or another, or two that changed places, tell two words apart."""
    if len(one) != len(other):
        return one in _shortened(other) or other in _shortened(one)
    differ = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differ) == 2 and differ[0] + 1 == differ[1]:
        first, second = differ
        return one[first] == other[second] and one[second] == other[first]
    return len(differ) == 1


def _shortened(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}

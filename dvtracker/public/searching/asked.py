"""What a reader asked for, read from what they typed.

hadden plea          both words, anywhere in the same record
"time for him"       these words in this order
hadden -columbia     the first, and not the second
hadden or weinstein  either
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from dvtracker.public.filtering.values import LONGEST
from sources.refusals import UNPRINTABLE, quoted

SEPARATORS = re.compile("[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\ufffd]+")
"""What stands between words; `ext.folded` has the same."""
TERM = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')
QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_COMMON = """
    a about after all an and any are as at be been before but by did do does for from had has have he her him
    his how i if in into is it its may more no not of on or our she so than that the their them then there they
    this to up was we were what when where which who whom whose why with you your
"""
COMMON = frozenset(_COMMON.split())
"""Words that stand almost everywhere. They count only between quotation marks."""


@dataclass(frozen=True)
class Term:
    """A word to look for, or several in their order."""

    words: str
    exactly: bool = False
    """Between quotation marks: no other spelling will do."""
    left_out: bool = False
    """With a minus: what has it is not wanted."""


@dataclass
class Asked:
    """What was typed, tidied, and what it means: any of `ways`, each of which wants all its terms."""

    text: str
    ways: list[list[Term]] = field(default_factory=list)
    too_common: list[str] = field(default_factory=list)
    """Words that were passed over."""

    @property
    def wanted(self) -> list[Term]:
        """Every term that a record may be found by."""
        return [term for way in self.ways for term in way if not term.left_out]


def tidied(text: str) -> str:
    """The same in the one form that an address has."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(text: str) -> Asked:
    """What is asked for. Raises ValidationError with the sentence to show where that is nothing to look for."""
    if UNPRINTABLE.search(text):
        raise ValidationError(f"“{quoted(text)}” has characters that no word has. Leave them out.")
    if len(text) > LONGEST:
        raise ValidationError(f"“{quoted(text)}” is too long. Give at most {LONGEST} characters.")
    asked = Asked(text, [[]])
    for term in _terms(text.translate(QUOTATION_MARKS)):
        _take(asked, term)
    asked.ways = [way for way in asked.ways if any(not term.left_out for term in way)]
    if not asked.ways:
        raise ValidationError(_why_nothing(asked))
    return asked


def _take(asked: Asked, term: Term) -> None:
    word = term.words.lower()
    if word == "or" and not term.exactly and asked.ways[-1]:
        asked.ways.append([])
    elif word in COMMON and not term.exactly and not term.left_out:
        asked.too_common.append(term.words)
    elif term not in asked.ways[-1]:
        asked.ways[-1].append(term)


def _terms(text: str) -> Iterator[Term]:
    for minus, phrase, other_minus, word in TERM.findall(text):
        if word:
            words = _words(POSSESSIVE.sub("", word))
            yield from _single(words, bool(other_minus))
        elif words := _words(phrase):
            yield Term(" ".join(words), exactly=True, left_out=bool(minus))


def _single(words: list[str], left_out: bool) -> Iterator[Term]:
    """What hangs together by hyphens is several words; left out it is left out as a whole."""
    if left_out and words:
        yield Term(" ".join(words), left_out=True)
    else:
        yield from map(Term, words)


def _words(text: str) -> list[str]:
    return [part for part in SEPARATORS.split(text) if any(map(str.isalnum, part))]


def _why_nothing(asked: Asked) -> str:
    if asked.too_common:
        words = f"“{quoted(' '.join(asked.too_common))}”"
        return f"{words} stands almost everywhere. Add a name or a rarer word, or put it between quotation marks."
    if "-" in asked.text and _words(asked.text):
        return "A minus only leaves out. Say also what to look for."
    return f"There is no word in “{quoted(asked.text)}”. Give a name, or a word of what was said or decided."

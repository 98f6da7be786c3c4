"""What an editor would say about our own words: it warns, says what is better, and forbids nothing.

Only texts in our words are read (`Record.in_our_words`), and of these not what stands in quotation marks: how a source
or a speaker puts it is theirs to answer for. docs/style.md says the same at length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sources.date_part import MONTHS
from sources.fields import PartialDateField
from sources.obstacles import Obstacle
from sources.partial_date import PartialDate
from sources.record import Record


@dataclass(frozen=True)
class Rule:
    """Words that say more than a record can, why that is so, and what is better."""

    words: str
    why: str
    better: str


RULES = (
    Rule(
        r"(?:plead\w*|pled) guilty",
        "that somebody entered a plea does not say which",
        "“entered a plea under a deal”, unless the source says that it was a plea of guilty",
    ),
    Rule(
        r"(?<!not )(?<!plead )(?<!pleads )(?<!pleaded )(?<!pleading )(?<!pled )guilty|guilt",
        "it says that guilt is established",
        "what was decided and by whom; “accused of” as long as nothing was",
    ),
    Rule(
        r"perpetrators?|culprits?|wrongdoers?|offenders?(?![ -](?:status|regist\w+|level))|felons?"
        r"|convicts?|ex-con(?:vict)?s?|criminals|criminal(?=$|[^\w ]| (?:who|and|or|is|was|had)\b)",
        "it says what somebody is, not what was decided",
        "the name, or the word that the record shows for them",
    ),
    Rule(
        r"rapists?|(?:child )?molesters?|abusers?|predators?|p(?:a)?edophiles?|murderers?|killers?|assailants?"
        r"|attackers?|harassers?|gropers?|thie(?:f|ves)|fraudsters?|swindlers?",
        "it makes somebody of what they are accused of",
        "what they were accused of, charged with or convicted of",
    ),
    Rule(
        r"(?:was|were|been|is|are|being) (?:\w+ly )?convicted|convicted (?:of|for)|(?:his|her|their) convictions?",
        "a conviction stands on record as a decision, with its source",
        "leave it to the decision, which words it for every page",
    ),
    Rule(
        r"alleged victims?",
        "it leaves open who alleges what",
        "“a woman who says that …”, “those who say that …”",
    ),
    Rule(
        r"(?<!alleged )victims?(?!['’]?s?['’]? (?:rights|services|compensation|impact|assistance))",
        "it says that the wrong was done",
        "“a woman who says that …”, “complainants”, as long as no conviction for it is on record",
    ),
    Rule(
        r"exactly|precisely",
        "it is more precise than a source that only gives the number or the date",
        "the number or the date alone",
    ),
)
"""Each is looked for as whole words, in capitals or not."""

TOO_PRECISE = (
    "it is more precise than the date of the row, “{}”",
    "as precise as there; or, if it is the time of something else, say of what, with its year",
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b)"
    rf"|\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{MONTH})(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? (?P<year>\d{{4}})\b)?"
)


def on(rows: Iterable[Record]) -> list[Obstacle]:
    """What is to be looked at once more in our words about these rows."""
    return [Obstacle(row, said) for row in rows for name in row.in_our_words for said in _about(row, name)]


def about(text: str) -> Iterator[tuple[str, Rule]]:
    """The words in a text of ours that say too much, each with its rule."""
    ours = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    for rule in RULES:
        for found in re.finditer(rf"\b(?:{rule.words})\b", ours, re.IGNORECASE):
            yield found[0], rule


def too_precise(text: str, dates: Iterable[PartialDate]) -> Iterator[tuple[str, PartialDate]]:
    """The months and days in a text of ours that are more precise than the one of these dates that they speak of."""
    dates = [date for date in dates if date]
    for found in DATE.finditer(QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
        precision, year = _read(found)
        meant = [date for date in dates if not year or _may_be_in(date, year)]
        if precision and meant and all(_precision(date) < precision for date in meant):
            yield found[0], meant[0]


def _about(row: Record, name: str) -> Iterator[str]:
    column: Any = row._meta.get_field(name)
    text, field = getattr(row, name), column.verbose_name
    for word, rule in about(text):
        yield f"“{word}” in “{field}”: {rule.why}. Better: {rule.better}."
    why, better = TOO_PRECISE
    for word, date in too_precise(text, _dates(row)):
        yield f"“{word}” in “{field}”: {why.format(date.display())}. Better: {better}."


def _dates(row: Record) -> list[PartialDate]:
    fields = (field for field in row._meta.concrete_fields if isinstance(field, PartialDateField))
    return [PartialDate.parse(getattr(row, field.name)) for field in fields]


def _read(found: re.Match[str]) -> tuple[int, int]:
    """How precise a date in a text is (0 for a bare month, which may be a name or a verb), and its year."""
    if found["iso"]:
        return found["iso"].count("-") + 1, int(found["iso"][:4])
    day = found["day"] or found["day_after"]
    return 3 if day else 2 if found["year"] else 0, int(found["year"] or 0)


def _precision(date: PartialDate) -> int:
    """3 for a day, 2 for a month, 1 for a year, 0 for some time between two dates."""
    if "/" in date.text or not date.start:
        return 0
    return 3 if date.start.day else 2 if date.start.month else 1


def _may_be_in(date: PartialDate, year: int) -> bool:
    begins, ends = date.start.year if date.start else year, date.end.year if date.end else year
    return begins <= year <= ends

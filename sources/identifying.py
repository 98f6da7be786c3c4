"""Details that tell who somebody is, refused in cases of children or family: a relationship, an address, a school, an age.

Unlike `sources.advice`, which warns of our own words and lets quotations be, this refuses, and in every text that readers get:
ours, printed words, excerpts. Which records belong to such a case says `Record.keeps_identities`.

The rules stand here once. `sql()` makes the function `ext.identifying` of them, by which the triggers of
`cases.identity_rules` keep them in the database; a test holds the function there to this list. So each pattern is of the syntax
that Python and PostgreSQL share; `\\b`, which PostgreSQL writes `\\y`, is exchanged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from sources.record import Record

ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
NUMBER = (
    r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
)
NO_LIMIT = r"(?<!under )(?<!over )(?<!than )(?<!below )(?<!above )(?<!least )(?<!under the )(?<!over the )(?<!below the )"
"""“Under the age of 11” gives a limit, as a statute does, and no age."""
STREET = "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Place|Pl|Terrace|Parkway|Pkwy|Court|Ct"
SCHOOL = "School|Academy|Kindergarten|Preschool|Nursery|Day[- ]?care(?: Center)?"
ANY_SCHOOL = "The|A|An|This|That|Her|His|Their|High|Middle|Elementary|Primary|Secondary|Public|Private|Nursery|Sunday|Old|New"


@dataclass(frozen=True)
class Rule:
    """Words that tell who somebody is, why, and what is better. They are found as whole words."""

    words: str
    why: str
    better: str
    any_case: bool = True

    @property
    def pattern(self) -> str:
        return rf"{'(?i)' if self.any_case else ''}\b(?:{self.words})\b"


RULES = (
    Rule(
        r"(?:step|grand|god|half-|foster |adoptive )(?:child|children|parents?)|parents?"
        r"|(?:step|grand|god|half-|foster |adoptive )?(?:father|mother|son|daughter|brother|sister|sibling)s?(?:-in-law)?"
        r"|(?:step|grand)?(?:dad|mom|mum)s?|twins?|triplets?|uncles?|aunts?|nieces?|nephews?|cousins?|in-laws?"
        r"|(?:ex-)?(?:wife|wives|husbands?|spouses?|girlfriends?|boyfriends?|fianc[eé]e?s?)"
        r"|guardians?|babysitters?|nann(?:y|ies)|relatives?|family (?:friend|member)s?",
        "a relationship leads to one child or one family",
        "“an adult”, “somebody whom the child knew”, or nothing",
    ),
    Rule(
        r"\d+[A-Za-z]?(?:-\d+)? (?:(?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th)|of|the) ){1,4}(?:" + STREET + ")"
        r"|\d+[A-Za-z]? [A-Za-z'’-]+ (?:street|avenue|road|boulevard|lane)|(?:Apt|Apartment|Flat|apt|apartment|flat)\.? #?\d+[A-Za-z]?",
        "an address leads to those who live there",
        "the borough, the city or the county",
        any_case=False,
    ),
    Rule(
        rf"(?!(?:(?:{ANY_SCHOOL}) )+(?:{SCHOOL}))(?:[A-Z][\w'’.&-]* ){{1,5}}(?:{SCHOOL})|(?:[PIM]\.?S|(?:J\.?)?H\.?S)\.? ?#?\d{{1,3}}",
        "a school by name leads to those who go there",
        "“a school”, “a school in the borough”",
        any_case=False,
    ),
    Rule(
        rf"{NO_LIMIT}(?:{NUMBER})[- ](?:year|month|week)s?(?:[- ]olds?| of age)"
        rf"|{NO_LIMIT}(?:aged?|(?:the )?age of|turned|turning) (?:about |around |only |just |almost |nearly )?(?:{NUMBER})"
        r"(?! (?:or|and) (?:under|younger|less|below|over|older|above|more))"
        r"|(?:girl|boy|child|teenager|toddler|infant|baby|student|pupil|complainant|woman|man), \d{1,2}(?=[,.;)]|$| who)"
        r"|born (?:on|in) (?:[A-Za-z]+ )?\d{1,4}"
        rf"|(?:{ORDINAL}|\d+(?:st|nd|rd|th))[- ]graders?|in (?:the )?(?:{ORDINAL}|\d+(?:st|nd|rd|th)) grade|kindergart[ne]+ers?",
        "an exact age leads to one child",
        "“a child”, “under 11”",
    ),
)
FOUND = "“{}” tells who somebody is in a case of children or family: {}. Better: {}."


def first_in(text: str) -> str:
    """What is to be said of the first such detail in a text; nothing if it has none."""
    for rule in RULES:
        found = re.search(rule.pattern, text)
        if found:
            return FOUND.format(found[0], rule.why, rule.better)
    return ""


def sql() -> str:
    """The function of the database that says the same of a text, and NULL of one that has none."""
    asked = ",\n".join(
        f"(SELECT {_literal(FOUND.split('{}')[0])} || found[1] || {_literal(FOUND.format('', rule.why, rule.better)[1:])}"
        f" FROM pg_catalog.regexp_match(said, {_literal(_as_postgresql(rule.pattern))}) AS found WHERE found IS NOT NULL)"
        for rule in RULES
    )
    return f"""CREATE OR REPLACE FUNCTION ext.identifying(said text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN COALESCE({asked});"""


def texts_of(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind of record in which readers get a text."""
    return tuple(
        field.name
        for field in kind._meta.local_concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not field.choices
        and field.name not in {"key", *kind.lens.hide}
    )


def told_by(row: Record) -> dict[str, str]:
    """What is to be said of the texts of a row, by field, whatever case it belongs to."""
    said = {name: first_in(getattr(row, name) or "") for name in texts_of(type(row))}
    return {name: message for name, message in said.items() if message}


def _as_postgresql(pattern: str) -> str:
    return pattern.replace(r"\b", r"\y")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

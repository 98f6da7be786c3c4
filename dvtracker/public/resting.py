"""Everything that rests on a source: what each passage is cited for, and where that is read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from django.apps import apps
from django.db.models import Model

from dvtracker.public.kinds import called
from dvtracker.public.shelves import Shelf, shelves
from sources.models import Citation, Source
from sources.registry import CITABLE, arc_field

LONGEST = 120
KINDS = {arc_field(label): label for label in CITABLE}


@dataclass
class Rest:
    """One citation of the source, and the record that it supports."""

    citation: Citation
    shelf: Shelf
    fields: list[str]

    @cached_property
    def label(self) -> str:
        """The record in its own words."""
        words = self.shelf.words
        return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"

    @property
    def kind(self) -> str:
        """What kind of record it is, such as "decision"."""
        return called(self._model)

    @property
    def field(self) -> str:
        """The fields that it supports, in words; empty for the whole record alone."""
        if self.fields == [""]:
            return ""
        return ", ".join(self._in_words(name) if name else "as a whole" for name in self.fields)

    def _in_words(self, name: str) -> str:
        fields = {field.name: field for field in (*self._model._meta.fields, *self._model._meta.many_to_many)}
        return str(fields[name].verbose_name) if name in fields else name

    @property
    def same(self) -> tuple:
        """Equal for citations of one passage that say the same of one record, each for another field of it."""
        row = self.citation
        said = (row.locator, row.excerpt, row.stance, row.relies_on, row.verification)
        return (row.target_field, row.target_id, *said)

    @property
    def _model(self) -> type[Model]:
        return apps.get_model(KINDS[self.citation.target_field])

    @property
    def url(self) -> str:
        """The page and the place on it where the record is read; empty if it has none."""
        return self.shelf.url


@dataclass
class Passage:
    """One place of the source, and what rests on it."""

    locator: str
    rests: list[Rest]


def what_rests_on(source: Source) -> dict[int, Rest]:
    """By the citation's id, in the order of the source's places: two queries, however much it is."""
    cited = list(source.citations.order_by("position", "locator", "pk"))
    ids: dict[str, set[int]] = defaultdict(set)
    for row in cited:
        ids[KINDS[row.target_field]].add(row.target_id or 0)
    found = shelves(ids)
    places = ((row, found.get((KINDS[row.target_field], row.target_id or 0))) for row in cited)
    return {row.pk: Rest(row, shelf, [row.field]) for row, shelf in places if shelf}


def by_passage(rests: dict[int, Rest]) -> list[Passage]:
    """Place by place; at each, kind by kind, and each record once for the same words."""
    order = list(KINDS)
    passages: dict[str, Passage] = {}
    for rest in _merged(rests.values()):
        locator = rest.citation.locator
        passages.setdefault(locator, Passage(locator, [])).rests.append(rest)
    for passage in passages.values():
        passage.rests.sort(key=lambda rest: order.index(rest.citation.target_field))
    return list(passages.values())


def _merged(rests: Iterable[Rest]) -> list[Rest]:
    merged: dict[tuple, Rest] = {}
    for rest in rests:
        first = merged.setdefault(rest.same, replace(rest, fields=[]))
        first.fields.extend(rest.fields)
    return list(merged.values())


def by_kind(rests: dict[int, Rest]) -> list[tuple[str, int]]:
    """How many records of each kind rest on it, in words that fit the number: ("decisions", 2)."""
    records = {(rest.citation.target_field, rest.citation.target_id) for rest in rests.values()}
    counted = Counter(field for field, _ in records)
    kinds = ((apps.get_model(label), counted[field]) for field, label in KINDS.items())
    return [(called(kind, number), number) for kind, number in kinds if number]

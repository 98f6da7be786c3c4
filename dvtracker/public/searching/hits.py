"""Which records have what was asked for, the best of each kind first. One query, whatever is asked.

The statement is the same for every search, so that a connection plans it once. What is asked comes as arrays:
one element for each spelling of a term, with the number of the term and of the way that wants it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dvtracker.lens.eyes import answers
from dvtracker.public.searching.asked import Asked
from dvtracker.public.searching.places import OF_PEOPLE, PLACES, Place, PlaceOfPeople

ASKED = "term.way, term.number, term.near, term.left_out"

SEARCH = f"""
    WITH term AS (
        SELECT way, number, near, left_out, ext.asked(words) AS query
        FROM unnest(%s::int[], %s::int[], %s::bool[], %s::bool[], %s::text[]) AS term (way, number, near, left_out, words)
    ),
    people AS (
        SELECT {ASKED}, person.id AS person_id, person.display_name AS text
        FROM term JOIN people_person AS person ON ext.words(person.display_name) @@ term.query
        UNION ALL
        SELECT {ASKED}, name.person_id, name.name
        FROM term JOIN people_personname AS name ON ext.words(name.name) @@ term.query
    ),
    found (kind, record, weight, label, text, way, number, near, left_out) AS ({{places}}),
    term_found AS (
        SELECT kind, record, way, number, bool_or(left_out) AS left_out,
            max(CASE WHEN near THEN weight / 2 ELSE weight END) * 100 + least(count(*), 99) AS weight
        FROM found WHERE record IS NOT NULL GROUP BY kind, record, way, number
    ),
    way_found AS (
        SELECT kind, record, sum(weight) AS weight
        FROM term_found GROUP BY kind, record, way
        HAVING NOT bool_or(left_out) AND count(*) = (
            SELECT count(DISTINCT number) FROM term WHERE term.way = term_found.way AND NOT term.left_out)
    ),
    ranked AS (
        SELECT kind, record, count(*) OVER one AS total,
            row_number() OVER (one ORDER BY max(weight) DESC, record DESC) AS place
        FROM way_found GROUP BY kind, record WINDOW one AS (PARTITION BY kind)
    )
    SELECT kind, record, total, place, array_agg(DISTINCT ARRAY[label, text])
    FROM ranked JOIN found USING (kind, record)
    WHERE place = 1 OR (kind = ANY(%s::text[]) AND place BETWEEN %s AND %s)
    GROUP BY kind, record, total, place ORDER BY kind, place
"""  # noqa: S608 - made of constants
"""Table names carry no schema: each lens reads its own. The first of every kind comes along, for the number of all."""


@dataclass(frozen=True)
class Hit:
    """A record that has it: its id, and where the words stood, as pairs of label and text."""

    record: int
    where: list[tuple[str, str]]


@dataclass
class Hits:
    """The hits of one search that are shown, by kind, and how many there are of each."""

    totals: dict[str, int]
    shown: dict[str, list[Hit]]


def find(asked: Asked, near: Mapping[str, list[str]], kinds: list[str], first: int, last: int) -> Hits:
    """The hits of these kinds from the first to the last place in their kind, counted from 1; the number of all kinds."""
    hits = Hits({}, {})
    for kind, record, total, place, where in answers(_statement(), *_arrays(asked, near), kinds, first, last):
        hits.totals[kind] = total
        if kind in kinds and first <= place <= last:
            hits.shown.setdefault(kind, []).append(Hit(record, [(label, text) for label, text in where]))
    return hits


def _arrays(asked: Asked, near: Mapping[str, list[str]]) -> list[list]:
    rows = list(_rows(asked, near))
    return [list(column) for column in zip(*rows, strict=True)]


def _rows(asked: Asked, near: Mapping[str, list[str]]) -> Iterator[tuple[int, int, bool, bool, str]]:
    for way, terms in enumerate(asked.ways):
        for number, term in enumerate(terms):
            yield way, number, False, term.left_out, term.words
            if not (term.exactly or term.left_out):
                yield from ((way, number, True, False, spelling) for spelling in near.get(term.words, ()))


@cache
def _statement() -> str:
    places = [*map(_in_text, PLACES), *map(_by_name, OF_PEOPLE)]
    return SEARCH.replace("{places}", " UNION ALL ".join(places))


def _in_text(place: Place) -> str:
    return (
        f"SELECT '{place.kind}', {place.record}, {place.weight}, '{place.label}', t.{place.text}, {ASKED} "  # noqa: S608
        f"FROM term JOIN {place.table} AS t ON ext.words(t.{place.text}) @@ term.query {place.via}"
    )


def _by_name(place: PlaceOfPeople) -> str:
    return (
        f"SELECT '{place.kind}', {place.record}, {place.weight}, '{place.label}', term.text, {ASKED} "  # noqa: S608
        f"FROM people AS term JOIN {place.table} AS r ON r.{place.person} = term.person_id {place.via}"
    )

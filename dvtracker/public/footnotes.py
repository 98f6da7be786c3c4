"""Footnotes: the citations of every row on a page, numbered in the order in which their marks appear.

    footnotes = Footnotes(case, *decisions, *terms)      # one query
    {% cite decision %} {% cite decision "made" %}       # marks, in the template
    {% include "public/parts/notes.html" %}              # the notes, after everything that cites

Citations of the same words at the same place of the same source share one number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dvtracker.public.citations import Citations
from sources.models import Citation, Source
from sources.models.citation import Stance
from sources.partial_date import PartialDate
from sources.record import Record


@dataclass(eq=False)
class Note:
    """One numbered note at the end of the page, and the marks that lead to it."""

    number: int
    citation: Citation
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """A note's number beside a fact. `id` is unique on the page: "mark-3", and used again "mark-3-2"."""

    number: int
    citation: Citation
    id: str


class Footnotes:
    """The footnotes of one page. Rows that are None are left out."""

    def __init__(self, *rows: Record | None) -> None:
        self.used: list[Note] = []
        """The notes in the order of their first marks."""
        self._notes: dict[tuple, Note] = {}
        self._citations = Citations(rows)

    @property
    def any(self) -> bool:
        """Whether anything on the page is cited, also before its mark is set."""
        return bool(self._citations)

    @property
    def sources(self) -> list[Source]:
        """The sources of the notes, each once, in order of appearance."""
        return list(dict.fromkeys(note.citation.source for note in self.used))

    def newest(self, row: Record | None) -> str | None:
        """The date of the newest source that supports this row: "" if none has a date, None if there is none."""
        cited = self._citations.of(row) if row else []
        dates = [citation.source.date for citation in cited if citation.stance == Stance.SUPPORTS]
        return max(filter(None, dates), key=_latest, default="") if dates else None

    def marks(
        self, rows: Iterable[Record], fields: Collection[str], elsewhere: Collection[str]
    ) -> list[Mark]:
        """A mark for each note of these fields of the rows; without fields, of all but those `elsewhere`."""
        wanted = [
            citation
            for row in rows
            for citation in self._citations.of(row)
            if (citation.field in fields if fields else citation.field not in elsewhere)
        ]
        return [self._mark(note) for note in dict.fromkeys(map(self._note, wanted))]

    def _note(self, citation: Citation) -> Note:
        identity = _identity(citation)
        if identity not in self._notes:
            self._notes[identity] = Note(len(self.used) + 1, citation)
            self.used.append(self._notes[identity])
        return self._notes[identity]

    def _mark(self, note: Note) -> Mark:
        again = f"-{len(note.marks) + 1}" if note.marks else ""
        note.marks.append(Mark(note.number, note.citation, f"mark-{note.number}{again}"))
        return note.marks[-1]


def _latest(date: str) -> tuple:
    """Orders dates by the last day that they may mean."""
    _, first, last = PartialDate.parse(date).sort_key
    return last, first


def _identity(citation: Citation) -> tuple:
    """What a note says. Two citations that say the same are one note."""
    said = (citation.locator, citation.excerpt, citation.stance, citation.relies_on, citation.verification)
    return (citation.source_id, *said)

"""What the address of a search says: the words, and perhaps one kind of record."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import QueryDict

from dvtracker.public.filtering.permalink import Pairs
from dvtracker.public.filtering.values import LONGEST
from dvtracker.public.searching.asked import Asked, read, tidied
from dvtracker.public.searching.kinds import KINDS
from sources.refusals import UNPRINTABLE, quoted


class Question:
    """What a reader asks. What cannot be read of it is told in `errors`."""

    def __init__(self, query: QueryDict) -> None:
        self.errors: list[str] = []
        self.text = tidied(query.get("q", ""))
        self.asked = self._read()
        sent = query.get("kind", "").strip()
        self.kind = sent if sent in KINDS else ""
        if sent != self.kind:
            self.errors.append(f"“{quoted(sent)}” is no kind of record; this is everything.")

    def _read(self) -> Asked | None:
        """The words; None if there are none to look for."""
        try:
            return read(self.text) if self.text else None
        except ValidationError as refused:
            self.errors += refused.messages
            return None

    @property
    def box(self) -> str:
        """What stands in the box, to be mended."""
        return UNPRINTABLE.sub("?", self.text[:LONGEST])

    @property
    def pairs(self) -> Pairs:
        """The query in its normal form, without the number of a page."""
        return self.pairs_for(self.kind)

    def pairs_for(self, kind: str) -> Pairs:
        """The same for another kind; '' is for all of them."""
        return [(name, value) for name, value in (("q", self.text), ("kind", kind)) if self.text and value]

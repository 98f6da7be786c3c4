"""A save that waits for a decision, row by row and field by field, as a reviewer reads it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field

from sources import advice
from sources.models import Proposal, Suggestion
from sources.obstacles import Obstacle
from sources.record import Record
from sources.suggesting.difference import Piece, difference
from sources.suggesting.standing import Against, against_the_record
from sources.suggesting.values import said, value_of


@dataclass(frozen=True)
class Item:
    """One suggestion: both values in pieces, and how the row stands to it now."""

    suggestion: Suggestion
    against: Against
    old: list[Piece]
    new: list[Piece]

    @property
    def is_outdated(self) -> bool:
        """Whether it is too late to accept it."""
        return self.suggestion.is_open and not self.against.still_holds

    @property
    def stored(self) -> str:
        """What the field holds now, as a person reads it."""
        column, text = self.suggestion.column, self.against.stored
        return "" if column is None or text is None else said(column, text)

    @property
    def is_long(self) -> bool:
        """Whether the values are sentences rather than a word or two."""
        return max(len(self.suggestion.old_said), len(self.suggestion.new_said)) > 60


@dataclass
class RowOfItems:
    """One row of the record, and what is suggested of it."""

    kind: str
    label: str
    row: Record | None
    items: list[Item] = field(default_factory=list)

    @property
    def advice(self) -> list[Obstacle]:
        """The words in what would become public that an editor would look at once more."""
        words = [it.suggestion for it in self.items if it.suggestion.is_open and it.against.still_holds]
        plain = [it for it in words if it.column is not None and not it.column.many_to_many]
        if self.row is None or not plain:
            return []
        wanted = copy(self.row)
        for it in plain:
            setattr(wanted, it.column.attname, value_of(it.column, it.new))
        return advice.on([wanted])


def rows_in(proposal: Proposal) -> list[RowOfItems]:
    """The rows that a proposal would change, the page's own first; a query for each kind, and those of their links."""
    kept = proposal.suggestions.select_related("decided_by").order_by("pk")
    rows: dict[tuple[str, int], RowOfItems] = {}
    for against in against_the_record(kept):
        it = against.suggestion
        place = (it.kind, it.row_id)
        of_row = rows.setdefault(place, RowOfItems(it.kind_name, it.label, against.row))
        of_row.items.append(Item(it, against, *difference(it.old_said, it.new_said)))
    return list(rows.values())

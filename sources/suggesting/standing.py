"""Where suggestions stand against the record: what their rows hold now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sources.models import Suggestion
from sources.record import Record
from sources.suggesting.values import text_of

Place = tuple[str, int]


@dataclass(frozen=True)
class Against:
    """A suggestion beside the row that it is about, as stored; None if that row, or the field, is gone."""

    suggestion: Suggestion
    row: Record | None

    @property
    def stored(self) -> str | None:
        """What the field holds now, as text; None where nothing can be said."""
        column = self.suggestion.column
        return None if self.row is None or column is None else text_of(self.row, column)

    @property
    def is_gone(self) -> bool:
        """Whether what it is about is no longer in the record."""
        return self.row is None or (not self.suggestion.withdraws and self.suggestion.column is None)

    @property
    def still_holds(self) -> bool:
        """Whether nobody has changed since what it was about; only then may it be applied."""
        if self.row is None or self.is_gone:
            return False
        if self.suggestion.withdraws:
            return self.row.is_public and self.row.version == self.suggestion.version
        return self.stored == self.suggestion.old


def against_the_record(suggestions: Iterable[Suggestion]) -> list[Against]:
    """Each beside its row: a query for each kind of row, and one for each many-to-many value."""
    suggestions = list(suggestions)
    rows = rows_of(suggestions)
    return [Against(it, rows.get((it.kind, it.row_id))) for it in suggestions]


def rows_of(suggestions: Iterable[Suggestion]) -> dict[Place, Record]:
    """The rows that these are about, as far as they are still there."""
    by_kind: dict[str, set[int]] = {}
    kinds: dict[str, type[Record]] = {}
    for it in suggestions:
        by_kind.setdefault(it.kind, set()).add(it.row_id)
        kinds[it.kind] = it.model
    return {
        (label, row.pk): row
        for label, ids in by_kind.items()
        for row in kinds[label]._base_manager.filter(pk__in=ids)
    }

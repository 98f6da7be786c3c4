"""What belongs together: a record, all that is part of it, and the citations of all that."""

from __future__ import annotations

from collections.abc import Iterator

from sources.models import Citation
from sources.record import Record, records


def kinds_within(kind: type[Record]) -> list[type[Record]]:
    """The kinds of row that are part of a row of this kind: of a plea deal, its terms."""
    return [
        part
        for part in records()
        if part.part_of and part._meta.get_field(part.part_of).related_model is kind
    ]


def whole_of(row: Record) -> Record:
    """What a reader opens to see this row: of a term of a plea deal, the prosecution."""
    whole = getattr(row, row.part_of, None) if row.part_of else None
    return row if whole is None else whole_of(whole)


def unit_of(row: Record) -> Record:
    """What is submitted and reviewed as one with this row: the whole; of a citation, that of what it is for."""
    target = row.target if isinstance(row, Citation) else None
    return whole_of(row if target is None else target)


def rows_of(unit: Record) -> list[Record]:
    """The unit, everything that is part of it, and the citations of all that: a query for each kind."""
    rows = [unit, *_parts([unit])]
    cited = Citation.objects.on(*(row for row in rows if row.citable))
    return [*rows, *cited.select_related("source").order_by("pk")]


def _parts(wholes: list[Record]) -> Iterator[Record]:
    if not wholes:
        return
    for kind in kinds_within(type(wholes[0])):
        parts = list(kind._default_manager.filter(**{f"{kind.part_of}__in": wholes}).order_by("pk"))
        yield from parts
        yield from _parts(parts)

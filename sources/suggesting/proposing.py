"""Writing down what somebody suggests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from sources.models import Proposal, Source, Suggestion
from sources.record import Record
from sources.suggesting.values import columns_of, ids_as_text, said, text_of, value_of


@dataclass(frozen=True)
class Wish:
    """What one field of a stored row should hold instead; without a field, that the row be withdrawn."""

    row: Record
    column: Any = None
    old: str = ""
    new: str = ""
    passage: str = ""
    excerpt: str = ""


def wishes(
    wanted: Record, links: Mapping[str, Iterable[Any]], passage: str = "", excerpt: str = ""
) -> list[Wish]:
    """How a row that somebody filled in differs from the stored one, field by field.

    `links` are the rows that its many-to-many relations should lead to, as far as they were asked for.
    """
    stored = type(wanted)._base_manager.get(pk=wanted.pk)
    found = []
    for column in columns_of(type(wanted)):
        if column.many_to_many and column.name not in links:
            continue
        old = text_of(stored, column)
        new = (
            ids_as_text(row.pk for row in links[column.name])
            if column.many_to_many
            else text_of(wanted, column)
        )
        if value_of(column, old) != value_of(column, new):  # 7 is 7.00
            found.append(Wish(stored, column, old, new, passage, excerpt))
    return found


def suggest(
    page: Record, wanted: Sequence[Wish], *, reason: str, by: Any, source: Source | None = None
) -> Proposal:
    """Keep these wishes, made on the page of this record, for somebody else to decide on."""
    with transaction.atomic():
        proposal = Proposal.objects.create(**_naming(page), source=source, reason=reason, by=by)
        Suggestion.objects.bulk_create(_kept(proposal, it) for it in wanted)
    return proposal


def suggest_withdrawal(row: Record, reason: str, *, by: Any) -> Proposal:
    """Keep that a public row should leave readers' sight."""
    return suggest(row, [Wish(row)], reason=reason, by=by)


def _kept(proposal: Proposal, wish: Wish) -> Suggestion:
    kept = Suggestion(proposal=proposal, **_naming(wish.row), version=wish.row.version)
    if wish.column is not None:
        kept.field, kept.old, kept.new = wish.column.name, wish.old, wish.new
        kept.old_said, kept.new_said = said(wish.column, wish.old), said(wish.column, wish.new)
        kept.passage, kept.excerpt = wish.passage, wish.excerpt
    return kept


def _naming(row: Record) -> dict[str, Any]:
    return {"kind": row._meta.label, "row_id": row.pk, "key": row.key, "label": str(row)}

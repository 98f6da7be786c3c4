"""Sees to it that every fact which is to be public is cited.

The database refuses at the end of a transaction; this says the same before, and of every row at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dvtracker.loading.building import by_kind
from dvtracker.loading.entries import Entry
from sources.models import Citation, Source
from sources.models.citation import Stance, Verification
from sources.record import Record, State
from sources.registry import arc_field

UNCITED = "The {kind} “{key}” cannot be public without a live citation."
REMEDY = "Add a published citation that is not in recheck, from a published source, or keep it a draft."


def check_citations(entries: Iterable[Entry]) -> None:
    """Complain of public rows of a kind that states facts which no live citation would support."""
    entries = list(entries)
    citations = [entry for entry in entries if entry.model is Citation]
    cited = {target for entry in citations if _is_live(entry) and (target := entry.row.target)}
    loaded = [entry.row.pk for entry in citations]
    for model, group in by_kind(filter(_needs_citation, entries)).items():
        bare = [entry for entry in group if entry.row not in cited]
        supported = _supported_already(arc_field(model._meta.label), bare, loaded, entries)
        for entry in bare:
            if entry.row.pk not in supported:
                said = UNCITED.format(kind=model._meta.verbose_name, key=entry.key)
                entry.complain(f"{said} {REMEDY}")


def _needs_citation(entry: Entry) -> bool:
    return isinstance(entry.row, Record) and entry.row.needs_citation and entry.row.is_public


def _is_live(entry: Entry) -> bool:
    """Whether this citation, as it is to be, supports what it is cited for. One at fault is complained of itself."""
    citation = entry.row
    supports = citation.stance == Stance.SUPPORTS and citation.verification != Verification.RECHECK
    return bool(entry.faulty) or (supports and citation.is_public and citation.source.is_public)


def _supported_already(field: str, bare: list[Entry], loaded: list[int], entries: list[Entry]) -> set[int]:
    """Numbers of the rows that a citation supports which the load leaves alone."""
    ids = [entry.row.pk for entry in bare if not entry.is_new]
    found = Citation.objects.live().published().exclude(pk__in=loaded)
    rows = found.filter(**{f"{field}__in": ids}).values_list(field, "source_id", "source__state")
    to_be: dict[Any, str] = {entry.row.pk: entry.row.state for entry in entries if entry.model is Source}
    return {row for row, source, state in rows if to_be.get(source, state) == State.PUBLISHED}

"""Every change of several rows that has a name: one verb, one transaction, one reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pghistory
from django.db import models, transaction

from sources.models import Citation, SourceCorrection
from sources.models.citation import Verification
from sources.record import Record, State, records


class NotReady(Exception):
    """A unit cannot be published; `obstacles` says, row by row, what stands in the way."""

    def __init__(self, obstacles: list[Obstacle]):
        super().__init__("; ".join(str(obstacle) for obstacle in obstacles))
        self.obstacles = obstacles


class Obstacle:
    """One thing that stands in the way of publishing a row."""

    def __init__(self, row: Record, problem: str):
        self.row = row
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.row._meta.verbose_name} “{self.row}”: {self.problem}"


def rows_of(unit: Record) -> Iterator[Record]:
    """The unit, everything that is part of it, and the citations of all that."""
    yield unit
    for kind in records():
        if kind.part_of and kind._meta.get_field(kind.part_of).related_model is type(unit):
            for part in kind._default_manager.filter(**{kind.part_of: unit}):
                yield from rows_of(part)
    if unit.citable:
        yield from Citation.objects.filter(**{f"on_{unit._meta.model_name}": unit}).select_related("source")


def unpublished(unit: Record) -> list[Record]:
    """The rows of a unit that publishing it would make public."""
    return [row for row in rows_of(unit) if row.state in (State.DRAFT, State.REVIEW)]


def obstacles(unit: Record) -> list[Obstacle]:
    """What stands in the way of publishing a unit: withdrawn, uncited or wrongly sourced rows."""
    found = []
    if unit.state == State.WITHDRAWN:
        found.append(Obstacle(unit, "it was withdrawn; set it to draft first, with a reason."))
    rows = list(rows_of(unit))
    live = {
        (row.target_field, getattr(row, f"{row.target_field}_id"))
        for row in rows
        if isinstance(row, Citation) and _would_be_live(row)
    }
    for row in rows:
        uncited = row.needs_citation and (f"on_{row._meta.model_name}", row.pk) not in live
        if uncited and row.state != State.WITHDRAWN:
            found.append(Obstacle(row, "it lacks a live citation from a published source."))
    return found


def publish(unit: Record, reason: str) -> int:
    """Make a unit public together with all that is part of it. Withdrawn parts stay withdrawn.

    Returns how many rows became public. Raises NotReady, with nothing changed, if something stands in the way.
    """
    found = obstacles(unit)
    if found:
        raise NotReady(found)
    with transaction.atomic(), pghistory.context(action="publish", reason=reason):
        rows = unpublished(unit)
        _set_state(rows, State.PUBLISHED)
    return len(rows)


def withdraw(unit: Record, reason: str) -> int:
    """Take a unit and all that is part of it from readers' sight. Returns how many rows were withdrawn."""
    with transaction.atomic(), pghistory.context(action="withdraw", reason=reason):
        rows = [row for row in rows_of(unit) if row.is_public]
        _set_state(rows, State.WITHDRAWN)
    return len(rows)


def reopen(unit: Record, reason: str) -> int:
    """Take what was withdrawn back to the desk as drafts. Returns how many rows are drafts again."""
    with transaction.atomic(), pghistory.context(action="reopen", reason=reason):
        rows = [row for row in rows_of(unit) if row.state == State.WITHDRAWN]
        _set_state(rows, State.DRAFT)
    return len(rows)


def record_correction(correction: SourceCorrection, touched: Iterable[Citation], reason: str) -> list[Record]:
    """Note that a source corrected itself: the citations it touches, made to the uncorrected text, go to recheck.

    A public row that loses its last live citation by that goes back to review, since it may not stay public.
    Returns those rows.
    """
    touched = list(touched)
    with transaction.atomic(), pghistory.context(action="record correction", reason=reason):
        correction.save()
        correction.touches.add(*touched)
        Citation.objects.filter(pk__in=[row.pk for row in touched]).update(verification=Verification.RECHECK)
        targets = [row.target for row in touched if row.target is not None]
        bare = [
            row
            for row in targets
            if row.is_public and row.needs_citation and not row.citations.live().published().exists()
        ]
        _set_state(bare, State.REVIEW)
    return bare


def _would_be_live(citation: Citation) -> bool:
    """Whether the citation supports its row once the unit is published."""
    return (
        citation.stance == "supports"
        and citation.verification != Verification.RECHECK
        and citation.state != State.WITHDRAWN
        and citation.source.is_public
    )


def _set_state(rows: Iterable[models.Model], state: State) -> None:
    by_kind: dict[type[models.Model], list[int]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row.pk)
    for kind, ids in by_kind.items():
        kind._default_manager.filter(pk__in=ids).update(state=state)

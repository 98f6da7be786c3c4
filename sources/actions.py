"""Every change of several rows that has a name: one verb, one transaction, one reason.

Each is judged by the database before it is final: it raises `sources.verdict.Refused`, with nothing changed,
if a rule would be broken that was not foreseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import pghistory
from django.db import models

from sources.models import Citation, SourceCorrection
from sources.models.citation import Verification
from sources.obstacles import Obstacle, before_publishing, before_withdrawing
from sources.parts import rows_of
from sources.past import withdrawal_of
from sources.record import Record, State
from sources.verdict import judged


class NotReady(Exception):  # noqa: N818 - a state of affairs
    """Something stands in the way; `obstacles` says what, row by row. Nothing has been changed."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__("; ".join(str(obstacle) for obstacle in obstacles))
        self.obstacles = obstacles


def to_publish(rows: Iterable[Record]) -> list[Record]:
    """Those of these rows that publishing makes public. Withdrawn parts stay withdrawn."""
    return [row for row in rows if row.state in (State.DRAFT, State.REVIEW)]


def publish(unit: Record, reason: str, along: Sequence[Record] = ()) -> int:
    """Make a unit public together with all that is part of it, and other units along with it.

    Returns how many rows became public. Raises NotReady if something stands in the way of any of them.
    """
    with judged(), pghistory.context(action="publish", reason=reason):
        rows = {(type(whole), whole.pk): rows_of(whole) for whole in (unit, *along)}
        wholes = zip((unit, *along), rows.values(), strict=True)
        _clear([it for whole, its in wholes for it in before_publishing(whole, its, along)])
        return _set_state(to_publish(chain.from_iterable(rows.values())), State.PUBLISHED)


def withdraw(unit: Record, reason: str) -> int:
    """Take a unit and all that is part of it from readers' sight.

    Returns how many rows were withdrawn. Raises NotReady if a public fact elsewhere rests on them alone.
    """
    with judged(), pghistory.context(action="withdraw", reason=reason):
        rows = [row for row in rows_of(unit) if row.is_public]
        _clear(before_withdrawing(rows))
        return _set_state(rows, State.WITHDRAWN)


def withdrawn_with(unit: Record, rows: Iterable[Record]) -> list[Record]:
    """Those of these rows that were withdrawn together with the unit. What was withdrawn by itself is not among them."""
    act = withdrawal_of(unit)
    if unit.state != State.WITHDRAWN or act is None:
        return []
    return [row for row in rows if row.state == State.WITHDRAWN and withdrawal_of(row) == act]


def reopen(unit: Record, reason: str) -> int:
    """Take what was withdrawn with a unit back to the desk as drafts. Returns how many rows are drafts again."""
    with judged(), pghistory.context(action="reopen", reason=reason):
        return _set_state(withdrawn_with(unit, rows_of(unit)), State.DRAFT)


def delete(row: models.Model, reason: str) -> None:
    """Delete a row with what is part of it. The history keeps what it was."""
    with judged(), pghistory.context(action="delete", reason=reason):
        row.delete()


def record_correction(correction: SourceCorrection, touched: Iterable[Citation], reason: str) -> list[Record]:
    """Note that a source corrected itself: the citations of the uncorrected text have to be checked again.

    Returns the rows that went back to review by that.
    """
    touched = list(touched)
    with judged(), pghistory.context(action="record correction", reason=reason):
        correction.save()
        correction.touches.add(*touched)
        return send_to_recheck(touched)


def send_to_recheck(citations: Iterable[Citation]) -> list[Record]:
    """These citations no longer support anything until somebody has read the source again.

    A public row that loses its last live citation goes back to review, since it may not stay public. Returns
    those rows.
    """
    citations = list(citations)
    Citation.objects.filter(pk__in=[row.pk for row in citations]).update(verification=Verification.RECHECK)
    targets = [row.target for row in citations if row.target is not None]
    bare = [row for row in targets if row.is_public and row.needs_citation and not _still_cited(row)]
    _set_state(bare, State.REVIEW)
    return bare


def _still_cited(row: Record) -> bool:
    cited = Citation.objects.live().published().filter(source__state=State.PUBLISHED)
    return cited.on(row).exists()


def _clear(obstacles: list[Obstacle]) -> None:
    if obstacles:
        raise NotReady(obstacles)


def _set_state(rows: Iterable[models.Model], state: State) -> int:
    by_kind: dict[type[models.Model], list[int]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row.pk)
    for kind, ids in by_kind.items():
        kind._default_manager.filter(pk__in=ids).update(state=state)
    return sum(map(len, by_kind.values()))

"""Every change of several rows that has a name: one verb, one transaction, one reason.

Each is judged by the database before it is final: it raises `sources.verdict.Refused`, with nothing changed,
if a rule would be broken that was not foreseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pghistory
from django.db import models

from sources.models import Citation, Review, SourceCorrection
from sources.models.citation import Verification
from sources.models.review import Step
from sources.obstacles import (
    Obstacle,
    before_publishing,
    before_reading_again,
    before_sending_back,
    before_submitting,
    before_withdrawing,
)
from sources.parts import rows_of, unit_of
from sources.past import withdrawal_of
from sources.record import Record, State
from sources.registry import ADDRESSED
from sources.second_pair import Part, Provenance, unread
from sources.verdict import judged


class NotReady(Exception):  # noqa: N818 - a state of affairs
    """Something stands in the way; `obstacles` says what, row by row. Nothing has been changed."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__("; ".join(str(obstacle) for obstacle in obstacles))
        self.obstacles = obstacles


def to_publish(rows: Iterable[Record]) -> list[Record]:
    """Those of these rows that publishing makes public. Withdrawn parts stay withdrawn."""
    return [row for row in rows if row.state in (State.DRAFT, State.REVIEW)]


def in_review(rows: Iterable[Record]) -> list[Record]:
    """Those of these rows that are in review."""
    return [row for row in rows if row.state == State.REVIEW]


def submit(unit: Record, reason: str, by: Any = None) -> int:
    """Hand in the drafts of a unit for review: its own, of its parts and of their citations.

    Returns how many rows are in review by it. Raises NotReady if nothing of it is a draft, or it is withdrawn.
    """
    with _acting("submit", reason, by):
        rows = rows_of(unit)
        _clear(before_submitting(unit, rows))
        part = (unit, to_publish(rows))
        Review.objects.take(Step.SUBMITTED, [unit], reason, by, Provenance.of([part]).accounts([part]))
        return _set_state(part[1], State.REVIEW)


def send_back(unit: Record, reason: str, by: Any = None) -> int:
    """Give back what was submitted of a unit; `reason` says what has to change first.

    Returns how many rows are drafts again. Raises NotReady if nothing of it is in review.
    """
    with _acting("send back", reason, by):
        rows = rows_of(unit)
        _clear(before_sending_back(unit, rows))
        Review.objects.take(Step.SENT_BACK, [unit], reason, by)
        return _set_state(in_review(rows), State.DRAFT)


def publish(unit: Record, reason: str, along: Sequence[Record] = (), by: Any = None) -> int:
    """Make a unit public together with all that is part of it, and other units along with it.

    Returns how many rows became public. Raises NotReady if something stands in the way of any of them; so does that
    `by`, the account that publishes, wrote or submitted one of them, except in a newsroom of one person.
    """
    with _acting("publish", reason, by):
        wholes = [(whole, rows_of(whole)) for whole in (unit, *along)]
        parts = [(whole, to_publish(rows)) for whole, rows in wholes]
        _clear([*unread(parts, by), *_in_the_way(wholes, along)])
        count = _set_state([row for _whole, rows in parts for row in rows], State.PUBLISHED)
        _note_publication(parts, reason, by)
        return count


def rehearse_publication(unit: Record, along: Sequence[Record] = ()) -> int:
    """Make public as `publish` does, whoever wrote it. For previews, which are undone; nothing else may call it."""
    with _acting("preview", "a preview, which is undone", None):
        wholes = [(whole, rows_of(whole)) for whole in (unit, *along)]
        _clear(_in_the_way(wholes, along))
        return _set_state(to_publish(row for _whole, its in wholes for row in its), State.PUBLISHED)


def review(unit: Record, note: str, by: Any = None) -> None:
    """Note that somebody read again all that readers see of a unit, and that it is still right.

    Nothing of it changes but the day on which it was last reviewed. Raises NotReady if readers do not see it.
    """
    with _acting("review", note, by):
        _clear(before_reading_again(unit))
        Review.objects.take(Step.READ_AGAIN, [unit], note, by)


def withdraw(unit: Record, reason: str, by: Any = None) -> int:
    """Take a unit and all that is part of it from readers' sight.

    Returns how many rows were withdrawn. Raises NotReady if a public fact elsewhere rests on them alone.
    """
    with _acting("withdraw", reason, by):
        rows = [row for row in rows_of(unit) if row.is_public]
        _clear(before_withdrawing(rows))
        return _set_state(rows, State.WITHDRAWN)


def withdrawn_with(unit: Record, rows: Iterable[Record]) -> list[Record]:
    """Those of these rows that were withdrawn together with the unit. What was withdrawn by itself is not among them."""
    act = withdrawal_of(unit)
    if unit.state != State.WITHDRAWN or act is None:
        return []
    return [row for row in rows if row.state == State.WITHDRAWN and withdrawal_of(row) == act]


def reopen(unit: Record, reason: str, by: Any = None) -> int:
    """Take what was withdrawn with a unit back to the desk as drafts. Returns how many rows are drafts again."""
    with _acting("reopen", reason, by):
        return _set_state(withdrawn_with(unit, rows_of(unit)), State.DRAFT)


def delete(row: models.Model, reason: str, by: Any = None) -> None:
    """Delete a row with what is part of it. The history keeps what it was."""
    with _acting("delete", reason, by):
        row.delete()


def record_correction(correction: SourceCorrection, touched: Iterable[Citation], reason: str) -> list[Record]:
    """Note that a source corrected itself: the citations of the uncorrected text have to be checked again.

    Returns the rows that went back to review by that.
    """
    touched = list(touched)
    with _acting("record correction", reason, None):
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


@contextmanager
def _acting(action: str, reason: str, by: Any) -> Iterator[None]:
    """One transaction that the database judges before it is final, with who and why for the history."""
    who = {} if by is None else {"user": by.pk}
    with judged(), pghistory.context(action=action, reason=reason, **who):
        yield


def _in_the_way(wholes: list[Part], along: Sequence[Record]) -> list[Obstacle]:
    return [it for whole, rows in wholes for it in before_publishing(whole, rows, along)]


def _note_publication(parts: list[Part], reason: str, by: Any) -> None:
    """Which units were reviewed by it: as a whole, or as far as something was added to what was public before."""
    units = [(whole, rows) for whole, rows in parts if rows and whole._meta.label in ADDRESSED]
    new = [whole for whole, rows in units if whole in rows]
    Review.objects.take(Step.PUBLISHED, new, reason, by)
    Review.objects.take(Step.ADDED, [whole for whole, _rows in units if whole not in new], reason, by)
    for whole, rows in parts:
        if rows and whole._meta.label not in ADDRESSED:
            _settle(unit_of(whole))


def _settle(unit: Record) -> None:
    """A unit of which nothing is in review any more, since its parts were published one by one, does not wait for it."""
    if not in_review(rows_of(unit)):
        Review.objects.on(unit).filter(waits=True, step=Step.SUBMITTED).update(waits=False)


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

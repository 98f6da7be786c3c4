"""Deciding on suggestions. Accepting one changes exactly what it says, by the rules of every other change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pghistory
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models.functions import Now
from django.utils.text import capfirst

from sources.actions import send_to_recheck, withdraw
from sources.locking import lock
from sources.models import Citation, Proposal, SourceCorrection, Suggestion
from sources.models.suggestion import Standing
from sources.record import Record
from sources.suggesting.applying import apply_to, cite
from sources.suggesting.rights import may_decide
from sources.suggesting.standing import Against, against_the_record, rows_of
from sources.suggesting.values import columns_of
from sources.verdict import judged

CHANGED = (
    "has changed since it was suggested, so it cannot be accepted any more: decline it, or suggest it anew."
)
GONE = "is no longer in the record, so nothing can be accepted of it: decline it."


class NotAsItWas(ValidationError):  # noqa: N818 - a state of affairs
    """What somebody suggested to change has changed meanwhile, or is gone. Nothing has been applied."""

    def __init__(self, found: Iterable[Against]) -> None:
        super().__init__([_said(it) for it in found])


class AlreadyDecided(ValidationError):  # noqa: N818 - a state of affairs
    """Somebody else has decided meanwhile."""

    def __init__(self, suggestion: Suggestion) -> None:
        who = suggestion.decided_by.get_username() if suggestion.decided_by else ""
        super().__init__(
            f"The {suggestion} was {suggestion.state} meanwhile by {who}. Nothing has been done."
        )


def accept(suggestions: Sequence[Suggestion], reason: str, by: Any) -> None:
    """Apply these suggestions of one proposal to the record, all of them or none.

    Raises AlreadyDecided, NotAsItWas, whatever else ValidationError says against the new values, `verdict.Refused`
    for a rule of the database, `actions.NotReady` if something stands in the way of a withdrawal, and PermissionDenied.
    """
    with judged():
        chosen, proposal = _taken_up(suggestions, by)
        said = {"suggestions": [it.pk for it in chosen], "suggested_by": proposal.by_id}
        with pghistory.context(user=by.pk, action="accept suggestion", reason=reason, **said):
            lock(rows_of(chosen).values())
            found = against_the_record(chosen)
            outdated = [it for it in found if not it.still_holds]
            if outdated:
                raise NotAsItWas(outdated)
            _apply(found, proposal, reason)
            _decide(chosen, Standing.ACCEPTED, reason, by)


def decline(suggestions: Sequence[Suggestion], reason: str, by: Any) -> None:
    """Leave the record as it is, and say why. Raises AlreadyDecided and PermissionDenied."""
    with judged():
        chosen, _proposal = _taken_up(suggestions, by)
        _decide(chosen, Standing.DECLINED, reason, by)


def _taken_up(suggestions: Sequence[Suggestion], by: Any) -> tuple[list[Suggestion], Proposal]:
    """The suggestions as they are stored, and nobody else can decide on them until this is done."""
    chosen = list(
        Suggestion.objects.filter(pk__in=[it.pk for it in suggestions])
        .select_for_update(of=("self",))
        .select_related("proposal__source", "decided_by")
        .order_by("pk")
    )
    (proposal,) = {it.proposal for it in chosen}
    if not may_decide(by, proposal):
        raise PermissionDenied
    for it in chosen:
        if not it.is_open:
            raise AlreadyDecided(it)
    return chosen, proposal


def _apply(found: list[Against], proposal: Proposal, reason: str) -> None:
    """New values row by row, since some of a row are only right together; what is withdrawn goes last."""
    rows: dict[tuple[str, int], tuple[Record, list[Suggestion]]] = {}
    for it in found:
        if it.row is not None:
            rows.setdefault((it.suggestion.kind, it.suggestion.row_id), (it.row, []))[1].append(it.suggestion)
    for row, of_row in rows.values():
        values = [it for it in of_row if not it.withdraws]
        touched, what = _touched(row), f"{row._meta.verbose_name} “{row}”"
        try:
            apply_to(row, values)
        except ValidationError as problem:
            raise ValidationError(_named(row, what, problem)) from problem
        for value in values:
            cite(row, value, proposal.source)
        send_to_recheck(citation for citation in _touched(row) if citation not in touched)
    for row, of_row in rows.values():
        if any(it.withdraws for it in of_row):
            row.refresh_from_db()
            withdraw(row, reason)


def _named(row: Record, what: str, problem: ValidationError) -> list[str]:
    """What a row's own rules have against the new values, with the row and the field before it."""
    if not hasattr(problem, "error_dict"):
        return [f"The {what}: {message}" for message in problem.messages]
    named = {column.name: str(column.verbose_name) for column in columns_of(type(row))}
    return [
        f"{capfirst(named[name])} of the {what}: {message}" if name in named else f"The {what}: {message}"
        for name, messages in problem.message_dict.items()
        for message in messages
    ]


def _touched(row: Record) -> list[Citation]:
    """The citations that a correction of a source touches: newly touched ones have to be checked again."""
    return list(row.touches.all()) if isinstance(row, SourceCorrection) else []


def _decide(chosen: list[Suggestion], state: Standing, reason: str, by: Any) -> None:
    rows = Suggestion.objects.filter(pk__in=[it.pk for it in chosen])
    rows.update(state=state, decided_by=by, decided_at=Now(), decision=reason)


def _said(it: Against) -> str:
    what = f"{it.suggestion.kind_name} “{it.suggestion.label}”"
    if it.is_gone:
        return f"The {what} {GONE}"
    field = it.suggestion.field_name
    return f"{capfirst(field)} of the {what} {CHANGED}" if field else f"The {what} {CHANGED}"

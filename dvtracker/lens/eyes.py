"""Whose eyes a piece of work looks through: the desk's, the public's, or the public's on a past day.

Nothing said means the public's. A thread, a task or a half-sent download that nobody dressed therefore sees
what everyone may see, and never more.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import connections, transaction
from django.utils.timezone import is_naive

from . import names

_eyes: ContextVar[str | None] = ContextVar("lens_eyes", default=None)
_moment: ContextVar[datetime | None] = ContextVar("lens_moment", default=None)


def current() -> str:
    """The alias that reads go to now: ``default``, ``web`` or ``asof``."""
    return _eyes.get() or names.WEB


def wear(alias: str) -> None:
    """Look through ``alias`` until this thread or task ends. For the start of a command, nowhere else."""
    _eyes.set(_known(alias))


@contextlib.contextmanager
def through(alias: str) -> Iterator[None]:
    """Look through ``alias`` for the length of a block. ValueError for an alias that is no lens."""
    token = _eyes.set(_known(alias))
    try:
        yield
    finally:
        _eyes.reset(token)


@contextlib.contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Read the public record as it stood at ``moment`` (an aware datetime), in one transaction.

    Querysets must be evaluated inside the block: afterwards there is no moment, and the views answer with an
    error. What is withdrawn today stays hidden. ValueError for a naive datetime.
    """
    if is_naive(moment):
        raise ValueError(f"{moment} has no time zone, so it is no moment.")
    outer = _moment.get()
    token = _moment.set(moment)
    try:
        with through(names.ASOF), transaction.atomic(using=names.ASOF):
            _tell(moment)
            yield
            _tell(outer)
    finally:
        _moment.reset(token)


def answers(question: str, *parameters: Any) -> list[tuple]:
    """The rows that a SELECT gives to whoever is looking. It names tables without schema: each lens has its own."""
    with connections[current()].cursor() as cursor:
        cursor.execute(question, parameters)
        return cursor.fetchall()


def _tell(moment: datetime | None) -> None:
    """Set the moment for this transaction only: a session setting would reach the next client of a pool."""
    with connections[names.ASOF].cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true)", [names.MOMENT, moment.isoformat() if moment else ""]
        )


def _known(alias: str) -> str:
    if alias not in (names.DESK, *names.SCHEMAS):
        raise ValueError(f"{alias!r} is no lens: {', '.join((names.DESK, *names.SCHEMAS))}.")
    return alias

"""The load itself: everything is checked, then everything is written, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pghistory
from django.db import DatabaseError, transaction
from django.db.models import Model

from dvtracker.lens import eyes, names
from dvtracker.loading.allowed import loadable_models
from dvtracker.loading.building import build
from dvtracker.loading.checking import check
from dvtracker.loading.citing import check_citations
from dvtracker.loading.constraints import check_constraints
from dvtracker.loading.entries import Entry
from dvtracker.loading.files import FixtureFile, read
from dvtracker.loading.former_keys import check_former_keys
from dvtracker.loading.guarding import check_files, check_names, without_names
from dvtracker.loading.outcome import Outcome, outcome_of
from dvtracker.loading.problems import LoadError, Problem
from dvtracker.loading.publication import check_publication, settle_states
from dvtracker.loading.reading import Reader
from dvtracker.loading.redacted import Redacted, redact
from dvtracker.loading.refusals import as_problem
from dvtracker.loading.shelf import Shelf
from dvtracker.loading.tree import UnreadableError
from dvtracker.loading.uniqueness import check_uniqueness
from dvtracker.loading.values import read_values
from dvtracker.loading.writing import write


def load(files: Sequence[FixtureFile], *, publish: bool = False, reason: str = "") -> Outcome:
    """Bring the record to what these files say.

    Args:
        files: read together, so that records may refer to each other across them in any order.
        publish: publish what the files call published; without it, such rows are loaded as drafts.
        reason: why, for the history; needed to publish.

    Raises:
        LoadError: with everything that is wrong; the record is as it was.
        ValueError: to publish without a reason, or to load through other eyes than the desk's.
    """
    if publish and not reason.strip():
        raise ValueError("A load that publishes needs a reason.")
    if eyes.current() != names.DESK:
        raise ValueError("A load works at the desk, not through a lens.")
    try:
        return _load(files, publish, reason)
    except LoadError as refused:
        raise LoadError(without_names(refused.problems)) from refused.__cause__


def _load(files: Sequence[FixtureFile], publish: bool, reason: str) -> Outcome:
    models = loadable_models()
    check_files(files, reason)
    reader = _read(files, models)
    with _context(files, reason), transaction.atomic(using=names.DESK):
        redacted = _prepare(reader, publish)
        outcome = outcome_of(reader.entries, redacted.note())
        _write(reader.entries, models)
        redacted.keep_excerpts()
    return outcome


def _read(files: Sequence[FixtureFile], models: list[type[Model]]) -> Reader:
    """Take the entries from all files. A file that cannot be read at all ends it here: the rest may refer to it."""
    reader = Reader(models)
    unreadable = []
    for file in files:
        try:
            reader.read(file.name, read(file))
        except UnreadableError as error:
            unreadable.append(Problem(file.name, error.line, "", "", error.message))
    if unreadable:
        raise LoadError([*unreadable, *reader.problems])
    return reader


def _context(files: Sequence[FixtureFile], reason: str) -> Any:
    """Who and why, for the history; only the files' own names, since the way to them is nobody's business."""
    said = {"reason": reason} if reason else {}
    return pghistory.context(action="load", files=[file.short for file in files], **said)


def _prepare(reader: Reader, publish: bool) -> Redacted:
    """Build every row as it is to be and check all of them. Raises LoadError."""
    for entry in reader.entries:
        read_values(entry)
    redacted = redact(reader)
    entries = reader.entries
    build(entries, Shelf(entries))
    settle_states(entries, publish)
    for entry in entries:
        check(entry)
    for check_all in (check_constraints, check_uniqueness, check_former_keys):
        check_all(entries)
    check_publication(entries, publish)
    check_citations(entries)
    check_names(entries)
    problems = [*reader.problems, *(problem for entry in entries for problem in entry.problems)]
    if problems:
        raise LoadError(problems)
    return redacted


def _write(entries: list[Entry], models: list[type[Model]]) -> None:
    """Write the rows. Raises LoadError for what only the database knew."""
    try:
        write(entries, models)
    except DatabaseError as error:
        if not getattr(getattr(error.__cause__, "diag", None), "message_primary", None):
            raise
        raise LoadError([as_problem(error, entries)]) from error

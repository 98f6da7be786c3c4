"""Refuses what holds a protected name: all texts of a load in one question, drafts too, and no value is repeated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dvtracker.loading.changes import changed_columns
from dvtracker.loading.entries import Entry
from dvtracker.loading.files import FixtureFile
from dvtracker.loading.problems import LoadError, Problem
from dvtracker.loading.publication import becomes_public
from sources.guard import log
from sources.guard.finding import guarded_among, guarded_fields

REFUSED = "holds a protected name, or words that were redacted. Write it without them, in whatever spelling."
"""As the database says it (sources/sql/guard_rules.sql)."""
HIDDEN = "(a key with a protected name)"
UNSAID = "is at fault, and what is wrong cannot be said without a protected name."


def check_files(files: Sequence[FixtureFile], reason: str) -> None:
    """The files' own names and the reason go into the history. Raises LoadError if a protected name is among them."""
    said = [*(file.short for file in files), reason]
    if guarded_among(said):
        log.note(("load", "file name or reason"))
        raise LoadError([Problem("", 0, "the load", "name of a file, or reason", REFUSED)])


def check_names(entries: Iterable[Entry]) -> None:
    """Complain of every text that would be written, or become public, and holds a protected name."""
    by_row = {id(entry.row): entry for entry in entries if entry.row is not None and _touched(entry)}
    refused = []
    for row, column, name in guarded_fields(entry.row for entry in by_row.values()):
        entry = by_row[id(row)]
        if entry.is_new or becomes_public(entry) or column in changed_columns(entry):
            entry.complain(REFUSED, [column])
            refused.append((str(entry.model._meta.verbose_name), name))
    log.note(*refused)


def _touched(entry: Entry) -> bool:
    return entry.is_new or becomes_public(entry) or bool(changed_columns(entry))


def without_names(problems: list[Problem]) -> list[Problem]:
    """The same complaints, those that would say a protected name made silent about it."""
    texts = [text for problem in problems for text in (problem.record, problem.message)]
    held = set(guarded_among(texts))
    return [
        replace(
            problem,
            record=f"{problem.record.partition(' ')[0]} {HIDDEN}" if 2 * number in held else problem.record,
            message=UNSAID if 2 * number + 1 in held else problem.message,
        )
        for number, problem in enumerate(problems)
    ]

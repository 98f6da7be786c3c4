"""Redacting: one act, one transaction, one ground."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import uuid4

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from sources.guard.finding import guarded_among
from sources.guard.key import key_check
from sources.models import Redaction
from sources.redaction.cleaning import clean
from sources.redaction.ledger import Entry, in_database, write_later
from sources.redaction.new_keys import Renamed
from sources.redaction.passages import DEFAULT_REPLACEMENT, Passage, as_stored, passage_of
from sources.redaction.sweep import Found, Sweep
from sources.verdict import judged

log = logging.getLogger(__name__)

A_COMMAND = "a command"


@sensitive_variables("passage")
def redact(
    passage: str,
    *,
    ground: str,
    by: User | None,
    replacement: str = DEFAULT_REPLACEMENT,
    alone: bool = False,
) -> Redaction:
    """Take a name or a passage out of everything that the database holds, for good.

    It is replaced wherever it stands, in capitals or not, with accents, spaces and hyphens or without: in records,
    histories, logs, former keys and whatever table there is. The history keeps that it was redacted, on what ground and by
    whom. From then on the guard refuses it wherever it is written again. After the commit the tables are written anew.

    Args:
        passage: a name, or words as they stand. Of a name other orders of its words are looked for as well.
        ground: why, such as “court order of 3 May 2026”; kept and shown at the desk.
        by: who; None for a command.
        replacement: what stands in its place.
        alone: the last word of a name by itself, too.

    Raises ValidationError if the passage is too short, or if ground or replacement hold it; Refused if a rule of the
    database stands in the way; LedgerError if the ledger's file cannot be written. Nothing has been changed then.
    """
    return redact_passage(passage_of(passage, replacement, alone=alone), ground=ground, by=by)


def redact_passage(passage: Passage, *, ground: str, by: User | None) -> Redaction:
    """The same, of a passage that is known by its digests alone."""
    ground, name = ground.strip(), _name_of(by)
    if not ground:
        raise ValidationError("Say on what ground.", code="no_ground")
    if passage.stands_in(ground):
        raise ValidationError("The ground is kept, so it may not hold the passage.", code="ground")
    if guarded_among([passage.replacement]):
        raise ValidationError("What stands in its place holds a protected name.", code="replacement")
    with judged(), pghistory.context(action="redact", reason=ground, **({"user": by.pk} if by else {})):
        found = Sweep([passage], renamed_before(), write=True).run()
        entry = Entry(
            uuid4(), timezone.now(), "" if passage.stands_in(name) else name, ground, passage.replacement,
            as_stored(passage.patterns), key_check().hex(), sorted(found.places[0]),
        )  # fmt: skip
        write_later(entry)
        row = entry.save(found.places[0])
        finish_later(found, f"{row.uid}")
    return row


def foreseen(*passages: Passage) -> Found:
    """What a redaction of these passages would touch: one way through all tables, whose places are in their order."""
    with transaction.atomic():
        return Sweep(passages, {}, write=False).run()


def redact_again(entries: Sequence[Entry]) -> Found:
    """Take what earlier redactions took out wherever it stands again. Raises LedgerError, Refused."""
    passages = [entry.passage for entry in entries]
    renamed = {key: now for entry in entries for key, now in entry.renamed.items()}
    ground = "; ".join(dict.fromkeys(entry.ground for entry in entries))
    with judged(), pghistory.context(action="redact", reason=f"As before: {ground}"[:300]):
        found = Sweep(passages, {**renamed_before(), **renamed}, write=True).run()
        for entry, places in zip(entries, found.places, strict=True):
            entry.save(places)
        finish_later(found, "those of the ledger")
    return found


def renamed_before() -> Renamed:
    """What rows are called now whose keys had to go before."""
    return {key: now for entry in in_database() for key, now in entry.renamed.items()}


def finish_later(found: Found, which: str) -> None:
    """After the commit: write the tables anew, and a line into the log."""
    transaction.on_commit(partial(clean, found.tables))
    transaction.on_commit(
        partial(log.info, "Redaction %s: %d fields of %d rows in %d tables.", which, *_counts(found))
    )


def _counts(found: Found) -> tuple[int, int, int]:
    return found.fields, found.rows, len(found.tables)


def _name_of(by: Any) -> str:
    return (by.get_full_name() or by.get_username()) if by else A_COMMAND

"""The ledger's file: what was redacted, by locators and digests, where no restore of the database takes it away.

One line of JSON for each redaction, appended and never changed. The setting REDACTION_LEDGER says where it is.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from sources.guard.key import key_check
from sources.models import ProtectedForm, RedactedPlace, Redaction
from sources.redaction.new_keys import Renamed
from sources.redaction.passages import Passage, as_read
from sources.redaction.sweep import Place


class LedgerError(Exception):
    """The ledger cannot be read, written or understood; the message says what to do."""


@dataclass(frozen=True)
class Entry:
    """One redaction, as both the file and the table have it."""

    uid: UUID
    made_at: datetime
    by: str
    ground: str
    replacement: str
    patterns: list[list[Any]]
    key_check: str
    places: list[Place] = field(default_factory=list)

    @property
    def passage(self) -> Passage:
        """What it took out. Raises LedgerError if its digests were made with another key."""
        if self.key_check != key_check().hex():
            raise LedgerError(
                f"The redaction of {self.made_at:%Y-%m-%d} was made with another GUARD_KEY, so that nobody can tell what "
                "it was. Set GUARD_KEY to what it was then."
            )
        return Passage(as_read(self.patterns), self.replacement)

    @property
    def renamed(self) -> Renamed:
        """What rows are called now whose key had to go."""
        return {(place.kind, place.former): place.now for place in self.places if place.now}

    @property
    def words(self) -> tuple[str, str, str]:
        """What of it people wrote: a later redaction may find something there."""
        return self.by, self.ground, self.replacement

    def line(self) -> str:
        """For the file."""
        said = {**asdict(self), "uid": str(self.uid), "made_at": self.made_at.isoformat()}
        return json.dumps(said, ensure_ascii=False)

    @classmethod
    def of_line(cls, line: str) -> Entry:
        """Raises ValueError, KeyError or TypeError for what is none."""
        said = json.loads(line)
        places = [Place(**place) for place in said["places"]]
        read = {**said, "uid": UUID(said["uid"]), "made_at": datetime.fromisoformat(said["made_at"])}
        entry = cls(**{**read, "places": places})
        as_read(entry.patterns)
        return entry

    @classmethod
    def of_row(cls, row: Redaction) -> Entry:
        names = [name for name in cls.__dataclass_fields__ if name != "places"]
        fields = Place.__dataclass_fields__
        places = [Place(**{name: getattr(it, name) for name in fields}) for it in row.places.all()]
        return cls(**{name: getattr(row, name) for name in names}, places=places)

    def save(self, places: Iterable[Place]) -> Redaction:
        """Into the table, with the places at which it was found just now and those that the file knows."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "places"}
        row, made = Redaction.objects.get_or_create(uid=self.uid, defaults=values)
        if made:
            keep_out(row)
        add_places(row, {*self.places, *places})
        return row


def keep_out(row: Redaction) -> None:
    """Let the guard refuse from now on whatever would bring back what was redacted."""
    patterns = as_read(row.patterns)
    ProtectedForm.objects.bulk_create(
        ProtectedForm(redaction=row, digest=it.digest, letters=it.letters)
        for it in sorted(patterns, key=lambda it: it.letters)
    )


def add_places(row: Redaction, places: Iterable[Place]) -> None:
    """Those that are not with it yet."""
    there = set(Entry.of_row(row).places)
    new = sorted(set(places) - there)
    RedactedPlace.objects.bulk_create([RedactedPlace(redaction=row, **asdict(place)) for place in new])


def in_file(path: Path | None = None) -> list[Entry]:
    """The entries of a file; of none that is not there. Raises LedgerError for a line that is no entry."""
    return list(_read(path or settings.REDACTION_LEDGER))


def in_database() -> list[Entry]:
    """The entries of the table."""
    return [
        Entry.of_row(row) for row in Redaction.objects.prefetch_related("places").order_by("made_at", "pk")
    ]


def pending() -> list[Entry]:
    """What the file has and this database has not: it was restored from a dump of before. Raises LedgerError."""
    entries = in_file()
    there = set(Redaction.objects.values_list("uid", flat=True)) if entries else set()
    return [entry for entry in entries if entry.uid not in there]


def merged(path: Path | None = None) -> list[Entry]:
    """All entries of both, each once, the earliest first. Raises LedgerError."""
    found = {entry.uid: entry for entry in [*in_file(path), *in_database()]}
    return sorted(found.values(), key=lambda entry: (entry.made_at, entry.uid))


def write_later(entry: Entry) -> None:
    """Append an entry to the file once the transaction is committed. Raises LedgerError now if that could not be."""
    path: Path = settings.REDACTION_LEDGER
    there = path if path.exists() else path.parent
    if path.is_dir() or not (os.access(there, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LedgerError(
            f"The ledger of redactions cannot be written ({path}). Set REDACTION_LEDGER to a file that can be."
        )
    transaction.on_commit(lambda: append([entry]))


def append(entries: Iterable[Entry]) -> None:
    """Write entries to the file that it does not have yet, and see them to the disk.

    If the ground of an earlier one held what was redacted since, the file is written anew, as the table has it.
    """
    path: Path = settings.REDACTION_LEDGER
    with _alone(path):
        there = {entry.uid: entry for entry in in_file(path)}
        now = {entry.uid: entry for entry in in_database()}
        if any(uid in now and now[uid].words != entry.words for uid, entry in there.items()):
            _replace(path, [now.get(uid, entry) for uid, entry in there.items()])
        _add(path, [entry for entry in entries if entry.uid not in there])


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One process writes at a time."""
    with os.fdopen(os.open(f"{path}.lock", os.O_WRONLY | os.O_CREAT, 0o600), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _add(path: Path, entries: Iterable[Entry]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as file:
        file.writelines(f"{entry.line()}\n" for entry in entries)
        file.flush()
        os.fsync(file.fileno())


def _replace(path: Path, entries: Iterable[Entry]) -> None:
    """All at once or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    _add(draft, entries)
    draft.replace(path)


def _read(path: Path) -> Iterator[Entry]:
    try:
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"The ledger of redactions cannot be read ({path}): {error}.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield Entry.of_line(line)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise LedgerError(
                    f"{path}:{number} is no entry of the ledger of redactions. Put back the file as it was."
                ) from error

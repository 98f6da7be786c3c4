"""Keeps a load from bringing back what was redacted: in what files say, the replacement stands in its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import link_fields, plain_fields, relations
from dvtracker.loading.problems import LoadError, Problem
from dvtracker.loading.reading import Reader
from sources.models import Citation, FormerKey
from sources.redaction import kept_excerpts
from sources.redaction.actions import renamed_before
from sources.redaction.catalogue import TEXT, Column, by_the_code
from sources.redaction.ledger import LedgerError, in_database
from sources.redaction.new_keys import Renamed, current
from sources.redaction.rewriting import Rewriter


class Redacted:
    """What of the files stayed redacted: fields by entry, and the excerpts as they stood there."""

    def __init__(self) -> None:
        self.fields: dict[Entry, list[str]] = {}
        self.excerpts: dict[Entry, str] = {}

    def note(self) -> str:
        """What the load says of it; nothing, if nothing was redacted."""
        if not self.fields:
            return ""
        total = sum(map(len, self.fields.values()))
        keys = ", ".join(sorted({_told(entry) for entry in self.fields})[:10])
        return f"Stay redacted, whatever the files say: {total} fields of {len(self.fields)} rows ({keys})"

    def keep_excerpts(self) -> None:
        """Once the rows are written: what is kept of each excerpt, so that it can still be checked."""
        for entry, excerpt in self.excerpts.items():
            kept_excerpts.keep(entry.row.pk, excerpt)


def redact(reader: Reader) -> Redacted:
    """Take out of the entries what was redacted, and call rows by the keys that they have now.

    A former key that was redacted is not loaded at all. Raises LoadError if nobody can tell what was redacted.
    """
    done = Redacted()
    try:
        passages = [entry.passage for entry in in_database()]
    except LedgerError as error:
        raise LoadError([Problem("", 0, "the ledger of redactions", "", str(error))]) from error
    if not passages:
        return done
    rewriter, renamed = Rewriter(passages), renamed_before()
    for entry in reader.entries:
        if entry.model is FormerKey and rewriter.holds(entry.key):
            reader.leave_out(entry)
            done.fields[entry] = ["key"]
    for entry in reader.entries:
        _texts(entry, rewriter, done)
        _keys(entry, rewriter, renamed, done)
    _once(reader.entries)
    return done


def _once(entries: Iterable[Entry]) -> None:
    """Complain of a row that the files give twice: by the key that it had, and by the one that it has."""
    first: dict[tuple[Any, str], Entry] = {}
    for entry in entries:
        if first.setdefault((entry.model, entry.key), entry) is not entry:
            entry.complain(
                f"is given twice; first in {first[entry.model, entry.key].file}. Keep one.", ["key"]
            )


def _texts(entry: Entry, rewriter: Rewriter, done: Redacted) -> None:
    for field in _written(entry):
        said = entry.values.get(field.name)
        if not isinstance(said, str) or not rewriter.holds(said):
            continue
        if entry.model is Citation and field.name == "excerpt":
            done.excerpts[entry] = said
        column = Column(str(field.column), TEXT, field.max_length, bool(field.unique), field)
        entry.values[field.name] = rewriter.value(column, said)
        done.fields.setdefault(entry, []).append(field.name)


def _written(entry: Entry) -> list[Any]:
    """The fields that hold words of somebody's; the key is its own matter."""
    table = entry.model._meta.db_table
    fields: list[Any] = [field for field in plain_fields(entry.model) if field.name != "key"]
    return [field for field in fields if not by_the_code(table, field.column, field)]


def _keys(entry: Entry, rewriter: Rewriter, renamed: Renamed, done: Redacted) -> None:
    """The row's own key, and those by which it names others."""
    if rewriter.holds(entry.key):
        entry.key = entry.values["key"] = current(entry.model, entry.key, renamed)
        done.fields.setdefault(entry, []).append("key")
    for field in (*relations(entry.model), *link_fields(entry.model)):
        kind: Any = field.related_model
        entry.keys[field.name] = [
            current(kind, key, renamed) if rewriter.holds(key) else key
            for key in entry.keys.get(field.name, ())
        ]


def _told(entry: Entry) -> str:
    """What the outcome calls an entry: its key now, never one with words that were redacted."""
    return "a former key" if entry.model is FormerKey else entry.key

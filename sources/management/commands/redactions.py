"""`manage.py redactions`: the ledger of redactions, and doing them again after a restore."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sources.redaction import ledger
from sources.redaction.cleaning import clean_everything
from sources.redaction.replay import replay
from sources.verdict import Refused


class Command(BaseCommand):
    help = (
        "Lists what was redacted, when, by whom and on what ground; never the passage. --replay does all of it again, "
        "wherever the passages stand: after a dump from before was restored, manage.py migrate does so by itself."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--list", action="store_true", help="List them; so does the command without a word.")
        how.add_argument(
            "--replay",
            nargs="?",
            const="",
            metavar="FILE",
            help="Redact again what the ledger's file and the database know; FILE instead of the setting's file.",
        )
        how.add_argument("--clean", action="store_true", help="Write every table with text anew.")

    def handle(self, *args: Any, replay: str | None, clean: bool, **options: Any) -> None:
        try:
            if replay is not None:
                self._replay(Path(replay) if replay else None)
            elif clean:
                self._clean()
            else:
                self._list()
        except (ledger.LedgerError, Refused) as problem:
            raise CommandError(str(problem)) from None

    def _replay(self, path: Path | None) -> None:
        if path and not path.is_file():
            raise CommandError(f"There is no file {path}.")
        found = replay(path)
        self.stdout.write(
            f"Redacted again: {found.fields} fields of {found.rows} rows."
            if found
            else "There is no redaction."
        )

    def _clean(self) -> None:
        if held := clean_everything():
            raise CommandError(f"Somebody held on to {', '.join(held)}. Try again.")
        self.stdout.write("Every table with text was written anew.")

    def _list(self) -> None:
        there = {entry.uid for entry in ledger.in_database()}
        for entry in ledger.merged():
            waits = "" if entry.uid in there else " Not yet done in this database: run --replay."
            self.stdout.write(
                f"{entry.made_at:%Y-%m-%d %H:%M} {entry.by or 'somebody'}: {entry.ground} ({len(entry.places)} places).{waits}"
            )

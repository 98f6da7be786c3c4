"""`manage.py check_excerpts`: hold what is cited from a source against its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sources import excerpts
from sources.models import Source
from sources.source_text import SourceText, UnreadableTextError


class Command(BaseCommand):
    help = (
        "Checks that every excerpt cited from a source stands, word for word, in the paragraph that its citation names. "
        "The file must be the very text whose SHA-256 the source records. Exits 1 if an excerpt does not stand there."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--source", required=True, metavar="KEY", help="The key of the source.")
        parser.add_argument("--text", required=True, type=Path, metavar="FILE", help="Its text, as a file in UTF-8.")  # fmt: skip
        parser.add_argument(
            "--mark", action="store_true", help="Mark the citations whose excerpt stands as verified."
        )
        parser.add_argument("--reason", default="", help="Why, for the history; needed with --mark.")

    def handle(self, *args: Any, source: str, text: Path, mark: bool, reason: str, **options: Any) -> None:
        if mark and not reason.strip():
            raise CommandError("Say why with --reason: marking is kept in the history.")
        read = _read(text)
        cited = _source(source)
        if problem := excerpts.other_text(cited, read):
            raise CommandError(problem)
        findings = excerpts.check(cited, read)
        self.stdout.write(_said(findings))
        if mark:
            marked = excerpts.mark_verified(findings.standing, reason)
            self.stdout.write(f"Newly marked as verified: {marked}.")
        if findings.mismatches:
            raise CommandError("\n".join(map(str, findings.mismatches)))


def _source(key: str) -> Source:
    try:
        return Source.objects.get(key=key)
    except Source.DoesNotExist:
        raise CommandError(f"No source has the key “{key}”.") from None


def _read(path: Path) -> SourceText:
    try:
        return SourceText.read(path.read_bytes())
    except OSError as error:
        raise CommandError(f"Cannot read {path}: {error.strerror}.") from None
    except UnreadableTextError as error:
        raise CommandError(str(error)) from None


def _said(findings: excerpts.Findings) -> str:
    counts = [
        f"Excerpts that stand where their citations say: {len(findings.standing)}",
        f"that do not: {len(findings.mismatches)}",
        f"citations without an excerpt: {len(findings.without_excerpt)}",
    ]
    return "; ".join(counts) + "."

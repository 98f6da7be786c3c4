"""`manage.py lens`: repair or check what the public sees."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import ProgrammingError, connections

from dvtracker.lens import build, names, plan, verify
from sources.redaction.ledger import LedgerError


class Command(BaseCommand):
    help = (
        "Makes the views, roles and grants that the public reads through, if they are not as the models say. "
        "Run it after restoring a dump, which carries neither roles nor their settings."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument(
            "--check",
            action="store_true",
            help="Change nothing; say what is wrong, and exit 1 if anything is.",
        )
        how.add_argument(
            "--sql", action="store_true", help="Change nothing; print the statements that make the views."
        )

    def handle(self, *args: Any, check: bool, sql: bool, **options: Any) -> None:
        if sql:
            self.stdout.write("".join(f"{line};\n" for line in plan.statements(connections[names.DESK])))
            return
        refused = [] if check else self._repair()
        if found := verify.problems(connections[names.DESK]):
            raise CommandError("\n".join([*found, *_explained(refused)]))
        self.stdout.write("The lens is as the models say, and closed.")

    def _repair(self) -> list[str]:
        try:
            return build.bring_up_to_date()
        except ProgrammingError as error:
            reason = str(error).splitlines()[0]
            raise CommandError(
                f"The tables are not those of the models ({reason}). Run manage.py migrate."
            ) from error
        except LedgerError as error:
            raise CommandError(f"{error} The lens stays closed until then.") from error


def _explained(refused: list[str]) -> list[str]:
    return (
        ["The owner of the database may not run these; somebody with more rights must:", *refused]
        if refused
        else []
    )

"""`manage.py reset`: throw the embedded database away."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dvtracker.embedded import ServerError
from dvtracker.embedded.removal import remove

ENGINE = "dvtracker.embedded"


class Command(BaseCommand):
    help = (
        "Deletes the embedded database with all that was entered, its history and its logins. The next "
        "`make run` makes a new one."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, yes: bool, **options: Any) -> None:
        if settings.DATABASES["default"]["ENGINE"] != ENGINE:
            raise CommandError(
                "DATABASE_URL points at a server, and `reset` only ever deletes the embedded database. Make "
                "a new database there by dropdb and createdb, then `manage.py migrate`."
            )
        if not yes and not self._is_meant():
            raise CommandError("Nothing was deleted.")
        try:
            found = remove(settings.VAR_DIR)
        except ServerError as reason:
            raise CommandError(str(reason)) from reason
        self.stdout.write("The database is deleted." if found else "There was no database.")

    def _is_meant(self) -> bool:
        self.stdout.write(f"This deletes the record in {settings.VAR_DIR} with its history, for good.")
        try:
            return input("Type yes to go on: ").strip() == "yes"
        except EOFError:
            return False

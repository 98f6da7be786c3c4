"""`manage.py psql`: PostgreSQL's own shell on the record, as the owner of the database."""

import os
import shutil
import signal
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

from dvtracker.embedded import ServerError, program


class Command(BaseCommand):
    help = "Opens psql on the database; what follows -- is passed to it, as in: psql -- -c 'SELECT 1'."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("arguments", nargs="*", help="arguments for psql, after --")

    def handle(self, *args: Any, arguments: list[str], **options: Any) -> None:
        connection.get_connection_params()  # The embedded server is up from here on, and its socket known.
        words, environment = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, arguments)
        # Ctrl-C is for psql, which drops the line; this process stays, so that the server does.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        done = subprocess.run([_psql(), *words[1:]], env=os.environ | (environment or {}), check=False)
        sys.exit(done.returncode)


def _psql() -> Path | str:
    """The embedded server's psql, or the system's where that is not installed."""
    try:
        return program.folder() / "psql"
    except ServerError:
        found = shutil.which("psql")
        if found is None:
            raise CommandError("psql is not installed.") from None
        return found

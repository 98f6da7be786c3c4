"""Dumping and restoring by PostgreSQL's own programs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

from dvtracker.embedded import program


def folder() -> Path:
    """The programs of the server's own version, where Debian has them; else those of the wheel, which are newer."""
    debians = Path(f"/usr/lib/postgresql/{connection.pg_version // 10_000}/bin")
    return debians if (debians / "pg_dump").exists() else program.folder()


def run(name: str, database: str, *arguments: str, **options: Any) -> bytes:
    """What a program prints that is run on a database of the tests' server."""
    words, added = DatabaseClient.settings_to_cmd_args_env({**connection.settings_dict, "NAME": database}, [])
    command = [folder() / name, *arguments, *words[1:-1], "--dbname", database]
    done = subprocess.run(command, env=os.environ | (added or {}), capture_output=True, **options)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout

"""`manage.py psql`: PostgreSQL's shell, on the database that the settings name."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

PROJECT = Path(__file__).resolve().parents[2]


def psql(question: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", "psql", "--", "-XAt", "-c", question]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    return subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True)


def test_it_is_the_owner_who_asks():
    assert psql("SELECT current_user").stdout == f"{settings.DATABASES['default']['USER']}\n"


def test_a_refusal_by_the_database_is_the_commands_own():
    done = psql("SELECT nonsense")
    assert done.returncode == 1
    assert 'column "nonsense" does not exist' in done.stderr

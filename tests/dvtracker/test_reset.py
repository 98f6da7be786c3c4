"""`manage.py reset`: asks first, and deletes nothing but the embedded database."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def reset(var: Path, *words: str, answer: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    own = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "SECRET_KEY": "for one test alone " * 4}
    return subprocess.run(
        [sys.executable, "manage.py", "reset", *words],
        env={**own, "VAR_DIR": str(var), **variables},
        cwd=PROJECT,
        input=answer,
        capture_output=True,
        text=True,
    )


def some_data(var: Path) -> Path:
    data = var / "postgres"
    data.mkdir()
    (data / "PG_VERSION").write_text("14\n")
    return data


def test_nothing_is_deleted_without_a_yes(tmp_path):
    data = some_data(tmp_path)
    for answer in ("", "no\n", "y\n"):
        done = reset(tmp_path, answer=answer)
        assert done.returncode == 1
        assert "Nothing was deleted." in done.stderr
    assert data.exists()


def test_a_yes_deletes_the_database_also_one_of_another_version(tmp_path):
    data = some_data(tmp_path)
    done = reset(tmp_path, answer="yes\n")
    assert "The database is deleted." in done.stdout
    assert not data.exists()


def test_there_may_be_nothing_to_delete(tmp_path):
    assert reset(tmp_path, "--yes").stdout == "There was no database.\n"


def test_a_server_elsewhere_is_never_touched(tmp_path):
    done = reset(tmp_path, "--yes", DATABASE_URL="postgres://owner:hush@db.example.org/record")
    assert done.returncode == 1
    assert "only ever deletes the embedded database" in done.stderr

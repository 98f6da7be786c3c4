"""Writes the first `.env`, so that a newcomer runs as in production and not in debug mode.

Run as `python -m dvtracker.first_env FILE`. A file that is there already stays as it is.
"""

import os
import secrets
import sys
from pathlib import Path

TEXT = """\
# Settings of this checkout alone; not under version control. `.env.example` says what can be set.
SECRET_KEY={key}
# You are alone with it: you may publish what you enter. Take this away once there are two of you.
ONE_PERSON_NEWSROOM=true
# Nobody else can reach it: your password is enough. Take this away before anybody else can.
SECOND_FACTOR=false
"""


def write(file: Path) -> bool:
    """Whether the file was written, with a random key; only its owner can read it."""
    if file.exists() or os.environ.get("SECRET_KEY"):
        return False
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(TEXT.format(key=secrets.token_urlsafe(64)))
    return True


if __name__ == "__main__":
    if write(Path(sys.argv[1])):
        print(f"Wrote {sys.argv[1]} with a random SECRET_KEY.")

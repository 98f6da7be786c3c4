"""PostgreSQL's data folder: made once, checked at every start, and never deleted here."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dvtracker.embedded import ServerError, passwords, program
from dvtracker.embedded.account import Account
from dvtracker.embedded.places import Places

# The password is set right after, in single-user mode, before anybody could connect.
INITDB = ["--username=postgres", "--encoding=UTF8", "--no-locale", "--auth=trust", "--no-instructions"]
# Who may come, in PostgreSQL's pg_hba.conf: by socket and with a password, nobody else.
ADMISSION = "local all all scram-sha-256\n"


def prepare(places: Places, account: Account, programs: Path) -> str:
    """See to a data folder that this PostgreSQL can open; a sentence for the user if it is an unusual place.

    Raises ServerError when it is of another major version, or cannot be made.
    """
    if places.data.is_symlink() and not places.data.exists():
        raise ServerError(
            f"The database's files are gone: {places.data} leads to {places.data.readlink()}, which is not "
            "there. Put them back, or start over with `make reset`."
        )
    if not places.data.exists():
        return _make(places, account, programs)
    _refuse_other_version(places)
    if not places.passwords.exists():
        _single_user(programs, places.data, account, new=False, made=passwords.make(places.passwords))
    return ""


def _make(places: Places, account: Account, programs: Path) -> str:
    home = places.var if account.reaches(places.var) else _reachable_home(places)
    for unfinished in home.glob("postgres.new-*"):
        shutil.rmtree(unfinished)
    draft = Path(tempfile.mkdtemp(dir=home, prefix="postgres.new-"))
    try:
        account.own(draft)
        _run([programs / "initdb", "-D", draft, *INITDB, *_quick_sync()], account)
        (draft / "pg_hba.conf").write_text(ADMISSION)
        _single_user(programs, draft, account, new=True, made=passwords.make(places.passwords))
        draft.rename(home / "postgres")
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    if home == places.var:
        return ""
    places.data.symlink_to(home / "postgres")
    return (
        f"The database's files are in {home / 'postgres'}: the user '{account.name}' that PostgreSQL runs as "
        f"cannot reach {places.var}."
    )


def _quick_sync() -> list[str]:
    """On Linux, have the new files brought to disk by one call instead of a thousand."""
    return ["--sync-method=syncfs"] if sys.platform == "linux" else []


def _reachable_home(places: Places) -> Path:
    """A folder of this checkout's own outside it, for when root keeps the checkout where no one else gets."""
    program.SYSTEM_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
    home = Path(tempfile.mkdtemp(dir=program.SYSTEM_FOLDER, prefix=f"{places.var.parent.name}-"))
    home.chmod(0o755)
    return home


def _refuse_other_version(places: Places) -> None:
    stamp = places.data / "PG_VERSION"
    found = stamp.read_text().strip() if stamp.exists() else "unknown"
    installed = program.major_version()
    if found == installed:
        return
    raise ServerError(
        f"The database in {places.data} is of PostgreSQL {found}; the installed one is {installed} and "
        "cannot open it. Nothing was changed. To move the record: with the programs of PostgreSQL "
        f"{found} start a server on that folder and save it by `pg_dump --no-owner --file=record.sql "
        f"dvtracker`; then `make reset` for an empty {installed}, `make psql ARGS='--file=record.sql'`, and "
        "`.venv/bin/python manage.py migrate`. To go on with the old version, set DATABASE_URL to a server "
        "of it."
    )


def _single_user(
    programs: Path, data: Path, account: Account, *, new: bool, made: passwords.Passwords
) -> None:
    command: list[str | Path] = [programs / "postgres", "--single", "-D", data, "template1"]
    _run(command, account, passwords.role_statements(made, new=new))


def _run(command: list[str | Path], account: Account, sent: str = "") -> None:
    """Run one of PostgreSQL's programs to its end. Raises ServerError with its own words if it fails."""
    done = subprocess.run(
        [os.fspath(word) for word in command],
        input=sent,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd="/",
        env=program.environment(),
        **account.switch(),
    )
    if done.returncode or "ERROR:" in done.stdout or "FATAL:" in done.stdout:
        raise ServerError(f"{Path(command[0]).name} could not make the database:\n{done.stdout.strip()}")

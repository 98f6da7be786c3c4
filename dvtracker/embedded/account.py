"""The system user that PostgreSQL runs as.

Without root that is whoever runs the command. PostgreSQL refuses to run as root, and making a user on
somebody's machine is not ours to do; so root lends it one that is there already.
"""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dvtracker.embedded import ServerError
from dvtracker.embedded.places import Places

UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A user of this machine."""

    uid: int
    gid: int
    name: str

    def switch(self) -> dict[str, Any]:
        """Arguments for `subprocess` that start a program as this user."""
        if os.geteuid() != 0:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def reaches(self, folder: Path) -> bool:
        """Whether this user can get into a folder; asked by trying, since modes do not tell all."""
        command = ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)]
        return subprocess.run(command, capture_output=True, cwd="/", **self.switch()).returncode == 0

    def own(self, path: Path) -> None:
        """Give a file or folder to this user."""
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.gid)


def choose(places: Places) -> Account:
    """Whoever owns the data already; else, for root, the owner of `var/`, `postgres` or `nobody`.

    Raises ServerError when the data belongs to another user, and this one is not root.
    """
    owner = places.data.stat().st_uid if places.data.exists() else None
    if os.geteuid() != 0:
        if owner not in (None, os.geteuid()):
            raise ServerError(_not_yours(places, _by_uid(owner).name))
        return _by_uid(os.geteuid())
    for uid in (owner, places.var.stat().st_uid):
        if uid:
            return _by_uid(uid)
    return _unprivileged()


def _by_uid(uid: int) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise ServerError(
            f"PostgreSQL does not run under user number {uid}, which has no name on this machine. "
            "Add a line for it to /etc/passwd, or set DATABASE_URL to a server elsewhere."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid, entry.pw_name)


def _unprivileged() -> Account:
    for name in UNPRIVILEGED:
        try:
            return _by_uid(pwd.getpwnam(name).pw_uid)
        except KeyError:
            continue
    raise ServerError(
        "PostgreSQL does not run as root, and this machine has neither a user 'postgres' nor 'nobody' to "
        "run it as. Run the command as an ordinary user, or set DATABASE_URL to a server elsewhere."
    )


def _not_yours(places: Places, owner: str) -> str:
    return (
        f"The database in {places.data} belongs to the user '{owner}'. Run the command as that user or as "
        "root, or set VAR_DIR to another folder for a database of your own."
    )

"""Where the embedded server keeps its things: all under one folder, `var/` of the checkout."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

LONGEST_LOG = 5_000_000  # bytes
# A unix socket's address holds 108 bytes on Linux and 104 on macOS, with the file's name and a final NUL.
LONGEST_SOCKET_FOLDER = 104 - len("/.s.PGSQL.5432") - 1


@dataclass(frozen=True)
class Places:
    """The files of one embedded server."""

    var: Path

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder, or a link to where it had to be put."""
        return self.var / "postgres"

    @property
    def log(self) -> Path:
        return self.var / "postgres.log"

    @property
    def passwords(self) -> Path:
        return self.var / "postgres.passwords"

    @property
    def door(self) -> Path:
        """Lock: held while a command enters or leaves, so that they do so one at a time."""
        return self.var / "postgres.door"

    @property
    def users(self) -> Path:
        """Lock: shared by every command that uses the server, taken whole by the keeper at the end."""
        return self.var / "postgres.users"

    @property
    def keeper(self) -> Path:
        """Lock: held by the keeper for its life."""
        return self.var / "postgres.keeper"

    def socket_folder(self, uid: int) -> Path:
        """Where the socket goes: the data folder, or a private temporary one when that path is too long."""
        data = self.data.resolve()
        if len(os.fsencode(data)) <= LONGEST_SOCKET_FOLDER:
            return data
        mark = hashlib.sha256(os.fsencode(data)).hexdigest()[:12]
        return Path(tempfile.gettempdir()).resolve() / f"dvtracker-{uid}-{mark}"


def make_var(var: Path) -> Places:
    """Make the folder where it is missing; what root makes belongs to whoever owns the folder above it."""
    missing = [folder for folder in (var, *var.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o755, exist_ok=True)
        hand_over(folder)
    return Places(var)


def open_log(places: Places) -> BinaryIO:
    """The log, which may quote what was written to the record: for its owner's eyes only."""
    new = not places.log.exists()
    descriptor = os.open(places.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    if new:
        hand_over(places.log)
    elif places.log.stat().st_size > LONGEST_LOG:
        os.truncate(descriptor, 0)
    return os.fdopen(descriptor, "ab")


def hand_over(path: Path) -> None:
    """As root, give a file we made to the owner of its folder, who may come without root next time."""
    if os.geteuid() == 0:
        owner = path.parent.stat()
        # In a folder open to all, like /tmp, its owner says nothing about whose the file is.
        if not owner.st_mode & 0o002:
            os.chown(path, owner.st_uid, owner.st_gid)

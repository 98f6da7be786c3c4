"""The running server itself, known by the file `postmaster.pid` in its data folder."""

import contextlib
import ctypes
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from dvtracker.embedded import ServerError, program
from dvtracker.embedded.account import Account
from dvtracker.embedded.places import Places, open_log

START_LIMIT = 60.0  # seconds
STOP_LIMIT = 30.0
PORT = 5432  # Only names the socket file; there is no TCP port.


@dataclass(frozen=True)
class Postmaster:
    """What a running server says of itself."""

    pid: int
    socket_folder: str
    ready: bool


def read(data: Path) -> Postmaster | None:
    """The server that last ran on a data folder, if it has not taken its note away."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        ready = len(lines) > 7 and lines[7].strip() == "ready" and psutil.pid_exists(int(lines[0]))
        return Postmaster(int(lines[0]), lines[4], ready)
    except (FileNotFoundError, IndexError, ValueError):
        return None


def start(places: Places, account: Account, programs: Path) -> subprocess.Popen[bytes]:
    """Start PostgreSQL as our child, and return once it answers. Raises ServerError when it does not."""
    sockets = places.socket_folder(account.uid)
    _private_folder(sockets, account)
    with open_log(places) as log:
        child = subprocess.Popen(
            [programs / "postgres", "-D", places.data.resolve(), *_options(sockets)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=program.environment(),
            preexec_fn=_end_with_parent,
            **account.switch(),
        )
    limit = time.monotonic() + START_LIMIT
    while time.monotonic() < limit and child.poll() is None:
        found = read(places.data)
        if found and found.pid == child.pid and found.ready:
            return child
        time.sleep(0.02)
    child.kill()
    raise ServerError(f"PostgreSQL did not start. The end of {places.log} says:\n{_tail(places.log)}")


def stop_leftover(data: Path) -> None:
    """Stop what a killed keeper or a killed server left running, and take away the server's notes.

    A note alone says little: after a reboot its number may be another program's, and PostgreSQL would then
    refuse to start. Its processes are known by the folder that they work in.
    """
    found = read(data)
    if found is None:
        return
    left = _working_in(data.resolve())
    for process in left:
        if process.pid == found.pid:
            process.send_signal(signal.SIGINT)
    # Without their postmaster the others end by themselves.
    for process in psutil.wait_procs(left, STOP_LIMIT)[1]:
        process.kill()
    for note in (data / "postmaster.pid", Path(found.socket_folder, f".s.PGSQL.{PORT}.lock")):
        note.unlink(missing_ok=True)


def _working_in(folder: Path) -> list[psutil.Process]:
    working = psutil.process_iter(["cwd", "status"], ad_value="")
    dead = psutil.STATUS_ZOMBIE
    return [one for one in working if one.info["cwd"] == str(folder) and one.info["status"] != dead]


def _options(sockets: Path) -> list[str]:
    settings = {
        "listen_addresses": "",
        "port": str(PORT),
        "unix_socket_directories": str(sockets),
        "unix_socket_permissions": "0700",
        "timezone": "UTC",
        "log_timezone": "UTC",
    }
    return [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]


def _private_folder(folder: Path, account: Account) -> None:
    """Make the socket's folder, or refuse one that somebody else could have put there."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
        account.own(folder)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != account.uid or found.st_mode & 0o077:
        raise ServerError(f"{folder} should be a folder that only the user '{account.name}' can open.")


def remove_socket_folder(places: Places) -> None:
    """Once the server is down, take away the temporary folder that it may have needed."""
    sockets = places.socket_folder(places.data.stat().st_uid)
    if sockets != places.data.resolve():
        with contextlib.suppress(OSError):
            sockets.rmdir()


def _end_with_parent() -> None:
    """On Linux, have the kernel shut the server down should the keeper be killed."""
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGINT)


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:])

"""Asking for the embedded server: started if it is not running, and kept while this process lives."""

import atexit
import contextlib
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from dvtracker.embedded import ServerError, passwords, postmaster
from dvtracker.embedded.locks import Lock, held, is_held
from dvtracker.embedded.places import Places, make_var, open_log

PROJECT = Path(__file__).resolve().parents[2]
LIMIT = 90.0  # seconds, for starting and for stopping


@dataclass(frozen=True)
class Server:
    """How to reach the running server."""

    socket_folder: str
    port: int
    passwords: passwords.Passwords


class _Visit:
    """This process's use of one server, from its first connection to its end."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.process = os.getpid()
        self.users = Lock(places.users)
        self.started: subprocess.Popen[str] | None = None
        try:
            with held(places.door, LIMIT):
                self.users.share()
                self.see_to_server()
        except BaseException:
            self.users.close()
            raise

    def see_to_server(self) -> None:
        """Return once a keeper has the server up. The caller holds the door."""
        limit = time.monotonic() + LIMIT
        while time.monotonic() < limit:
            if not is_held(self.places.keeper):
                self.started = _start_keeper(self.places)
            found = postmaster.read(self.places.data)
            if found and found.ready and is_held(self.places.keeper):
                return
            time.sleep(0.05)
        raise ServerError(f"PostgreSQL is not ready after {LIMIT:.0f} s. See {self.places.log}.")

    def leave(self) -> None:
        """Give the place up; the last one out waits until the server is down."""
        if os.getpid() != self.process:  # A fork of the process; the place is its parent's to give up.
            return
        with contextlib.suppress(ServerError), held(self.places.door, LIMIT):
            # Our share becomes the whole lock only if nobody else has one, and a share again only if somebody
            # else has one too: where neither works the keeper has the whole lock, and is stopping the server.
            last = self.users.try_take() or not self.users.try_share()
            self.users.close()
            if last:
                self._await_stop()
        if self.started:
            self.started.returncode = self.started.poll() or 0

    def _await_stop(self) -> None:
        limit = time.monotonic() + LIMIT
        while is_held(self.places.keeper) and time.monotonic() < limit:
            time.sleep(0.01)


_visits: dict[tuple[Path, int], _Visit] = {}
_one_at_a_time = threading.Lock()


def ensure(var: Path) -> Server:
    """The embedded server that keeps its files in `var`. Raises ServerError when it cannot be had."""
    with _one_at_a_time:
        visit = _visits.get((var, os.getpid()))
        if visit is None:
            visit = _visits[var, os.getpid()] = _Visit(make_var(var))
            atexit.register(visit.leave)
        elif not is_held(visit.places.keeper):
            with held(visit.places.door, LIMIT):
                visit.see_to_server()
    found = postmaster.read(visit.places.data)
    if found is None:
        raise ServerError(f"PostgreSQL has just stopped. See {visit.places.log}.")
    return Server(found.socket_folder, postmaster.PORT, passwords.read(visit.places.passwords))


def _start_keeper(places: Places) -> "subprocess.Popen[str]":
    with open_log(places) as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "dvtracker.embedded.keeper", str(places.var)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=PROJECT,
            start_new_session=True,
        )
    assert keeper.stdout is not None
    with keeper.stdout as output:
        answered = select.select([output], [], [], LIMIT)[0]
        word, _, text = (output.read() if answered else "").partition("\n")
    if word not in ("ready", "busy"):
        keeper.terminate()
        keeper.wait()
        raise ServerError(text.strip() or f"The keeper of the database gave no answer. See {places.log}.")
    if text.strip():
        print(text.strip(), file=sys.stderr)
    return keeper

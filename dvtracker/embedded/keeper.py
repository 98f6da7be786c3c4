"""The keeper: runs PostgreSQL for as long as any command uses it.

A command that uses the server holds a share of the lock `var/postgres.users`. The keeper waits for the whole
lock, which the kernel gives it once the last command has ended, in whatever way; then it stops PostgreSQL and
ends. Run as `python -m dvtracker.embedded.keeper VAR`; answers with one word on its first line of output,
`ready`, `busy` or `failed`, then what there is to say.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from dvtracker.embedded import ServerError, account, cluster, postmaster, program
from dvtracker.embedded.locks import Lock
from dvtracker.embedded.places import Places


def main(var: Path) -> int:
    places = Places(var)
    if not Lock(places.keeper).try_take():
        return _answer("busy")
    try:
        note, server = _start(places)
    except (ServerError, OSError) as reason:
        return _answer("failed", str(reason), code=1)
    signal.signal(signal.SIGTERM, lambda *_: _stop(server))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_stop_after_last_user, args=(places, server), daemon=True).start()
    _answer("ready", note)
    # Should the server end by itself, so does the keeper, and the next command starts both anew.
    code = server.wait()
    postmaster.remove_socket_folder(places)
    return code


def _start(places: Places) -> tuple[str, "subprocess.Popen[bytes]"]:
    user = account.choose(places)
    programs = program.folder_for(user)
    if places.data.exists():
        postmaster.stop_leftover(places.data)
    note = cluster.prepare(places, user, programs)
    return note, postmaster.start(places, user, programs)


def _stop_after_last_user(places: Places, server: "subprocess.Popen[bytes]") -> None:
    Lock(places.users).take()
    _stop(server)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Ask for PostgreSQL's "fast" shutdown: it drops its clients, saves and ends."""
    server.send_signal(signal.SIGINT)


def _answer(word: str, text: str = "", code: int = 0) -> int:
    """Tell whoever started us, who reads to the end of our output; then there is no more of it."""
    with contextlib.suppress(BrokenPipeError):  # They may be gone, while others wait for the server.
        os.write(sys.stdout.fileno(), f"{word}\n{text}\n".encode())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

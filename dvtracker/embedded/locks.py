"""Locks between processes on one machine, dropped by the kernel however their holder ends."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dvtracker.embedded import ServerError
from dvtracker.embedded.places import hand_over


class Lock:
    """A lock on a file: shared by many, or exclusively one process's.

    The file descriptor is not inherited by programs that the holder starts, so none of them keeps the lock.
    """

    def __init__(self, path: Path) -> None:
        new = not path.exists()
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if new:
            hand_over(path)

    def share(self) -> None:
        """Wait for a share of the lock."""
        fcntl.flock(self.descriptor, fcntl.LOCK_SH)

    def take(self) -> None:
        """Wait for the whole lock."""
        fcntl.flock(self.descriptor, fcntl.LOCK_EX)

    def try_share(self) -> bool:
        return self._try(fcntl.LOCK_SH)

    def try_take(self) -> bool:
        """Whether the whole lock could be had at once. A share that was held is gone if not."""
        return self._try(fcntl.LOCK_EX)

    def close(self) -> None:
        """Let go of the lock."""
        os.close(self.descriptor)

    def _try(self, kind: int) -> bool:
        try:
            fcntl.flock(self.descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def held(path: Path, limit: float) -> Iterator[None]:
    """Hold the whole lock on a file. Raises ServerError when others do not let go of it in `limit` seconds."""
    lock = Lock(path)
    try:
        end = time.monotonic() + limit
        while not lock.try_take():
            if time.monotonic() > end:
                raise ServerError(
                    f"Another command has been starting or stopping the database for {limit:.0f} s and still "
                    f"holds {path}. If it hangs, end it (`fuser {path}` names it), and try again."
                )
            time.sleep(0.01)
        yield
    finally:
        lock.close()


def is_held(path: Path) -> bool:
    """Whether some process holds the whole lock on a file."""
    if not path.exists():
        return False
    lock = Lock(path)
    try:
        return not lock.try_share()
    finally:
        lock.close()

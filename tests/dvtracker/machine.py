"""What runs on this machine, for tests that start servers of their own."""

import contextlib
import tempfile
import time
from pathlib import Path

import psutil


def scratch() -> Path:
    """A folder that the server's user can reach, also where the tests run as root."""
    folder = Path(tempfile.mkdtemp(prefix="dvt-"))
    folder.chmod(0o755)
    return folder.resolve()


def running(var: Path) -> list[psutil.Process]:
    """The keeper and the server of a folder."""
    return [p for p in psutil.process_iter(["cmdline"]) if is_server(p.info["cmdline"] or [], var)]


def is_server(command: list[str], var: Path) -> bool:
    return str(var) in " ".join(command) and not any("embedded_user" in word for word in command)


def kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()


def gone_soon(var: Path) -> bool:
    limit = time.monotonic() + 30
    while running(var) and time.monotonic() < limit:
        time.sleep(0.1)
    return not running(var)

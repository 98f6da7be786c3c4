"""Opens a fixture file and reads it into a tree."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dvtracker.loading.json_tree import read_json
from dvtracker.loading.tree import Node, UnreadableError
from dvtracker.loading.yaml_tree import read_yaml

MOST_BYTES = 256 * 1024 * 1024
"""A larger file is refused before it fills the memory, also one that is small only while compressed."""

READERS: dict[str, Callable[[str], Node]] = {"yaml": read_yaml, "json": read_json}


@dataclass(frozen=True)
class FixtureFile:
    """One file of a load: what messages call it, how it is written, and how to open it."""

    name: str
    format: str
    open: Callable[[], AbstractContextManager[IO[bytes]]]

    @property
    def short(self) -> str:
        """Its name without the way to it."""
        return Path(self.name).name


def read(file: FixtureFile) -> Node:
    """What it says. Raises UnreadableError."""
    try:
        with file.open() as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(0, f"cannot be read: {error}.") from error
    if len(data) > MOST_BYTES:
        raise UnreadableError(0, f"is larger than {MOST_BYTES:,} bytes. Load it in parts.")
    return READERS[file.format](_decoded(data))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(line, "is not UTF-8. Save it in that encoding.") from error


def called(path: Path) -> str:
    """What messages call a file: its way from here if it is below, else all of it."""
    path = path.resolve()
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)

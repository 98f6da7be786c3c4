"""A program that uses the embedded server as commands do: run by the tests as a process of its own.

Answers each line of SQL on its input with a line of JSON: the rows, or a string that says what is wrong.
A line `!word` starts that program in the background; `!fork` makes a copy of this process that ends at once.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg

from dvtracker.embedded import ServerError
from dvtracker.embedded.server import ensure


def answer(line: str, var: Path) -> Any:
    if line == "!fork":
        return fork()
    if line.startswith("!"):
        return subprocess.Popen(line[1:].split(), start_new_session=True).pid
    try:
        server = ensure(var)
    except ServerError as reason:
        return str(reason)
    with psycopg.connect(
        host=server.socket_folder,
        port=server.port,
        user="dvtracker",
        dbname="dvtracker",
        password=server.passwords.owner,
    ) as connection:
        cursor = connection.execute(line)
        return cursor.fetchall() if cursor.description else []


def fork() -> int:
    child = os.fork()
    if child == 0:
        sys.exit()  # An ordinary end, with all that Python does at exit.
    return os.waitpid(child, 0)[1]


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(line.rstrip("\n"), Path(sys.argv[1]))), flush=True)

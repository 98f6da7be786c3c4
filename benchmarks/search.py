"""What a search costs by how much is on record, with its indexes and without them.

    DATABASE_URL=postgres://… python benchmarks/search.py --cases 20000

It needs a migrated database that nobody reads meanwhile, and leaves it as it was: everything happens in one
transaction that is rolled back, and is asked under the role and the settings of readers. The best of several
rounds counts: read the ratios.
"""

from __future__ import annotations

import argparse
import random
import time
from typing import Any

from invented import as_readers_ask, dressed, fill, run, undone

QUESTIONS = {
    "one name": "{name}",
    "one name, a letter wrong": "{typo}",
    "a name and a word": "{name} smuggling",
    "a word in one text of a hundred": "lantern",
    "a word in every case": "smuggling",
    "a word that is nowhere": "zanzibar",
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    connection = as_readers_ask()
    with undone():
        people = fill(connection, asked.cases, random.Random(1)).people  # noqa: S311
        name = people[asked.cases // 2].display_name.split()[1]
        with_indexes = best_times(connection, name, asked.rounds)
        drop_indexes(connection)
        report(with_indexes, best_times(connection, name, 1))


def best_times(connection: Any, name: str, rounds: int) -> dict[str, tuple[float, int]]:
    """Seconds, and how many records are found, for each question."""
    typo = name[:5] + name[6:]
    return {
        what: best(connection, text.format(name=name, typo=typo), rounds) for what, text in QUESTIONS.items()
    }


def best(connection: Any, text: str, rounds: int) -> tuple[float, int]:
    from dvtracker.public.searching.asked import read
    from dvtracker.public.searching.found import Found

    times = []
    with dressed(connection):
        Found(read(text))  # a connection plans once
        for _ in range(rounds):
            start = time.perf_counter()
            found = Found(read(text))
            times.append(time.perf_counter() - start)
    return min(times), found.total


def drop_indexes(connection: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname ~ '_(words|near)$'"
        )
        names = [name for (name,) in cursor.fetchall()]
    run(connection, *(f"DROP INDEX public.{name}" for name in names))


def report(with_indexes: dict, without: dict) -> None:
    for what, (seconds, found) in with_indexes.items():
        scan = without[what][0]
        print(
            f"{what:<34} {found:>7} found  {seconds * 1000:8.1f} ms  without indexes {scan / seconds:6.1f} ×"
        )


if __name__ == "__main__":
    main()

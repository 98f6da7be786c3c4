"""What a partial date costs when rows are copied in bulk, beside a plain date and plain text.

    DATABASE_URL=postgres://… python benchmarks/partial_dates.py --rows 200000

Everything happens in one transaction that is rolled back. The columns take turns and the best of several
rounds counts, so that other load on the machine weighs on all of them alike: read the ratios.
"""

import argparse
import os
import random
import time
from pathlib import Path

import psycopg

FUNCTION = Path(__file__).resolve().parent.parent / "sources" / "sql" / "partial_dates.sql"
SPAN = "days daterange GENERATED ALWAYS AS (ext.partial_date_days(said)) STORED"
TABLES = {
    "date": "said date",
    "text": "said text",
    "partial date": f"said text, {SPAN}",
    "partial date, GiST index": f"said text, {SPAN}",
    "partial date, SP-GiST index": f"said text, {SPAN}",
}
INDEXES = {"partial date, GiST index": "gist", "partial date, SP-GiST index": "spgist"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=200_000)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute(FUNCTION.read_text("utf-8"))
        report(best_times(connection, asked.rows, asked.rounds), asked.rows)
        connection.rollback()


def days(rows: int) -> list[str]:
    """Plain days, which a date column can hold too and which are the slowest of the partial dates."""
    choice = random.Random(1)  # noqa: S311
    return [
        f"{choice.randint(1900, 2030)}-{choice.randint(1, 12):02}-{choice.randint(1, 28):02}"
        for _ in range(rows)
    ]


def best_times(connection: psycopg.Connection, rows: int, rounds: int) -> dict[str, float]:
    """Seconds for each kind of column."""
    data = "\n".join(days(rows)) + "\n"
    times = {kind: [] for kind in TABLES}
    for _ in range(rounds):
        for kind in TABLES:
            times[kind].append(copy_seconds(connection, kind, data))
    return {kind: min(taken) for kind, taken in times.items()}


def copy_seconds(connection: psycopg.Connection, kind: str, data: str) -> float:
    connection.execute(f"CREATE TABLE bench_dates ({TABLES[kind]})")
    if kind in INDEXES:
        connection.execute(f"CREATE INDEX ON bench_dates USING {INDEXES[kind]} (days)")
    with connection.cursor() as cursor:
        start = time.perf_counter()
        with cursor.copy("COPY bench_dates (said) FROM STDIN") as copy:
            copy.write(data)
        taken = time.perf_counter() - start
    connection.execute("DROP TABLE bench_dates")
    return taken


def report(times: dict[str, float], rows: int) -> None:
    for kind, seconds in times.items():
        against_date, against_text = seconds / times["date"], seconds / times["text"]
        print(
            f"{kind:<28} {seconds:6.2f} s  {seconds / rows * 1e6:5.2f} µs a row  "
            f"{against_date:5.1f} × date  {against_text:5.1f} × text"
        )


if __name__ == "__main__":
    main()

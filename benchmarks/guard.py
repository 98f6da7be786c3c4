"""What the guard costs a load: the same fixture with nobody protected, and with a hundred names.

    DATABASE_URL=postgres://… python benchmarks/guard.py --rows 2000

It needs a migrated database that nobody writes to meanwhile, and leaves it as it was: every load happens in a
transaction that is rolled back. The median of several rounds counts: read the ratio.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from io import StringIO
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dvtracker.settings")

SYLLABLES = [
    "an",
    "ber",
    "co",
    "dal",
    "el",
    "fi",
    "gor",
    "hin",
    "is",
    "jo",
    "kal",
    "lu",
    "mer",
    "no",
    "ol",
    "pa",
    "quil",
    "ros",
    "sen",
    "tor",
    "ul",
    "vi",
    "wen",
    "yar",
    "zed",
]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=2_000)
    options.add_argument("--names", type=int, default=100)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    import django

    django.setup()
    from dvtracker.lens import eyes, names

    chosen = random.Random(1)  # noqa: S311
    with eyes.through(names.DESK), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "many.json"
        file.write_text(json.dumps(a_fixture(asked.rows, chosen)))
        protected = [a_name(chosen) for _ in range(asked.names)]
        times: dict[str, list[float]] = {"without": [], "with": []}
        for _ in range(asked.rounds):
            times["without"].append(seconds(file, []))
            times["with"].append(seconds(file, protected))
    without, guarded = median(times["without"]), median(times["with"])
    print(f"{asked.rows} rows, nobody protected: {without:.2f} s")
    print(f"{asked.rows} rows, {asked.names} names protected: {guarded:.2f} s, {guarded / without:.2f} ×")


def a_word(chosen: random.Random) -> str:
    return "".join(chosen.choices(SYLLABLES, k=chosen.choice((1, 2, 2, 3))))


def a_name(chosen: random.Random) -> str:
    """Two words or three with an x, which no word of the fixture has: a load is to be let through."""
    return " ".join(
        f"Xa{''.join(chosen.choices(SYLLABLES, k=chosen.choice((1, 2))))}"
        for _ in range(chosen.choice((2, 2, 3)))
    )


def a_fixture(rows: int, chosen: random.Random) -> list[dict]:
    """A source, and citations of an office with excerpts of some thirty words, as most rows of a record are."""
    alphabet = "23456789bcdfghjkmnpqrstvwxyz"

    def key(words: str) -> str:
        return (
            f"{words}-"
            + "".join(chosen.choices(alphabet, k=12))[:6]
            + "-"
            + "".join(chosen.choices(alphabet, k=6))
        )

    source, office, kind = key("source"), key("office"), f"kind-{chosen.randrange(10**9)}"
    head = [
        {"model": "sources.sourcekind", "fields": {"key": kind, "label": kind}},
        {"model": "sources.source", "fields": {"key": source, "kind": [kind], "description": "A long story"}},
        {
            "model": "people.office",
            "fields": {"key": office, "title": "Prosecutor", "sort_name": "Prosecutor"},
        },
    ]
    return head + [
        {
            "model": "sources.citation",
            "fields": {
                "key": key("citation"),
                "source": [source],
                "on_office": [office],
                "locator": f"¶{number}",
                "position": number % 30_000,
                "excerpt": " ".join(a_word(chosen) for _ in range(30)).capitalize() + ".",
            },
        }
        for number in range(1, rows + 1)
    ]


def seconds(file: Path, protected: list[str]) -> float:
    """How long the load takes, not counting that it is undone."""
    from django.core.management import call_command
    from django.db import transaction

    from sources.guard.register import register

    with transaction.atomic():
        for number, name in enumerate(protected):
            register(name, reference=f"measured {number}", why="To be measured")
        start = time.perf_counter()
        call_command("loaddata", str(file), stdout=StringIO())
        took = time.perf_counter() - start
        transaction.set_rollback(True)
    return took


if __name__ == "__main__":
    main()

"""What a search costs by how much is on record, with its indexes and without them.

    DATABASE_URL=postgres://… python benchmarks/search.py --cases 20000

It needs a migrated database that nobody reads meanwhile, and leaves it as it was: everything happens in one
transaction that is rolled back, and is asked under the role and the settings of readers. Each case has a person of its own, who is in it and makes a
statement about it. The best of several rounds counts: read the ratios.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dvtracker.settings")

QUESTIONS = {
    "one name": "{name}",
    "one name, a letter wrong": "{typo}",
    "a name and a word": "{name} smuggling",
    "a word in one text of a hundred": "lantern",
    "a word in every case": "smuggling",
    "a word that is nowhere": "zanzibar",
}
SYLLABLES = tuple("bal ker lim mos nur ras sel tiv vod zun dras flen grim stol plum quen".split())  # noqa: SIM905
TABLES = ("people_person", "cases_prosecution", "cases_defendant", "cases_statement", "cases_statementspeaker",
          "cases_statement_about_cases")  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    connection = as_readers_ask()
    from django.db import transaction

    with transaction.atomic():
        name = fill(connection, asked.cases)
        with_indexes = best_times(connection, name, asked.rounds)
        drop_indexes(connection)
        report(with_indexes, best_times(connection, name, 1))
        transaction.set_rollback(True)


def as_readers_ask():
    """The desk's connection, with values bound and statements prepared as on that of readers."""
    import django

    django.setup()
    from django.db import connections

    from dvtracker.lens import eyes, names

    eyes.wear(names.DESK)
    readers = connections.settings[names.WEB]["OPTIONS"]
    same = {name: readers[name] for name in ("server_side_binding", "prepare_threshold") if name in readers}
    connections.settings[names.DESK].setdefault("OPTIONS", {}).update(same)
    return connections[names.DESK]


def fill(connection, cases: int) -> str:
    """So many cases, and the name of somebody in one of them."""
    from cases.models import Defendant, Prosecution, Statement, StatementKind, StatementSpeaker
    from people.models import Office, Person
    from sources import keys
    from sources.record import State

    chosen = random.Random(1)  # noqa: S311
    run(connection, *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in TABLES))
    office = Office.objects.create(title="Bench", sort_name="Bench", state=State.PUBLISHED)
    kind, _ = StatementKind.objects.get_or_create(key="bench", defaults={"label": "bench"})

    def rows(model: type, make) -> list:
        new = (
            {"key": keys.make_key("bench", many=True), "state": State.PUBLISHED, **make(n)}
            for n in range(cases)
        )
        return model.objects.bulk_create((model(**fields) for fields in new), batch_size=2000)

    people = rows(Person, lambda n: dict.fromkeys(("display_name", "sort_name"), a_name(chosen)))
    matters = rows(
        Prosecution,
        lambda n: {
            "office": office,
            "title": people[n].display_name,
            "sort_name": "",
            "concerns": "alleged smuggling",
        },
    )
    rows(Defendant, lambda n: {"prosecution": matters[n], "person": people[n]})
    said = rows(Statement, lambda n: {"kind": kind, "form": "written", "summary": a_text(chosen)})
    rows(StatementSpeaker, lambda n: {"statement": said[n], "person": people[n]})
    about = Statement.about_cases.through
    about.objects.bulk_create(
        (about(statement=one, prosecution=case) for one, case in zip(said, matters, strict=True)),
        batch_size=2000,
    )
    run(connection, "ANALYZE")
    return people[cases // 2].display_name.split()[1]


def a_name(chosen: random.Random) -> str:
    first, last = ("".join(chosen.choices(SYLLABLES, k=number)) for number in (2, 4))
    return f"{first} {last}".title()


def a_text(chosen: random.Random) -> str:
    """Fifty words out of two hundred; one text of a hundred speaks of a lantern."""
    words = [chosen.choice(SYLLABLES) + chosen.choice(SYLLABLES)[:2] for _ in range(50)]
    return " ".join([*words, "lantern"] if chosen.random() < 0.01 else words)


def best_times(connection, name: str, rounds: int) -> dict[str, tuple[float, int]]:
    """Seconds, and how many records are found, for each question."""
    typo = name[:5] + name[6:]
    return {
        what: best(connection, text.format(name=name, typo=typo), rounds) for what, text in QUESTIONS.items()
    }


def best(connection, text: str, rounds: int) -> tuple[float, int]:
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


@contextmanager
def dressed(connection) -> Iterator[None]:
    """Under the role of readers, with its settings."""
    from dvtracker.lens import names, roles

    path = ", ".join(roles.path(names.WEB))
    run(
        connection,
        f'SET LOCAL ROLE "{roles.role_of(names.WEB)}"',
        f"SET LOCAL search_path = {path}",
        *(
            f"SET LOCAL {name} = '{value}'"
            for name, value in roles.LIMITS.items()
            if "timeout" not in name and "read_only" not in name
        ),
    )
    yield
    run(connection, "RESET ROLE", "SET LOCAL search_path TO DEFAULT")


def drop_indexes(connection) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname ~ '_(words|near)$'"
        )
        names = [name for (name,) in cursor.fetchall()]
    run(connection, *(f"DROP INDEX public.{name}" for name in names))


def run(connection, *statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def report(with_indexes: dict, without: dict) -> None:
    for what, (seconds, found) in with_indexes.items():
        scan = without[what][0]
        print(
            f"{what:<34} {found:>7} found  {seconds * 1000:8.1f} ms  without indexes {scan / seconds:6.1f} ×"
        )


if __name__ == "__main__":
    main()

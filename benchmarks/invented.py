"""What the benchmarks of pages share: an invented record, in a transaction that is undone, asked as readers ask.

Each case has a person of its own, who is in it and makes a statement about it.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dvtracker.settings")

SYLLABLES = tuple("bal ker lim mos nur ras sel tiv vod zun dras flen grim stol plum quen".split())  # noqa: SIM905
TABLES = ("people_person", "cases_prosecution", "cases_defendant", "cases_statement", "cases_statementspeaker",
          "cases_statement_about_cases")  # fmt: skip


class Invented(NamedTuple):
    """The office, and of each kind one row a case."""

    office: Any
    people: list
    cases: list
    parties: list


def as_readers_ask() -> Any:
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


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that leaves the database as it was."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def dressed(connection: Any) -> Iterator[None]:
    """Under the role of readers, with its settings; but without its limit of time, so that the slow is measured too."""
    from dvtracker.lens import names, roles

    limits = {
        name: value
        for name, value in roles.LIMITS.items()
        if "timeout" not in name and "read_only" not in name
    }
    run(
        connection,
        f'SET LOCAL ROLE "{roles.role_of(names.WEB)}"',
        f"SET LOCAL search_path = {', '.join(roles.path(names.WEB))}",
        *(f"SET LOCAL {name} = '{value}'" for name, value in limits.items()),
    )
    yield
    run(connection, "RESET ROLE", "SET LOCAL search_path TO DEFAULT")


def without_triggers(connection: Any, *tables: str) -> None:
    """Rows go in without their history, which readers do not read."""
    run(connection, *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables))


def fill(connection: Any, number: int, chosen: random.Random) -> Invented:
    """So many cases."""
    from cases.models import Defendant, Prosecution
    from people.models import Office, Person
    from sources.record import State

    without_triggers(connection, *TABLES)
    office = Office.objects.create(title="Bench", sort_name="Bench", state=State.PUBLISHED)
    people = rows(Person, number, lambda n: dict.fromkeys(("display_name", "sort_name"), a_name(chosen)))
    cases = rows(Prosecution, number, lambda n: {
        "office": office, "title": people[n].display_name, "sort_name": "", "concerns": "alleged smuggling",
    })  # fmt: skip
    parties = rows(Defendant, number, lambda n: {"prosecution": cases[n], "person": people[n]})
    _let_them_speak(people, cases, chosen)
    run(connection, "ANALYZE")
    return Invented(office, people, cases, parties)


def _let_them_speak(people: list, cases: list, chosen: random.Random) -> None:
    from cases.models import Statement, StatementKind, StatementSpeaker

    kind, _ = StatementKind.objects.get_or_create(key="bench", defaults={"label": "bench"})
    said = rows(Statement, len(cases), lambda n: {"kind": kind, "form": "written", "summary": a_text(chosen)})
    rows(StatementSpeaker, len(cases), lambda n: {"statement": said[n], "person": people[n]})
    link(Statement.about_cases.through, statement=said, prosecution=cases)


def rows(kind: Any, number: int, make: Callable[[int], dict[str, Any]]) -> list:
    """So many published rows, each with what is made for its number."""
    from sources import keys
    from sources.record import State

    new = (
        {"key": keys.make_key("bench", many=True), "state": State.PUBLISHED, **make(n)} for n in range(number)
    )
    return kind.objects.bulk_create((kind(**fields) for fields in new), batch_size=1000)


def link(through: Any, **ends: Iterable[Any]) -> None:
    """A link from each of the first to each of the second."""
    pairs = (dict(zip(ends, pair, strict=True)) for pair in zip(*ends.values(), strict=True))
    through.objects.bulk_create((through(**pair) for pair in pairs), batch_size=1000)


def a_name(chosen: random.Random) -> str:
    first, last = ("".join(chosen.choices(SYLLABLES, k=number)) for number in (2, 4))
    return f"{first} {last}".title()


def a_text(chosen: random.Random) -> str:
    """Fifty words out of two hundred; one text of a hundred speaks of a lantern."""
    words = [chosen.choice(SYLLABLES) + chosen.choice(SYLLABLES)[:2] for _ in range(50)]
    return " ".join([*words, "lantern"] if chosen.random() < 0.01 else words)


def run(connection: Any, *statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

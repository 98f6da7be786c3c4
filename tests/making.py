"""Short ways to make rows of the record for a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import connections

from sources import keys
from sources.models import Citation, Source
from sources.record import Record, State
from sources.registry import arc_field
from sources.vocabulary import Vocabulary

Row = TypeVar("Row", bound=Record)
Value = TypeVar("Value", bound=Vocabulary)


def published(kind: type[Row], /, **fields: Any) -> Row:
    """A published row, not yet cited."""
    return kind.objects.create(state=State.PUBLISHED, **fields)


def several(kind: type[Row], count: int, /, **fields: Any) -> list[Row]:
    """Published rows in one statement. A field given as a function is asked for each row, by its number."""
    return kind.objects.bulk_create(
        kind(
            state=State.PUBLISHED,
            key=_new_key(kind._meta.model_name or ""),
            **{name: _of_row(value, row) for name, value in fields.items()},
        )
        for row in range(count)
    )


def _new_key(words: str) -> str:
    """A key that no test has used yet: among thousands of one stem, two equal ones are no rarity."""
    while (key := keys.make_key(words)) in _used:
        pass
    _used.add(key)
    return key


_used: set[str] = set()


def _of_row(value: Any, row: int) -> Any:
    return value(row) if isinstance(value, Callable) else value


def cite(row: Row, source: Source, locator: str = "¶1", /, **fields: Any) -> Row:
    """The row, with a published citation of it (or of one `field` of it)."""
    cite_all([row], source, locator, **fields)
    return row


def cite_all(rows: Iterable[Row], source: Source, locator: str = "¶1", /, **fields: Any) -> list[Row]:
    """The rows, each with a published citation."""
    rows = list(rows)
    place = int("".join(filter(str.isdigit, locator)) or 0)
    given = {"source": source, "locator": locator, "position": place, "state": State.PUBLISHED, **fields}
    made = [Citation(**{arc_field(row._meta.label): row}, **given, key=_new_key("citation")) for row in rows]
    if _waiting is None:
        Citation.objects.bulk_create(made)
    else:
        _waiting.extend(made)
    return rows


@contextmanager
def cited_at_once() -> Iterator[None]:
    """Within it citations wait, and are written together at its end: half of what a case of the cast costs."""
    global _waiting
    _waiting = []
    try:
        yield
        Citation.objects.bulk_create(_waiting)
    finally:
        _waiting = None


_waiting: list[Citation] | None = None


def word(vocabulary: type[Value], key: str, label: str = "", /, **fields: Any) -> Value:
    """The value of a vocabulary, made if it is not there."""
    return vocabulary.objects.get_or_create(key=key, defaults={"label": label or key, **fields})[0]


def known_to_the_planner() -> None:
    """Let the database count its rows, as it does by itself within a minute where rows are committed.

    Without that it plans for empty tables, and the views of large ones take minutes.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute("ANALYZE")


def keeps_the_rules() -> None:
    """Let the database check now what it else checks at the end of a transaction. IntegrityError if it refuses."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")

"""The record on its way into a fixture: the same rows in the same order, whatever database they are in."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.db import connections, transaction
from django.db.models import Model, Prefetch
from django.db.models.functions import Collate

from dvtracker.lens import names
from dvtracker.loading.fields import link_fields, relations

AT_ONCE = 1000
BY_KEY = Collate("key", "C")
"""Byte by byte: servers sort words in different ways."""


def rows(models: Iterable[type[Model]]) -> Iterator[Model]:
    """All rows of these kinds by key, with what their relations name."""
    for model in models:
        links = (Prefetch(field.name, _by_key(field.related_model)) for field in link_fields(model))
        related = [field.name for field in relations(model)]
        found = _by_key(model).select_related(*related) if related else _by_key(model)
        yield from found.prefetch_related(*links).iterator(chunk_size=AT_ONCE)


def _by_key(model: Any) -> Any:
    return model._base_manager.order_by(BY_KEY)


@contextmanager
def at_one_moment() -> Iterator[None]:
    """See the record as it is now until the end, though others go on changing it."""
    connection = connections[names.DESK]
    outermost = not connection.in_atomic_block
    with transaction.atomic(using=names.DESK):
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def written(path: Path) -> Iterator[IO[str]]:
    """A file that is there only once it is whole; until then what was there before stays. `….gz` is compressed."""
    part = path.with_name(f"{path.name}.part")
    opener: Any = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(part, "wt", encoding="utf-8") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

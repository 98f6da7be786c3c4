"""What must be true of the record after anything that was done to it: asked of readers' own views and pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from typing import Any

from django.db import connections
from django.db.models import ForeignKey, Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dvtracker.lens import eyes, names
from dvtracker.lens.registry import lenses, target
from dvtracker.public.lists import LISTS
from sources.models import Citation
from sources.models.citation import Stance, Verification
from sources.record import records, units
from sources.registry import arc_field

LENSES = lenses()
Seen = dict[type[Model], dict[Any, dict[str, Any]]]
"""What readers see: of each table, each row by its id, column by column."""


def seen_by_readers(tables: Collection[type[Model]]) -> Seen:
    """All of it, one query for each table of these: under whoever's eyes this is asked."""
    return {
        model: {row["id"]: row for row in model._base_manager.values()} if model in tables else {}
        for model in LENSES
    }


def in_use() -> set[type[Model]]:
    """The tables that hold any row. Where the desk has none, readers have none, and need not be asked."""
    asked = ", ".join(f"EXISTS (SELECT FROM public.{model._meta.db_table})" for model in LENSES)
    with connections[names.DESK].cursor() as cursor:
        cursor.execute(f"SELECT {asked}")
        return {model for model, used in zip(LENSES, cursor.fetchone(), strict=True) if used}


def public() -> Seen:
    """What they see now."""
    tables = in_use()
    with eyes.through(names.WEB):
        return seen_by_readers(tables)


def dangling(seen: Seen) -> list[str]:
    """The public rows that refer to something hidden, relation by relation. There must be none."""
    return [
        f"{model._meta.label} {pk}: {field.name}"
        for model, field in _relations()
        for pk, row in seen[model].items()
        if row[field.attname] is not None and row[field.attname] not in seen[target(field)]
    ]


def uncited(seen: Seen) -> list[str]:
    """The public facts that no public, live citation supports. There must be none."""
    live = [
        row
        for row in seen[Citation].values()
        if row["stance"] == Stance.SUPPORTS and row["verification"] != Verification.RECHECK
    ]
    return [
        f"{kind._meta.label} {pk}"
        for kind in records()
        if kind.needs_citation
        for pk in seen[kind].keys() - {row[f"{arc_field(kind._meta.label)}_id"] for row in live}
    ]


def naming(seen: Seen, names: Iterable[str]) -> list[str]:
    """The public rows in which one of these names stands, however it is written. There must be none."""
    sought = [letters_of(name) for name in names]
    return [
        f"{model._meta.label} {pk}: {column}"
        for model, rows in seen.items()
        for pk, row in rows.items()
        for column, value in row.items()
        if isinstance(value, str) and holds(value, sought)
    ]


def holds(text: str, sought: Iterable[str]) -> bool:
    """Whether the letters of one of these names stand in a text, whatever stands between them."""
    letters = letters_of(text)
    return any(name in letters for name in sought)


def letters_of(text: str) -> str:
    """The plain letters of a text run together."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalpha())


def _relations() -> Iterator[tuple[type[Model], ForeignKey]]:
    for model, lens in LENSES.items():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, ForeignKey) and target(field) in LENSES and field.name not in lens.hide:
                yield model, field


def unlike_their_history(seen: Seen) -> list[str]:
    """The tables that the history, played back up to now, does not give as readers see them. There must be none."""
    with eyes.as_of(timezone.now() + timedelta(minutes=1)):
        then = seen_by_readers(LENSES)
    return [model._meta.label for model in LENSES if then[model] != seen[model]]


def addresses() -> list[str]:
    """Every page that readers can open now."""
    with eyes.through(names.WEB):
        opened = [row.get_absolute_url() for kind in units() for row in kind._default_manager.all()]
    plain = [reverse(name) for name in ("home", "about", "search")]
    return [*plain, *(listing.path(suffix) for listing in LISTS for suffix in ("", "csv", "json")), *opened]


def read(address: str) -> tuple[int, str]:
    """The status of a page, and all that it says."""
    answer = Client().get(address)
    return answer.status_code, answer.getvalue().decode()

"""What stands in a cell of a download: words for a spreadsheet, and more than words for a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.conf import settings

from sources.record import Record


@dataclass(frozen=True)
class Named:
    """Something that has a name: a spreadsheet gets the name alone, a program the rest as well."""

    name: str
    more: Mapping[str, Any] = field(default_factory=dict)


Cell: TypeAlias = str | int | bool | Named | Sequence["Cell"] | None


def public(path: str) -> str:
    """The whole address of a page of this site."""
    return f"{settings.SITE_URL}{path}"


def named(record: Record | None, **more: Any) -> Named | None:
    """A record with its key and, if it has a page of its own, that page's address."""
    if record is None:
        return None
    where = {"address": public(record.get_absolute_url())} if hasattr(record, "get_absolute_url") else {}
    return Named(str(record), {"key": record.key, **where, **more})


def flat(cell: Cell) -> str:
    """As words: of several things, one after another."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, Named):
        return cell.name
    if isinstance(cell, str | int):
        return str(cell)
    return "; ".join(filter(None, map(flat, cell)))


def nested(cell: Cell) -> Any:
    """As values that JSON knows."""
    if isinstance(cell, Named):
        return {"name": cell.name, **cell.more}
    if cell is None or isinstance(cell, str | int):
        return cell
    return [nested(one) for one in cell]

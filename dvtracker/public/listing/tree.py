"""A list as JSON, for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from django.utils import timezone

from dvtracker.public.filtering.filters import Many
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.filtering.permalink import address
from dvtracker.public.kinds import called
from dvtracker.public.listing.cells import nested, public
from dvtracker.public.listing.export import Cited, Export, Line

CONTENT_TYPE = "application/json"
SUFFIX = "json"


def pieces(export: Export) -> Iterator[str]:
    """What the list is, then its rows. It can be parsed only if it is whole."""
    yield f'{_json(about(export))[:-1]}, "rows": ['
    for before, line in zip(chain([""], repeat(",")), export, strict=False):
        yield f"{before}\n{_json(row(line))}"
    yield "\n]}\n"


def refusal(errors: Mapping[str, Iterable[str]]) -> str:
    """What is wrong with each filter."""
    return f"{_json({'errors': {name: list(said) for name, said in errors.items()}})}\n"


def about(export: Export) -> dict[str, Any]:
    """What was asked for, where it is read, when it was made, and how many rows there are."""
    listing, pairs = export.listing, export.chosen.pairs
    return {
        "list": listing.name,
        "address": public(address(listing.path(), pairs)),
        "generated_from": public(address(listing.path(SUFFIX), pairs)),
        "generated_on": timezone.localdate().isoformat(),
        "filters": filters(export.chosen),
        "sort": export.chosen.order,
        "count": export.count,
    }


def filters(chosen: ListFilter) -> list[dict[str, Any]]:
    """The filters that apply, each value with what readers see of it."""
    return [
        {
            "name": name,
            "label": filter_.label,
            "values": [{"value": value, "label": filter_.said(value)} for value in chosen.chosen[name]],
        }
        for name, filter_ in chosen.of(Many).items()
        if chosen.chosen[name]
    ]


def row(line: Line) -> dict[str, Any]:
    """What the columns say, and the citations."""
    cells = {name: nested(cell) for name, cell in line.cells.items()}
    return {**cells, "citations": [citation(cited) for cited in line.citations]}


def citation(cited: Cited) -> dict[str, Any]:
    """One passage, of which source, and what it is cited for."""
    record, row = cited
    source = {
        "key": row.source.key,
        "title": str(row.source),
        "address": public(row.source.get_absolute_url()),
    }
    return {
        "for": {"kind": called(type(record)), "key": record.key, "field": row.field},
        "source": source,
        **{
            name: getattr(row, name) for name in ("locator", "excerpt", "stance", "relies_on", "verification")
        },
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

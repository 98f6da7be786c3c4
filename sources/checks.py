"""System checks: no kind of record is left out of the registry, the history or the rules.

They run with every command and with `make check`, so a new model that forgets one of them cannot start.
"""

from __future__ import annotations

from typing import Any

import pghistory.core
import pgtrigger
from django.core.checks import CheckMessage, Error
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from sources.publication_rules import rules_of
from sources.record import Record, records
from sources.registry import ADDRESSED, CITABLE
from sources.search_engines import Findable


def check_registry(**kwargs: Any) -> list[CheckMessage]:
    """`sources.registry` names just those kinds that say of themselves that they can be cited, or are units."""
    kinds = records()
    citable = {kind._meta.label for kind in kinds if kind.citable}
    units = {kind._meta.label for kind in kinds if not kind.part_of and kind.citable}
    missing = [
        f"{label} is citable, but CITABLE does not name it." for label in sorted(citable - set(CITABLE))
    ]
    missing += [
        f"CITABLE names {label}, which is not a citable record." for label in sorted(set(CITABLE) - citable)
    ]
    missing += [
        f"{label} is read by itself, but ADDRESSED does not name it."
        for label in sorted(units - set(ADDRESSED))
    ]
    missing += [
        f"ADDRESSED names {label}, which is not Findable, so that it cannot be kept from search engines."
        for label in sorted(
            set(ADDRESSED) - {kind._meta.label for kind in kinds if issubclass(kind, Findable)}
        )
    ]
    return [
        Error(problem, hint="Edit sources/registry.py and make a migration.", id="sources.E010")
        for problem in missing
    ]


def check_records(**kwargs: Any) -> list[CheckMessage]:
    """Every kind of record keeps its history and its rules, and says truly what it is part of."""
    return [problem for kind in records() for problem in (*_rules(kind), *_part_of(kind), *_citation(kind))]


def _rules(kind: type[Record]) -> list[CheckMessage]:
    installed = {trigger.name for model, trigger in pgtrigger.registered() if model is kind}
    wanted = {trigger.name for trigger in rules_of(kind)}
    if wanted <= installed and pghistory.core.event_models(tracks_model=kind):
        return []
    return [
        Error(
            "A record keeps its history and its rules.",
            hint="Decorate it with @on_the_record.",
            obj=kind,
            id="sources.E011",
        )
    ]


def _part_of(kind: type[Record]) -> list[CheckMessage]:
    if not kind.part_of:
        return []
    try:
        field = kind._meta.get_field(kind.part_of)
    except FieldDoesNotExist:
        field = None
    if isinstance(field, models.ForeignKey) and field.remote_field.on_delete is models.CASCADE:
        return []
    hint = "Name a foreign key that cascades, since a part goes and hides with its whole."
    return [Error(f"“{kind.part_of}” is not the key to a whole.", hint=hint, obj=kind, id="sources.E012")]


def _citation(kind: type[Record]) -> list[CheckMessage]:
    if kind.citable or not kind.needs_citation:
        return []
    return [
        Error(
            "It needs a citation, but none can support it.",
            hint="Make it citable.",
            obj=kind,
            id="sources.E013",
        )
    ]

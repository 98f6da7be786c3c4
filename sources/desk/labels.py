"""Reading rows so that saying what each is costs no further query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import admin
from django.db import models


def said_with(model: type[models.Model], site: admin.AdminSite) -> Sequence[str]:
    """The relations that a row of this kind needs to say what it is, as its admin lists them."""
    wanted = site.get_model_admin(model).list_select_related if site.is_registered(model) else ()
    return wanted if isinstance(wanted, (tuple, list)) else ()


def sayable(queryset: models.QuerySet[Any], site: admin.AdminSite) -> models.QuerySet[Any]:
    """The same rows with what their labels need."""
    wanted = said_with(queryset.model, site)
    return queryset.select_related(*wanted) if wanted else queryset


def and_their_labels(keys: Iterable[models.ForeignKey], site: admin.AdminSite) -> list[str]:
    """What to select so that the rows at the end of these foreign keys can be said too."""
    found = []
    for key in keys:
        found.append(key.name)
        found += [f"{key.name}__{name}" for name in said_with(key.related_model, site)]
    return found


def make_sayable(rows: Iterable[models.Model], site: admin.AdminSite) -> None:
    """Read for rows of any kinds what their labels need: a few queries for each kind."""
    by_kind: dict[type[models.Model], list[models.Model]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row)
    for kind, alike in by_kind.items():
        models.prefetch_related_objects(alike, *said_with(kind, site))

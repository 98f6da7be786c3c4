"""Filters of the desk's lists."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from sources.models import Citation
from sources.registry import arc_field


class Cited(SimpleListFilter):
    """Facts with a citation that supports them, or without."""

    title = "citation"
    parameter_name = "cited"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "lacks one"), ("yes", "has one")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        field = arc_field(queryset.model._meta.label)
        cited = Exists(Citation.objects.live().filter(**{field: OuterRef("pk")}))
        wanted = {"no": ~cited, "yes": cited}.get(self.value() or "")
        return queryset if wanted is None else queryset.filter(wanted)

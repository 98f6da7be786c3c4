"""Filters of the desk's lists."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest


class Cited(SimpleListFilter):
    """Facts with a citation that supports them, or without."""

    title = "citation"
    parameter_name = "cited"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "lacks one"), ("yes", "has one")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted: Any = queryset
        return wanted.cited(self.value() == "yes") if self.value() in ("yes", "no") else wanted


class Reviewed(SimpleListFilter):
    """Public records that somebody has read as a whole within a year, or not."""

    title = "last reviewed"
    parameter_name = "reviewed"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "more than a year ago"), ("yes", "within a year")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted: Any = queryset
        return wanted.reviewed_lately(self.value() == "yes") if self.value() in ("yes", "no") else wanted

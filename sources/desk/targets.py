"""Saying what many citations support, or what many reviews are of, without asking for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db import models
from django.http import HttpRequest

from sources.desk.labels import said_with
from sources.models import Citation, Review


def read_targets(rows: Iterable[Citation] | Iterable[Review], site: admin.AdminSite) -> None:
    """Read what these citations support, or these reviews are of, with what saying it needs: a few queries a kind."""
    by_field: dict[str, list[Any]] = {}
    for row in rows:
        by_field.setdefault(row.target_field, []).append(row)
    for field, alike in by_field.items():
        if field:
            related: Any = alike[0]._meta.get_field(field).related_model
            nested = [f"{field}__{name}" for name in said_with(related, site)]
            models.prefetch_related_objects(alike, field, *nested)


class CitationList(ChangeList):
    """The list of citations, with what each supports."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows: Any = self.result_list
        self.result_list: Any = list(rows)
        read_targets(self.result_list, self.model_admin.admin_site)
